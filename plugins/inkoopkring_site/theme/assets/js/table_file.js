// Files for the reader, made in the browser: a table as CSV, and handing a file over.

const formulaStart = /^[=+\-@\t\r]/;

/** Whether a spreadsheet would take a text as a formula. */
export const startsFormula = (text) => formulaStart.test(text);

/** The text of a cell; what a spreadsheet would take as a formula gets an apostrophe in front. */
export function cell(value) {
  const text = startsFormula(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as a Dutch spreadsheet opens it: semicolons, and a mark that says UTF-8. */
export const csv = (rows) =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;

/** Offer a text as a file to download. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
