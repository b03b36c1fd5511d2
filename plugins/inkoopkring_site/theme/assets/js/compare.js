// Cases side by side. The address holds which cases, which rows and whether differences stand
// out; everything a case says comes ready in words.

import { chosen, keep } from "./choice.js";
import { draw, drawing, marker, overlay } from "./overlay.js";
import { csv, save } from "./table_file.js";

const MOST = 4;
const UNKNOWN = "niet vermeld";
const TITLES = ["Cases naast elkaar", "Eén case", "Twee cases naast elkaar", "Drie cases naast elkaar", "Vier cases naast elkaar"];

const place = document.getElementById("vergelijking");
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
const ring = document.getElementById("patroon-kring").content.firstElementChild;
let cases = [];

// --- the address

const listIn = (name) => (new URLSearchParams(location.search).get(name) ?? "").split(",").filter(Boolean);

function readAddress() {
  const shown = listIn("rijen");
  for (const { box, id } of rows) box.checked = shown.length ? shown.includes(id) : box.defaultChecked;
  differences.checked = listIn("verschillen")[0] !== "nee";
  return [...new Set(listIn("cases"))];
}

function writeAddress() {
  const parts = cases.length ? [`cases=${cases.map((one) => one.id).join(",")}`] : [];
  const shown = rows.filter(({ box }) => box.checked);
  if (rows.some(({ box }) => box.checked !== box.defaultChecked)) parts.push(`rijen=${shown.map(({ id }) => id).join(",")}`);
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
  link.href = place.dataset.begin + one.adres.slice(1);
  const remove = element("button", { css: "ik-wis ik-weg" }, "Haal weg", element("span", { css: "sr" }, ` uit de vergelijking: ${one.titel}`));
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
  [...made.children].forEach((piece, place) => piece.setAttribute("class", one.stappen.includes(place + 1) ? "aan" : "uit"));
  return made;
}

function lines(one, id) {
  const found = one.rijen[id].regels.map(({ kop, tekst }) =>
    element("span", { css: "ik-verg__regel" }, ...(kop ? [element("b", { css: "ik-getal" }, kop)] : []), tekst),
  );
  if (found.length === 0) return [unknown()];
  return id === "stappen" ? [element("span", { css: "ik-fasen" }, stepsOf(one), ...found)] : found;
}

const cell = (one, nth, ...content) =>
  element("td", { role: "cell" }, element("span", { css: "ik-vorm alleen-smal" }, sign(nth), one.naam), ...content);

/** Whether the cases that say something here do not all say the same. */
function differ(id) {
  const measures = cases.map((one) => one.rijen[id].maat).filter(Boolean);
  return new Set(measures).size > 1;
}

function tableRow({ id, title }) {
  const css = differences.checked && differ(id) ? "anders" : "";
  const mark = css ? [element("span", { css: "sr" }, " (verschilt)")] : [];
  return element(
    "tr",
    { css, role: "row" },
    element("th", { role: "rowheader", scope: "row" }, title, ...mark),
    ...cases.map((one, nth) => cell(one, nth, ...lines(one, id))),
  );
}

// --- the ambition webs

const levelsIn = (one, web) => (one.ambitie?.kader === web.dataset.kader ? one.ambitie.niveaus : null);
const hasLevels = (web) => cases.some((one) => levelsIn(one, web)?.some((level) => level !== null));

function showWeb(web) {
  web.hidden = !hasLevels(web);
  const svg = web.querySelector("svg.ik-radar");
  const { themas, top, midden, naaf, rand } = svg.dataset;
  const grid = { themes: Number(themas), top: Number(top), centre: Number(midden), hub: Number(naaf), rim: Number(rand) };
  const series = cases.map((one) => levelsIn(one, web));
  svg.querySelector("g").replaceChildren(...overlay(grid, series).map(draw));
  web.querySelector(".ik-legenda").replaceChildren(
    ...cases.map((one, nth) => {
      const stroke = { tag: "path", css: `rl rl${nth + 1}`, attributes: { d: "M0 11h54" } };
      return element("li", {}, drawing("0 0 54 22", [stroke, marker(nth, [27, 11])]), one.naam);
    }),
  );
  const [header, ...themes] = web.querySelectorAll("tr");
  for (const row of [header, ...themes]) for (const old of row.querySelectorAll("[data-case]")) old.remove();
  cases.forEach((one, nth) => {
    const estimate = levelsIn(one, web) && one.ambitie.inschatting ? [element("small", {}, "inschatting redactie")] : [];
    const title = element("th", { scope: "col" }, one.naam, ...estimate);
    title.dataset.case = one.id;
    header.append(title);
    themes.forEach((row, theme) => {
      const level = series[nth]?.[theme] ?? null;
      const made = element("td", {}, level === null ? unknown() : String(level));
      made.dataset.case = one.id;
      row.append(made);
    });
  });
}

// --- the page

function show() {
  const shown = rows.filter(({ box }) => box.checked);
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

/** Two cases of one client get a number, so that their names differ. */
function withOwnNames(found) {
  return found.map((one) => {
    const same = found.filter((other) => other.naam === one.naam);
    return same.length > 1 ? { ...one, naam: `${one.naam} ${same.indexOf(one) + 1}` } : one;
  });
}

async function load(id) {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  const answer = await fetch(`${place.dataset.gegevens}/${id}.json`);
  return answer.ok ? answer.json() : null;
}

function warn(asked, found) {
  const missing = asked.filter((id, nth) => !found[nth]);
  const words = [];
  if (missing.length) words.push(`Deze cases zijn er niet: ${missing.join(", ")}. Misschien is het adres niet compleet, of is de case weggehaald.`);
  if (found.length > MOST) words.push(`Er passen vier cases naast elkaar. Je ziet de eerste vier van de ${found.length}.`);
  find(".ik-verg__melding").hidden = words.length === 0;
  find(".ik-verg__melding p").textContent = words.join(" ");
}

async function start() {
  const fromAddress = readAddress();
  const asked = fromAddress.length ? fromAddress : chosen().map((one) => one.id);
  try {
    const found = await Promise.all(asked.map(load));
    warn(asked, found);
    cases = withOwnNames(found.filter(Boolean).slice(0, MOST));
    show();
  } catch {
    find(".ik-verg__melding").hidden = false;
    find(".ik-verg__melding p").textContent = "De cases laden lukt nu niet. Laad de pagina opnieuw.";
  }
}

function table() {
  const text = (one, id) => one.rijen[id].regels.map(({ kop, tekst }) => [kop, tekst].filter(Boolean).join(" ")).join(" | ");
  const webs = [...place.querySelectorAll(".ik-web")].filter(hasLevels);
  return [
    ["Onderdeel", ...cases.map((one) => one.titel)],
    ...rows.filter(({ box }) => box.checked).map(({ id, title }) => [title, ...cases.map((one) => text(one, id) || UNKNOWN)]),
    ...webs.flatMap((web) =>
      [...web.querySelectorAll("tbody th")].map((name, theme) => [
        `Ambitieweb: ${name.textContent}`,
        ...cases.map((one) => String(levelsIn(one, web)?.[theme] ?? UNKNOWN)),
      ]),
    ),
  ];
}

place.addEventListener("change", ({ target }) => {
  if (["rijen", "verschillen"].includes(target.name)) show();
});
find("[data-vorm=csv]").addEventListener("click", () => save("vergelijking.csv", "text/csv;charset=utf-8", csv(table())));
start();
