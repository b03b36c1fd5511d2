// Draws what was found, from the patterns on the search page. The window fetches that page for
// its patterns, so that every other page stays without them.

import { ask } from "./client.js";

// How long a result must stand before its sentence is asked for, in milliseconds.
const QUIET = 120;
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
  else if (!canQuote(found)) why.remove();
  return item;
}

// A term or a page elsewhere has no page of its own to quote.
const canQuote = ({ address }) => !address.includes("#");

// Asks for the sentence to quote once a result is seen, and gives it to `show`.
export function quoteWhenSeen(shown, query, found, show) {
  if (!canQuote(found)) return;
  const start = () =>
    setTimeout(async () => {
      if (!shown.isConnected) return;
      const quote = await ask({ query, quoteOf: found.address }).catch(() => undefined);
      if (shown.isConnected) show(quote);
    }, QUIET);
  if (!globalThis.IntersectionObserver) {
    start();
    return;
  }
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    start();
  });
  watch.observe(shown);
}

// The sentence, with its sources as `source` makes them.
export function quoted({ pieces, sources, isSource }, source) {
  const numbers = sources.flatMap((number) => [" ", source(number)]);
  if (isSource) return [...numbers.slice(1), ": ", ...marked(pieces)];
  return ["‘", ...marked(pieces), "’", ...numbers];
}

// Shows the quote of a result, or nothing where there is none and nothing else to say.
export function showQuote(item, found, quote) {
  const why = item.querySelector(".ik-res__waarom");
  if (quote) {
    const source = (number) => {
      const link = element("a", "", `bron ${number}`);
      link.href = `${addressOf(found.address)}#bron-${number}`;
      return element("span", "", "[", link, "]");
    };
    why.replaceChildren(...quoted(quote, source));
  } else if (!found.words.length) why.remove();
}

// What is said of a place that no case is from, with where to look instead.
export function placeRemark({ name, region }) {
  const link = element("a", "", region ? region.name : "bekijk alle regio’s");
  link.href = addressOf(region ? region.address : "/regios/");
  return [
    `Nog geen case uit ${name}. `,
    region ? "In de buurt: " : "Zoek je in de buurt? ",
    link,
    ".",
  ];
}

export const number = new Intl.NumberFormat("nl-NL");
export const amount = (count) =>
  `${count ? number.format(count) : "Geen"} ${count === 1 ? "resultaat" : "resultaten"}`;
