import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "../theme.mjs";

const { answersFrom, inRow, isAnswered, progress, rowsOf } = await script("form/answers.js");

describe("what is filled in", () => {
  test("is a text, or a list where several can be chosen", () => {
    const pairs = [
      ["title", "Oud hout"],
      ["themas", "gww"],
      ["themas", "gebouwen"],
    ];
    assert.deepEqual(answersFrom(pairs, new Set(["themas", "stappen"])), {
      title: "Oud hout",
      themas: ["gww", "gebouwen"],
    });
  });
  test("has no empty names in a list", () => {
    assert.deepEqual(answersFrom([["opdrachtgevers", " "]], new Set(["opdrachtgevers"])), {});
  });
});

describe("a question", () => {
  test("is answered by itself or by a part of it", () => {
    assert.ok(isAnswered({ title: "x" }, "title"));
    assert.ok(isAnswered({ "tekst.aanpak": "x" }, "tekst"));
    assert.ok(!isAnswered({ "tekst.aanpak": " " }, "tekst"));
  });
  test("is not answered by another with a longer name", () => {
    assert.ok(!isAnswered({ procedure_toelichting: "x" }, "procedure"));
  });
  test("is not answered by what the form fills in by itself", () => {
    assert.ok(!isAnswered({ "bronnen.1.geraadpleegd": "2026-11-29" }, "bronnen"));
    assert.ok(!isAnswered({ "wat_werkte.1.bron": "1" }, "wat_werkte"));
  });
  test("counts once for the progress", () => {
    const given = { title: "x", "bronnen.1.url": "x", "bronnen.1.titel": "x" };
    assert.equal(progress(given, ["title", "regio", "bronnen"]), 2);
  });
});

describe("rows", () => {
  test("are as many as the highest number", () => {
    const given = { "bronnen.1.url": "x", "bronnen.12.url": "x", "periode.van": "x" };
    assert.deepEqual(rowsOf(given), { bronnen: 12 });
  });
  test("give a question its number, also in the names of what helps", () => {
    assert.equal(inRow("bronnen.1.url", "bronnen", 3), "bronnen.3.url");
    assert.equal(inRow("h-bronnen.1.url", "bronnen", 3), "h-bronnen.3.url");
    assert.equal(inRow("title", "bronnen", 3), "title");
  });
});
