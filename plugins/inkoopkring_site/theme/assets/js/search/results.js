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
  return (name) =>
    document.importNode(page.getElementById(`pattern-${name}`).content, true).firstElementChild;
}

export const addressOf = (path) => new URL(path.replace(/^\//, ""), ROOT).href;

export function pageAddress(query, more = {}) {
  const params = new URLSearchParams({ q: query, ...more });
  return `${PAGE.href}?${params}`;
}

export function element(name, css, ...content) {
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
  return pattern(
    found.colour && found.kind === "case" ? `theme-${found.colour}` : `kind-${found.kind}`,
  );
}

export function result(pattern, found) {
  const item = pattern("result");
  const find = (css) => item.querySelector(css);
  const sign = label(pattern, found);
  if (found.theme) sign.lastElementChild.textContent = found.theme;
  find(".ik-res__pad").replaceChildren(
    sign,
    ...(found.note ? [element("span", "", found.note)] : []),
  );
  find("a").href = addressOf(found.address);
  find("a").append(...marked(found.title));
  find("p:not([class])").append(...marked(found.text));
  const why = find(".ik-res__waarom");
  if (found.words.length) why.append(`Gevonden op: ${found.words.join(", ")}`);
  else why.remove();
  return item;
}

export const number = new Intl.NumberFormat("nl-NL");
export const amount = (count) =>
  `${count ? number.format(count) : "Geen"} ${count === 1 ? "resultaat" : "resultaten"}`;
