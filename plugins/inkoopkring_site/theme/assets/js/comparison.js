// Comparing cases, as data: what differs, how they are named, and the table as text. What a case
// holds is written by pages/comparison.py.

import { capital, inWords } from "./wording.js";

const SIDE_BY_SIDE = 4;

export const UNKNOWN = "niet gevonden";

/** Whether the cases that say something in this row do not all say the same. */
export function differ(cases, id) {
  const measures = cases.map((one) => one.rijen[id].maat).filter(Boolean);
  return new Set(measures).size > 1;
}

const CORE = {
  gunning: "hoe er is gegund",
  eis: "wat er is geëist",
  contract: "de contractvorm",
  procedure: "de procedure",
  omvang: "de omvang",
};

/**
 * What differs most, in one sentence: the first of the core in which most cases say something of
 * their own. Empty when cases do not differ there.
 */
export function difference(cases) {
  const own = (name) => new Set(cases.map((one) => one.kern[name]).filter(Boolean)).size;
  const [most] = Object.keys(CORE).sort((a, b) => own(b) - own(a));
  if (own(most) < 2) return "";
  const words = cases.map((one) => `${one.naam}: ${one.kern[most] ?? UNKNOWN}`);
  return `Het grootste verschil is ${CORE[most]}. ${words.join("; ")}.`;
}

/** What is the same in all cases, and whether none has an outcome. */
export function alike(cases) {
  const shared = Object.keys(CORE).filter((name) =>
    cases.every((one) => one.kern[name] && one.kern[name] === cases[0].kern[name]),
  );
  const words = shared.map((name) => `${CORE[name]} (${cases[0].kern[name]})`);
  const all = cases.length === 2 ? "beide" : `alle ${inWords(cases.length)}`;
  const said = words.length ? [`Gelijk bij ${all}: ${words.join(" en ")}.`] : [];
  if (cases.every((one) => one.rijen.cijfer.regels.length === 0))
    said.push("Een uitkomst vonden we bij geen van deze cases.");
  return said.join(" ");
}

/** The rows in which no case says anything, as a sentence; `rows` are `{ id, title }`. */
export function left(cases, rows) {
  const titles = rows.filter(({ id }) => isSilent(cases, id)).map(({ title }) => title);
  return titles.join(", ").toLowerCase();
}

/** Whether no case says anything in this row. */
export const isSilent = (cases, id) => cases.every((one) => one.rijen[id].regels.length === 0);

/** What a comparison of this many cases is called. */
export function titleOf(count) {
  if (count === 1) return "Eén case";
  return count ? `${capital(inWords(count))} cases naast elkaar` : "Cases naast elkaar";
}

/** The cases in blocks: as many as fit side by side, and about as many in each. */
export function inBlocks(cases) {
  const size = Math.ceil(cases.length / Math.ceil(cases.length / SIDE_BY_SIDE)) || 1;
  return Array.from({ length: Math.ceil(cases.length / size) }, (_, nth) =>
    cases.slice(nth * size, (nth + 1) * size),
  );
}

/** Two cases of one client get a number, so that their names differ. */
export function withOwnNames(cases) {
  return cases.map((one) => {
    const same = cases.filter((other) => other.naam === one.naam);
    return same.length > 1 ? { ...one, naam: `${one.naam} ${same.indexOf(one) + 1}` } : one;
  });
}

/** The levels of a case in the web of this framework; null when it has none there. */
export const levelsIn = (one, framework) =>
  one.ambitie?.kader === framework ? one.ambitie.niveaus : null;

/** Whether a case can be drawn in a web: from two levels up. */
export const canDraw = (levels) => (levels ?? []).filter((level) => level !== null).length > 1;

/** What a reader has to know of an address: ids without a case, and cases that do not fit. */
export function warning(asked, found, most) {
  const missing = asked.filter((_id, nth) => !found[nth]);
  const words = [];
  if (missing.length) {
    words.push(
      `Deze cases zijn er niet: ${missing.join(", ")}. Misschien is het adres niet compleet, of is de case weggehaald.`,
    );
  }
  if (found.length > most) {
    words.push(
      `Je ziet de eerste ${inWords(most)} van de ${found.length}: meer passen er niet bij elkaar.`,
    );
  }
  return words.join(" ");
}

/**
 * The comparison as rows of text. `rows` are `{ id, title }`; `webs` are `{ framework, themes }`
 * with the names of the themes.
 */
export function table(cases, rows, webs) {
  const line = ({ kop, tekst }) => [kop, tekst].filter(Boolean).join(" ");
  const text = (one, id) => one.rijen[id].regels.map(line).join(" | ") || UNKNOWN;
  return [
    ["Onderdeel", ...cases.map((one) => one.titel)],
    ...rows.map(({ id, title }) => [title, ...cases.map((one) => text(one, id))]),
    ...webs.flatMap(({ framework, themes }) =>
      themes.map((name, theme) => [
        `Ambitieweb: ${name}`,
        ...cases.map((one) => String(levelsIn(one, framework)?.[theme] ?? UNKNOWN)),
      ]),
    ),
  ];
}
