import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "../theme.mjs";

const { fileName, looksPersonal, mailAddress, mailText, newFileAddress, plainText } =
  await script("form/ways.js");
const REPOSITORY = "https://github.com/a/b";

describe("the page of GitHub", () => {
  test("is filled in with the name and the text", () => {
    const address = new URL(newFileAddress(REPOSITORY, "cases/x.md", "---\nid: x & y\n"));
    assert.equal(address.pathname, "/a/b/new/main");
    assert.equal(address.searchParams.get("filename"), "cases/x.md");
    assert.equal(address.searchParams.get("value"), "---\nid: x & y\n");
  });
  test("is not offered when it does not fit after logging in", () => {
    const most = "a".repeat(7900);
    assert.notEqual(newFileAddress(REPOSITORY, "x.md", most), "");
    assert.equal(newFileAddress(REPOSITORY, "x.md", `${most}${"a".repeat(200)}`), "");
    // A sign of three bytes takes nine characters, and fifteen when it is written in an address.
    assert.equal(newFileAddress(REPOSITORY, "x.md", "€".repeat(600)), "");
  });
  test("is not there without a repository", () => {
    assert.equal(newFileAddress("", "x.md", "x"), "");
  });
});

describe("the mail", () => {
  test("names the piece, the file and what is missing", () => {
    const text = mailText("Oud hout", "oud-hout.md", ["Bronnen"]);
    assert.match(text, /Inkoopkring: Oud hout\. Het bestand oud-hout\.md zit bij deze mail\./);
    assert.match(text, /Nog niet af:\n- Bronnen/);
    assert.doesNotMatch(mailText("Oud hout", "oud-hout.md", []), /Nog niet af/);
  });
  test("is written into an address without a receiver", () => {
    assert.equal(mailAddress("a&b", "c d"), "mailto:?subject=a%26b&body=c%20d");
  });
});

describe("an address or number of a person", () => {
  for (const text of ["jan@gemeente.nl", "06-12345678", "+31 6 1234 5678", "038 498 91 11"]) {
    test(`is seen in ${text}`, () => assert.ok(looksPersonal(`Bel ${text}.`)));
  }
  for (const text of ["in 2018-2022", "39130000-2", "€ 1.800.000", "10% van 800 m3"]) {
    test(`is not seen in ${text}`, () => assert.ok(!looksPersonal(text)));
  }
});

test("a file is called by the last part of its path", () => {
  assert.equal(fileName("cases/oud-hout.md"), "oud-hout.md");
});

test("answers can be read as plain text", () => {
  const given = [
    ["Titel", "Oud hout"],
    ["Thema's", ["gww", "gebouwen"]],
  ];
  assert.equal(plainText(given), "Titel\nOud hout\n\nThema's\ngww, gebouwen");
});
