import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { criteriaDocument } = await script("criteria_document.js");
const MODULES = "../../plugins/inkoopkring_site/browser/node_modules/";
const docx = await import(new URL(`${MODULES}docx/dist/index.mjs`, import.meta.url).href);
const { strFromU8, unzipSync } = await import(
  new URL(`${MODULES}fflate/esm/browser.js`, import.meta.url).href
);

const ONE = {
  id: "stoep#x",
  tekst: "Laagste <MKI>",
  kopie: [["Gunning, samengevat."], ["Bron: Blad.", "https://example.nl/blad"]],
};

async function parts() {
  const made = criteriaDocument(docx, [ONE], "https://inkoop.example/", "Van Inkoopkring.");
  const files = unzipSync(new Uint8Array(await docx.Packer.toArrayBuffer(made)));
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
}

describe("the document", () => {
  test("says what was asked and who, with links that can be followed", async () => {
    const files = await parts();
    const text = files["word/document.xml"].replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");
    assert.match(text, /\|Laagste &lt;MKI&gt;\|Gunning, samengevat\.\|Bron: Blad\. \|/);
    assert.match(text, /\|https:\/\/inkoop\.example\/cases\/stoep\/#x\|/);
    assert.match(files["word/_rels/document.xml.rels"], /Target="https:\/\/example\.nl\/blad"/);
  });
  test("says at the foot of each page where it is from", async () => {
    const files = await parts();
    assert.match(files["word/footer1.xml"], /Van Inkoopkring\./);
  });
  test("is in Dutch, for the spelling", async () => {
    assert.match((await parts())["word/styles.xml"], /w:lang w:val="nl-NL"/);
  });
});
