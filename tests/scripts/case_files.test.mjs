import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { makeRecord } = await script("case_files.js");

const LABELS = new Map([
  ["thema=gww", "GWW"],
  ["stap=markt", "2. Markt verkennen"],
  ["stap=gunning", "4. Gunning"],
  ["regio=utrecht", "Utrecht"],
  ["lessen=ja", "Met geleerde lessen"],
]);
const index = {
  choices: [...LABELS.keys()],
  rows: [{ choices: [0, 1, 2, 3, 4] }, { choices: [0] }],
};
const TEXT = {
  id: "tegels",
  titel: "Oude tegels",
  opdrachtgevers: "Gemeente A",
  periode: "2024",
  omschrijving: "Terug in nieuwe tegels.",
  soort: "",
  cijfer: ["ruim", "40", "%", "minder", "uitstoot"],
};
const BASE = "https://example.nl/cases/";

describe("a record", () => {
  test("says everything that a row shows", () => {
    assert.deepEqual(makeRecord(index, 0, TEXT, LABELS, BASE), {
      id: "tegels",
      titel: "Oude tegels",
      themas: ["GWW"],
      stappen: ["Markt verkennen", "Gunning"],
      opdrachtgevers: "Gemeente A",
      regio: "Utrecht",
      periode: "2024",
      omschrijving: "Terug in nieuwe tegels.",
      cijfer: "ruim 40% minder uitstoot",
      lessen: "ja",
      adres: "https://example.nl/cases/tegels/",
    });
  });
  test("is empty where a case says nothing", () => {
    const record = makeRecord(index, 1, { ...TEXT, cijfer: [] }, LABELS, BASE);
    assert.deepEqual([record.cijfer, record.lessen, record.regio], ["", "", ""]);
  });
});
