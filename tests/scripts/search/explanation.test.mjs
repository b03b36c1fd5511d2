import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "../theme.mjs";
import { index } from "./small_index.mjs";

const { explained, nearWords } = await script("search/explanation.js");
const { search } = await script("search/ranking.js");

function explanation(query) {
  const { sought, results } = search(index, query);
  return explained(index, sought, results);
}

describe("an explanation", () => {
  test("names a synonym that the results have", () => {
    assert.deepEqual(explanation("mki").synonyms, ["milieukostenindicator"]);
  });
  test("names the longer words in which a word was found", () => {
    assert.deepEqual(explanation("maaisel").longer, ["berm-maaisel"]);
  });
  test("says what a typing error was read as", () => {
    assert.deepEqual(explanation("meubilaer").corrections, [
      { typed: "meubilaer", read: "meubilair" },
    ]);
  });
  test("is empty when the word itself was found", () => {
    assert.deepEqual(explanation("meubilair"), {
      synonyms: [],
      longer: [],
      corrections: [],
      begun: [],
      codes: [],
    });
  });
});

describe("near words", () => {
  test("are a few letters away, or begin alike", () => {
    assert.deepEqual(nearWords(index, ["meubilaars"]), ["meubilair"]);
    assert.deepEqual(nearWords(index, ["bermen"]), ["berm-maaisel"]);
  });
  test("stand with the nearest first", () => {
    assert.deepEqual(nearWords(index, ["meubilaars", "maaiselx"]), ["maaisel", "meubilair"]);
  });
  test("are none for a word that is far from all, or very short", () => {
    assert.deepEqual(nearWords(index, ["zwembad", "ma"]), []);
  });
});
