// The data of the list of cases, and choosing from it. Knows nothing of the page.

import { narrow } from "./facets.js";

const answers = new Map();

/** What a file holds, in the form that `shape` gives it; asked for once. */
function get(address, shape = (data) => data) {
  if (!answers.has(address)) {
    const asked = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return shape(await answer.json());
    });
    asked.catch(() => answers.delete(address));
    answers.set(address, asked);
  }
  return answers.get(address);
}

/** What to filter and sort by: for each case, latest first, its place by title and choices. */
export const loadIndex = (address) =>
  get(`${address}.json`, (data) => ({
    choices: data.keuzes,
    fields: data.velden,
    perPart: data.per_deel,
    rows: data.rijen.map(([title, choices]) => ({ title, choices })),
  }));

/** The texts of the cases with these numbers, as objects, in the same order. */
export async function loadTexts(address, index, numbers) {
  const partOf = (number) => Math.floor(number / index.perPart);
  const wanted = [...new Set(numbers.map(partOf))];
  const parts = new Map(
    await Promise.all(wanted.map(async (part) => [part, await get(`${address}/${part + 1}.json`)])),
  );
  return numbers.map((number) => {
    const row = parts.get(partOf(number))[number % index.perPart];
    return Object.fromEntries(index.fields.map((field, place) => [field, row[place]]));
  });
}

/** The choices of a case, in words as they stand in an address. */
export const choicesOf = (index, number) =>
  index.rows[number].choices.map((place) => index.choices[place]);

/** The numbers of the cases that fit, and for every choice how many fit with it. */
export const choose = (index, chosen) =>
  narrow(index.rows.keys(), (number) => choicesOf(index, number), index.choices, chosen);

const orders = {
  "": () => 0,
  titel: (a, b) => a.title - b.title,
};

export const sorts = Object.keys(orders);

/** The same numbers in another order. */
export const sorted = (index, found, sort) =>
  [...found].sort((a, b) => orders[sort](index.rows[a], index.rows[b]));
