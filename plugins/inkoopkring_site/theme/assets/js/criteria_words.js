// What goes along when somebody copies criteria: as plain text, and as text with marks that a word
// processor keeps. `root` is the address of the site, `from` a line that says where it all is from.

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);

/** The lines below a criterion, each its words and an address or nothing. */
export const linesOf = (criterion, root) => [
  ...criterion.kopie,
  ["Case:", `${root}cases/${criterion.id.replace("#", "/#")}`],
];

const line = (between) => (parts) => parts.filter(Boolean).join(between);

/** The criteria as plain text, a blank line between them. */
export const plainText = (criteria, root, from) =>
  [...criteria.map((one) => [one.tekst, ...linesOf(one, root).map(line(" "))].join("\n")), from]
    .map((text) => `${text}\n`)
    .join("\n");

const richLine = ([words, address]) =>
  line(" ")([escaped(words), address && `<a href="${escaped(address)}">${escaped(address)}</a>`]);

/** The criteria as HTML: the words of each in bold, then a line for everything else. */
export const richText = (criteria, root, from) =>
  [
    ...criteria.map((one) =>
      [`<b>${escaped(one.tekst)}</b>`, ...linesOf(one, root).map(richLine)].join("<br>"),
    ),
    escaped(from),
  ]
    .map((text) => `<p>${text}</p>`)
    .join("\n");
