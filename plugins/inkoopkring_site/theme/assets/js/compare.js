// Cases side by side. The address holds which cases, which rows and whether differences stand
// out; everything a case says comes ready in words.

import { chosen, keep } from "./choice.js";
import {
  alike,
  canDraw,
  differ,
  difference,
  isSilent,
  left,
  levelsIn,
  table,
  UNKNOWN,
  warning,
  withOwnNames,
} from "./comparison.js";
import { draw, drawing } from "./drawing.js";
import { marker, overlay } from "./overlay.js";
import { csv, save } from "./table_file.js";

const MOST = 4;
const TITLES = [
  "Cases naast elkaar",
  "Eén case",
  "Twee cases naast elkaar",
  "Drie cases naast elkaar",
  "Vier cases naast elkaar",
];

const place = document.getElementById("comparison");
const find = (css) => place.querySelector(css);
const heading = document.querySelector("h1");
const head = find(".ik-verg thead tr");
const body = find(".ik-verg tbody");
const differences = find("[name=verschillen]");
const rows = [...place.querySelectorAll("[name=rijen]")].map((box) => ({
  box,
  id: box.value,
  title: box.nextElementSibling.textContent,
}));
const ring = document.getElementById("pattern-ring").content.firstElementChild;
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

// --- elements

function element(name, { css = "", role = "", scope = "" } = {}, ...content) {
  const made = document.createElement(name);
  if (css) made.className = css;
  if (role) made.setAttribute("role", role);
  if (scope) made.scope = scope;
  made.append(...content);
  return made;
}

const unknown = () => element("span", { css: "ik-onbekend" }, UNKNOWN);
const sign = (nth) => drawing("0 0 20 20", [marker(nth, [10, 10])]);

function columnHead(one, nth) {
  const link = element("a", {}, one.titel);
  link.href = place.dataset.root + one.adres.slice(1);
  const remove = element(
    "button",
    { css: "ik-wis ik-weg" },
    "Haal weg",
    element("span", { css: "sr" }, ` uit de vergelijking: ${one.titel}`),
  );
  remove.type = "button";
  remove.addEventListener("click", () => take(nth));
  return element(
    "th",
    { role: "columnheader", scope: "col" },
    element("span", { css: "ik-vorm" }, sign(nth), one.naam),
    element("h2", {}, link),
    remove,
  );
}

function stepsOf(one) {
  const made = ring.cloneNode(true);
  [...made.children].forEach((piece, place) => {
    piece.setAttribute("class", one.stappen.includes(place + 1) ? "aan" : "uit");
  });
  return made;
}

function lines(one, id) {
  const found = one.rijen[id].regels.map(({ kop, tekst }) =>
    element(
      "span",
      { css: "ik-verg__regel" },
      ...(kop ? [element("b", { css: "ik-getal" }, kop)] : []),
      tekst,
    ),
  );
  if (found.length === 0) return [unknown()];
  return id === "stappen" ? [element("span", { css: "ik-fasen" }, stepsOf(one), ...found)] : found;
}

const cell = (one, nth, ...content) =>
  element(
    "td",
    { role: "cell" },
    element("span", { css: "ik-vorm alleen-smal" }, sign(nth), one.naam),
    ...content,
  );

function tableRow({ id, title }) {
  const css = differences.checked && differ(cases, id) ? "anders" : "";
  const mark = css ? [element("span", { css: "sr" }, " (verschilt)")] : [];
  return element(
    "tr",
    { css, role: "row" },
    element("th", { role: "rowheader", scope: "row" }, title, ...mark),
    ...cases.map((one, nth) => cell(one, nth, ...lines(one, id))),
  );
}

// --- the ambition webs

const levelsOf = (one, web) => levelsIn(one, web.dataset.framework);
const hasLevels = (web) => cases.some((one) => canDraw(levelsOf(one, web)));

function showWeb(web) {
  web.hidden = !hasLevels(web);
  const svg = web.querySelector("svg.ik-radar");
  const { themes, top, centre, hub, rim } = svg.dataset;
  const grid = {
    themes: Number(themes),
    top: Number(top),
    centre: Number(centre),
    hub: Number(hub),
    rim: Number(rim),
  };
  const series = cases.map((one) => levelsOf(one, web));
  svg.querySelector("g").replaceChildren(...overlay(grid, series).map(draw));
  web.querySelector(".ik-legenda").replaceChildren(
    ...cases.map((one, nth) => {
      const stroke = { tag: "path", css: `rl rl${nth + 1}`, attributes: { d: "M0 11h54" } };
      return element("li", {}, drawing("0 0 54 22", [stroke, marker(nth, [27, 11])]), one.naam);
    }),
  );
  const [header, ...bodyRows] = web.querySelectorAll("tr");
  for (const row of [header, ...bodyRows])
    for (const old of row.querySelectorAll("[data-case]")) old.remove();
  cases.forEach((one, nth) => {
    const estimate =
      levelsOf(one, web) && one.ambitie.inschatting
        ? [element("small", {}, "inschatting redactie")]
        : [];
    const title = element("th", { scope: "col" }, one.naam, ...estimate);
    title.dataset.case = one.id;
    header.append(title);
    bodyRows.forEach((row, theme) => {
      const level = series[nth]?.[theme] ?? null;
      const made = element("td", {}, level === null ? unknown() : String(level));
      made.dataset.case = one.id;
      row.append(made);
    });
  });
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
  find(".ik-weggelaten").hidden = !words;
  find(".ik-weggelaten i").textContent = words;
}

function show() {
  const wanted = rows.filter(({ box }) => box.checked);
  const shown = wanted.filter(({ id }) => !isSilent(cases, id));
  showSentences(wanted);
  const title = TITLES[cases.length];
  heading.textContent = title;
  document.title = [title, ...document.title.split(" – ").slice(1)].join(" – ");
  find(".ik-verg__niets").hidden = cases.length > 0;
  find(".ik-verg__alles").hidden = cases.length === 0;
  find(".ik-verg__erbij").hidden = cases.length >= MOST;
  head.replaceChildren(head.firstElementChild, ...cases.map(columnHead));
  body.replaceChildren(...shown.map(tableRow));
  const webs = [...place.querySelectorAll(".ik-web")];
  webs.forEach(showWeb);
  find(".ik-verg__geenweb").hidden = webs.some(hasLevels);
  writeAddress();
}

function take(nth) {
  const [gone] = cases.splice(nth, 1);
  keep(chosen().filter((one) => one.id !== gone.id));
  show();
  (head.querySelectorAll(".ik-weg")[Math.min(nth, cases.length - 1)] ?? heading).focus();
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
  const webs = [...place.querySelectorAll(".ik-web")].filter(hasLevels).map((web) => ({
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
