import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { cell, csv } = await script("table_file.js");

describe("a cell", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) {
    test(`gets an apostrophe before ${JSON.stringify(start)}, as no formula may start`, () => {
      assert.equal(cell(`${start}1`), `'${start}1`);
    });
  }
  test("stays as it is when the sign stands further on", () => assert.equal(cell("a=b"), "a=b"));
  test("is quoted when it holds a separator, a quote or a line", () => {
    assert.equal(cell('a;"b"'), '"a;""b"""');
    assert.equal(cell("a\nb"), '"a\nb"');
  });
  test("that starts with a return is guarded and quoted", () =>
    assert.equal(cell("\rx"), '"\'\rx"'));
});

test("a file says UTF-8, has semicolons, and ends every line", () => {
  assert.equal(
    csv([
      ["id", "titel"],
      ["a", "Eén; twee"],
    ]),
    '\ufeffid;titel\r\na;"Eén; twee"\r\n',
  );
});
