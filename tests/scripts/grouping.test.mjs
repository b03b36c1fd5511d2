import assert from "node:assert/strict";
import { test } from "node:test";
import { script } from "./theme.mjs";

const { grouped } = await script("grouping.js");

test("groups and what is in them stay in order", () => {
  const groups = grouped(["tegel", "berm", "toren", "beton"], (word) => word[0]);
  assert.deepEqual(
    [...groups],
    [
      ["t", ["tegel", "toren"]],
      ["b", ["berm", "beton"]],
    ],
  );
});
