// What the list says of one case. `labels` holds the words of every choice.

import { choicesOf } from "./list_data.js";

/** The choices of a case within a facet. */
export const choicesIn = (index, number, facet) =>
  choicesOf(index, number).filter((choice) => choice.startsWith(`${facet}=`));

/** The words of these choices. */
export const words = (index, number, facet, labels) =>
  choicesIn(index, number, facet).map((choice) => labels.get(choice) ?? "");

/** The names of the steps of a case, without their numbers. */
export const stepNames = (index, number, labels) =>
  words(index, number, "stap", labels).map((label) => label.replace(/^\d+\. /, ""));

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
