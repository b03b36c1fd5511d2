// The search page: results while typing, per kind, narrowed down by theme, step and region. The
// address holds the whole state, so that back, forward and a shared link work.

import { ask } from "./client.js";
import {
  addressOf,
  amount,
  element,
  marked,
  number,
  patterns,
  placeRemark,
  quoteWhenSeen,
  result,
  showQuote,
} from "./results.js";

const STEP = 20;
const PAUSE = 400;

const place = document.getElementById("search-page");
const field = document.querySelector("main .ik-zoek input");
const form = place.querySelector(".ik-filters");
const drawer = place.querySelector(".ik-filterlade");
const tabs = document.querySelector(".ik-tabs");
const status = place.querySelector("[role=status]");
const remark = place.querySelector(".ik-gezocht");
const list = place.querySelector(".zoekresultaten");
const nothing = place.querySelector(".ik-geen");
const peers = document.querySelector(".ik-niets-gevonden");
const nowhere = place.querySelector(".ik-plaatsen");
const term = place.querySelector(".ik-zoekbegrip");
const more = place.querySelector(".ik-pagina");
const boxes = [...form.querySelectorAll("input")];

let state;
let pattern;
let turn = 0;
let writing;

// --- the address

function read() {
  const params = new URLSearchParams(location.search);
  const known = new Set(boxes.map((box) => `${box.name}=${box.value}`));
  const choices = [...params]
    .map(([name, value]) => `${name}=${value}`)
    .filter((choice) => known.has(choice));
  return { query: params.get("q") ?? "", kind: params.get("soort") ?? "", choices, most: STEP };
}

function addressFor({ query, kind, choices }) {
  const params = new URLSearchParams(query.trim() ? { q: query.trim() } : {});
  if (kind) params.append("soort", kind);
  for (const choice of choices) params.append(...choice.split("="));
  const search = params.toString();
  return location.pathname + (search && `?${search}`);
}

function write(how = "replaceState") {
  clearTimeout(writing);
  if (addressFor(state) !== location.pathname + location.search)
    history[how](null, "", addressFor(state));
}

// --- what is shown

function showTabs(kinds) {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const current = state.choices.length ? "case" : state.kind;
  const tab = ({ kind, name, count }) => {
    const link = element("a", "", `${name} ${number.format(count)}`);
    link.href = addressFor({
      query: state.query,
      kind,
      choices: kind === "case" ? state.choices : [],
    });
    link.dataset.kind = kind;
    if (kind === current) link.setAttribute("aria-current", "page");
    return element("li", "", link);
  };
  tabs.replaceChildren(...[{ kind: "", name: "Alles", count: all }, ...kinds].map(tab));
  tabs.hidden = kinds.length === 0;
}

function showFacets(counts, hasCases) {
  form.hidden = drawer.hidden = !hasCases && !state.choices.length;
  for (const box of boxes) {
    const count = counts.get(`${box.name}=${box.value}`) ?? 0;
    const label = box.closest("label");
    box.checked = state.choices.includes(`${box.name}=${box.value}`);
    label.classList.toggle("ik-vink--nul", count === 0);
    label.querySelector("[data-count]").textContent = number.format(count);
  }
  drawer.firstElementChild.textContent = state.choices.length
    ? `Filters (${state.choices.length} gekozen)`
    : "Filters";
}

function showRemark({ corrections, synonyms, longer, missing, begun, codes, total }) {
  const tags = (words) => words.map((word) => element("span", "ik-merkje", word));
  const parts = [];
  if (corrections.length)
    parts.push(element("span", "", "Gezocht op:"), ...tags(corrections.map(({ read }) => read)));
  if (synonyms.length) parts.push(element("span", "", "Ook gezocht op:"), ...tags(synonyms));
  if (longer.length)
    parts.push(element("span", "", "Ook gezocht in langere woorden:"), ...tags(longer));
  if (codes.length) parts.push(element("span", "", "CPV-code:"), ...tags(codes));
  if (begun.length)
    parts.push(
      element("span", "", `Nergens gevonden: ${begun.join(", ")}. Wel woorden die zo beginnen.`),
    );
  if (missing.length && total)
    parts.push(element("span", "", `Nergens gevonden: ${missing.join(", ")}`));
  const typed = state.query.trim();
  if (parts.length && !typed.includes('"')) {
    const only = element("a", "", `Zoek alleen ‘${typed}’`);
    only.href = addressFor({ ...state, query: `"${typed}"` });
    only.dataset.q = `"${typed}"`;
    parts.push(only);
  }
  remark.replaceChildren(...parts);
  remark.hidden = !parts.length || !total;
}

function showPlaces(places) {
  nowhere.hidden = !places.length;
  nowhere.replaceChildren(...places.map((one) => element("p", "", ...placeRemark(one))));
}

function showTerm(found) {
  term.hidden = !found;
  if (!found) return;
  const [title, text] = [term.querySelector("h2"), term.querySelector("p")];
  title.replaceChildren(
    "Begrip: ",
    ...found.title.map((piece) => (Array.isArray(piece) ? piece.join("") : piece)),
  );
  text.replaceChildren(...marked(found.text));
  term.querySelector("a").href = addressOf(found.address);
}

function showPeers(isNothing) {
  peers?.classList.toggle("is-nodig", isNothing);
}

function showNothing({ total, near }) {
  nothing.hidden = total > 0;
  showPeers(!total);
  const advice = nothing.querySelector("[data-near]");
  advice.hidden = !near.length;
  advice.querySelector("ul").replaceChildren(
    ...near.map((word) => {
      const link = element("a", "", word);
      link.href = addressFor({ ...state, query: word, kind: "", choices: [] });
      link.dataset.q = word;
      return element("li", "", link);
    }),
  );
  nothing.querySelector("[data-filters]").hidden = !state.choices.length && !state.kind;
}

function showAll(answer) {
  const query = state.query.trim();
  status.textContent = `${amount(answer.total)} voor ‘${query}’`;
  showTabs(answer.kinds);
  showFacets(
    answer.counts,
    answer.kinds.some(({ kind }) => kind === "case"),
  );
  showRemark(answer);
  showPlaces(answer.places);
  showTerm(state.kind || state.choices.length ? null : answer.term);
  list.replaceChildren(...answer.shown.map((found) => result(pattern, found)));
  answer.shown.forEach((found, at) => {
    const item = list.children[at];
    quoteWhenSeen(item, query, found, (quote) => showQuote(item, found, quote));
  });
  showNothing(answer);
  more.hidden = !answer.hasMore;
}

function showStart() {
  status.textContent = "";
  tabs.hidden =
    form.hidden =
    drawer.hidden =
    remark.hidden =
    term.hidden =
    nowhere.hidden =
    nothing.hidden =
    more.hidden =
      true;
  showPeers(false);
  list.replaceChildren();
}

async function show() {
  const mine = ++turn;
  const query = state.query.trim();
  place.classList.toggle("is-leeg", !query);
  if (!query) {
    showStart();
    list.setAttribute("aria-busy", "false");
    return;
  }
  list.setAttribute("aria-busy", "true");
  try {
    const [answer, made] = await Promise.all([ask(state), patterns()]);
    if (mine !== turn) return;
    pattern = made;
    showAll(answer);
  } catch {
    if (mine === turn) {
      showStart();
      status.textContent = status.dataset.failed;
    }
  }
  if (mine === turn) list.setAttribute("aria-busy", "false");
}

function go(change, how = "pushState") {
  state = { ...state, most: STEP, ...change };
  write(how);
  return show();
}

// --- what the reader does

function typed() {
  state = { ...state, query: field.value, most: STEP };
  clearTimeout(writing);
  writing = setTimeout(write, PAUSE);
  return show();
}

field.addEventListener("input", typed);
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ query: field.value });
});
form.addEventListener("change", () => {
  const choices = boxes.filter((box) => box.checked).map((box) => `${box.name}=${box.value}`);
  go({ choices, kind: choices.length ? "case" : state.kind });
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  drawer.open = false;
  status.focus();
});
tabs.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { kind } = link.dataset;
  go({ kind, choices: kind === "case" ? state.choices : [] }).then(() =>
    tabs.querySelector("[aria-current]")?.focus(),
  );
});
place.addEventListener("click", (event) => {
  const link = event.target.closest("[data-q]");
  if (event.target.matches(".ik-wis")) {
    go({ choices: [], kind: "" });
    status.focus();
  } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    field.value = link.dataset.q;
    go({ query: link.dataset.q, kind: "", choices: [] });
    field.focus();
  }
});
more.querySelector("button").addEventListener("click", async () => {
  const first = list.children.length;
  state = { ...state, most: state.most + STEP };
  await show();
  list.children[first]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  state = read();
  field.value = state.query;
  show();
});

state = read();
if (state.query && !field.value) field.value = state.query;
if (field.value !== state.query) typed();
else show();
