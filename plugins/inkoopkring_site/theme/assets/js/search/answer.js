// From a request to what the page or the window shows: a part of the results, counts per kind
// and per choice, and what the search made of the words.

import { search } from "./ranking.js";
import { chooser } from "./choices.js";
import { foundWords, Marker } from "./marking.js";
import { explained, nearWords } from "./explanation.js";

const CASE = "case";
const TERM = "begrip";

// `soort` and `keuzes` narrow the list down; `perSoort` asks for a few of each kind instead.
export function answer(index, { q, soort = "", keuzes = [], aantal = 0, perSoort = null }) {
  const { sought, missing, results } = search(index, q);
  const ofKind = (kind) => results.filter(({ document }) => index.kindOf(document) === kind);
  const chosen = chooser(index, keuzes);
  const cases = ofKind(CASE);
  const narrowed = cases.filter(({ document }) => chosen.fits(document));
  const marker = new Marker(index, sought);
  const term = ofKind(TERM).find(({ document }) => isNamed(index, marker, document));
  const isAll = !soort && !keuzes.length;
  let listed = isAll ? results : soort && soort !== CASE ? ofKind(soort) : narrowed;
  const totaal = listed.length;
  if (isAll && !perSoort) listed = listed.filter((one) => one !== term);
  const shown = perSoort ? perKind(index, results, perSoort) : listed.slice(0, aantal);
  const show = ({ document }) => piece(index, sought, marker, document);
  return {
    totaal,
    meer: listed.length > shown.length,
    soorten: countKinds(index, results, narrowed.length),
    tellingen: chosen.counts(cases),
    stukken: shown.map(show),
    begrip: term ? show(term) : null,
    missend: missing,
    ...explained(index, sought, listed),
    dichtbij: results.length ? [] : nearWords(index, missing),
  };
}

// The first few of each kind, the kind with the best result first.
function perKind(index, results, most) {
  const groups = new Map();
  for (const result of results) {
    const kind = index.kindOf(result.document);
    if (!groups.has(kind)) groups.set(kind, []);
    if (groups.get(kind).length < (most[kind] ?? most.ander)) groups.get(kind).push(result);
  }
  return [...groups.values()].flat();
}

function countKinds(index, results, cases) {
  const counts = new Map(index.kinds.map(([kind]) => [kind, 0]));
  for (const { document } of results) counts.set(index.kindOf(document), counts.get(index.kindOf(document)) + 1);
  counts.set(CASE, cases);
  return index.kinds.map(([soort, naam]) => ({ soort, naam, aantal: counts.get(soort) })).filter(({ aantal }) => aantal);
}

// Whether the name of a term holds nothing but what was asked for.
function isNamed(index, marker, document) {
  const pieces = marker.pieces(index.documents[document][2]);
  return pieces.every((piece) => (Array.isArray(piece) ? !piece[0] && !piece[2] : !/[\p{L}\p{N}]/u.test(piece)));
}

function piece(index, sought, marker, document) {
  const [kind, address, title, description, note, colour, choices] = index.documents[document];
  const theme = choices.map((place) => index.choices[place]).find(([choice]) => choice.startsWith("thema="));
  return {
    soort: index.kinds[kind][0],
    adres: address,
    titel: marker.pieces(title),
    tekst: marker.pieces(description),
    noot: note,
    kleur: colour,
    thema: theme?.[1] ?? "",
    gevonden: foundWords(index, sought, document),
  };
}
