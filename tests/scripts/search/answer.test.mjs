import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { script } from "../theme.mjs";
import { index } from "./small_index.mjs";

const { answer } = await script("search/answer.js");

const asked = (query, more) => answer(index, { query, most: 20, ...more });
const addresses = ({ shown }) => shown.map(({ address }) => address);

describe("an answer", () => {
  test("shows the best first, with counts per kind", () => {
    const found = asked("tegels");
    assert.deepEqual(addresses(found), ["/cases/tegels/", "/themas/gww/"]);
    assert.deepEqual(found.kinds, [
      { kind: "case", name: "Cases", count: 1 },
      { kind: "thema", name: "Thema’s", count: 1 },
    ]);
    assert.deepEqual([found.total, found.hasMore], [2, false]);
  });
  test("says that there is more", () => {
    const { total, hasMore, shown } = asked("tegels", { most: 1 });
    assert.deepEqual([total, hasMore, shown.length], [2, true, 1]);
  });
  test("can be narrowed down to a kind, or by a choice to cases", () => {
    assert.deepEqual(addresses(asked("tegels", { kind: "thema" })), ["/themas/gww/"]);
    assert.deepEqual(addresses(asked("tegels", { choices: ["thema=gww"] })), ["/cases/tegels/"]);
    assert.deepEqual(addresses(asked("tegels", { choices: ["thema=groen"] })), []);
  });
  test("counts what each choice would give", () => {
    const { counts } = asked("tegels", { choices: ["thema=groen"] });
    assert.deepEqual([counts.get("thema=gww"), counts.get("thema=groen")], [1, 0]);
  });
  test("puts the term that was asked for apart", () => {
    const found = asked("maaisel");
    assert.equal(found.term.address, "/begrippen/#maaisel");
    assert.ok(!addresses(found).includes("/begrippen/#maaisel"));
  });
  test("gives the window a few of each kind, the term among them", () => {
    const found = asked("maaisel", { perKind: { case: 5, other: 1 } });
    assert.deepEqual(addresses(found).toSorted(), ["/begrippen/#maaisel", "/cases/berm/"]);
    const few = asked("tegels", { perKind: { case: 0, other: 1 } });
    assert.deepEqual(addresses(few), ["/themas/gww/"]);
  });
  test("keeps a term in the list when only the beginning of its name was typed", () => {
    assert.equal(asked("maai").term, null);
  });
  test("keeps a term in the list when its name says something else", () => {
    const found = asked("meubilair");
    assert.equal(found.term, null);
    assert.ok(addresses(found).includes("/begrippen/#maaisel"));
  });
  test("names what stands nowhere, and words that are near when nothing was found", () => {
    const { missing, near, total } = asked("bermen");
    assert.deepEqual([missing, near, total], [["bermen"], ["berm-maaisel"], 0]);
    const found = asked("tegels bermen");
    assert.deepEqual([found.missing, found.near, found.total], [["bermen"], [], 2]);
  });
  test("says of a result what the page shows", () => {
    const [first] = asked("maaisel").shown;
    assert.deepEqual(
      [first.kind, first.note, first.colour, first.theme],
      ["case", "Gemeente B", "groen", "Groen"],
    );
    assert.deepEqual(first.title, [["Berm", "maaisel", ""], " als plaat"]);
    assert.deepEqual([first.text, first.words], [["Van de berm."], ["berm-maaisel"]]);
  });
});
