import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const {
  alike,
  canDraw,
  differ,
  difference,
  inBlocks,
  isSilent,
  left,
  levelsIn,
  table,
  titleOf,
  warning,
  withOwnNames,
} = await script("comparison.js");

const row = (maat, ...regels) => ({ maat, regels });
const A = {
  titel: "Tegels",
  naam: "Gemeente A",
  rijen: {
    jaar: row("2024", { kop: "", tekst: "2024" }),
    cijfers: row("", { kop: "40%", tekst: "minder" }, { kop: "", tekst: "geld" }),
  },
  ambitie: { kader: "gww", niveaus: [2, null] },
};
const B = {
  titel: "Viaduct",
  naam: "Provincie B",
  rijen: { jaar: row("2025", { kop: "", tekst: "2025" }), cijfers: row("") },
  ambitie: null,
};

describe("a row differs", () => {
  test("when cases say different things", () => assert.equal(differ([A, B], "jaar"), true));
  test("not when they say the same", () => assert.equal(differ([A, A], "jaar"), false));
  test("not when only one of them says something", () => {
    const silent = { rijen: { jaar: row("") } };
    assert.equal(differ([A, silent], "jaar"), false);
  });
});

describe("the opening sentence", () => {
  const of = (naam, kern, regels = []) => ({ naam, kern, rijen: { cijfer: { regels } } });
  const one = of("Utrecht", { gunning: "60% voor prijs", procedure: "openbaar" });
  const two = of("Zwolle", { gunning: "40% voor plan", procedure: "openbaar" });
  const three = of("Ede", { procedure: "onderhands", eis: "twee eisen" }, [{ tekst: "x" }]);
  test("names what most cases have of their own, the first of equals", () => {
    assert.equal(
      difference([one, two]),
      "Het grootste verschil is hoe er is gegund. Utrecht: 60% voor prijs; Zwolle: 40% voor plan.",
    );
    assert.match(difference([one, three]), /^Het grootste verschil is de procedure\./);
  });
  test("says what was not found of a case", () => {
    const words = difference([one, two, three]);
    assert.match(words, /Ede: niet gevonden\.$/);
  });
  test("is not there when nothing differs", () => {
    assert.equal(difference([one, one]), "");
    assert.equal(difference([of("A", {}), of("B", {})]), "");
  });
  test("what is the same stands under it, and that no outcome was found", () => {
    assert.equal(
      alike([one, two]),
      "Gelijk bij beide: de procedure (openbaar). Een uitkomst vonden we bij geen van deze cases.",
    );
    assert.equal(alike([one, three]), "");
  });
});

describe("rows in which no case says anything", () => {
  const rows = [
    { id: "jaar", title: "Jaar" },
    { id: "cijfers", title: "Cijfers" },
  ];
  test("are left out and named", () => {
    const silent = { rijen: { jaar: row("2025", { tekst: "2025" }), cijfers: row("") } };
    assert.equal(isSilent([silent, silent], "cijfers"), true);
    assert.equal(isSilent([silent, A], "cijfers"), false);
    assert.equal(left([silent, silent], rows), "cijfers");
    assert.equal(left([silent, A], rows), "");
  });
});

test("a web is drawn from two levels up", () => {
  assert.deepEqual(
    [canDraw(null), canDraw([1, null]), canDraw([1, null, 0])],
    [false, false, true],
  );
});

test("cases of one client get a number, others keep their name", () => {
  const names = withOwnNames([A, B, { ...A, titel: "Bruggen" }]).map(({ naam }) => naam);
  assert.deepEqual(names, ["Gemeente A 1", "Provincie B", "Gemeente A 2"]);
});

test("levels count in the web of their own framework only", () => {
  assert.deepEqual(
    [levelsIn(A, "gww"), levelsIn(A, "gebouw"), levelsIn(B, "gww")],
    [[2, null], null, null],
  );
});

describe("a comparison of many", () => {
  const sizes = (count) => inBlocks(Array.from({ length: count })).map(({ length }) => length);
  test("goes in blocks of four at most, about as large", () => {
    assert.deepEqual([0, 1, 4, 5, 6, 8, 9].map(sizes), [
      [],
      [1],
      [4],
      [3, 2],
      [3, 3],
      [4, 4],
      [3, 3, 3],
    ]);
  });
  test("keeps every case, in order", () => {
    assert.deepEqual(inBlocks([..."abcde"]), [[..."abc"], [..."de"]]);
  });
  test("says how many there are", () => {
    assert.deepEqual([0, 1, 2, 6].map(titleOf), [
      "Cases naast elkaar",
      "Eén case",
      "Twee cases naast elkaar",
      "Zes cases naast elkaar",
    ]);
  });
});

describe("a warning", () => {
  test("names the cases that are not there", () => {
    assert.match(warning(["a", "weg"], [A, null], 4), /^Deze cases zijn er niet: weg\./);
  });
  test("says how many there are when they do not fit", () => {
    assert.match(warning([..."abcde"], [A, B, A, B, A], 4), /^Je ziet de eerste vier van de 5:/);
  });
  test("is empty when all is well", () => assert.equal(warning(["a", "b"], [A, B], 4), ""));
});

test("the table holds the rows shown and the levels, with what is not stated", () => {
  const rows = [
    { id: "jaar", title: "Jaar" },
    { id: "cijfers", title: "Cijfers" },
  ];
  const webs = [{ framework: "gww", themes: ["Materialen", "Energie"] }];
  assert.deepEqual(table([A, B], rows, webs), [
    ["Onderdeel", "Tegels", "Viaduct"],
    ["Jaar", "2024", "2025"],
    ["Cijfers", "40% minder | geld", "niet gevonden"],
    ["Ambitieweb: Materialen", "2", "niet gevonden"],
    ["Ambitieweb: Energie", "niet gevonden", "niet gevonden"],
  ]);
});
