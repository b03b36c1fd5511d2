import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./theme.mjs";

const { beside } = await script("placing.js");

const WINDOW = { width: 400, height: 600 };
const TEXT = { width: 200, height: 100 };
const word = (left, top) => ({ left, top, bottom: top + 20 });

test("the text stands under the word", () => {
  assert.deepEqual(beside(word(50, 100), TEXT, WINDOW), { left: 50, top: 126 });
});
test("it stands above the word where there is no room below", () => {
  assert.deepEqual(beside(word(50, 500), TEXT, WINDOW), { left: 50, top: 394 });
});
test("it never goes over an edge", () => {
  assert.equal(beside(word(390, 100), TEXT, WINDOW).left, 192);
  assert.equal(beside(word(-30, 100), TEXT, WINDOW).left, 8);
  assert.equal(beside(word(50, 60), { width: 200, height: 560 }, WINDOW).top, 8);
});
