import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { script } from "./theme.mjs";

const { loadIndex, loadTable, loadTexts, sorted, sorts } = await script("case_list.js");
const { choicesOf, choose } = await script("list_data.js");

const FILES = {
  "lijst.json": {
    keuzes: ["thema=gww", "stap=markt", "thema=groen"],
    velden: ["id", "titel"],
    per_deel: 2,
    rijen: [
      [1, [0, 1], 50],
      [0, [2], 90],
      [2, [0], 50],
    ],
  },
  "lijst/1.json": [
    ["tegels", "Tegels"],
    ["maaisel", "Maaisel"],
  ],
  "lijst/2.json": [["viaduct", "Viaduct"]],
  "lijst/tabel/1.json": {
    kolommen: ["id", "waarde"],
    getallen: ["waarde"],
    rijen: [
      ["tegels", "852000"],
      ["maaisel", ""],
    ],
  },
  "lijst/tabel/2.json": {
    kolommen: ["id", "waarde"],
    getallen: ["waarde"],
    rijen: [["viaduct", "12.5"]],
  },
};
const index = {
  choices: FILES["lijst.json"].keuzes,
  fields: ["id", "titel"],
  perPart: 2,
  rows: FILES["lijst.json"].rijen.map(([title, choices, filled]) => ({ title, choices, filled })),
};

describe("choosing", () => {
  test("a case has the choices its row points at", () => {
    assert.deepEqual(choicesOf(index, 0), ["thema=gww", "stap=markt"]);
  });
  test("cases go by their number", () => {
    const { found, counts } = choose(index, ["thema=gww"]);
    assert.deepEqual(found, [0, 2]);
    assert.equal(counts.get("thema=groen"), 1);
  });
});

describe("the order", () => {
  const orders = (chosen) => sorts.map((sort) => sorted(index, [0, 1, 2], sort, chosen));
  test("is as it came, by how complete a case is, or by title", () => {
    assert.deepEqual(sorts, ["", "passend", "compleet", "titel"]);
    assert.deepEqual(orders([]), [
      [0, 1, 2],
      [0, 1, 2],
      [1, 0, 2],
      [1, 0, 2],
    ]);
  });
  test("puts first what answers most of what was chosen", () => {
    const chosen = ["thema=groen", "thema=gww", "stap=markt", "thema=onbekend"];
    assert.deepEqual(sorted(index, [2, 1, 0], "passend", chosen), [0, 2, 1]);
  });
});

describe("loading", () => {
  let asked;
  beforeEach(() => {
    asked = [];
    mock.method(globalThis, "fetch", async (address) => {
      asked.push(address);
      const data = FILES[address.replace(/^\w+:/, "")];
      return { ok: Boolean(data), status: data ? 200 : 404, json: async () => data };
    });
  });
  afterEach(() => mock.restoreAll());

  test("the index is asked for once", async () => {
    assert.deepEqual(await loadIndex("een:lijst"), index);
    await loadIndex("een:lijst");
    assert.deepEqual(asked, ["een:lijst.json"]);
  });
  test("the whole table has its numbers as numbers, in the order asked", async () => {
    assert.deepEqual(await loadTable("drie:lijst", index, [2, 1, 0]), {
      columns: ["id", "waarde"],
      rows: [
        ["viaduct", 12.5],
        ["maaisel", ""],
        ["tegels", 852000],
      ],
    });
  });
  test("texts come in the order asked, each part once", async () => {
    const texts = await loadTexts("twee:lijst", index, [2, 0, 1]);
    assert.deepEqual(
      texts.map(({ titel }) => titel),
      ["Viaduct", "Tegels", "Maaisel"],
    );
    assert.deepEqual(asked.toSorted(), ["twee:lijst/1.json", "twee:lijst/2.json"]);
  });
  test("after a failure the next call tries again", async () => {
    await assert.rejects(loadIndex("weg"), /404/);
    await assert.rejects(loadIndex("weg"));
    assert.equal(asked.length, 2);
  });
});
