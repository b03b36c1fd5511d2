// The ways out for an entry that is ready, apart from any page.

/** The longest address that GitHub takes, counted as it is when somebody still has to log in. */
const LONGEST = 8000;

/** The page of GitHub on which the file is filled in already; empty when it does not fit there. */
export function newFileAddress(repository, path, text) {
  if (!repository) return "";
  const query = `filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
  const address = `${repository}/new/main?${query}`;
  return encodeURIComponent(address).length <= LONGEST ? address : "";
}

/** The words of a mail that goes with the file. */
export function mailText(title, fileName, missing) {
  const opening = "Hallo,\n\nHierbij stuur ik een stuk voor Inkoopkring";
  const file = fileName ? ` Het bestand ${fileName} zit bij deze mail.` : "";
  const more = missing.length
    ? `\n\nNog niet af:\n${missing.map((one) => `- ${one}`).join("\n")}`
    : "";
  return `${opening}: ${title || "nog zonder titel"}.${file}${more}\n\nMet vriendelijke groet,\n`;
}

/** A mail with these words, for the program that sends it; somebody else's address is not known. */
export const mailAddress = (subject, text) =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;

/** The last part of a path. */
export const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);

const PERSONAL = [/[\w.+-]+@[\w-]+\.\w+/, /(?:\+31|\b0)[\s-]?\d(?:[\s-]?\d){8}\b/];

/** Whether a text holds an address or number of a person, where the real check cannot be asked. */
export const looksPersonal = (text) => PERSONAL.some((one) => one.test(text));

/** The answers as plain text, question by question, for whoever cannot make a file. */
export const plainText = (labelled) =>
  labelled.map(([label, value]) => `${label}\n${[value].flat().join(", ")}`).join("\n\n");
