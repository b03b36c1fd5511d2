// The search page: results while typing, per kind, narrowed down by theme, step and region. The
// address holds the whole state, so that back, forward and a shared link work.

import { addressOf, amount, element, marked, number, patterns, result } from "./results.js";
import { ask } from "./client.js";

const STEP = 20;
const PAUSE = 400;

const place = document.getElementById("zoekblad");
const field = document.querySelector("main .ik-zoek input");
const form = place.querySelector(".ik-filters");
const drawer = place.querySelector(".ik-filterlade");
const tabs = document.querySelector(".ik-tabs");
const status = place.querySelector("[role=status]");
const remark = place.querySelector(".ik-gezocht");
const list = place.querySelector(".zoekresultaten");
const nothing = place.querySelector(".ik-geen");
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
  const choices = [...params].map(([name, value]) => `${name}=${value}`).filter((choice) => known.has(choice));
  return { q: params.get("q") ?? "", soort: params.get("soort") ?? "", keuzes: choices, aantal: STEP };
}

function addressFor({ q, soort, keuzes }) {
  const params = new URLSearchParams(q.trim() ? { q: q.trim() } : {});
  if (soort) params.append("soort", soort);
  for (const choice of keuzes) params.append(...choice.split("="));
  const query = params.toString();
  return location.pathname + (query && `?${query}`);
}

function write(how = "replaceState") {
  clearTimeout(writing);
  if (addressFor(state) !== location.pathname + location.search) history[how](null, "", addressFor(state));
}

// --- what is shown

function showTabs(kinds) {
  const all = kinds.reduce((sum, { aantal }) => sum + aantal, 0);
  const current = state.keuzes.length ? "case" : state.soort;
  const tab = ({ soort, naam, aantal }) => {
    const link = element("a", "", `${naam} ${number.format(aantal)}`);
    link.href = addressFor({ q: state.q, soort, keuzes: soort === "case" ? state.keuzes : [] });
    link.dataset.soort = soort;
    if (soort === current) link.setAttribute("aria-current", "page");
    return element("li", "", link);
  };
  tabs.replaceChildren(...[{ soort: "", naam: "Alles", aantal: all }, ...kinds].map(tab));
  tabs.hidden = kinds.length === 0;
}

function showFacets(counts, hasCases) {
  form.hidden = drawer.hidden = !hasCases && !state.keuzes.length;
  for (const box of boxes) {
    const count = counts[`${box.name}=${box.value}`] ?? 0;
    const label = box.closest("label");
    box.checked = state.keuzes.includes(`${box.name}=${box.value}`);
    label.classList.toggle("ik-vink--nul", count === 0);
    label.querySelector("[data-tel]").textContent = number.format(count);
  }
  drawer.firstElementChild.textContent = state.keuzes.length ? `Filters (${state.keuzes.length} gekozen)` : "Filters";
}

function showRemark({ tikfouten, synoniemen, langer, missend, totaal }) {
  const tags = (words) => words.map((word) => element("span", "ik-merkje", word));
  const parts = [];
  if (tikfouten.length) parts.push(element("span", "", "Gezocht op:"), ...tags(tikfouten.map(({ gelezen }) => gelezen)));
  if (synoniemen.length) parts.push(element("span", "", "Ook gezocht op:"), ...tags(synoniemen));
  if (langer.length) parts.push(element("span", "", "Ook gezocht in langere woorden:"), ...tags(langer));
  if (missend.length && totaal) parts.push(element("span", "", `Nergens gevonden: ${missend.join(", ")}`));
  const typed = state.q.trim();
  if (parts.length && !typed.includes('"')) {
    const only = element("a", "", `Zoek alleen ‘${typed}’`);
    only.href = addressFor({ ...state, q: `"${typed}"` });
    only.dataset.q = `"${typed}"`;
    parts.push(only);
  }
  remark.replaceChildren(...parts);
  remark.hidden = !parts.length || !totaal;
}

function showTerm(found) {
  term.hidden = !found;
  if (!found) return;
  const [title, text] = [term.querySelector("h2"), term.querySelector("p")];
  title.replaceChildren("Begrip: ", ...found.titel.map((piece) => (Array.isArray(piece) ? piece.join("") : piece)));
  text.replaceChildren(...marked(found.tekst));
  term.querySelector("a").href = addressOf(found.adres);
}

function showNothing({ totaal, dichtbij }) {
  nothing.hidden = totaal > 0;
  const near = nothing.querySelector("[data-dichtbij]");
  near.hidden = !dichtbij.length;
  near.querySelector("ul").replaceChildren(
    ...dichtbij.map((word) => {
      const link = element("a", "", word);
      link.href = addressFor({ ...state, q: word, soort: "", keuzes: [] });
      link.dataset.q = word;
      return element("li", "", link);
    }),
  );
  nothing.querySelector("[data-filters]").hidden = !state.keuzes.length && !state.soort;
}

function showAll(answer) {
  const query = state.q.trim();
  status.textContent = `${amount(answer.totaal)} voor ‘${query}’`;
  showTabs(answer.soorten);
  showFacets(answer.tellingen, answer.soorten.some(({ soort }) => soort === "case"));
  showRemark(answer);
  showTerm(state.soort || state.keuzes.length ? null : answer.begrip);
  list.replaceChildren(...answer.stukken.map((found) => result(pattern, found)));
  showNothing(answer);
  more.hidden = !answer.meer;
}

function showStart() {
  status.textContent = "";
  tabs.hidden = form.hidden = drawer.hidden = remark.hidden = term.hidden = nothing.hidden = more.hidden = true;
  list.replaceChildren();
}

export async function show() {
  const mine = ++turn;
  const query = state.q.trim();
  place.classList.toggle("is-leeg", !query);
  if (!query) {
    showStart();
    list.setAttribute("aria-busy", "false");
    return;
  }
  list.setAttribute("aria-busy", "true");
  try {
    const [answer, made] = await Promise.all([ask({ ...state, q: state.q }), patterns()]);
    if (mine !== turn) return;
    pattern = made;
    showAll(answer);
  } catch {
    if (mine === turn) {
      showStart();
      status.textContent = "Zoeken lukt nu niet. Laad de pagina opnieuw, of blader door de lijsten hieronder.";
    }
  }
  if (mine === turn) list.setAttribute("aria-busy", "false");
}

function go(change, how = "pushState") {
  state = { ...state, aantal: STEP, ...change };
  write(how);
  return show();
}

// --- what the reader does

function typed() {
  state = { ...state, q: field.value, aantal: STEP };
  clearTimeout(writing);
  writing = setTimeout(write, PAUSE);
  return show();
}

field.addEventListener("input", typed);
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ q: field.value });
});
form.addEventListener("change", () => {
  const keuzes = boxes.filter((box) => box.checked).map((box) => `${box.name}=${box.value}`);
  go({ keuzes, soort: keuzes.length ? "case" : state.soort });
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
  const { soort } = link.dataset;
  go({ soort, keuzes: soort === "case" ? state.keuzes : [] }).then(() => tabs.querySelector("[aria-current]")?.focus());
});
place.addEventListener("click", (event) => {
  const link = event.target.closest("[data-q]");
  if (event.target.matches(".ik-wis")) {
    go({ keuzes: [], soort: "" });
    status.focus();
  } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    field.value = link.dataset.q;
    go({ q: link.dataset.q, soort: "", keuzes: [] });
    field.focus();
  }
});
more.querySelector("button").addEventListener("click", async () => {
  const first = list.children.length;
  state = { ...state, aantal: state.aantal + STEP };
  await show();
  list.children[first]?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  state = read();
  field.value = state.q;
  show();
});

state = read();
if (state.q && !field.value) field.value = state.q;
if (field.value !== state.q) typed();
else show();
