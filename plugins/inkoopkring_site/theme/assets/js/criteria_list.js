// The data of the library of criteria. Knows nothing of the page.

import { get, named } from "./list_data.js";

/**
 * What to filter and sort by: for each criterion, what most is known of first, the part that has
 * its texts, its place there, and its choices.
 */
export const loadIndex = (address) =>
  get(`${address}.json`, (data) => {
    const counts = data.delen.map(() => 0);
    return {
      choices: data.keuzes,
      parts: data.delen,
      rows: data.rijen.map(([part, newness, choices]) => ({
        part,
        place: counts[part]++,
        newness,
        choices,
      })),
    };
  });

/** The texts of a part, as objects. */
export const loadPart = (address, part) =>
  get(`${address}/${part}.json`, ({ velden, rijen }) => rijen.map((row) => named(velden, row)));

/** The texts of the criteria with these numbers, in the same order. */
export async function loadTexts(address, index, numbers) {
  const rows = numbers.map((number) => index.rows[number]);
  const wanted = [...new Set(rows.map(({ part }) => part))];
  const parts = new Map(
    await Promise.all(
      wanted.map(async (part) => [part, await loadPart(address, index.parts[part])]),
    ),
  );
  return rows.map(({ part, place }) => parts.get(part)[place]);
}

/** The texts of what was chosen, as `{ id, deel }`; what is not there any more is left out. */
export async function loadChosen(address, chosen) {
  const parts = await Promise.all(chosen.map(({ deel }) => loadPart(address, deel)));
  return chosen.flatMap(({ id }, nth) => parts[nth].find((one) => one.id === id) ?? []);
}

const orders = {
  "": () => 0,
  nieuw: (a, b) => a.newness - b.newness,
  productgroep: (a, b) => a.part - b.part,
};

export const sorts = Object.keys(orders);

/** The same numbers in another order. */
export const sorted = (index, found, sort) =>
  [...found].sort((a, b) => orders[sort](index.rows[a], index.rows[b]));
