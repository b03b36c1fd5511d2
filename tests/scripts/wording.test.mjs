import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./theme.mjs";

const { capital, inWords } = await script("wording.js");

test("a capital in front; a number written out loses its first accent", () => {
  assert.deepEqual(["één case", "twee cases", "MKI", ""].map(capital), [
    "Eén case",
    "Twee cases",
    "MKI",
    "",
  ]);
});

test("small numbers are written out, larger ones not", () => {
  assert.deepEqual([1, 8, 12, 13].map(inWords), ["één", "acht", "twaalf", "13"]);
});
