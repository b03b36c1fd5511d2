import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { fitted, fitting, groupFor, inSentence, linesFor, reasons, sentence } =
  await script("purchase.js");

const GROUPS = [
  { id: "bestrating", name: "Bestrating", words: ["stoeptegels"], codes: ["44113100-6"] },
  {
    id: "kantoormeubilair",
    name: "Kantoormeubilair",
    words: ["bureaus", "bureaustoelen"],
    codes: ["39130000-2", "39100000-3"],
  },
  { id: "ict", name: "ICT", words: ["laptops"], codes: [] },
  { id: "straatmeubilair-en-borden", name: "Straatmeubilair en borden", words: [], codes: [] },
];
const AMOUNTS = ["klein", "midden", "groot"];
const ASKED = { what: "", procedure: "", step: "", amount: "" };
const found = (text) => groupFor(text, GROUPS)?.id;

describe("what somebody buys", () => {
  test("is a name, another word or the id, whatever the capitals and accents", () => {
    assert.equal(found("Kantoormeubilair"), "kantoormeubilair");
    assert.equal(found(" BUREAUSTOELEN "), "kantoormeubilair");
    assert.equal(found("straatmeubilair-en-borden"), "straatmeubilair-en-borden");
    assert.equal(found("bestráting"), "bestrating");
  });
  test("is a part of a name, or has one in it", () => {
    assert.equal(found("straatmeubilair"), "straatmeubilair-en-borden");
    assert.equal(found("nieuwe laptops voor de raad"), "ict");
  });
  test("is a code, with or without its check digit, wider or narrower", () => {
    assert.equal(found("39130000-2"), "kantoormeubilair");
    assert.equal(found("39130000"), "kantoormeubilair");
    assert.equal(found("39131000"), "kantoormeubilair");
    assert.equal(found("44"), "bestrating");
  });
  test("is not guessed at", () => {
    assert.equal(found("raket"), undefined);
    assert.equal(found("12000000"), undefined);
    assert.equal(found("ei"), undefined);
    assert.equal(found("  "), undefined);
  });
});

const one = (id, more) => ({ id, procedure: "", steps: [], amount: "", isOther: false, ...more });
const CASES = [
  one("a"),
  one("b", { steps: ["eisen"], amount: "groot" }),
  one("c", { procedure: "openbaar", amount: "midden" }),
  one("d", { procedure: "onderhands", isOther: true }),
];
const ids = (asked, most = 4) =>
  fitting(CASES, { ...ASKED, ...asked }, AMOUNTS, most).map(({ id }) => id);

describe("the cases that fit", () => {
  test("keep their order when nothing more was asked", () =>
    assert.deepEqual(ids({}), ["a", "b", "c"]));
  test("have the step, or the procedure, which weighs more", () => {
    assert.deepEqual(ids({ step: "eisen" }), ["b", "a", "c"]);
    assert.deepEqual(ids({ step: "eisen", procedure: "openbaar" }), ["c", "b", "a"]);
  });
  test("have the amount, or else one class away", () => {
    assert.deepEqual(ids({ amount: "groot" }), ["b", "c", "a"]);
  });
  test("end with one of another group when none here had the procedure", () => {
    assert.deepEqual(ids({ procedure: "onderhands" }, 3), ["a", "b", "d"]);
    assert.deepEqual(ids({ procedure: "openbaar" }, 3), ["c", "a", "b"]);
  });
});

describe("the reason", () => {
  const names = { procedure: "openbare procedure", step: "eisen" };
  const asked = { ...ASKED, procedure: "openbaar", step: "eisen", amount: "midden" };
  test("names what is the same", () => {
    assert.deepEqual(reasons(CASES[1], asked, names), [
      ["zelfde productgroep", ""],
      ["zelfde stap", "eisen"],
    ]);
    assert.deepEqual(reasons(CASES[2], asked, names), [
      ["zelfde productgroep", ""],
      ["zelfde procedure", "openbare procedure"],
      ["ongeveer hetzelfde bedrag", ""],
    ]);
  });
  test("of one of another group is the procedure", () => {
    assert.deepEqual(reasons(CASES[3], asked, names), [["zelfde procedure", "openbare procedure"]]);
  });
});

describe("what there is", () => {
  const facts = { count: 9, procedures: { openbaar: 2 }, steps: { eisen: 1 }, amounts: [0, 1, 1] };
  const say = (asked, hasOther = false, more = {}) =>
    sentence({ ...facts, ...more }, { ...ASKED, ...asked }, AMOUNTS, hasOther);
  test("is not said of what was not asked", () => assert.equal(say({}), ""));
  test("is not said where there is no case", () => {
    assert.equal(say({ step: "eisen" }, false, { count: 0 }), "");
  });
  test("tells how many had the procedure, and whence the other one", () => {
    assert.equal(say({ procedure: "openbaar" }), "Bij twee ervan was het dezelfde procedure.");
    assert.equal(
      say({ procedure: "x" }, true),
      "Bij geen ervan noemt een bron deze procedure; daarom staat er één case uit een andere " +
        "productgroep bij waar dat wel zo was.",
    );
    assert.equal(say({ procedure: "x" }), "Bij geen ervan noemt een bron deze procedure.");
  });
  test("tells how many are about the step", () => {
    assert.equal(say({ step: "eisen" }), "Eén gaat over deze stap.");
    assert.equal(say({ step: "markt" }), "Geen ervan leert iets over deze stap.");
  });
  test("tells of how many the amount is known, and how it compares", () => {
    const amount = (name, amounts) => say({ amount: name }, false, { amounts });
    assert.equal(
      amount("klein", [0, 1, 1]),
      "Van twee van de negen kennen we het bedrag, en die zijn groter dan jouw inkoop.",
    );
    assert.equal(
      amount("groot", [1, 0, 0]),
      "Van één van de negen kennen we het bedrag, en die is kleiner dan jouw inkoop.",
    );
    assert.equal(
      amount("midden", [1, 0, 1]),
      "Van twee van de negen kennen we het bedrag, en geen ligt in dezelfde orde als jouw inkoop.",
    );
    assert.equal(
      amount("midden", [0, 1, 1]),
      "Van twee van de negen kennen we het bedrag, en één ligt in dezelfde orde.",
    );
    assert.equal(amount("klein", [0, 0, 0]), "Van geen ervan kennen we het bedrag.");
  });
});

describe("lines", () => {
  test("of the chosen cases come first, others fill up", () => {
    assert.deepEqual(linesFor(["a", "b", "c", "b"], ["b"], 3), [1, 3, 0]);
    assert.deepEqual(linesFor(["a", "b", "c", "b"], ["b"], 3, true), [1, 3]);
  });
});

describe("a sheet", () => {
  const lines = (...heights) => heights.map((height) => ({ height }));
  const kept = (room, criteria, ...columns) => {
    const left = fitted(room, lines(100), criteria, columns);
    return [left.criteria.length, ...left.columns.map((column) => column.length)];
  };
  test("keeps everything that fits", () => {
    assert.deepEqual(kept(160, lines(10, 10, 10, 10), lines(20), lines(10, 10)), [4, 1, 2]);
  });
  test("loses criteria down to three, then the longer column, then the other criteria", () => {
    assert.deepEqual(kept(150, lines(10, 10, 10, 10), lines(20), lines(10, 10)), [3, 1, 2]);
    assert.deepEqual(kept(140, lines(10, 10, 10, 10), lines(5), lines(10, 10)), [3, 1, 1]);
    assert.deepEqual(kept(125, lines(10, 10, 10, 10), lines(5), lines(10, 10)), [1, 1, 1]);
  });
  test("stops when nothing is left to take away", () => {
    assert.deepEqual(kept(50, lines(10), lines(5), lines()), [0, 1, 0]);
  });
});

test("names go on inside a sentence", () => {
  assert.equal(inSentence("Openbare procedure"), "openbare procedure");
  assert.equal(inSentence("Best Value"), "Best Value");
  assert.equal(inSentence("SBIR"), "SBIR");
});
