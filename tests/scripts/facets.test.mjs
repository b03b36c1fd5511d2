import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { facetOf, narrow } = await script("facets.js");

const CASES = {
  tegels: ["thema=gww", "stap=markt"],
  maaisel: ["thema=groen", "stap=markt", "stap=gunning"],
  hal: ["thema=gww", "stap=gunning", "ambitie=materialen:1", "ambitie=materialen:2"],
};
const EVERY = [...new Set(Object.values(CASES).flat()), "thema=kantoor"];

function narrowed(...chosen) {
  const { found, counts } = narrow(Object.keys(CASES), (name) => CASES[name], EVERY, chosen);
  return { found, counts: Object.fromEntries(counts) };
}

describe("the facet of a choice", () => {
  test("is what stands before the sign", () => assert.equal(facetOf("thema=gww"), "thema"));
  test("is the theme of a web for a level", () => {
    assert.equal(facetOf("ambitie=materialen:2"), "ambitie=materialen");
  });
});

describe("narrowing", () => {
  test("without a choice everything fits, in the same order", () => {
    assert.deepEqual(narrowed().found, ["tegels", "maaisel", "hal"]);
  });
  test("choices of one facet widen", () => {
    assert.deepEqual(narrowed("thema=gww", "thema=groen").found, ["tegels", "maaisel", "hal"]);
  });
  test("choices of different facets narrow", () => {
    assert.deepEqual(narrowed("thema=gww", "stap=gunning").found, ["hal"]);
  });
  test("a choice that nobody made fits nothing", () => {
    assert.deepEqual(narrowed("thema=kantoor").found, []);
  });
  test("levels of one theme of a web widen, as one facet", () => {
    assert.deepEqual(narrowed("ambitie=materialen:2", "ambitie=materialen:3").found, ["hal"]);
  });
});

describe("counting", () => {
  test("without a choice every case counts, and a choice of none is nought", () => {
    const { counts } = narrowed();
    assert.equal(counts["thema=gww"], 2);
    assert.equal(counts["thema=kantoor"], 0);
  });
  test("within the chosen facet the counts say what one more tick would give", () => {
    const { counts } = narrowed("thema=gww");
    assert.deepEqual([counts["thema=gww"], counts["thema=groen"]], [2, 1]);
  });
  test("in other facets only the cases that fit count", () => {
    const { counts } = narrowed("thema=gww");
    assert.deepEqual([counts["stap=markt"], counts["stap=gunning"]], [1, 1]);
  });
  test("a case that misses two facets counts nowhere", () => {
    const { counts } = narrowed("thema=groen", "ambitie=materialen:1");
    assert.equal(counts["stap=markt"], 0);
    assert.equal(counts["thema=gww"], 1);
  });
});
