// What someone typed, as the words of the site to look for; the same as search/query.py.
// Each typed word becomes {typed, options: Map of source to {weight, how}, whole: parts}, and a
// place without a case {regions: the choices of its regions, isWord: whether texts have it}.

import { saidCodes, saidPlaces, withoutCheckFigure } from "./spotting.js";
import { distance } from "./typos.js";
import { composed, singulars, tokens } from "./words.js";

function newSought(typed) {
  return { typed, options: new Map(), whole: [], regions: [], isWord: true };
}

function add(sought, source, weight, how) {
  const known = sought.options.get(source);
  if (known === undefined || known.weight < weight) sought.options.set(source, { weight, how });
}

export function readQuery(index, query) {
  const text = composed(query.trim());
  const isExact = text.length > 2 && text.startsWith('"') && text.endsWith('"');
  const typed = typedWords(text);
  const said = isExact ? new Map() : conceptsSaid(index, typed);
  const codes = isExact ? new Map() : saidCodes(index, typed);
  const places = isExact ? new Map() : placesIn(index, typed);
  const besidePlace = index.settings.place_words.split(" ");
  const found = new Map();
  typed.forEach((word, at) => {
    const place = places.get(at);
    if (place && !place.isWord) {
      if (!found.has(place.typed)) found.set(place.typed, place);
      return;
    }
    const isShort = word.length < index.settings.shortest_beginning && typed.length > 1;
    const isBeside = places.size > 0 && besidePlace.includes(word);
    const isUseless = codes.get(word)?.length === 0 || isBeside;
    if (index.skipped.has(word) || found.has(word) || isShort || isUseless) return;
    const isOpen = at === typed.length - 1 && /[\p{L}\p{N}]$/u.test(text);
    const reader = new Reader(index, word, isOpen);
    for (const sought of isExact ? [reader.exact()] : reader.read()) {
      for (const [code, weight] of codes.get(word) ?? []) add(sought, code, weight, "cpv");
      for (const concept of said.get(at) ?? []) reader.synonyms(sought, concept, 1);
      if (!found.has(sought.typed)) found.set(sought.typed, sought);
    }
  });
  const beside = new Map([...places.values()].map((place) => [place.typed, place]));
  return [...found.values(), ...[...beside.values()].filter(({ isWord }) => isWord)];
}

export const typedWords = (text) =>
  withoutCheckFigure(tokens(composed(text)).map((token) => token.word));

// The places without a case, by the place in the query of each of their words.
function placesIn(index, typed) {
  const found = new Map();
  for (const { first, count, places, isWord } of saidPlaces(index, typed)) {
    const sought = newSought(typed.slice(first, first + count).join(" "));
    Object.assign(sought, { isWord, regions: places.map(({ region }) => region) });
    for (let at = first; at < first + count; at++) found.set(at, sought);
  }
  return found;
}

// The concepts that a query says in more than one word, by the place of each word.
function conceptsSaid(index, typed) {
  const line = typed.map((word) => index.familyOf.get(word) ?? word);
  const found = new Map();
  for (const { families, number } of index.phrases) {
    if (families.length < 2) continue;
    for (let at = 0; at + families.length <= line.length; at++) {
      if (!families.every((family, step) => family === line[at + step])) continue;
      for (let place = at; place < at + families.length; place++) {
        found.set(place, [...(found.get(place) ?? []), number]);
      }
    }
  }
  return found;
}

class Reader {
  constructor(index, word, isOpen) {
    Object.assign(this, { index, word, isOpen, match: index.settings.match });
  }

  exact() {
    const sought = newSought(this.word);
    add(sought, this.word, 1, "woord");
    return sought;
  }

  read() {
    const { index, match, word } = this;
    const sought = newSought(word);
    if (index.familyOf.has(word)) {
      this.#standsFor(sought, word, 1, "woord");
      if (this.isOpen) this.#beginnings(sought);
      return [sought];
    }
    if (!/^[a-z]+$/.test(word)) {
      if (this.isOpen) this.#beginnings(sought);
      return [sought];
    }
    const form = this.#otherForm();
    if (form !== undefined) {
      this.#standsFor(sought, form, match.form, "vorm");
      return [sought];
    }
    const base = this.#withoutEnding();
    if (base !== undefined) {
      this.#standsFor(sought, base, match.guess, "uitgang");
      return [sought];
    }
    // A longer word may be meant; a short one that is finished is just not there.
    const mayGoOn = this.isOpen || word.length >= index.settings.shortest_typo;
    if (mayGoOn && this.#beginnings(sought)) return [sought];
    const pair = this.#cut();
    if (pair) return pair.flatMap((part) => new Reader(index, part, false).read());
    for (const [other, away] of this.#typos())
      this.#standsFor(sought, other, match.typo[away - 1], "tikfout");
    return [sought];
  }

  #standsFor(sought, word, weight, how) {
    this.#known(sought, word, weight, how);
    this.#synonymsOf(sought, word, weight);
    if (!sought.whole.length) sought.whole = this.#whole(word);
  }

  #known(sought, word, weight, how) {
    const { index, match } = this;
    const number = index.familyOf.get(word);
    for (const form of index.families[number].used) {
      if (form === word) add(sought, form, weight, how);
      else add(sought, form, weight * match.form, how === "woord" ? "vorm" : how);
    }
    const isOther = ["synoniem", "tikfout", "uitgang", "delen"].includes(how);
    for (const other of index.kin.get(number) ?? []) {
      this.#used(sought, other, weight * match.kin, isOther ? how : "verwant");
    }
    if (how === "delen") return;
    for (const other of index.compounds.get(number) ?? [])
      this.#used(sought, other, weight * match.part, "deel");
  }

  synonyms(sought, concept, times) {
    const weight = times * this.match.synonym;
    add(sought, concept, weight, "synoniem");
    for (const { words, number } of this.index.phrases) {
      if (number === concept && words.length === 1 && this.index.familyOf.has(words[0])) {
        this.#known(sought, words[0], weight, "synoniem");
      }
    }
  }

  #synonymsOf(sought, word, weight) {
    const concepts = this.index.conceptsOf.get(this.index.familyOf.get(word)) ?? [];
    for (const concept of concepts) this.synonyms(sought, concept, weight);
  }

  // The parts of a compound, each as a word to look for.
  #whole(compound) {
    const { name, parts } = this.index.families[this.index.familyOf.get(compound)];
    let last = 0;
    const found = [];
    for (const [start, end] of parts) {
      if (found.length && start < last) continue;
      last = end;
      const word = name.slice(start, end);
      const sought = newSought(word);
      this.#known(sought, word, 1, "delen");
      this.#synonymsOf(sought, word, 1);
      found.push(sought);
    }
    return found;
  }

  #used(sought, family, weight, how) {
    for (const form of this.index.families[family].used) add(sought, form, weight, how);
  }

  // Words that begin with what was typed, the shortest first. Whether there are any.
  #beginnings(sought) {
    const { index, match, word } = this;
    const begun = [];
    for (let at = firstFrom(index.words, word); index.words[at]?.startsWith(word); at++) {
      if (index.words[at] !== word) begun.push(index.words[at]);
    }
    begun.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (const other of begun.slice(0, index.settings.most_beginnings)) {
      const weight = (match.beginning * (1 + word.length / other.length)) / 2;
      const number = index.familyOf.get(other);
      this.#used(sought, number, weight, "begin");
      for (const whole of index.compounds.get(number) ?? [])
        this.#used(sought, whole, weight * match.part, "begin");
    }
    return begun.length > 0;
  }

  // A known compound of which this is another form: gemeentehuis, for gemeentehuizen.
  #otherForm() {
    const { index, word } = this;
    const regular = singulars(word).find((form) => index.familyOf.has(form));
    if (regular) return regular;
    for (let at = index.settings.shortest_part; at < word.length; at++) {
      const family = index.families[index.familyOf.get(word.slice(at))];
      if (!family) continue;
      for (const form of [...family.used, ...family.others]) {
        if (index.familyOf.has(word.slice(0, at) + form)) return word.slice(0, at) + form;
      }
    }
    return undefined;
  }

  // The longest known word that only an ending was added to.
  #withoutEnding() {
    const { index, word } = this;
    for (const ending of index.endings) {
      const base = word.slice(0, -ending.length);
      if (
        word.endsWith(ending) &&
        base.length >= index.settings.shortest_base &&
        index.familyOf.has(base)
      )
        return base;
    }
    return undefined;
  }

  // Two known words that make up this one, as equal in length as can be.
  #cut() {
    const { word } = this;
    const { links, shortest_part: shortest } = this.index.settings;
    let best,
      length = 0;
    for (let at = shortest; at <= word.length - shortest; at++) {
      const tail = word.slice(at);
      if (!this.#isPart(tail)) continue;
      for (const link of ["", ...links.split(" ")]) {
        const head = word.slice(0, Math.max(0, at - link.length));
        if (!word.startsWith(link, head.length) || !this.#isPart(head)) continue;
        if (Math.min(head.length, tail.length) > length) {
          length = Math.min(head.length, tail.length);
          best = [head, tail];
        }
      }
    }
    return best;
  }

  #isPart(word) {
    const { index } = this;
    return (
      word.length >= index.settings.shortest_part &&
      index.familyOf.has(word) &&
      !index.skipped.has(word)
    );
  }

  // The known words fewest letters away, those with the same first letter before others.
  #typos() {
    const { index, word } = this;
    if (word.length < index.settings.shortest_typo) return [];
    const most = word.length < index.settings.two_typos ? 1 : 2;
    let found = [],
      nearest = Infinity;
    for (const other of index.words) {
      if (Math.abs(other.length - word.length) > most) continue;
      const away = distance(word, other, most);
      if (away > most) continue;
      const rank = away * 2 + Number(other[0] !== word[0]);
      if (rank < nearest) [found, nearest] = [[], rank];
      if (rank === nearest) found.push([other, away]);
    }
    return found;
  }
}

// The place of the first word that does not come before this one.
function firstFrom(words, word) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
