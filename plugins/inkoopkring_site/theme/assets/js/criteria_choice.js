// Choosing criteria to take along: the boxes on rows, and the tray that copies what was chosen or
// makes a document of it. The choice goes along from page to page, until the tab is closed.

import { changed, readChosen } from "./chosen.js";
import { criteriaDocument } from "./criteria_document.js";
import { loadChosen, loadPart } from "./criteria_list.js";
import { plainText, richText } from "./criteria_words.js";
import { save } from "./table_file.js";

const KEY = "criteria";
const NAMES = 3;
const BOX = ".ik-crit__kies input";
const ROOT = new URL("../../", import.meta.url).href;
const DATA = `${ROOT}data/criteria`;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const tray = document.getElementById("criteria-tray");
const amount = tray.querySelector("[role=status]");

let remembered = [];

/** The chosen criteria, as `{ id, titel, deel }`. */
function chosen() {
  try {
    remembered = readChosen(sessionStorage.getItem(KEY));
  } catch {
    // No storage, or something else wrote there: the choice holds for this page.
  }
  return remembered;
}

function keep(criteria) {
  remembered = criteria;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(criteria));
  } catch {
    // No storage: the choice holds for this page.
  }
  show();
}

/** Set the boxes within an element right. */
export function showCriteria(within) {
  const ids = new Set(chosen().map(({ id }) => id));
  for (const box of within.querySelectorAll(BOX)) {
    box.checked = ids.has(box.value);
    box.closest(".ik-crit").classList.toggle("ik-crit--gekozen", box.checked);
  }
}

/** The names of the first few, and how many more there are. */
function names(criteria) {
  const shown = criteria.slice(0, criteria.length > NAMES ? NAMES - 1 : NAMES);
  const left = criteria.length - shown.length;
  return [...shown.map(({ titel }) => titel), ...(left ? [`en nog ${left}`] : [])];
}

function show() {
  const criteria = chosen();
  showCriteria(document);
  tray.hidden = criteria.length === 0;
  amount.textContent = `${criteria.length} gekozen`;
  tray
    .querySelector("ul")
    .replaceChildren(
      ...names(criteria).map((textContent) =>
        Object.assign(document.createElement("li"), { textContent }),
      ),
    );
}

const texts = () => loadChosen(DATA, chosen());
const from = tray.dataset.from;

const blob = (type, made) =>
  texts().then((criteria) => new Blob([made(criteria, ROOT, from)], { type }));

async function copy() {
  const made = {
    "text/html": blob("text/html", richText),
    "text/plain": blob("text/plain", plainText),
  };
  await navigator.clipboard.write([new ClipboardItem(made)]);
  return "Gekopieerd. Plak het in Word.";
}

async function download() {
  const [docx, criteria] = await Promise.all([import("./vendor/docx.js"), texts()]);
  const made = criteriaDocument(docx, criteria, ROOT, from);
  save("criteria.docx", DOCX, await docx.Packer.toBlob(made));
  return "Het bestand criteria.docx is gemaakt.";
}

function clear() {
  keep([]);
  document.querySelector(BOX)?.focus();
}

const actions = {
  copy: [copy, "Kopiëren lukt niet. Download het bestand."],
  docx: [download, "Downloaden lukt nu niet. Laad de pagina opnieuw."],
};

async function act([action, otherwise]) {
  amount.textContent = await action().catch(() => otherwise);
}

tray.addEventListener("click", ({ target }) => {
  const asked = target.closest("[data-tray]")?.dataset.tray;
  if (asked === "clear") clear();
  else if (asked) act(actions[asked]);
});

document.addEventListener("change", ({ target: box }) => {
  if (!box.matches?.(BOX)) return;
  const { group, title } = box.dataset;
  keep(changed(chosen(), { id: box.value, titel: title, deel: group }, box.checked));
  // Fetched beforehand: a browser lets a page copy for a moment only after a click.
  if (box.checked) loadPart(DATA, group).catch(() => {});
});

addEventListener("pageshow", show);
tray.querySelector("[data-tray=copy]").hidden = !navigator.clipboard?.write;
show();
