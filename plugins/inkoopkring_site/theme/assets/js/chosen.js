// The cases that a reader chose to compare: what the stored text says, and what the bar says of them.

import { inWords } from "./wording.js";

/** The chosen cases in a stored text, as `{ id, titel }`; at most `most`. Throws on other text. */
export function readChosen(text, most) {
  const stored = JSON.parse(text) ?? [];
  return stored
    .filter((one) => typeof one?.id === "string" && typeof one.titel === "string")
    .slice(0, most);
}

/** The choice after a box was ticked or cleared. */
export function changed(cases, one, isTicked) {
  const others = cases.filter(({ id }) => id !== one.id);
  return isTicked ? [...others, one] : others;
}

/** How the box of the case with this id stands; `words` replace its own when it is one too many. */
export function boxState(cases, id, most) {
  const isTicked = cases.some((one) => one.id === id);
  const isFull = !isTicked && cases.length >= most;
  return { isTicked, isFull, words: isFull ? `Al ${inWords(most)} gekozen` : "" };
}

/** What the bar says: how many there are, what can still be done, and the address to compare at. */
export function barState(cases, most) {
  const advice = {
    1: "Kies er nog één om te vergelijken.",
    [most]: "Meer passen er niet bij elkaar.",
  };
  return {
    amount: `${cases.length} gekozen`,
    advice: advice[cases.length] ?? "",
    search: cases.length ? `?cases=${cases.map(({ id }) => id).join(",")}` : "",
    canCompare: cases.length > 1,
  };
}
