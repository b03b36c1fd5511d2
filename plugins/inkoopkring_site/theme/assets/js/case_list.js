// The data of the list of cases. Knows nothing of the page.

import { get, named } from "./list_data.js";

/** What to filter and sort by: per case, latest first, its place by title, choices and percent. */
export const loadIndex = (address) =>
  get(`${address}.json`, (data) => ({
    choices: data.keuzes,
    fields: data.velden,
    perPart: data.per_deel,
    rows: data.rijen.map(([title, choices, filled]) => ({ title, choices, filled })),
  }));

/** What the parts that the list at `address` is fetched in say of some cases, in the same order. */
async function loadRows(address, index, numbers, rowsOf) {
  const partOf = (number) => Math.floor(number / index.perPart);
  const wanted = [...new Set(numbers.map(partOf))];
  const parts = new Map(
    await Promise.all(wanted.map(async (part) => [part, await get(`${address}/${part + 1}.json`)])),
  );
  return numbers.map((number) => rowsOf(parts.get(partOf(number)))[number % index.perPart]);
}

/** The texts of the cases with these numbers, as objects, in the same order. */
export async function loadTexts(address, index, numbers) {
  const rows = await loadRows(address, index, numbers, (part) => part);
  return rows.map((row) => named(index.fields, row));
}

/** Everything there is of these cases: the names of the columns, and rows of texts and numbers. */
export async function loadTable(address, index, numbers) {
  const { kolommen, getallen } = await get(`${address}/tabel/1.json`);
  const rows = await loadRows(`${address}/tabel`, index, numbers, ({ rijen }) => rijen);
  const isNumber = kolommen.map((name) => getallen.includes(name));
  const value = (cell, place) => (isNumber[place] && cell ? Number(cell) : cell);
  return { columns: kolommen, rows: rows.map((row) => row.map(value)) };
}

/** What a list is sorted by: the lowest first, and as it came where it is the same. */
const keys = {
  "": () => 0,
  passend: ({ choices }, chosen) => -choices.filter((place) => chosen.has(place)).length,
  compleet: ({ filled }) => -filled,
  titel: ({ title }) => title,
};

export const sorts = Object.keys(keys);

/** The same numbers in another order; `passend` puts first what answers most of what was chosen. */
export function sorted(index, found, sort, chosen) {
  const places = new Set(chosen.map((choice) => index.choices.indexOf(choice)));
  const key = new Map(found.map((number) => [number, keys[sort](index.rows[number], places)]));
  return [...found].sort((a, b) => key.get(a) - key.get(b));
}
