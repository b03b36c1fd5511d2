// The sentence of a document that answers a query best; the same as search/quoting.py.

import { DIGITS } from "./ranking.js";
import { composed, tokens } from "./words.js";

// The sentence with most of what was typed: {text, sources, isSource}, or nothing without any.
// `sought` is what `search` gave, `data` the file with the sentences of the document.
export function bestQuote(index, sought, { zinnen, bronnen }) {
  const said = zinnen.map(([text, ...sources]) => ({ text, sources, isSource: false }));
  const listed = bronnen.map((text, at) => ({ text, sources: [at + 1], isSource: true }));
  return best(index, sought, said) ?? best(index, sought, listed);
}

// Of equal ones the first that names a source.
function best(index, sought, quotes) {
  let found;
  let most = 0;
  for (const quote of quotes) {
    const score = scoreOf(index, sought, quote.text);
    const isBetter = score === most && found && !found.sources.length && quote.sources.length;
    if (score > most || isBetter) [found, most] = [quote, score];
  }
  return found;
}

function scoreOf(index, sought, text) {
  const line = tokens(composed(text)).map(({ word }) => word);
  let total = 0;
  for (const one of sought) total += one.rarity * weightOf(index, one, line);
  return Math.round(total * DIGITS) / DIGITS;
}

// The best that a sentence has of a typed word: the word, a phrase, or all of its parts.
function weightOf(index, sought, line) {
  let most = 0;
  for (const [source, { weight }] of sought.options) {
    const isThere = typeof source === "string" ? line.includes(source) : says(index, source, line);
    if (isThere && weight > most) most = weight;
  }
  const parts = sought.whole.map((part) => weightOf(index, part, line));
  if (!parts.length || !parts.every(Boolean)) return most;
  const total = parts.reduce((sum, part) => sum + part, 0);
  return Math.max(most, (index.settings.match.whole * total) / parts.length);
}

// Whether a concept is said in more words than one; single words are looked for themselves.
function says(index, concept, line) {
  const families = line.map((word) => index.familyOf.get(word) ?? word);
  return index.phrases.some(
    ({ number, families: phrase }) =>
      number === concept &&
      phrase.length > 1 &&
      families.some((_, at) => phrase.every((family, step) => family === families[at + step])),
  );
}
