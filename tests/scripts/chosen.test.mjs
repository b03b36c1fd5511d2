import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { barState, boxState, changed, readChosen } = await script("chosen.js");

const one = (id) => ({ id, titel: `Case ${id}` });
const some = (count) => ["a", "b", "c", "d", "e"].slice(0, count).map(one);

describe("the stored choice", () => {
  test("is read as it was kept, up to the most", () => {
    assert.deepEqual(readChosen(JSON.stringify(some(5)), 4), some(4));
  });
  test("is empty when nothing was kept", () => assert.deepEqual(readChosen(null, 4), []));
  test("leaves out what is no case", () => {
    const stored = [null, 3, { id: 1, titel: "x" }, { id: "x" }, one("a")];
    assert.deepEqual(readChosen(JSON.stringify(stored), 4), [one("a")]);
  });
  test("is refused when something else wrote there", () => {
    assert.throws(() => readChosen("{", 4));
    assert.throws(() => readChosen('{"a": 1}', 4));
  });
});

describe("ticking", () => {
  test("puts a case last, once", () => {
    assert.deepEqual(changed(some(2), one("a"), true), [one("b"), one("a")]);
  });
  test("clearing takes it away", () => {
    assert.deepEqual(changed(some(2), one("a"), false), [one("b")]);
  });
});

describe("a box", () => {
  test("of a chosen case is ticked and open, also when the choice is full", () => {
    assert.deepEqual(boxState(some(4), "d", 4), { isTicked: true, isFull: false, words: "" });
  });
  test("of another case closes and says why when the choice is full", () => {
    const state = { isTicked: false, isFull: true, words: "Al vier gekozen" };
    assert.deepEqual(boxState(some(4), "e", 4), state);
  });
  test("of another case is open while there is room", () => {
    assert.deepEqual(boxState(some(3), "e", 4), { isTicked: false, isFull: false, words: "" });
  });
});

describe("the bar", () => {
  test("asks for a second case before there is something to compare", () => {
    const { amount, advice, canCompare } = barState(some(1), 4);
    assert.deepEqual([amount, canCompare], ["1 gekozen", false]);
    assert.equal(advice, "Kies er nog één om te vergelijken.");
  });
  test("leads to the comparison from two on", () => {
    const { advice, canCompare, search } = barState(some(2), 4);
    assert.deepEqual([advice, canCompare, search], ["", true, "?cases=a,b"]);
  });
  test("says when there is no more room", () => {
    assert.equal(barState(some(4), 4).advice, "Meer passen er niet bij elkaar.");
  });
  test("has no address without a choice", () => assert.equal(barState([], 4).search, ""));
});
