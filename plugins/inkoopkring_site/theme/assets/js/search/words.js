// Text into words, by the same rules as search/words.py.

const CHUNK = /[a-z0-9]+(?:[-'’&][a-z0-9]+)*/g;
const PIECE = /[a-z0-9]+/g;
const SHORT = 3;
const SPECIAL = { ø: "o", œ: "o", æ: "a", ß: "s", ł: "l", đ: "d", ð: "d" };
const letters = new Map();

function folded(letter) {
  if (!letters.has(letter)) {
    const plain = letter.normalize("NFD")[0].toLowerCase()[0];
    letters.set(letter, SPECIAL[plain] ?? plain);
  }
  return letters.get(letter);
}

// Small letters without accents, letter for letter as long as the (composed) text was.
const fold = (text) => text.replace(/[^a-z0-9 ]/g, folded);

export const composed = (text) => text.normalize("NFC");

// The words of a composed text, each with the place where it stands: {word, start, end}.
export function tokens(text) {
  const found = [];
  for (const chunk of fold(text).matchAll(CHUNK)) {
    const pieces = [...chunk[0].matchAll(PIECE)];
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
