import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { marker, overlay } = await script("overlay.js");

const grid = (themes, top = 3) => ({ themes, top, centre: 260, hub: 40, rim: 220 });
const drawn = (series, top) => overlay(grid(series[0].length, top), series);
const data = (shapes, css) =>
  shapes
    .filter((one) => one.css === css)
    .map(({ attributes }) => attributes.d)
    .join("");
const count = (text, letter) => text.split(letter).length - 1;

describe("a line", () => {
  test("goes round when every level is known", () => {
    const line = data(
      drawn([
        [1, 2, 3, 1],
        [2, 2, 2, 2],
      ]),
      "rl rl1",
    );
    assert.deepEqual([count(line, "M"), count(line, "L")], [1, 4]);
  });
  test("stops where a level is not stated", () => {
    const line = data(drawn([[1, 2, null, 3, 3, null, 2, 2]]), "rl rl1");
    assert.deepEqual([count(line, "M"), count(line, "L")], [3, 4]);
  });
  test("is not there for a single level, nor for a case without a web", () => {
    const shapes = drawn([[null, 2, null, null], null]);
    assert.deepEqual(
      shapes.map(({ css }) => css),
      ["rpt rpt1"],
    );
  });
  test("never comes near the middle", () => {
    const line = data(
      drawn([
        [1, null, 1, null, 1, 1],
        [3, 3, 3, 3, 3, 3],
      ]),
      "rl rl1",
    );
    const points = line
      .split(/[ML]/)
      .filter(Boolean)
      .map((point) => point.split(" ").map(Number));
    assert.ok(points.every(([x, y]) => Math.hypot(x - 260, y - 260) > 34));
  });
});

describe("a marker", () => {
  test("has a form of its own for each case", () => {
    const forms = [0, 1, 2, 3].map((nth) => marker(nth, [10, 10]));
    assert.deepEqual(
      forms.map(({ tag }) => tag),
      ["circle", "path", "path", "path"],
    );
    assert.deepEqual(
      forms.slice(1).map(({ attributes }) => count(attributes.d, "L")),
      [3, 2, 3],
    );
  });
  test("alone stands on the axis of its theme", () => {
    const [first] = drawn([
      [2, null, null],
      [null, 2, null],
    ]);
    assert.equal(first.attributes.cx, "260");
  });
  test("lies beside others of the same level, never on them", () => {
    const marks = drawn([1, 2, 3, 4].map(() => Array(12).fill(3))).filter(({ css }) =>
      css.startsWith("rpt"),
    );
    assert.equal(new Set(marks.map((mark) => JSON.stringify(mark))).size, 48);
  });
  test("keeps clear of the next theme, also where there is little room", () => {
    const marks = drawn([1, 2, 3, 4].map(() => Array(12).fill(1))).filter(({ css }) =>
      css.startsWith("rpt"),
    );
    const places = marks.map(({ attributes: { cx, cy, d } }) => {
      if (cx) return [Number(cx), Number(cy)];
      const corners = d
        .slice(1, -1)
        .split("L")
        .map((corner) => corner.split(" ").map(Number));
      return [0, 1].map(
        (axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length,
      );
    });
    const apart = places.flatMap(([x, y], nth) =>
      places.slice(nth + 1).map(([left, top]) => Math.hypot(x - left, y - top)),
    );
    assert.ok(Math.min(...apart) > 10);
  });
  test("stands further out for a higher level", () => {
    const height = (level) => Number(drawn([[level, null, null]])[0].attributes.cy);
    assert.ok(height(1) > height(2) && height(2) > height(3));
  });
});
