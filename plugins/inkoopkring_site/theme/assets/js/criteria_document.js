// The criteria that somebody chose, as a document for a word processor.

import { linesOf } from "./criteria_words.js";

const SIZE = 22;

/**
 * The document in the terms of the library `docx`, which is handed in: only a click fetches it.
 * `root` and `from` are as in the words that are copied.
 */
export function criteriaDocument(docx, criteria, root, from) {
  const { Document, ExternalHyperlink, Footer, HeadingLevel, PageNumber, Paragraph, TextRun } =
    docx;
  const heading = (text, level) =>
    new Paragraph({ heading: HeadingLevel[level], keepNext: true, children: [new TextRun(text)] });
  const link = (address) =>
    new ExternalHyperlink({
      link: address,
      children: [new TextRun({ text: address, style: "Hyperlink" })],
    });
  const line = ([words, address]) =>
    new Paragraph({
      spacing: { after: 60 },
      children: address ? [new TextRun(`${words} `), link(address)] : [new TextRun(words)],
    });
  const foot = new Paragraph({
    children: [
      new TextRun({
        size: 18,
        children: [from, "\tPagina ", PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  return new Document({
    title: "Criteria",
    creator: "Inkoopkring",
    styles: {
      default: { document: { run: { font: "Calibri", size: SIZE, language: { value: "nl-NL" } } } },
    },
    sections: [
      {
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          heading("Criteria om van te leren", "HEADING_1"),
          line(["Pas elk criterium aan op je eigen inkoop."]),
          ...criteria.flatMap((one) => [
            heading(one.tekst, "HEADING_2"),
            ...linesOf(one, root).map(line),
          ]),
        ],
      },
    ],
  });
}
