// Shows what a term means while a reader points at it, reaches it with keys or taps it once.
// The text stays until the reader goes on, can be pointed at itself, and Escape puts it away.

const EDGE = 8;
const GAP = 6;
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
  text.showPopover();
  place();
}

function hide() {
  clearTimeout(closing);
  text?.hidePopover();
  link = text = undefined;
}

function hideSoon() {
  clearTimeout(closing);
  closing = setTimeout(() => document.activeElement === link || hide(), WAIT);
}

// Under the word, or above it where there is no room; never over an edge of the window.
function place() {
  const word = link.getClientRects()[0];
  const { width, height } = text.getBoundingClientRect();
  const under = word.bottom + GAP;
  const top = under + height > innerHeight - EDGE ? word.top - height - GAP : under;
  text.style.left = `${Math.max(EDGE, Math.min(word.left, innerWidth - width - EDGE))}px`;
  text.style.top = `${Math.max(EDGE, top)}px`;
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
