// The data behind a list: fetching it, and choosing from it. Knows nothing of the page.

import { narrow } from "./facets.js";

const answers = new Map();

/** What a file holds, in the form that `shape` gives it; asked for once. */
export function get(address, shape = (data) => data) {
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

/** A row of values as an object, by the names of its fields. */
export const named = (fields, values) =>
  Object.fromEntries(fields.map((field, place) => [field, values[place]]));

/** The choices of an item of the list, in words as they stand in an address. */
export const choicesOf = (index, number) =>
  index.rows[number].choices.map((place) => index.choices[place]);

/** The numbers of the items that fit, and for every choice how many fit with it. */
export const choose = (index, chosen) =>
  narrow(index.rows.keys(), (number) => choicesOf(index, number), index.choices, chosen);
