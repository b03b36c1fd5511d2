// What the search made of the words, for people: "ook gezocht op", corrections, near words.

import { distance } from "./typos.js";

const MOST_LONGER = 3;
const MOST_SYNONYMS = 4;
const MOST_NEAR = 5;
const MOST_CODES = 3;
const FAR = 3;

// Only words that the results really have are named.
export function explained(index, sought, results) {
  const documents = new Set(results.map(({ document }) => document));
  const occurs = (source) =>
    index.postings(source).some((value, at) => at % 2 === 0 && documents.has(value));
  const sources = (how) =>
    sought.flatMap((one) =>
      [...one.options]
        .filter(([source, option]) => option.how === how && occurs(source))
        .map(([source]) => source),
    );
  const typed = new Set(sought.map((one) => one.typed));
  return {
    synonyms: named(index, sources("synoniem"), typed).slice(0, MOST_SYNONYMS),
    longer: named(index, commonest(index, sources("deel")), typed).slice(0, MOST_LONGER),
    corrections: sought.flatMap((one) => correction(index, one)),
    begun: sought.filter((one) => isBegun(index, one)).map(({ typed }) => typed),
    codes: codesIn(index, sought)
      .filter(occurs)
      .slice(0, MOST_CODES)
      .map((code) => index.codes[code]),
  };
}

const codesIn = (index, sought) =>
  sought.flatMap(({ options }) => [...options.keys()].filter((source) => index.codes[source]));

// Whether a short word stands nowhere, and only longer ones begin with it.
function isBegun(index, { typed, options }) {
  const isShort = typed.length < index.settings.shortest_typo;
  return isShort && options.size > 0 && [...options.values()].every(({ how }) => how === "begin");
}

const commonest = (index, words) =>
  words.sort((a, b) => index.postings(b).length - index.postings(a).length || (a < b ? -1 : 1));

// One word a family, and the phrases of a concept.
function named(index, sources, typed) {
  const families = new Map();
  const phrases = [];
  for (const source of sources) {
    if (typeof source === "number")
      phrases.push(...index.concepts[source].filter((form) => form.includes(" ")));
    else if (!typed.has(source) && !families.has(index.familyOf.get(source)))
      families.set(index.familyOf.get(source), index.spelling(source));
  }
  return [...new Set([...families.values(), ...phrases])];
}

function correction(index, sought) {
  const read = [...sought.options].find(
    ([source, { how }]) => how === "tikfout" && typeof source === "string",
  );
  return read ? [{ typed: sought.typed, read: index.spelling(read[0]) }] : [];
}

// Words that the site has and that look like those it does not have.
export function nearWords(index, missing) {
  const found = missing.flatMap((typed) => {
    if (typed.length < FAR) return [];
    const beginning = typed.slice(0, Math.max(FAR, typed.length - FAR));
    return index.words.flatMap((word) => {
      if (!index.postings(word).length) return [];
      const isNear = Math.abs(word.length - typed.length) <= FAR && typed.length > FAR + 1;
      const away = isNear ? distance(typed, word, FAR) : FAR + 1;
      return away <= FAR || word.startsWith(beginning) ? [{ word, away }] : [];
    });
  });
  found.sort(
    (a, b) => a.away - b.away || index.postings(b.word).length - index.postings(a.word).length,
  );
  return [...new Set(found.map(({ word }) => index.spelling(word)))].slice(0, MOST_NEAR);
}
