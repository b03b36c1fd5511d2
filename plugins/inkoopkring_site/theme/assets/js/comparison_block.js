// One block of a comparison: cases side by side in a table, and in an ambition web below it.

import { canDraw, levelsIn, UNKNOWN } from "./comparison.js";
import { draw, drawing } from "./drawing.js";
import { marker, overlay } from "./overlay.js";

const place = document.getElementById("comparison");
const pattern = (name) => document.getElementById(`pattern-${name}`).content.firstElementChild;

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

function columnHead(one, nth, take) {
  const link = element("a", {}, one.titel);
  link.href = place.dataset.root + one.adres.slice(1);
  const remove = element(
    "button",
    { css: "ik-wis ik-weg" },
    "Haal weg",
    element("span", { css: "sr" }, ` uit de vergelijking: ${one.titel}`),
  );
  remove.type = "button";
  remove.addEventListener("click", () => take(one));
  return element(
    "th",
    { role: "columnheader", scope: "col" },
    element("span", { css: "ik-vorm" }, sign(nth), one.naam),
    element("h2", {}, link),
    remove,
  );
}

function stepsOf(one) {
  const made = pattern("ring").cloneNode(true);
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

function tableRow(cases, { id, title, isMarked }) {
  const css = isMarked ? "anders" : "";
  const mark = isMarked ? [element("span", { css: "sr" }, " (verschilt)")] : [];
  return element(
    "tr",
    { css, role: "row" },
    element("th", { role: "rowheader", scope: "row" }, title, ...mark),
    ...cases.map((one, nth) => cell(one, nth, ...lines(one, id))),
  );
}

// --- the ambition webs

const levelsOf = (one, web) => levelsIn(one, web.dataset.framework);

/** Whether one of these cases can be drawn in a web. */
export const hasLevels = (cases, web) => cases.some((one) => canDraw(levelsOf(one, web)));

function showWeb(cases, web) {
  web.hidden = !hasLevels(cases, web);
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
  cases.forEach((one, nth) => {
    const estimate =
      levelsOf(one, web) && one.ambitie.inschatting
        ? [element("small", {}, "inschatting redactie")]
        : [];
    header.append(element("th", { scope: "col" }, one.naam, ...estimate));
    bodyRows.forEach((row, theme) => {
      const level = series[nth]?.[theme] ?? null;
      row.append(element("td", {}, level === null ? unknown() : String(level)));
    });
  });
}

// --- the block

/** Names that hold for a whole page get the number of the block behind them. */
function nameApart(made, nth) {
  for (const one of made.querySelectorAll("[id]")) one.id += `-${nth}`;
  for (const one of made.querySelectorAll("[aria-labelledby]")) {
    const names = one.getAttribute("aria-labelledby").split(" ");
    one.setAttribute("aria-labelledby", names.map((name) => `${name}-${nth}`).join(" "));
  }
}

/**
 * The `nth` block: these cases, of which the first is number `first` (from 0) of `all`. A row is
 * `{ id, title, isMarked }`; `take` gets the case that a reader takes away.
 */
export function block(cases, { rows, first, nth, all, take }) {
  const made = pattern("block").cloneNode(true);
  nameApart(made, nth);
  if (cases.length < all) {
    const last = first + cases.length;
    const range = cases.length > 1 ? `${first + 1} tot en met ${last}` : String(last);
    const which = made.querySelector(".ik-verg__welke");
    which.textContent = `Case ${range} van de ${all}`;
    which.hidden = false;
    const table = made.querySelector(".ik-verg");
    table.setAttribute("aria-label", `${table.getAttribute("aria-label")}: ${range}`);
  }
  made
    .querySelector(".ik-verg thead tr")
    .append(...cases.map((one, column) => columnHead(one, column, take)));
  made.querySelector(".ik-verg tbody").append(...rows.map((row) => tableRow(cases, row)));
  for (const web of made.querySelectorAll(".ik-web")) showWeb(cases, web);
  return made;
}
