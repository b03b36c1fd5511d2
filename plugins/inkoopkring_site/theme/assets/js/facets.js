// Choosing by facets, and counting what one more choice would give; the same as views/facets.py.
// The list of cases and the search page both count here.
//
// A choice reads "thema=gww". Choices of one facet widen, choices of different facets narrow.
// Each theme of an ambition web is a facet of its own: "ambitie=materialen:2" belongs to
// "ambitie=materialen".

import { grouped } from "./grouping.js";

/** The facet that a choice belongs to. */
export const facetOf = (choice) =>
  choice.slice(0, choice.indexOf(choice.includes(":") ? ":" : "="));

/**
 * Which of these cases fit what was chosen, in the same order, and for every choice that there is
 * how many fit with it. `choicesOf` gives the choices of a case. The counts of a facet leave out
 * what is chosen within it, so they say what one more tick would give.
 */
export function narrow(cases, choicesOf, everyChoice, chosen) {
  const asked = grouped(chosen, facetOf);
  const counts = new Map(everyChoice.map((choice) => [choice, 0]));
  const found = [];
  for (const one of cases) {
    const own = choicesOf(one);
    const missing = [...asked.keys()].filter(
      (facet) => !asked.get(facet).some((choice) => own.includes(choice)),
    );
    if (missing.length > 1) continue;
    if (missing.length === 0) found.push(one);
    for (const choice of own) {
      if (missing.length === 0 || facetOf(choice) === missing[0])
        counts.set(choice, counts.get(choice) + 1);
    }
  }
  return { found, counts };
}
