// Text into words, by the same rules as search/words.py.

const ROAD = /(^|[^\p{L}\p{N}_])([AaNn])[ \u00a0-]([0-9]{1,3})(?![\p{L}\p{N}_])/gu;
const CHUNK = /[an]_[0-9]+|[a-z0-9]+(?:[-'’&][a-z0-9]+)*/g;
const PIECE = /[a-z0-9]+/g;
const SHORT = 3;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HYPHEN = /[\u2010\u2011]/g;
const LETTERS_IN_ONE = /[\u0132\u0133\u3371-\u33df\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu;
const IN_WORD = /[\p{L}\p{N}]/u;
const ACCENT = /[\u0300-\u036f]/;
const SPECIAL = { ø: "o", œ: "o", æ: "a", ß: "s", ł: "l", đ: "d", ð: "d" };
const SOFT = { z: "s", v: "f" };
const VOWELS = "aeou";
const letters = new Map();

function folded(letter) {
  if (!letters.has(letter)) {
    const bare = letter.normalize("NFKD");
    const isOne = IN_WORD.test(letter) && (bare.length === 1 || ACCENT.test(bare[1]));
    const plain = (isOne ? bare : letter)[0].toLowerCase()[0];
    letters.set(letter, SPECIAL[plain] ?? plain);
  }
  return letters.get(letter);
}

// Small letters without accents, raised or lowered figures as plain ones; letter for letter as
// long as the (composed) text was.
const fold = (text) => text.replace(/[^a-z0-9 ]/g, folded);

// The text with every accented letter as one character, and ligatures and squares (㎡) as the
// letters they stand for; without soft hyphens and other signs that nobody sees.
export const composed = (text) =>
  text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(HYPHEN, "-")
    .replace(LETTERS_IN_ONE, (letter) => letter.normalize("NFKC"));

// What a folded word may be the plural of, by the rules of spelling: huis, for huizen.
export function singulars(word) {
  const stem = word.slice(0, -2);
  if (!word.endsWith("en") || stem.length < SHORT) return [];
  const before = stem.slice(0, -1);
  const last = stem[stem.length - 1];
  const end = before[before.length - 1];
  const found = [];
  if (SOFT[last]) found.push(before + SOFT[last]);
  if (end === last) found.push(before);
  if (VOWELS.includes(end) && !VOWELS.includes(before[before.length - 2]))
    found.push(before + end + (SOFT[last] ?? last));
  return found;
}

// The words of a composed text, each with the place where it stands: {word, start, end}.
// A road is one word, however it is written: N231, N 231 and N-231.
export function tokens(text) {
  const found = [];
  for (const chunk of fold(text.replace(ROAD, "$1$2_$3")).matchAll(CHUNK)) {
    const pieces = [...chunk[0].replace("_", "").matchAll(PIECE)];
    const start = chunk.index;
    if (pieces.length === 1 || pieces.some((piece) => piece[0].length < SHORT)) {
      found.push({
        word: pieces.map((piece) => piece[0]).join(""),
        start,
        end: start + chunk[0].length,
      });
    }
    if (pieces.length === 1) continue;
    for (const piece of pieces) {
      if (piece[0].length < SHORT) continue;
      const from = start + piece.index;
      found.push({ word: piece[0], start: from, end: from + piece[0].length });
    }
  }
  return found;
}
