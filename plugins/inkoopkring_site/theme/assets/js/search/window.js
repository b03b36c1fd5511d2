// The search window: a few results of each kind while typing, from any page. The field keeps the
// focus; arrows move through the list, Enter opens what is chosen, Escape closes. What is found
// are links, so that a pointer can do with them whatever it does with links.

import { grouped } from "../grouping.js";
import { opensWithSlash, setSlash } from "../slash.js";
import { ask, open as openSearch } from "./client.js";
import { earlier, forget, remember } from "./earlier.js";
import {
  addressOf,
  amount,
  element,
  label,
  marked,
  pageAddress,
  patterns,
  placeRemark,
  quoted,
  quoteWhenSeen,
} from "./results.js";

const PER_KIND = { case: 5, other: 2 };
const FAILED = "Zoeken lukt nu niet. Laad de pagina opnieuw, of blader door de lijsten.";

let parts;
let turn = 0;

async function build() {
  const pattern = await patterns();
  const dialog = pattern("window");
  const find = (css) => dialog.querySelector(css);
  for (const link of dialog.querySelectorAll("a[href]"))
    link.href = addressOf(link.dataset.address);
  parts = {
    pattern,
    dialog,
    field: find("[role=combobox]"),
    status: find("[role=status]"),
    list: find("[role=listbox]"),
    nothing: find(".ik-venster__niets"),
    forget: find("[data-action=forget]"),
    all: find("[data-action=all]"),
    slash: find("[name=slash]"),
  };
  parts.field.form.action = pageAddress("").split("?")[0];
  listen();
  document.body.append(dialog);
}

// --- the list

const options = () => [...parts.list.querySelectorAll("[role=option]")];
const chosen = () => parts.list.querySelector("[aria-selected=true]");

function choose(option) {
  const last = chosen();
  last?.setAttribute("aria-selected", "false");
  last?.classList.remove("is-gekozen");
  option?.setAttribute("aria-selected", "true");
  option?.classList.add("is-gekozen");
  option?.scrollIntoView({ block: "nearest" });
  if (option) parts.field.setAttribute("aria-activedescendant", option.id);
  else parts.field.removeAttribute("aria-activedescendant");
}

function fill(groups) {
  parts.list.replaceChildren(
    ...groups.map(({ name, options: own }, at) => {
      const head = element("div", "ik-groepkop", name);
      head.id = `search-group-${at}`;
      const group = element("div", "", head, ...own);
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", head.id);
      return group;
    }),
  );
  options().forEach((option, at) => {
    option.id = `search-option-${at}`;
  });
  parts.list.hidden = groups.length === 0;
  parts.field.setAttribute("aria-expanded", String(groups.length > 0));
  choose(null);
}

function option(address, sign, title, below) {
  const made = parts.pattern("option");
  made.href = address;
  if (sign) made.firstElementChild.append(sign);
  made.querySelector("b").append(...title);
  made.querySelector("small").append(...below);
  return made;
}

function resultOption(found, query) {
  const named = label(parts.pattern, found);
  const address = addressOf(found.address);
  const made = option(address, named.querySelector("svg"), marked(found.title), []);
  if (found.colour) made.firstElementChild.classList.add(`thema-${found.colour}`);
  const isInTitle = found.title.some(Array.isArray);
  const why =
    !isInTitle && found.words.length ? [`Gevonden op: ${found.words.slice(0, 2).join(", ")}`] : [];
  const below = made.querySelector("small");
  below.append([found.note, ...why].filter(Boolean).join(". ") || plain(found.text));
  quoteWhenSeen(made, query, found, (quote) => {
    if (!quote) return;
    const source = (number) => `[bron ${number}]`;
    below.classList.add("is-citaat");
    below.replaceChildren(
      ...[found.note].filter(Boolean),
      found.note ? ". " : "",
      ...quoted(quote, source),
    );
  });
  return made;
}

const plain = (pieces) =>
  pieces.map((piece) => (Array.isArray(piece) ? piece.join("") : piece)).join("");

function queryOption(query) {
  const made = option(pageAddress(query), null, [query], []);
  made.dataset.q = query;
  return made;
}

// --- what is shown

function showEarlier() {
  const queries = earlier();
  fill(
    queries.length
      ? [{ name: "Eerder gezocht", options: queries.map((query) => queryOption(query)) }]
      : [],
  );
  parts.forget.hidden = queries.length === 0;
  parts.status.textContent = "";
  parts.nothing.hidden = parts.all.hidden = true;
}

function showAnswer({ shown, kinds, total, near, corrections, places }, query) {
  const names = new Map(kinds.map(({ kind, name }) => [kind, name]));
  const groups = [...grouped(shown, ({ kind }) => kind)].map(([kind, found]) => ({
    name: names.get(kind),
    options: found.map((one) => resultOption(one, query)),
  }));
  if (near.length)
    groups.push({ name: "Bedoelde je", options: near.map((word) => queryOption(word)) });
  fill(groups);
  const words = corrections.length
    ? `, gezocht op ${corrections.map(({ read }) => read).join(" en ")}`
    : "";
  const nowhere = places.map((one) => placeRemark(one).slice(0, 1).join(""));
  parts.status.textContent = [amount(total) + words, ...nowhere].join(". ").trim();
  parts.forget.hidden = true;
  parts.nothing.hidden = total > 0;
  parts.all.hidden = total === 0;
  parts.all.href = pageAddress(parts.field.value.trim());
  parts.all.textContent = total === 1 ? "Bekijk het resultaat" : `Bekijk alle ${amount(total)}`;
}

function showFailed() {
  fill([]);
  parts.status.textContent = FAILED;
  parts.nothing.hidden = parts.forget.hidden = true;
  parts.all.hidden = false;
  parts.all.href = `${pageAddress("").split("?")[0]}#lijsten`;
  parts.all.textContent = "Naar de lijsten";
}

async function search() {
  const mine = ++turn;
  const query = parts.field.value;
  if (!query.trim()) {
    showEarlier();
    return;
  }
  parts.list.setAttribute("aria-busy", "true");
  try {
    const answer = await ask({ query, perKind: PER_KIND });
    if (mine === turn) showAnswer(answer, query);
  } catch {
    if (mine === turn) showFailed();
  }
  if (mine === turn) parts.list.removeAttribute("aria-busy");
}

// --- what the reader does

const isElsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.button;

function onChoice(event) {
  const one = event.target.closest("[role=option]");
  if (!one || event.button === 2) return;
  if (one.dataset.q && !isElsewhere(event)) {
    event.preventDefault();
    parts.field.value = one.dataset.q;
    parts.field.focus();
    search();
    return;
  }
  if (!one.dataset.q) remember(parts.field.value);
  if (!isElsewhere(event)) parts.dialog.close();
}

function onKey(event) {
  const all = options();
  const at = all.indexOf(chosen());
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = at < 0 && step < 0 ? all.length - 1 : at + step;
    choose(next < 0 || next >= all.length ? null : all[next]);
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(all[at].href, "_blank", "noopener");
    else all[at].click();
  }
}

function listen() {
  const { dialog, field, list, forget: forgetButton, all, slash } = parts;
  field.addEventListener("input", search);
  field.addEventListener("keydown", onKey);
  field.form.addEventListener("submit", (event) => {
    if (!field.value.trim()) event.preventDefault();
    remember(field.value);
  });
  list.addEventListener("click", onChoice);
  list.addEventListener("auxclick", onChoice);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  all.addEventListener("click", () => remember(field.value));
  forgetButton.addEventListener("click", () => {
    forget();
    showEarlier();
    parts.status.textContent = "Je eerdere zoekvragen zijn gewist.";
    field.focus();
  });
  slash.addEventListener("change", () => setSlash(slash.checked));
  dialog.querySelector(".ik-sluit").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

// `typed` gives what was typed while the window was on its way.
export async function open(typed) {
  openSearch().catch(() => {});
  if (!parts) await build();
  if (parts.dialog.open) return;
  parts.slash.checked = opensWithSlash();
  parts.dialog.showModal();
  parts.field.select();
  const begun = typed();
  if (begun) {
    parts.field.value = begun;
    parts.field.setSelectionRange(begun.length, begun.length);
  }
  search();
}
