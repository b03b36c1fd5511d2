// Which documents answer a query, best first; the same as search/ranking.py.

import { DESCRIPTION, FEATURES, PLACES, TEXT, TITLE } from "./index.js";
import { readQuery } from "./query.js";
import { composed, tokens } from "./words.js";

const MAIN_KIND = "case";
const SAYING = ["woord", "vorm", "synoniem"];
export const DIGITS = 1e9;

// {sought, each with its rarity, results: [{document, score}], missing: typed words that stand
// nowhere}
export function search(index, query) {
  const sought = readQuery(index, query);
  const scores = new Map();
  const covered = new Map();
  const missing = [];
  let whole = 0;
  for (const one of sought) {
    const best = places(index, one);
    one.rarity = best.size ? rarityOf(index, one, best.size) : 0;
    if (!best.size) {
      if (!one.regions.length) missing.push(one.typed);
      continue;
    }
    whole += one.rarity;
    for (const [document, weights] of best) {
      const points = one.rarity * fit(index, document, weights);
      scores.set(document, (scores.get(document) ?? 0) + points);
      covered.set(document, (covered.get(document) ?? 0) + one.rarity);
    }
  }
  return { sought, missing, results: ordered(index, sought, scores, covered, whole) };
}

function ordered(index, sought, scores, covered, whole) {
  const { coverage, least_coverage: leastShare, other_kinds: otherKinds } = index.settings;
  let most = 0;
  for (const share of covered.values()) most = Math.max(most, share);
  const isTitle = titlesOf(index, sought);
  const found = [];
  for (const [document, score] of scores) {
    if (covered.get(document) < leastShare * most) continue;
    const isFull = index.kindOf(document) === MAIN_KIND || isTitle(index.documents[document][2]);
    const kind = isFull ? 1 : otherKinds;
    const total = score * (covered.get(document) / whole) ** coverage * kind;
    found.push({ document, score: Math.round(total * DIGITS) / DIGITS });
  }
  return found.sort((a, b) => b.score - a.score || a.document - b.document);
}

// A function that tells whether a title says nothing but what was asked for.
function titlesOf(index, asked) {
  const said = new Set(index.skipped);
  for (const { options } of asked) {
    for (const [source, { how }] of options) if (SAYING.includes(how)) said.add(source);
  }
  return (title) => {
    const line = tokens(composed(title));
    return line.length > 0 && line.every(({ word }) => said.has(word));
  };
}

// Per document the best that stands in each place.
function places(index, sought) {
  const { counts } = index.settings;
  const found = new Map();
  for (const [source, { weight }] of sought.options) {
    const postings = index.postings(source);
    for (let at = 0; at < postings.length; at += 2) {
      const best = placesOf(found, postings[at]);
      const code = postings[at + 1];
      for (let place = 0; place < TEXT; place++) {
        if ((code >> place) & 1 && weight > best[place]) best[place] = weight;
      }
      const text = weight * counts[code >> TEXT];
      if (text > best[TEXT]) best[TEXT] = text;
    }
  }
  if (sought.whole.length) addWholes(index, sought, found);
  if (sought.regions.length) addRegions(index, sought, found);
  return found;
}

// Lets the page of the region count for a place that no case is from, and if no text has it the
// cases from there as well.
function addRegions(index, sought, found) {
  const [ofCase, ofPage] = index.settings.match.region;
  const isOfRegion = (place) => sought.regions.includes(index.choices[place][0]);
  index.documents.forEach((one, document) => {
    const isCase = index.kindOf(document) === MAIN_KIND;
    if (!one[6].some(isOfRegion) || (isCase && sought.isWord)) return;
    const best = placesOf(found, document);
    const weight = isCase ? ofCase : ofPage;
    for (const place of isCase ? [FEATURES] : [TITLE, DESCRIPTION])
      best[place] = Math.max(best[place], weight);
  });
}

// Lets documents with all parts of a compound count: each place as its parts on average.
function addWholes(index, sought, found) {
  const parts = sought.whole.map((part) => places(index, part));
  for (const document of parts[0].keys()) {
    if (!parts.every((part) => part.has(document))) continue;
    const best = placesOf(found, document);
    for (let place = 0; place < PLACES; place++) {
      let total = 0;
      for (const part of parts) total += part.get(document)[place];
      best[place] = Math.max(best[place], (index.settings.match.whole * total) / parts.length);
    }
  }
}

function placesOf(found, document) {
  if (!found.has(document)) found.set(document, new Array(PLACES).fill(0));
  return found.get(document);
}

function fit(index, document, best) {
  const { places: weights, length: share, saturation } = index.settings;
  const length = index.lengths[document] / index.averageLength;
  let total = 0;
  for (let place = 0; place < TEXT; place++) total += weights[place] * best[place];
  total += (weights[TEXT] * best[TEXT]) / (1 - share + share * length);
  return total / (total + saturation);
}

function rarityOf(index, sought, count) {
  const rarity = Math.log(1 + (index.documents.length - count + 0.5) / (count + 0.5));
  return index.common.has(index.familyOf.get(sought.typed))
    ? rarity * index.settings.common
    : rarity;
}
