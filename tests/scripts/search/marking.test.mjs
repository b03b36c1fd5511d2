import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "../theme.mjs";
import { index } from "./small_index.mjs";

const { readQuery } = await script("search/query.js");
const { foundWords, Marker } = await script("search/marking.js");

const pieces = (query, text) => new Marker(index, readQuery(index, query)).pieces(text);
const found = (query, document) => foundWords(index, readQuery(index, query), document);

describe("marking", () => {
  test("marks the word itself, whatever its capitals and accents", () => {
    assert.deepEqual(pieces("meubilair", "Oud Méubilair hier"), [
      "Oud ",
      ["", "Méubilair", ""],
      " hier",
    ]);
  });
  test("marks another form of the word", () => {
    assert.deepEqual(pieces("tegel", "twee tegels"), ["twee ", ["", "tegels", ""]]);
  });
  test("marks only the part of a compound that was asked for", () => {
    assert.deepEqual(pieces("maaisel", "bermmaaisel"), [["berm", "maaisel", ""]]);
  });
  test("marks the letters that were typed of a word that goes on", () => {
    assert.deepEqual(pieces("meu", "meubilair"), [["", "meu", "bilair"]]);
  });
  test("marks a phrase that means the same, not its words elsewhere", () => {
    const [before, oude, , tegels, after] = pieces("tegel", "Zo: oude tegels, oude hal");
    assert.deepEqual([before, oude, tegels], ["Zo: ", ["", "oude", ""], ["", "tegels", ""]]);
    assert.equal(after, ", oude hal");
  });
  test("leaves other text alone", () => assert.deepEqual(pieces("tegels", "de hal"), ["de hal"]));
  test("loses no letter", () => {
    const text = "‘Bermmaaisel’, en oude tegels (2×).";
    const whole = pieces("maaisel tegel", text).flat().join("");
    assert.equal(whole, text);
  });
});

describe("the words found in a document", () => {
  test("are named as the site writes them, when they differ from what was typed", () => {
    assert.deepEqual(found("maaisel", 1), ["berm-maaisel"]);
  });
  test("are not named when they are what was typed", () =>
    assert.deepEqual(found("tegels", 0), []));
  test("of another document are left out", () => assert.deepEqual(found("maaisel", 0), []));
});
