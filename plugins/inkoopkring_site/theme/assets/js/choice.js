// Choosing cases to compare: the boxes on rows and case pages, and the bar that says which.
// The choice is kept in this browser and goes along from page to page.

const KEY = "vergelijken";
const bar = document.querySelector(".ik-kiesbalk");
const most = Number(bar?.dataset.meest ?? 4);
const numbers = ["nul", "één", "twee", "drie", "vier"];

let remembered = [];

/** The chosen cases, as `{ id, titel }`. */
export function chosen() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY)) ?? [];
    remembered = stored.filter((one) => typeof one?.id === "string" && typeof one.titel === "string").slice(0, most);
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

const boxes = (within) => within.querySelectorAll(".ik-kies input");

/** Set the boxes within an element right; those that are one too many say so. */
export function showBoxes(within) {
  const ids = new Set(chosen().map((one) => one.id));
  for (const box of boxes(within)) {
    const words = box.nextElementSibling;
    words.dataset.woorden ??= words.textContent;
    box.checked = ids.has(box.value);
    box.disabled = !box.checked && ids.size >= most;
    words.textContent = box.disabled ? `Al ${numbers[most] ?? most} gekozen` : words.dataset.woorden;
  }
}

function showBar() {
  const cases = chosen();
  const link = bar.querySelector("a");
  const explanation = bar.querySelector("p");
  bar.hidden = cases.length === 0;
  bar.querySelector("[role=status]").textContent = `${cases.length} gekozen`;
  bar.querySelector("ul").replaceChildren(
    ...cases.map((one) => Object.assign(document.createElement("li"), { textContent: one.titel })),
  );
  link.hidden = cases.length < 2;
  link.search = cases.length ? `?cases=${cases.map((one) => one.id).join(",")}` : "";
  explanation.textContent = { 1: "Kies er nog één om te vergelijken.", [most]: "Meer passen er niet naast elkaar." }[cases.length] ?? "";
}

function show() {
  showBoxes(document);
  if (bar) showBar();
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches(".ik-kies input")) return;
  const others = chosen().filter((one) => one.id !== target.value);
  keep(target.checked ? [...others, { id: target.value, titel: target.dataset.titel }] : others);
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
