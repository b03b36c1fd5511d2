// The library of criteria: its filters.

import { showCriteria } from "./criteria_choice.js";
import { loadIndex, loadTexts, sorted, sorts } from "./criteria_list.js";
import { makeCriterion } from "./criterion_row.js";
import { filteredList } from "./filtered_list.js";

const place = document.getElementById("criteria-list");
const address = place.dataset.list;

filteredList({
  place,
  nouns: ["criterium", "criteria"],
  sorts,
  sorted,
  load: () => loadIndex(address),
  async makeRows(index, numbers) {
    const texts = await loadTexts(address, index, numbers);
    return texts.map((text, nth) =>
      makeCriterion(text, index.parts[index.rows[numbers[nth]].part]),
    );
  },
  focus: ".ik-crit__uit a",
  after: showCriteria,
});
