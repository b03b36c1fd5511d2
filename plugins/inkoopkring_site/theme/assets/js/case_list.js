// The data of the list of cases, and choosing from it. Knows nothing of the page.
//
// A choice reads "thema=gww". Choices of one facet widen, choices of different facets narrow.
// Each theme of an ambition web is a facet of its own: "ambitie=materialen:2" belongs to
// "ambitie=materialen".

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

/** The facet that a choice belongs to. */
export const facetOf = (choice) => choice.slice(0, choice.indexOf(choice.includes(":") ? ":" : "="));

/** What to filter and sort by: for each case, newest first, its period, place by title and choices. */
export const loadIndex = (address) =>
  get(`${address}.json`, (data) => ({
    choices: data.keuzes,
    fields: data.velden,
    perPart: data.per_deel,
    rows: data.rijen.map(([period, title, choices]) => ({ period, title, choices })),
  }));

/** The texts of the cases with these numbers, as objects, in the same order. */
export async function loadTexts(address, index, numbers) {
  const partOf = (number) => Math.floor(number / index.perPart);
  const wanted = [...new Set(numbers.map(partOf))];
  const parts = new Map(await Promise.all(wanted.map(async (part) => [part, await get(`${address}/${part + 1}.json`)])));
  return numbers.map((number) => {
    const row = parts.get(partOf(number))[number % index.perPart];
    return Object.fromEntries(index.fields.map((field, place) => [field, row[place]]));
  });
}

/**
 * The numbers of the cases that fit, and for every choice how many fit with it. The counts of a
 * facet leave out what is chosen within it, so they say what one more tick would give.
 */
export function choose(index, chosen) {
  const asked = new Map();
  for (const choice of chosen) {
    const facet = facetOf(choice);
    asked.set(facet, (asked.get(facet) ?? new Set()).add(choice));
  }
  const counts = new Map(index.choices.map((choice) => [choice, 0]));
  const found = [];
  index.rows.forEach((row, number) => {
    const own = row.choices.map((place) => index.choices[place]);
    const missing = [...asked].filter(([, choices]) => !own.some((choice) => choices.has(choice)));
    if (missing.length > 1) return;
    if (missing.length === 0) found.push(number);
    for (const choice of own) {
      if (missing.length === 0 || facetOf(choice) === missing[0][0]) counts.set(choice, counts.get(choice) + 1);
    }
  });
  return { found, counts };
}

const orders = {
  "": () => 0,
  periode: (a, b) => b.period.localeCompare(a.period),
  titel: (a, b) => a.title - b.title,
};

export const sorts = Object.keys(orders);

/** The same numbers in another order; cases without a period come last. */
export const sorted = (index, found, sort) => found.toSorted((a, b) => orders[sort](index.rows[a], index.rows[b]));
