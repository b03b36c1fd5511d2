// The list of cases: its filters, and a file of what is shown.

import { loadIndex, loadTexts, sorted, sorts } from "./case_list.js";
import { makeRow } from "./case_row.js";
import { showBoxes } from "./choice.js";
import { filteredList } from "./filtered_list.js";

const place = document.getElementById("case-list");
const address = place.dataset.list;
const download = place.querySelector(".ik-lade");

const list = filteredList({
  place,
  nouns: ["case", "cases"],
  sorts,
  sorted,
  load: () => loadIndex(address),
  async makeRows(index, numbers, labels) {
    const texts = await loadTexts(address, index, numbers);
    return numbers.map((number, nth) => makeRow(index, number, texts[nth], labels));
  },
  focus: ".h3 a",
  after: showBoxes,
});

async function saveList(form) {
  try {
    await import("./case_files.js").then(({ saveCases }) => saveCases(form, { place, list }));
  } catch {
    list.say("Downloaden lukt nu niet. Laad de pagina opnieuw.");
  }
}

place.addEventListener("click", ({ target }) => {
  if (!target.dataset.format) return;
  download.open = false;
  download.firstElementChild.focus();
  saveList(target.dataset.format);
});

download.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  download.open = false;
  download.firstElementChild.focus();
});
