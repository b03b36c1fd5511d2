// Files of the cases in a list, made when somebody asks for one.

import { loadTable, loadTexts } from "./case_list.js";
import { choicesIn, stepNames, words } from "./case_record.js";
import { csv, save } from "./table_file.js";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a file says of a case: everything its row shows. `base` is the address of the list. */
export function makeRecord(index, number, text, labels, base) {
  const [before, amount, sign, ...rest] = text.cijfer;
  return {
    id: text.id,
    titel: text.titel,
    themas: words(index, number, "thema", labels),
    stappen: stepNames(index, number, labels),
    opdrachtgevers: text.opdrachtgevers,
    regio: words(index, number, "regio", labels).join(""),
    periode: text.periode,
    omschrijving: text.omschrijving,
    cijfer: text.cijfer.length ? [before, amount + sign, ...rest].filter(Boolean).join(" ") : "",
    lessen: choicesIn(index, number, "lessen").length ? "ja" : "",
    adres: new URL(`${text.id}/`, base).href,
  };
}

/** Offer what was found as a file: `csv`, `json` or `xlsx`. `place` says where the list is. */
export function saveCases(form, { place, list }) {
  return form === "xlsx" ? saveWorkbook(place, list) : saveList(form, place, list);
}

async function saveList(form, place, list) {
  const { index, found } = await list.current();
  const texts = await loadTexts(place.dataset.list, index, found);
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

async function saveWorkbook(place, list) {
  const [fflate, workbook, { index, found }] = await Promise.all([
    import("./vendor/fflate.js"),
    import("./spreadsheet.js").then(({ workbook }) => workbook),
    list.current(),
  ]);
  const { columns, rows } = await loadTable(place.dataset.list, index, found);
  save("cases.xlsx", WORKBOOK, workbook(fflate, "Cases", columns, rows));
}
