// Words as a Dutch reader writes them; the same as wording/dutch.py.

/** The same text with a capital in front; `één` loses its first accent. */
export const capital = (text) =>
  text.startsWith("één") ? `Eén${text.slice(3)}` : text.charAt(0).toUpperCase() + text.slice(1);

const NUMBERS = [
  ..."nul één twee drie vier vijf zes".split(" "),
  ..."zeven acht negen tien elf twaalf".split(" "),
];

/** A small number in letters: `vier`. */
export const inWords = (amount) => NUMBERS[amount] ?? String(amount);
