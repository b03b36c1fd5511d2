import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { columnName, workbook } = await script("spreadsheet.js");
const FFLATE = "../../plugins/inkoopkring_site/browser/node_modules/fflate/esm/browser.js";
const fflate = await import(new URL(FFLATE, import.meta.url).href);

function sheet(columns, rows) {
  const files = fflate.unzipSync(workbook(fflate, "Cases", columns, rows));
  return fflate.strFromU8(files["xl/worksheets/sheet1.xml"]);
}

test("columns are called as in a spreadsheet", () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), [
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});

describe("a cell", () => {
  test("is a text, or a number to count with", () => {
    const made = sheet(["naam", "bedrag"], [["A & <b>", 1200.5]]);
    assert.match(made, /<c r="A2" s="0" t="inlineStr">.*?>A &amp; &lt;b&gt;<\/t>/);
    assert.match(made, /<c r="B2"><v>1200.5<\/v><\/c>/);
  });
  test("is left out when it is empty", () => {
    assert.doesNotMatch(sheet(["a", "b"], [["", "x"]]), /r="A2"/);
  });
  test("is never a formula, and one that looks like it is marked", () => {
    const made = sheet(["a"], [["=1+1"], ["@x"], ["gewoon"]]);
    assert.doesNotMatch(made, /<f>/);
    const styles = [...made.matchAll(/<c r="A[2-4]" s="(\d)" t="inlineStr">/g)];
    assert.deepEqual(
      styles.map(([, style]) => style),
      ["2", "2", "0"],
    );
  });
  test("has no sign that cannot stand in the file, and no more text than fits", () => {
    assert.match(sheet(["a"], [["voor\u000bna"]]), />voorna</);
    const [, text] = sheet(["a"], [["x".repeat(40000)]]).match(/>(x+…)</);
    assert.equal(text.length, 32767);
  });
});
