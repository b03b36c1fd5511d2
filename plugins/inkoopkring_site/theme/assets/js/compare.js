// Cases side by side. The address holds which cases, which rows and whether differences stand
// out; everything a case says comes ready in words.

import { chosen, keep } from "./choice.js";
import {
  alike,
  differ,
  difference,
  inBlocks,
  isSilent,
  left,
  table,
  titleOf,
  warning,
  withOwnNames,
} from "./comparison.js";
import { block, hasLevels } from "./comparison_block.js";
import { csv, save } from "./table_file.js";

const MOST = 8;

const place = document.getElementById("comparison");
const find = (css) => place.querySelector(css);
const heading = document.querySelector("h1");
const blocks = find(".ik-verg__blokken");
const leftOut = find(".ik-weggelaten");
const differences = find("[name=verschillen]");
const rows = [...place.querySelectorAll("[name=rijen]")].map((box) => ({
  box,
  id: box.value,
  title: box.nextElementSibling.textContent,
}));
let cases = [];

// --- the address

const listIn = (name) =>
  (new URLSearchParams(location.search).get(name) ?? "").split(",").filter(Boolean);

function readAddress() {
  const shown = listIn("rijen");
  for (const { box, id } of rows)
    box.checked = shown.length ? shown.includes(id) : box.defaultChecked;
  differences.checked = listIn("verschillen")[0] !== "nee";
  return [...new Set(listIn("cases"))];
}

function writeAddress() {
  const parts = cases.length ? [`cases=${cases.map((one) => one.id).join(",")}`] : [];
  const shown = rows.filter(({ box }) => box.checked);
  if (rows.some(({ box }) => box.checked !== box.defaultChecked))
    parts.push(`rijen=${shown.map(({ id }) => id).join(",")}`);
  if (!differences.checked) parts.push("verschillen=nee");
  history.replaceState(null, "", location.pathname + (parts.length ? `?${parts.join("&")}` : ""));
}

// --- the page

function say(place, words) {
  place.textContent = words;
  place.hidden = !words;
}

/** What differs most, what is the same, and which rows are left out as they are empty. */
function showSentences(shown) {
  const [differs, same] = find(".ik-kern-zin").children;
  say(differs, cases.length > 1 ? difference(cases) : "");
  say(same, cases.length > 1 ? alike(cases) : "");
  find(".ik-kern-zin").hidden = differs.hidden && same.hidden;
  const words = left(cases, shown);
  leftOut.hidden = !words;
  leftOut.querySelector("i").textContent = words;
}

const hasLevelsOf = (web) => hasLevels(cases, web);

/** As many blocks as are needed to keep every column wide enough to read. */
function showBlocks(shown) {
  const marked = shown.map((row) => ({
    ...row,
    isMarked: differences.checked && differ(cases, row.id),
  }));
  leftOut.remove();
  blocks.replaceChildren(
    ...inBlocks(cases).map((own, nth) =>
      block(own, { rows: marked, first: cases.indexOf(own[0]), nth, all: cases.length, take }),
    ),
  );
  blocks.lastElementChild?.querySelector(".ik-verg").after(leftOut);
}

function show() {
  const wanted = rows.filter(({ box }) => box.checked);
  const shown = wanted.filter(({ id }) => !isSilent(cases, id));
  showSentences(wanted);
  const title = titleOf(cases.length);
  heading.textContent = title;
  document.title = [title, ...document.title.split(" – ").slice(1)].join(" – ");
  find(".ik-verg__niets").hidden = cases.length > 0;
  find(".ik-verg__alles").hidden = cases.length === 0;
  find(".ik-verg__erbij").hidden = cases.length >= MOST;
  showBlocks(shown);
  find(".ik-verg__geenweb").hidden = [...place.querySelectorAll(".ik-web")].some(hasLevelsOf);
  writeAddress();
}

function take(gone) {
  const nth = cases.indexOf(gone);
  cases.splice(nth, 1);
  keep(chosen().filter((one) => one.id !== gone.id));
  show();
  (place.querySelectorAll(".ik-weg")[Math.min(nth, cases.length - 1)] ?? heading).focus();
}

async function load(id) {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  const answer = await fetch(`${place.dataset.cases}/${id}.json`);
  return answer.ok ? answer.json() : null;
}

function warn(words) {
  find(".ik-verg__melding").hidden = !words;
  find(".ik-verg__melding p").textContent = words;
}

async function start() {
  const fromAddress = readAddress();
  const asked = fromAddress.length ? fromAddress : chosen().map((one) => one.id);
  try {
    const found = await Promise.all(asked.map(load));
    warn(warning(asked, found, MOST));
    cases = withOwnNames(found.filter(Boolean).slice(0, MOST));
    show();
  } catch {
    warn("De cases laden lukt nu niet. Laad de pagina opnieuw.");
  }
}

function saveTable() {
  const webs = [...blocks.firstElementChild.querySelectorAll(".ik-web")]
    .filter(hasLevelsOf)
    .map((web) => ({
      framework: web.dataset.framework,
      themes: [...web.querySelectorAll("tbody th")].map((name) => name.textContent),
    }));
  const shown = rows.filter(({ box }) => box.checked);
  save("vergelijking.csv", "text/csv;charset=utf-8", csv(table(cases, shown, webs)));
}

place.addEventListener("change", ({ target }) => {
  if (["rijen", "verschillen"].includes(target.name)) show();
});
find("[data-format=csv]").addEventListener("click", saveTable);
start();
