// From a request to what the page or the window shows: a part of the results, counts per kind
// and per choice, and what the search made of the words.

import { narrow } from "../facets.js";
import { grouped } from "../grouping.js";
import { explained, nearWords } from "./explanation.js";
import { foundWords, Marker } from "./marking.js";
import { typedWords } from "./query.js";
import { search } from "./ranking.js";
import { saidPlaces } from "./spotting.js";

const CASE = "case";
const TERM = "begrip";
const REGION = "regio";

/**
 * The answer to a query. `kind` and `choices` narrow the list of results down, of which the first
 * `most` are shown; `perKind` asks for a few of each kind instead.
 */
export function answer(index, { query, kind = "", choices = [], most = 0, perKind = null }) {
  const { sought, missing, results } = search(index, query);
  const ofKind = (wanted) => results.filter(({ document }) => index.kindOf(document) === wanted);
  const ownChoices = ({ document }) => choicesOf(index, document).map(([choice]) => choice);
  const everyChoice = index.choices.map(([choice]) => choice);
  const { found: cases, counts } = narrow(ofKind(CASE), ownChoices, everyChoice, choices);
  const marker = new Marker(index, sought);
  const term = ofKind(TERM).find(({ document }) => isNamed(index, marker, document));
  const isAll = !kind && !choices.length;
  let listed = isAll ? results : kind && kind !== CASE ? ofKind(kind) : cases;
  const total = listed.length;
  if (isAll && !perKind) listed = listed.filter((one) => one !== term);
  const shown = perKind ? firstOfEach(index, results, perKind) : listed.slice(0, most);
  const show = ({ document }) => piece(index, sought, marker, document);
  const isExact = query.includes('"');
  return {
    total,
    hasMore: listed.length > shown.length,
    kinds: countKinds(index, results, cases.length),
    counts,
    shown: shown.map(show),
    term: term ? show(term) : null,
    missing,
    places: isExact ? [] : placesOf(index, query),
    ...explained(index, sought, listed),
    near: results.length ? [] : nearWords(index, missing),
  };
}

// The choices of a case, each with its words.
const choicesOf = (index, document) =>
  index.documents[document][6].map((place) => index.choices[place]);

// The first few of each kind, the kind with the best result first.
function firstOfEach(index, results, most) {
  const groups = grouped(results, ({ document }) => index.kindOf(document));
  return [...groups].flatMap(([kind, found]) => found.slice(0, most[kind] ?? most.other));
}

function countKinds(index, results, cases) {
  const counts = new Map(index.kinds.map(([kind]) => [kind, 0]));
  for (const { document } of results)
    counts.set(index.kindOf(document), counts.get(index.kindOf(document)) + 1);
  counts.set(CASE, cases);
  return index.kinds
    .map(([kind, name]) => ({ kind, name, count: counts.get(kind) }))
    .filter(({ count }) => count);
}

// The places in a query that no case is from, each with its region: {name, region: {name, address}}.
function placesOf(index, query) {
  return saidPlaces(index, typedWords(query)).flatMap(({ places }) =>
    places.map(({ name, region }) => {
      const at = index.choices.findIndex(([choice]) => choice === region);
      const page = index.documents.find(
        (one) => index.kinds[one[0]][0] === REGION && one[6].includes(at),
      );
      return { name, region: page && { name: index.choices[at][1], address: page[1] } };
    }),
  );
}

// Whether the name of a term holds nothing but what was asked for.
function isNamed(index, marker, document) {
  const pieces = marker.pieces(index.documents[document][2]);
  return pieces.every((part) =>
    Array.isArray(part) ? !part[0] && !part[2] : !/[\p{L}\p{N}]/u.test(part),
  );
}

function piece(index, sought, marker, document) {
  const [kind, address, title, description, note, colour] = index.documents[document];
  const theme = choicesOf(index, document).find(([choice]) => choice.startsWith("thema="));
  return {
    kind: index.kinds[kind][0],
    address,
    title: marker.pieces(title),
    text: marker.pieces(description),
    note,
    colour,
    theme: theme?.[1] ?? "",
    words: foundWords(index, sought, document),
  };
}
