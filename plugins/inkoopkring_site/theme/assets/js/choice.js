// Choosing cases to compare: the boxes on rows and case pages, and the bar that says which.
// The choice is kept in this browser and goes along from page to page.

import { barState, boxState, changed, readChosen } from "./chosen.js";

const KEY = "vergelijken";
const BOX = ".ik-kies:not(.ik-crit__kies) input";
const bar = document.getElementById("compare-bar");
const most = Number(bar?.dataset.most ?? 8);

let remembered = [];

/** The chosen cases, as `{ id, titel }`. */
export function chosen() {
  try {
    remembered = readChosen(localStorage.getItem(KEY), most);
  } catch {
    // No storage, or something else wrote there: the choice holds for this page.
  }
  return remembered;
}

/** Keep this choice and show it. */
export function keep(cases) {
  remembered = cases;
  try {
    localStorage.setItem(KEY, JSON.stringify(cases));
  } catch {
    // No storage: the choice holds for this page.
  }
  show();
}

const boxes = (within) => within.querySelectorAll(BOX);

/** Set the boxes within an element right; those that are one too many say so. */
export function showBoxes(within) {
  const cases = chosen();
  for (const box of boxes(within)) {
    const label = box.nextElementSibling;
    label.dataset.words ??= label.textContent;
    const { isTicked, isFull, words } = boxState(cases, box.value, most);
    box.checked = isTicked;
    box.disabled = isFull;
    label.textContent = words || label.dataset.words;
  }
}

function showBar() {
  const cases = chosen();
  const link = bar.querySelector("a");
  const { amount, advice, search, canCompare } = barState(cases, most);
  bar.hidden = cases.length === 0;
  bar.querySelector("[role=status]").textContent = amount;
  bar
    .querySelector("ul")
    .replaceChildren(
      ...cases.map((one) =>
        Object.assign(document.createElement("li"), { textContent: one.titel }),
      ),
    );
  link.hidden = !canCompare;
  link.search = search;
  bar.querySelector("p").textContent = advice;
}

function show() {
  showBoxes(document);
  if (bar) showBar();
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches?.(BOX)) return;
  keep(changed(chosen(), { id: target.value, titel: target.dataset.title }, target.checked));
});

bar?.querySelector("button").addEventListener("click", () => {
  keep([]);
  const box = boxes(document)[0];
  box?.focus();
});

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) show();
});
addEventListener("pageshow", show);
show();
