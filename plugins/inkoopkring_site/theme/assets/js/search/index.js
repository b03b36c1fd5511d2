// Opens the index that search/index.py writes. Families and documents go by their number.
// What a search does not need stays packed.

import { composed, tokens } from "./words.js";

export const TITLE = 0;
export const DESCRIPTION = 1;
export const FEATURES = 2;
export const PLACES = 8;
export const TEXT = 7;
const LAST = 57;
const BEFORE = 34;
const FIRST_LAST = 35;
const FIRST_BEFORE = 93;
const FIRST_PLACES = 0xa1;
const USUAL = 1 << TEXT;
const LENGTH_STEP_ZERO = 35;

const split = (text, by) => (text ? text.split(by) : []);

// The text before and after the first sign; all of it when the sign is not there.
function halves(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

// `paal,palen;paaltje=0-4.4-`: forms in texts, other forms, and the parts of the first.
function openFamily(line) {
  const [words, spans] = halves(line, "=");
  const [used, others] = halves(words, ";");
  const family = { used: split(used, ","), others: split(others, ",") };
  family.name = family.used[0] ?? family.others[0];
  family.parts = split(spans, ".").map((span) => {
    const [start, end] = halves(span, "-");
    return [Number(start), end ? Number(end) : family.name.length];
  });
  return family;
}

// [document, places, document, places, …]
function unpacked(text) {
  const found = [];
  let [document, high, waiting] = [-1, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_PLACES) {
      found.push(document, code - FIRST_PLACES);
      waiting = false;
      continue;
    }
    if (waiting) {
      found.push(document, USUAL);
      waiting = false;
    }
    if (code >= FIRST_BEFORE) {
      high = high * BEFORE + code - FIRST_BEFORE + 1;
    } else {
      document += high * LAST + code - FIRST_LAST + 1;
      high = 0;
      waiting = true;
    }
  }
  if (waiting) found.push(document, USUAL);
  return found;
}

function listed(map, key, value) {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}

export class Index {
  #packed = new Map();
  #opened = new Map();
  #packedConcepts;

  constructor(data) {
    this.settings = data.instellingen;
    this.endings = this.settings.endings
      .split(" ")
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    this.common = new Set(data.gewoon);
    this.skipped = new Set(data.overslaan.split(" "));
    this.families = data.families.split("\n").map(openFamily);
    this.familyOf = new Map();
    const postings = data.vindplaatsen.split(" ");
    let at = 0;
    this.families.forEach((family, number) => {
      for (const word of family.used) {
        this.#packed.set(word, postings[at++]);
        this.familyOf.set(word, number);
      }
      for (const word of family.others) this.familyOf.set(word, number);
    });
    this.words = [...this.familyOf.keys()].sort();
    this.#openRelations(data);
    this.#packedConcepts = data.begripplaatsen.split(" ");
    this.spellings = data.schrijfwijzen;
    this.lengths = Array.from(data.lengtes, (code) => code.charCodeAt(0) - LENGTH_STEP_ZERO);
    const total = this.lengths.reduce((sum, length) => sum + length, 0);
    this.averageLength = Math.max(1, total) / Math.max(1, this.lengths.length);
    this.kinds = data.soorten;
    this.choices = data.keuzes;
    this.codes = data.cpv;
    this.#openPlaces(data.plaatsen);
    this.documents = data.stukken;
  }

  #openRelations(data) {
    this.compounds = new Map();
    this.families.forEach((family, number) => {
      for (const [start, end] of family.parts) {
        const inner = this.familyOf.get(family.name.slice(start, end));
        if (inner !== undefined && inner !== number) listed(this.compounds, inner, number);
      }
    });
    this.kin = new Map();
    for (const group of data.verwant) {
      for (const one of group)
        this.kin.set(
          one,
          group.filter((other) => other !== one),
        );
    }
    this.concepts = data.begrippen;
    this.phrases = [];
    this.conceptsOf = new Map();
    this.concepts.forEach((forms, number) => {
      for (const form of forms) this.#openPhrase(composed(form), number);
    });
  }

  #openPlaces(regions) {
    this.places = new Map();
    this.longestPlace = 0;
    for (const [region, names] of Object.entries(regions)) {
      for (const name of names.split(",")) {
        const words = tokens(composed(name)).map((token) => token.word);
        listed(this.places, words.join(" "), { name, region });
        this.longestPlace = Math.max(this.longestPlace, words.length);
      }
    }
  }

  #openPhrase(form, number) {
    const words = tokens(form).map((token) => token.word);
    if (!words.length) return;
    const families = words.map((word) => this.familyOf.get(word) ?? word);
    this.phrases.push({ words, families, number });
    if (families.length === 1) listed(this.conceptsOf, families[0], number);
  }

  postings(source) {
    if (!this.#opened.has(source)) {
      const packed =
        typeof source === "number" ? this.#packedConcepts[source] : this.#packed.get(source);
      this.#opened.set(source, unpacked(packed ?? ""));
    }
    return this.#opened.get(source);
  }

  kindOf(document) {
    return this.kinds[this.documents[document][0]][0];
  }

  spelling(word) {
    if (this.codes[word]) return `CPV ${this.codes[word]}`;
    return this.spellings[word] ?? word;
  }
}
