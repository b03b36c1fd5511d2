// What somebody asked, as the address says it, and a list of lines in a page put in that order.

import { fitting, linesFor } from "./purchase.js";

/** The four answers in an address. */
export function askedIn(search) {
  const parameters = new URLSearchParams(search);
  return {
    what: parameters.get("wat") ?? "",
    amount: parameters.get("bedrag") ?? "",
    procedure: parameters.get("procedure") ?? "",
    step: parameters.get("stap") ?? "",
  };
}

/** The same as part of an address, without what was not asked. */
export function searchFor({ what, amount, procedure, step }) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({
    wat: what,
    bedrag: amount,
    procedure,
    stap: step,
  })) {
    if (value) parameters.set(name, value);
  }
  const text = String(parameters);
  return text && `?${text}`;
}

const caseIn = (row) => ({
  row,
  id: row.dataset.case,
  procedure: row.dataset.procedure,
  amount: row.dataset.amount,
  steps: row.dataset.steps.split(" "),
  isOther: "other" in row.dataset,
});

const listIn = (part, name) => part.querySelector(`[data-list=${name}]`);

/** Show the cases that fit best, in that order, and hide the others. Those come back. */
export function showCases(part, asked, amounts) {
  const list = listIn(part, "cases");
  if (!list) return [];
  const cases = [...list.children].map(caseIn);
  const chosen = fitting(cases, asked, amounts, Number(part.dataset.shown));
  for (const { row } of cases) row.hidden = true;
  for (const { row } of chosen) row.hidden = false;
  list.prepend(...chosen.map(({ row }) => row));
  return chosen;
}

/** Show the lines of a list that go with the chosen cases, and hide the others. */
export function showLines(part, name, chosen, most, onlyChosen = false) {
  const list = listIn(part, name);
  if (!list) return;
  const rows = [...list.children];
  const ids = chosen.map(({ id }) => id);
  const places = linesFor(
    rows.map((row) => row.dataset.case),
    ids,
    most,
    onlyChosen,
  );
  for (const row of rows) row.hidden = true;
  for (const place of places) rows[place].hidden = false;
}
