import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "./theme.mjs";

const { linesOf, plainText, richText } = await script("criteria_words.js");

const ROOT = "https://inkoop.example/";
const FROM = "Overgenomen van Inkoopkring.";
const ONE = {
  id: "stoep#criterium-laagste-mki",
  tekst: "Laagste MKI & <prijs>",
  kopie: [
    ["Gunning, letterlijk uit de bron."],
    ["Bron: Blad, PIANOo, 2021.", "https://example.nl/?a=1&b=2"],
    ["Let op: Het jaar is afgeleid."],
  ],
};
const OTHER = { id: "brug#x", tekst: "Hout", kopie: [["Eis, samengevat door Inkoopkring."]] };

describe("what is copied", () => {
  test("ends with where the case is", () => {
    assert.deepEqual(linesOf(ONE, ROOT).at(-1), [
      "Case:",
      "https://inkoop.example/cases/stoep/#criterium-laagste-mki",
    ]);
  });
  test("is plain text with a blank line between", () => {
    assert.equal(
      plainText([ONE, OTHER], ROOT, FROM),
      `Laagste MKI & <prijs>
Gunning, letterlijk uit de bron.
Bron: Blad, PIANOo, 2021. https://example.nl/?a=1&b=2
Let op: Het jaar is afgeleid.
Case: https://inkoop.example/cases/stoep/#criterium-laagste-mki

Hout
Eis, samengevat door Inkoopkring.
Case: https://inkoop.example/cases/brug/#x

Overgenomen van Inkoopkring.
`,
    );
  });
  test("is HTML in which every sign is what it was", () => {
    assert.equal(
      richText([ONE], ROOT, FROM),
      "<p><b>Laagste MKI &amp; &lt;prijs&gt;</b><br>Gunning, letterlijk uit de bron.<br>" +
        'Bron: Blad, PIANOo, 2021. <a href="https://example.nl/?a=1&amp;b=2">' +
        "https://example.nl/?a=1&amp;b=2</a><br>Let op: Het jaar is afgeleid.<br>" +
        'Case: <a href="https://inkoop.example/cases/stoep/#criterium-laagste-mki">' +
        "https://inkoop.example/cases/stoep/#criterium-laagste-mki</a></p>\n" +
        "<p>Overgenomen van Inkoopkring.</p>",
    );
  });
});
