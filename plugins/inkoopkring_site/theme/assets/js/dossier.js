// The dossier of what was asked: which lines stand on the two sheets, and the numbers of their sources.

import { askedIn, searchFor, showCases, showLines } from "./asked.js";
import { fitted, inSentence, listed, reasons } from "./purchase.js";

const SHOWN = { criteria: 6, setbacks: 3, advice: 3 };
const ROOMY = 8;
const part = document.querySelector("[data-answer]");
const asked = askedIn(location.search);
const amounts = [...part.querySelectorAll("[data-asked=bedrag]")].map(
  ({ dataset }) => dataset.value,
);

/** Show one answer of the reader at the head; its words, or none when it was not asked. */
function showAsked(name, value) {
  const choice = [...part.querySelectorAll(`[data-asked=${name}]`)].find(
    ({ dataset }) => dataset.value === value,
  );
  if (!choice) return "";
  choice.hidden = false;
  choice.parentElement.hidden = false;
  return choice.textContent;
}

/** Number the sources in the order in which the lines that are shown name them. */
function numberSources() {
  const numbers = new Map();
  for (const one of part.querySelectorAll("[data-source]:not(li)")) {
    if (one.closest("[hidden]")) continue;
    const { source } = one.dataset;
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    one.textContent = `[${numbers.get(source)}]`;
  }
  const list = part.querySelector("[data-list=sources]");
  if (!list) return;
  const rows = [...list.children];
  for (const row of rows) {
    const number = numbers.get(row.dataset.source);
    row.hidden = !number;
    row.querySelector("[data-number]").textContent = `[${number}]`;
  }
  rows.sort((a, b) => numbers.get(a.dataset.source) - numbers.get(b.dataset.source));
  list.append(...rows);
  const elsewhere = part.querySelector("[data-elsewhere]");
  if (elsewhere) elsewhere.hidden = numbers.size > ROOMY;
}

const shownIn = (name) =>
  [...part.querySelectorAll(`[data-list=${name}] > :not([hidden])`)].map((row) => ({
    row,
    height: Number(row.dataset.height),
  }));

/** Hide what does not fit on the first sheet. */
function fit() {
  const [cases, criteria, ...columns] = ["cases", "criteria", "setbacks", "advice"].map(shownIn);
  const kept = fitted(Number(part.dataset.room), cases, criteria, columns);
  const left = new Set([...kept.criteria, ...kept.columns.flat()].map(({ row }) => row));
  for (const { row } of [...criteria, ...columns.flat()]) row.hidden = !left.has(row);
}

const names = {
  amount: showAsked("bedrag", asked.amount),
  procedure: inSentence(showAsked("procedure", asked.procedure)),
  step: showAsked("stap", asked.step)
    .replace(/^\d+\. /, "")
    .toLowerCase(),
};
const chosen = showCases(part, asked, amounts);
for (const one of chosen) {
  const found = reasons(one, asked, names).map(([words]) => words);
  const others = one.isOther ? ", andere productgroep" : "";
  one.row.querySelector("[data-reason]").textContent = `${listed(found)}${others}`;
}
for (const [name, most] of Object.entries(SHOWN)) showLines(part, name, chosen, most, true);
fit();
numberSources();

const search = searchFor({ ...asked, what: part.dataset.answer });
for (const foot of part.querySelectorAll("[data-address]")) {
  foot.textContent = foot.textContent.replace(/\?.*$/, search);
}
document.querySelector("[data-back]").search = searchFor({ ...asked, what: "" });
