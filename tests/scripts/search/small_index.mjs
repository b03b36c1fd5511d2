// A small index to search in, in the shape that search/index.py writes.

import { script } from "../theme.mjs";

const { Index } = await script("search/index.js");

const SETTINGS = {
  places: [6, 3, 4, 2, 1.5, 1.2, 0.8, 1],
  counts: [0, 1, 1.5, 1.8],
  saturation: 2,
  length: 0.5,
  coverage: 1,
  least_coverage: 0.3,
  match: {
    form: 0.95,
    synonym: 0.8,
    kin: 0.6,
    part: 0.5,
    whole: 0.4,
    beginning: 0.4,
    guess: 0.8,
    code: [3, 1.5],
    region: [0.3, 1],
    typo: [0.8, 0.6],
  },
  common: 0.5,
  other_kinds: 0.5,
  most_beginnings: 40,
  shortest_beginning: 2,
  shortest_base: 4,
  shortest_typo: 5,
  two_typos: 8,
  endings: "en s",
  links: "s en",
  shortest_part: 3,
  shortest_code: 4,
  code_words: "cpv code",
  place_words: "gemeente",
};

// Each form, with the numbers of the documents in whose text it stands once, and its parts.
const FAMILIES = [
  ["bermmaaisel", [1], "=0-4.4-"],
  ["maaisel", [3], ""],
  ["tegel", [], ""],
  ["tegels", [0, 2], ""],
  ["meubilair", [2, 3], ""],
  ["milieukostenindicator", [2], ""],
  ["hal", [0], ""],
];

const packed = (documents) =>
  documents
    .map((one, at) => String.fromCharCode(35 + one - (documents[at - 1] ?? -1) - 1))
    .join("");
const forms = ([word, , spans]) => word + spans;
const [berm, maaisel, tegel, tegels, ...others] = FAMILIES;

/** Two cases, a theme, a term; tegel and tegels are one family, mki is known but stands nowhere. */
export const index = new Index({
  instellingen: SETTINGS,
  overslaan: "de het",
  families: [
    forms(berm),
    forms(maaisel),
    `${tegel[0]},${tegels[0]}`,
    ...others.map(forms),
    ";mki",
  ].join("\n"),
  gewoon: [],
  verwant: [],
  vindplaatsen: FAMILIES.map(([, documents]) => packed(documents)).join(" "),
  begrippen: [
    ["MKI", "milieukostenindicator"],
    ["Oude tegels", "tegel"],
  ],
  begripplaatsen: `${packed([2])} ${packed([0])}`,
  schrijfwijzen: { bermmaaisel: "berm-maaisel" },
  lengtes: "####",
  soorten: [
    ["case", "Cases"],
    ["thema", "Thema’s"],
    ["begrip", "Begrippen"],
  ],
  keuzes: [
    ["thema=gww", "GWW"],
    ["thema=groen", "Groen"],
    ["stap=markt", "Markt verkennen"],
  ],
  cpv: {},
  plaatsen: { "": "Zeist" },
  stukken: [
    [
      0,
      "/cases/tegels/",
      "Oude tegels terug",
      "De hal krijgt tegels.",
      "Gemeente A",
      "gww",
      [0, 2],
    ],
    [0, "/cases/berm/", "Bermmaaisel als plaat", "Van de berm.", "Gemeente B", "groen", [1]],
    [1, "/themas/gww/", "GWW", "Tegels, meubilair en MKI.", "", "gww", []],
    [2, "/begrippen/#maaisel", "Maaisel", "Gemaaid gras, geen meubilair.", "", "", []],
  ],
});
