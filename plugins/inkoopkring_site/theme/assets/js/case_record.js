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
