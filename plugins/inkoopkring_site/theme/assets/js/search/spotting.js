// What in a query is no word of the language: CPV codes, and places that nobody wrote about; the
// same as search/spotting.py.

const CODE_FIGURES = 8;
const FIGURES = /^[0-9]+$/;

// The typed words; of 45233222-1, that counts whole and in pieces, only the code.
export function withoutCheckFigure(typed) {
  const isWhole = (word) => FIGURES.test(word) && word.length > CODE_FIGURES;
  return typed.filter((word) => !(isWhole(word) && typed.includes(word.slice(0, CODE_FIGURES))));
}

// The codes that typed figures stand for, as [code, weight], by the typed word.
export function saidCodes(index, typed) {
  const before = index.settings.code_words.split(" ");
  const isAll = typed.every((word) => FIGURES.test(word) || before.includes(word));
  const found = new Map();
  for (const word of typed) {
    const isWhole = word.length === CODE_FIGURES || word.length === CODE_FIGURES + 1;
    const isBegin = isAll && word.length > 1 && word.length < CODE_FIGURES;
    if (!FIGURES.test(word) || !(isWhole || isBegin)) continue;
    const codes = codesLike(index, word.slice(0, CODE_FIGURES));
    if (codes.length) found.set(word, codes);
  }
  if (found.size) for (const word of before) found.set(word, []);
  return found;
}

// The codes that begin so; of a whole code without its zeros, or else the nearest.
function codesLike(index, figures) {
  const { match, shortest_code: shortestCode } = index.settings;
  const isWhole = figures.length === CODE_FIGURES;
  const begin = isWhole ? figures.replace(/0+$/, "").padEnd(2, "0") : figures;
  const shortest = isWhole ? Math.min(shortestCode, begin.length) : begin.length;
  for (let length = begin.length; length >= shortest; length--) {
    const weight = match.code[length === begin.length ? 0 : 1];
    const start = begin.slice(0, length);
    const codes = Object.keys(index.codes).filter((code) => code.startsWith(start));
    if (codes.length) return codes.map((code) => [code, weight]);
  }
  return [];
}

// The places without a case in a query: {first, count, places, isWord}.
export function saidPlaces(index, typed) {
  const found = [];
  let at = 0;
  while (at < typed.length) {
    let said;
    for (let size = index.longestPlace; size > 0 && !said; size--)
      said = place(index, typed, at, size);
    if (said) found.push(said);
    at += said?.count ?? 1;
  }
  return found;
}

function place(index, typed, at, count) {
  const name = typed.slice(at, at + count);
  const places = name.length === count && index.places.get(name.join(" "));
  if (!places) return undefined;
  const isWord = name.every((word) => index.skipped.has(word) || isInTexts(index, word));
  const around = index.settings.place_words.split(" ");
  const beside = [...typed.slice(0, at), ...typed.slice(at + count)];
  const isAll = beside.every((word) => index.skipped.has(word) || around.includes(word));
  return isAll || !isWord ? { first: at, count, places, isWord } : undefined;
}

function isInTexts(index, word) {
  return Boolean(index.families[index.familyOf.get(word)]?.used.length);
}
