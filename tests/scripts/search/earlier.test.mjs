import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { script } from "../theme.mjs";

const { earlier, forget, remember } = await script("search/earlier.js");

let kept;
beforeEach(() => {
  kept = new Map();
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
});

test("the last five are kept, each once, the newest first", () => {
  for (const query of ["een", "twee", "drie", "vier", "vijf", "zes", " twee "]) remember(query);
  assert.deepEqual(earlier(), ["twee", "zes", "vijf", "vier", "drie"]);
});
test("what is asked again moves to the front", () => {
  for (const query of ["een", "twee", "een"]) remember(query);
  assert.deepEqual(earlier(), ["een", "twee"]);
});
test("nothing is kept of an empty question", () => {
  remember("  ");
  assert.equal(kept.size, 0);
});
test("forgetting leaves nothing behind", () => {
  remember("tegels");
  forget();
  assert.deepEqual([earlier(), kept.size], [[], 0]);
});
test("what something else wrote is not shown", () => {
  kept.set("zoekvragen", '["a", 3, {}]');
  assert.deepEqual(earlier(), ["a"]);
  kept.set("zoekvragen", "{");
  assert.deepEqual(earlier(), []);
});
test("without storage there is nothing, and nothing breaks", () => {
  globalThis.localStorage = undefined;
  remember("tegels");
  assert.deepEqual(earlier(), []);
});
