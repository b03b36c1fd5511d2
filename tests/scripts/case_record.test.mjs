import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { choicesIn, stepNames, words } = await script("case_record.js");

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

describe("the choices of a case", () => {
  test("within one facet", () => {
    assert.deepEqual(choicesIn(index, 0, "stap"), ["stap=markt", "stap=gunning"]);
  });
  test("in words", () => assert.deepEqual(words(index, 0, "regio", LABELS), ["Utrecht"]));
  test("steps without their numbers", () => {
    assert.deepEqual(stepNames(index, 0, LABELS), ["Markt verkennen", "Gunning"]);
  });
});
