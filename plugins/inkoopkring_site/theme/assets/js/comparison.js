// Comparing cases, as data: what differs, how they are named, and the table as text. What a case
// holds is written by pages/comparison.py.

export const UNKNOWN = "niet gevonden";

/** Whether the cases that say something in this row do not all say the same. */
export function differ(cases, id) {
  const measures = cases.map((one) => one.rijen[id].maat).filter(Boolean);
  return new Set(measures).size > 1;
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
    words.push(`Er passen vier cases naast elkaar. Je ziet de eerste vier van de ${found.length}.`);
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
