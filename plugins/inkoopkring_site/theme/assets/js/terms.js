// Shows what a term means while a reader points at it, reaches it with keys or taps it once.
// The text stays until the reader goes on, can be pointed at itself, and Escape puts it away.

import { beside } from "./placing.js";

const WAIT = 200;

let link;
let text;
let closing;
let tapped;

function show(word) {
  clearTimeout(closing);
  if (word === link) return;
  hide();
  link = word;
  text = document.getElementById(word.getAttribute("aria-describedby"));
  text.hidden = false;
  place();
}

function hide() {
  clearTimeout(closing);
  if (text) text.hidden = true;
  link = text = undefined;
}

function hideSoon() {
  clearTimeout(closing);
  closing = setTimeout(() => document.activeElement === link || hide(), WAIT);
}

function place() {
  const room = { width: innerWidth, height: innerHeight };
  const { left, top } = beside(link.getClientRects()[0], text.getBoundingClientRect(), room);
  text.style.left = `${left}px`;
  text.style.top = `${top}px`;
}

const wordOf = (event) => event.target.closest?.(".ik-begrip");

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const word = wordOf(event);
  if (word) show(word);
  else if (text?.contains(event.target)) clearTimeout(closing);
  else if (text) hideSoon();
});
document.addEventListener("focusin", (event) => {
  const word = wordOf(event);
  if (word) show(word);
  else hide();
});
document.addEventListener("focusout", () => hide());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

// A finger cannot point: the first tap explains, the second follows the link.
document.addEventListener("pointerdown", (event) => {
  const word = wordOf(event);
  tapped = event.pointerType === "touch" && word !== link ? word : undefined;
  if (!word && !text?.contains(event.target)) hide();
});
document.addEventListener("click", (event) => {
  const word = wordOf(event);
  if (!word || word !== tapped) return;
  event.preventDefault();
  show(word);
});

addEventListener("scroll", () => link && place(), { passive: true });
addEventListener("resize", () => link && place());
