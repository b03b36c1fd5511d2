// What the worker sends of each result: what to show, and which letters to mark in it.

import { composed, tokens } from "./words.js";

const WHOLE = new Set(["woord", "vorm", "synoniem", "verwant", "uitgang", "tikfout", "delen"]);
const MOST_WORDS = 4;

// How every word and phrase of a query is marked.
export class Marker {
  #hows = new Map();
  #targets = new Set();
  #phrases = [];

  constructor(index, sought) {
    this.index = index;
    for (const one of sought) this.#read(one);
  }

  #read(sought) {
    const { index } = this;
    for (const [source, { how }] of sought.options) {
      if (typeof source === "number") {
        this.#phrases.push(
          ...index.phrases.filter(({ number, words }) => number === source && words.length > 1),
        );
        continue;
      }
      this.#hows.set(source, { how, typed: sought.typed });
      if (WHOLE.has(how)) this.#targets.add(index.familyOf.get(source));
    }
    if (index.familyOf.has(sought.typed)) this.#targets.add(index.familyOf.get(sought.typed));
    for (const part of sought.whole) {
      for (const [source, { how }] of part.options) {
        if (how === "delen" && !this.#hows.has(source))
          this.#hows.set(source, { how, typed: part.typed });
      }
    }
  }

  // The text in pieces: plain text, or [before, marked, after] for a word.
  pieces(text) {
    const whole = composed(text);
    const found = [];
    let last = 0;
    for (const { start, end, from, to } of this.#marks(tokens(whole))) {
      if (start < last) continue;
      if (start > last) found.push(whole.slice(last, start));
      found.push([whole.slice(start, from), whole.slice(from, to), whole.slice(to, end)]);
      last = end;
    }
    if (last < whole.length) found.push(whole.slice(last));
    return found;
  }

  #marks(line) {
    const inPhrase = this.#inPhrases(line);
    return line.flatMap(({ word, start, end }, at) => {
      if (inPhrase.has(at)) return [{ start, end, from: start, to: end }];
      const found = this.#hows.get(word);
      if (!found) return [];
      const [from, to] = this.#range(word, found);
      return [{ start, end, from: start + from, to: to === word.length ? end : start + to }];
    });
  }

  // Which letters of a word are what was typed.
  #range(word, { how, typed }) {
    if (how === "begin" && word.startsWith(typed)) return [0, typed.length];
    if (how !== "deel" && how !== "begin") return [0, word.length];
    const { name, parts } = this.index.families[this.index.familyOf.get(word)];
    const hits = parts.filter(([start, end]) =>
      this.#targets.has(this.index.familyOf.get(name.slice(start, end))),
    );
    if (!hits.length) return [0, word.length];
    const ends = hits.map(([, end]) => (end === name.length ? word.length : end));
    return [Math.min(...hits.map(([start]) => start)), Math.max(...ends)];
  }

  #inPhrases(line) {
    const found = new Set();
    if (!this.#phrases.length) return found;
    const families = line.map(({ word }) => this.index.familyOf.get(word) ?? word);
    for (const { families: sought } of this.#phrases) {
      for (let at = 0; at + sought.length <= families.length; at++) {
        if (sought.every((family, step) => family === families[at + step])) {
          for (let step = 0; step < sought.length; step++) found.add(at + step);
        }
      }
    }
    return found;
  }
}

// The words of a document that count, best first; none when they are just what was typed.
export function foundWords(index, sought, document) {
  const weights = new Map();
  for (const one of sought) {
    const own = occurring(index, [one], document);
    for (const [word, weight] of own.length ? own : occurring(index, one.whole, document)) {
      weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    }
  }
  const typed = new Set(sought.map((one) => one.typed));
  const found = [...weights.keys()].sort(
    (a, b) => weights.get(b) - weights.get(a) || (a < b ? -1 : 1),
  );
  if (found.every((word) => typed.has(word))) return [];
  return found.slice(0, MOST_WORDS).map((word) => index.spelling(word));
}

function occurring(index, sought, document) {
  const options = sought.flatMap((one) => [...one.options]);
  return options
    .filter(([source]) => typeof source === "string" && has(index.postings(source), document))
    .map(([source, { weight }]) => [source, weight]);
}

function has(postings, document) {
  let [low, high] = [0, postings.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (postings[middle * 2] < document) low = middle + 1;
    else high = middle;
  }
  return postings[low * 2] === document;
}
