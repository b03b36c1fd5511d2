import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { script } from "./theme.mjs";

const { loadChosen, loadIndex, loadPart, loadTexts, sorted, sorts } =
  await script("criteria_list.js");

const FILES = {
  "/criteria.json": {
    keuzes: ["soort=eis", "soort=gunning"],
    delen: ["afval", "stoelen"],
    rijen: [
      [1, 2, [0]],
      [0, 0, [1]],
      [1, 1, [1]],
    ],
  },
  "/criteria/afval.json": { velden: ["id", "tekst"], rijen: [["a#een", "Een"]] },
  "/criteria/stoelen.json": {
    velden: ["id", "tekst"],
    rijen: [
      ["b#twee", "Twee"],
      ["c#drie", "Drie"],
    ],
  },
};

let kept;
before(() => {
  kept = globalThis.fetch;
  globalThis.fetch = async (address) => ({ ok: true, json: async () => FILES[address] });
});
after(() => {
  globalThis.fetch = kept;
});

describe("the criteria", () => {
  test("each stand at their own place in their part", async () => {
    const index = await loadIndex("/criteria");
    const texts = await loadTexts("/criteria", index, [2, 1, 0]);
    assert.deepEqual(
      texts.map(({ tekst }) => tekst),
      ["Drie", "Een", "Twee"],
    );
  });
  test("of a part have their fields by name", async () => {
    assert.deepEqual(await loadPart("/criteria", "afval"), [{ id: "a#een", tekst: "Een" }]);
  });
  test("that were chosen keep the order of choosing, without those that are gone", async () => {
    const chosen = [
      { id: "c#drie", deel: "stoelen" },
      { id: "weg#weg", deel: "stoelen" },
      { id: "a#een", deel: "afval" },
    ];
    const found = await loadChosen("/criteria", chosen);
    assert.deepEqual(
      found.map(({ tekst }) => tekst),
      ["Drie", "Een"],
    );
  });
});

describe("the order", () => {
  const order = async (sort) => sorted(await loadIndex("/criteria"), [0, 1, 2], sort);
  test("is that of the library", async () => assert.deepEqual(await order(""), [0, 1, 2]));
  test("can be the latest first", async () => assert.deepEqual(await order("nieuw"), [1, 2, 0]));
  test("can go by product group", async () =>
    assert.deepEqual(await order("productgroep"), [1, 0, 2]));
  test("has these names", () => assert.deepEqual(sorts, ["", "nieuw", "productgroep"]));
});
