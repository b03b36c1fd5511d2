// Narrowing found cases down by theme, step and region. Choices of one facet widen, choices of
// different facets narrow, as on the list of cases.

export function chooser(index, choices) {
  const wanted = grouped(choices);
  const own = (document) => index.documents[document][6].map((place) => index.choices[place][0]);
  const missed = (answers) => [...wanted.keys()].filter((facet) => !wanted.get(facet).some((choice) => answers.includes(choice)));
  return {
    fits: (document) => missed(own(document)).length === 0,
    // How many cases each choice would give, next to what is chosen in other facets.
    counts(cases) {
      const counts = Object.fromEntries(index.choices.map(([choice]) => [choice, 0]));
      for (const { document } of cases) {
        const answers = own(document);
        const [facet, ...more] = missed(answers);
        if (more.length) continue;
        for (const choice of answers) if (!facet || facetOf(choice) === facet) counts[choice] += 1;
      }
      return counts;
    },
  };
}

const facetOf = (choice) => choice.slice(0, choice.indexOf("="));

function grouped(choices) {
  const groups = new Map();
  for (const choice of choices) groups.set(facetOf(choice), [...(groups.get(facetOf(choice)) ?? []), choice]);
  return groups;
}
