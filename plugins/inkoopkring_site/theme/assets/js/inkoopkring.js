// What every page can do with script: switch colours, copy, print and close the menu.
// Buttons stand hidden in the page and appear here, so that none is there without a use.

import { opensWithSlash } from "./slash.js";

const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

const isDark = () =>
  (root.dataset.mdColorScheme ?? (prefersDark.matches ? "slate" : "default")) === "slate";

function switchColours() {
  root.dataset.mdColorScheme = isDark() ? "default" : "slate";
  try {
    localStorage.setItem("kleuren", root.dataset.mdColorScheme);
  } catch {
    // No storage: the choice holds for this page.
  }
  showColours();
}

function showColours() {
  for (const button of document.querySelectorAll("[data-action=colours]")) {
    button.setAttribute("aria-pressed", String(isDark()));
  }
}

const status = document.createElement("p");
status.className = "sr";
status.setAttribute("role", "status");
document.body.append(status);

const FROM_BAR = "Lukt niet: kopieer het uit de adresbalk";
const FROM_PAGE = "Lukt niet: selecteer en kopieer de tekst zelf";

async function copy(button, text, otherwise = FROM_BAR) {
  const said = await navigator.clipboard.writeText(text).then(
    () => "Gekopieerd",
    () => otherwise,
  );
  const words = button.querySelector("span:not(.ic)") ?? button;
  words.textContent = said;
  status.textContent = said;
}

const actions = {
  colours: switchColours,
  print: () => print(),
  "copy-link": (button) =>
    copy(button, document.querySelector("link[rel=canonical]")?.href ?? location.href),
  "copy-address": (button) => copy(button, location.href),
  "copy-text": (button) =>
    copy(button, document.getElementById(button.dataset.source).textContent.trim(), FROM_PAGE),
};

/** Show the buttons within an element that do something here. */
export function showButtons(within) {
  for (const button of within.querySelectorAll("button[data-action]")) {
    if (button.dataset.action.startsWith("copy") && !navigator.clipboard) continue;
    button.addEventListener("click", () => actions[button.dataset.action](button));
    button.hidden = false;
    button.closest("li[hidden]")?.removeAttribute("hidden");
  }
}

showButtons(document);

const menu = document.querySelector(".ik-menu");
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});

// The search window: fetched when somebody asks for it. On the search page there is a field already.
const searchLink = document.querySelector("[data-search]");

let waiting;

const addressFor = (query) =>
  query ? `${searchLink.href}?q=${encodeURIComponent(query)}` : searchLink.href;

// Keeps what is typed while the window is on its way. `take` gives it, and stops keeping.
function keepKeys() {
  let typed = "";
  const keep = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.key) return;
    if (event.key === "Enter") location.assign(addressFor(typed));
    else if (event.key === "Backspace") typed = typed.slice(0, -1);
    else if ([...event.key].length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("keydown", keep, true);
  const take = () => {
    document.removeEventListener("keydown", keep, true);
    return typed;
  };
  return { take };
}

function search() {
  const field =
    document.querySelector("#search-page") && document.querySelector("main .ik-zoek input");
  if (field) {
    field.focus();
    field.select();
    return;
  }
  if (waiting) return;
  waiting = keepKeys();
  import("./search/window.js")
    .then(({ open }) => open(waiting.take))
    .catch(() => location.assign(addressFor(waiting.take())))
    .finally(() => {
      waiting.take();
      waiting = undefined;
    });
}

searchLink?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  search();
});
document.addEventListener("keydown", (event) => {
  // A browser that fills in a form sends events without a key.
  const key = event.key?.toLowerCase();
  const isWriting = event.target.closest?.(
    "input:not([type=checkbox]), textarea, select, [contenteditable]",
  );
  const isSlash = key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isK = key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!searchLink || !(isK || (isSlash && opensWithSlash()))) return;
  event.preventDefault();
  search();
});

// Paper has nothing to press: what is closed in the text is open there.
let opened = [];

addEventListener("beforeprint", () => {
  // What somebody filtered or compared stands in the address.
  for (const one of document.querySelectorAll("[data-page-address]")) {
    if (location.search) one.textContent = location.href;
  }
  opened = [...document.querySelectorAll("main details:not([open], form *, .ik-lade)")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
  opened = [];
});

prefersDark.addEventListener("change", showColours);
showColours();
