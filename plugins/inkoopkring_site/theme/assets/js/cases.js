// The list of cases: its filters, and a file of what is shown.

import { loadIndex, loadTable, loadTexts, sorted, sorts } from "./case_list.js";
import { makeRecord } from "./case_record.js";
import { makeRow } from "./case_row.js";
import { showBoxes } from "./choice.js";
import { filteredList } from "./filtered_list.js";
import { csv, save } from "./table_file.js";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
    await (form === "xlsx" ? makeWorkbook() : makeList(form));
  } catch {
    list.say("Downloaden lukt nu niet. Laad de pagina opnieuw.");
  }
}

async function makeList(form) {
  const { index, found } = await list.current();
  const texts = await loadTexts(address, index, found);
  const columns = place.dataset.columns.split(" ");
  const base = document.baseURI.split(/[?#]/)[0];
  const records = texts.map((text, nth) => {
    const whole = makeRecord(index, found[nth], text, list.labels, base);
    return Object.fromEntries(columns.map((name) => [name, whole[name]]));
  });
  if (form === "csv") {
    const line = (one) => columns.map((name) => [one[name]].flat().join(" | "));
    save("cases.csv", "text/csv;charset=utf-8", csv([columns, ...records.map(line)]));
  } else {
    const data = { licentie: place.dataset.licence, adres: location.href, cases: records };
    save("cases.json", "application/json", `${JSON.stringify(data, null, 2)}\n`);
  }
}

async function makeWorkbook() {
  const [fflate, workbook, { index, found }] = await Promise.all([
    import("./vendor/fflate.js"),
    import("./spreadsheet.js").then(({ workbook }) => workbook),
    list.current(),
  ]);
  const { columns, rows } = await loadTable(address, index, found);
  save("cases.xlsx", WORKBOOK, workbook(fflate, "Cases", columns, rows));
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
