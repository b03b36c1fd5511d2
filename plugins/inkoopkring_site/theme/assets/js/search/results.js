// Draws what was found, from the patterns on the search page. The window fetches that page for
// its patterns, so that every other page stays without them.

const PAGE = new URL("../../../zoeken/", import.meta.url);
const ROOT = new URL("../../../", import.meta.url);

const isHere = location.pathname === PAGE.pathname;
let source = isHere ? Promise.resolve(document) : undefined;

async function fetchPage() {
  const response = await fetch(PAGE);
  if (!response.ok) throw new Error(`The search page answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// A function that copies a pattern by its name.
export async function patterns() {
  source ??= fetchPage().catch((error) => {
    source = undefined;
    throw error;
  });
  const page = await source;
  return (name) => document.importNode(page.getElementById(`patroon-${name}`).content, true).firstElementChild;
}

export const addressOf = (path) => new URL(path.replace(/^\//, ""), ROOT).href;

export function pageAddress(query, more = {}) {
  const params = new URLSearchParams({ q: query, ...more });
  return `${PAGE.href}?${params}`;
}

function element(name, css, ...content) {
  const made = document.createElement(name);
  if (css) made.className = css;
  made.append(...content);
  return made;
}

// Text in pieces, the found letters in <mark>; a word of which only a part was found is underlined.
export function marked(pieces) {
  return pieces.map((piece) => {
    if (!Array.isArray(piece)) return piece;
    const [before, found, after] = piece;
    const mark = element("mark", "", found);
    return before || after ? element("span", "ik-deelwoord", before, mark, after) : mark;
  });
}

// The theme label of a case, or the name of another kind, with its sign.
export function label(pattern, found) {
  return pattern(found.kleur && found.soort === "case" ? `thema-${found.kleur}` : `soort-${found.soort}`);
}

export function result(pattern, found) {
  const item = pattern("resultaat");
  const find = (css) => item.querySelector(css);
  const sign = label(pattern, found);
  if (found.thema) sign.lastElementChild.textContent = found.thema;
  find(".ik-res__pad").replaceChildren(sign, ...(found.noot ? [element("span", "", found.noot)] : []));
  find("a").href = addressOf(found.adres);
  find("a").append(...marked(found.titel));
  find("p:not([class])").append(...marked(found.tekst));
  const why = find(".ik-res__waarom");
  if (found.gevonden.length) why.append(`Gevonden op: ${found.gevonden.join(", ")}`);
  else why.remove();
  return item;
}

const number = new Intl.NumberFormat("nl-NL");
export const amount = (count) => `${count ? number.format(count) : "Geen"} ${count === 1 ? "resultaat" : "resultaten"}`;
export { element, number };
