// What somebody buys, and what fits it: which product group, which cases first, and why. Touches no page.

import { capital, inWords } from "./wording.js";

const SHORTEST = 3;
const POINTS = { procedure: 10, step: 8, amount: 6, near: 3 };

const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();

/** A name as it goes on inside a sentence: `openbare procedure`, but `Best Value` and `SBIR`. */
export const inSentence = (name) =>
  /\p{Lu}/u.test(name.slice(1)) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** How many digits two codes share at the start; 0 when one does not lie within the other. */
function sharedDigits(one, other) {
  const [short, long] = [one, other]
    .map((code) => code.slice(0, 8).replace(/0+$/, ""))
    .sort((a, b) => a.length - b.length);
  return short.length > 1 && long.startsWith(short) ? short.length : 0;
}

function likeness(words, group) {
  if (/^\d{2,8}(-\d)?$/.test(words)) {
    return Math.max(0, ...group.codes.map((code) => sharedDigits(words, code)));
  }
  const names = [group.id, group.name, ...group.words].map(plain);
  if (names.includes(words)) return 100;
  const parts = names.filter((name) => name.includes(words) || words.includes(name));
  if (words.length < SHORTEST) return 0;
  return Math.max(0, ...parts.map((name) => Math.min(name.length, words.length)));
}

/** The product group that somebody means, by name, other word or CPV code; undefined for none. */
export function groupFor(text, groups) {
  const words = plain(text);
  if (!words) return;
  let best;
  let most = 0;
  for (const group of groups) {
    const found = likeness(words, group);
    if (found > most) [best, most] = [group, found];
  }
  return best;
}

const isNear = (one, other, amounts) =>
  Math.abs(amounts.indexOf(one) - amounts.indexOf(other)) === 1;

function points(one, asked, amounts) {
  let sum = 0;
  if (asked.procedure && one.procedure === asked.procedure) sum += POINTS.procedure;
  if (asked.step && one.steps.includes(asked.step)) sum += POINTS.step;
  if (asked.amount && one.amount) {
    if (one.amount === asked.amount) sum += POINTS.amount;
    else if (isNear(one.amount, asked.amount, amounts)) sum += POINTS.near;
  }
  return sum;
}

/** The cases that fit best, at most `most`, the best first. One of another product group comes
    last, and only when nothing in this one had the procedure that was asked for. */
export function fitting(cases, asked, amounts, most) {
  const own = cases.filter((one) => !one.isOther);
  const hasProcedure = own.some((one) => one.procedure === asked.procedure);
  const other =
    asked.procedure &&
    !hasProcedure &&
    cases.find((one) => one.isOther && one.procedure === asked.procedure);
  const ordered = own
    .map((one, place) => ({ one, place, sum: points(one, asked, amounts) }))
    .sort((a, b) => b.sum - a.sum || a.place - b.place)
    .map(({ one }) => one);
  return other ? [...ordered.slice(0, most - 1), other] : ordered.slice(0, most);
}

/** Why a case fits, as pieces `[words, more]`: `["zelfde stap", "eisen"]`. */
export function reasons(one, asked, names) {
  if (one.isOther) return [["zelfde procedure", names.procedure]];
  return [
    ["zelfde productgroep", ""],
    ...(asked.procedure && one.procedure === asked.procedure
      ? [["zelfde procedure", names.procedure]]
      : []),
    ...(asked.step && one.steps.includes(asked.step) ? [["zelfde stap", names.step]] : []),
    ...(asked.amount && one.amount === asked.amount ? [["ongeveer hetzelfde bedrag", ""]] : []),
  ];
}

/** Words with commas between them, and `en` before the last. */
export const listed = (words) =>
  words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} en ${words[words.length - 1]}`;

function aboutProcedure({ procedures }, { procedure }, hasOther) {
  const amount = procedures[procedure] ?? 0;
  if (amount) return `Bij ${inWords(amount)} ervan was het dezelfde procedure.`;
  const other = hasOther
    ? "; daarom staat er één case uit een andere productgroep bij waar dat wel zo was"
    : "";
  return `Bij geen ervan noemt een bron deze procedure${other}.`;
}

function aboutStep({ steps }, { step }) {
  const amount = steps[step] ?? 0;
  if (!amount) return "Geen ervan leert iets over deze stap.";
  return `${capital(inWords(amount))} ${amount === 1 ? "gaat" : "gaan"} over deze stap.`;
}

function aboutAmount({ count, amounts }, { amount }, classes) {
  const known = amounts.reduce((sum, one) => sum + one, 0);
  if (!known) return "Van geen ervan kennen we het bedrag.";
  const place = classes.indexOf(amount);
  const sum = (part) => part.reduce((total, one) => total + one, 0);
  const larger = sum(amounts.slice(place + 1));
  const said = {
    same: `${inWords(amounts[place])} ${amounts[place] === 1 ? "ligt" : "liggen"} in dezelfde orde`,
    larger: known === 1 ? "die is groter dan jouw inkoop" : "die zijn groter dan jouw inkoop",
    smaller: known === 1 ? "die is kleiner dan jouw inkoop" : "die zijn kleiner dan jouw inkoop",
    around: "geen ligt in dezelfde orde als jouw inkoop",
  };
  const which = amounts[place]
    ? "same"
    : larger === known
      ? "larger"
      : larger === 0
        ? "smaller"
        : "around";
  const of = count > 1 ? `${inWords(known)} van de ${inWords(count)}` : "deze ene";
  return `Van ${of} kennen we het bedrag, en ${said[which]}.`;
}

/** What there is and what there is not for what somebody asked, after the first sentence. */
export function sentence(facts, asked, classes, hasOther) {
  if (!facts.count) return "";
  return [
    ...(asked.procedure ? [aboutProcedure(facts, asked, hasOther)] : []),
    ...(asked.step ? [aboutStep(facts, asked)] : []),
    ...(asked.amount ? [aboutAmount(facts, asked, classes)] : []),
  ].join(" ");
}

/** Which lines are shown: first those of the chosen cases, then the others; at most `most`. */
export function linesFor(cases, chosen, most, onlyChosen = false) {
  const places = cases.map((_, place) => place);
  const own = places.filter((place) => chosen.includes(cases[place]));
  const others = onlyChosen ? [] : places.filter((place) => !chosen.includes(cases[place]));
  return [...own, ...others].slice(0, most);
}

const FEWEST = 3;
const heightOf = (lines) => lines.reduce((sum, { height }) => sum + height, 0);

/** What fits in a room: lines as `{ height }`, taken away from below. Of the criteria the last go
    first, then those of the longer column. */
export function fitted(room, cases, criteria, columns) {
  const kept = { criteria: [...criteria], columns: columns.map((one) => [...one]) };
  const fixed = heightOf(cases);
  for (;;) {
    const heights = kept.columns.map(heightOf);
    if (fixed + heightOf(kept.criteria) + Math.max(...heights) <= room) return kept;
    const longest = kept.columns[heights.indexOf(Math.max(...heights))];
    if (kept.criteria.length > FEWEST) kept.criteria.pop();
    else if (longest.length > 1) longest.pop();
    else if (kept.criteria.length) kept.criteria.pop();
    else return kept;
  }
}
