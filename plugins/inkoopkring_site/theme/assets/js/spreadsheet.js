// A table as a workbook (Office Open XML, ISO/IEC 29500), made in the browser.
//
// Every text stands in the file as text, so none can run as a formula. One that looks like a
// formula is marked too, so that a program does not take it as one when somebody edits the cell.

import { startsFormula } from "./table_file.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MOST = 32767;
const [PLAIN, BOLD, QUOTED] = [0, 1, 2];

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);
const inXml = (text) =>
  escaped(text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\ud800-\udfff]/g, ""));

/** The name of a column, counted from 0: A, B, …, Z, AA. */
export function columnName(number) {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : columnName(Math.floor(number / 26) - 1) + last;
}

function cell(value, place, style) {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  const text = inXml(value.length > MOST ? `${value.slice(0, MOST - 1)}…` : value);
  const look = style || (startsFormula(value) ? QUOTED : PLAIN);
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const row = (cells, number, style = PLAIN) =>
  `<row r="${number}">${cells
    .map((value, place) => cell(value, `${columnName(place)}${number}`, style))
    .join("")}</row>`;

function sheet(columns, rows) {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="${columns.length}" width="28" customWidth="1"/></cols>` +
    `<sheetData>${row(columns, 1, BOLD)}${rows.map((one, nth) => row(one, nth + 2)).join("")}` +
    `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  );
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">` +
  '<font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>' +
  '<xf xfId="0" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The parts of a workbook with one sheet, by their place in the archive. */
const parts = (name, columns, rows) => ({
  "[Content_Types].xml":
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  "_rels/.rels":
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
    `Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": STYLES,
  "xl/worksheets/sheet1.xml": sheet(columns, rows),
});

/**
 * A workbook with one sheet called `name`, as bytes: the columns in bold, and rows of texts and
 * numbers below them. `fflate` is the library that packs it; only a click fetches it.
 */
export const workbook = (fflate, name, columns, rows) =>
  fflate.zipSync(
    Object.fromEntries(
      Object.entries(parts(name, columns, rows)).map(([place, text]) => [
        place,
        fflate.strToU8(text),
      ]),
    ),
  );
