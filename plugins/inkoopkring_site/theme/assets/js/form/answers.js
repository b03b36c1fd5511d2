// What is filled in, apart from any page: names with texts, or lists where several can be chosen.

/** The answers in pairs of names and texts; names in `several` hold lists. */
export function answersFrom(pairs, several) {
  const answers = {};
  for (const [name, value] of pairs) {
    if (several.has(name)) answers[name] = [...(answers[name] ?? []), value];
    else answers[name] = value;
  }
  for (const name of several) {
    const given = (answers[name] ?? []).filter((one) => one.trim());
    if (given.length) answers[name] = given;
    else delete answers[name];
  }
  return answers;
}

const isFilled = (value) =>
  Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";

/** Whether something was written that the form does not fill in by itself. */
const says = (name, value) => isFilled(value) && !/\.(bron|geraadpleegd)$/.test(name);

/** Whether a question was answered: itself, or something below it. */
export const isAnswered = (answers, question) =>
  Object.entries(answers).some(
    ([name, value]) => (name === question || name.startsWith(`${question}.`)) && says(name, value),
  );

/** How many of the needed questions were answered. */
export const progress = (answers, needed) =>
  needed.filter((question) => isAnswered(answers, question)).length;

/** How many rows each repeated question needs to show these answers. */
export function rowsOf(answers) {
  const rows = {};
  for (const name of Object.keys(answers)) {
    const found = name.match(/^(.*?)\.(\d{1,2})\./);
    if (found) rows[found[1]] = Math.max(rows[found[1]] ?? 1, Number(found[2]));
  }
  return rows;
}

/** The name of a question in another row: `bronnen.1.url` in row 3 is `bronnen.3.url`. */
export const inRow = (name, group, row) =>
  name.replace(new RegExp(`^((?:h-)?${group.replaceAll(".", "\\.")})\\.\\d+`), `$1.${row}`);
