// Where a purchase begins: the answer to what the address asks. Without script the page has every
// product group as a link.

import { askedIn, searchFor, showCases, showLines } from "./asked.js";
import { showBoxes } from "./choice.js";
import { showCriteria } from "./criteria_choice.js";
import { showButtons } from "./inkoopkring.js";
import { groupFor, inSentence, reasons, sentence } from "./purchase.js";

const SHOWN = { criteria: 6, setbacks: 3 };
const form = document.querySelector(".ik-vraagbalk");
const field = (name) => form.elements[name];
const asked = askedIn(location.search);
const groups = [...document.querySelectorAll("#groepen option")].map(({ value, dataset }) => ({
  id: dataset.id,
  name: value,
  words: dataset.words?.split("|").filter(Boolean) ?? [],
  codes: dataset.codes?.split(" ").filter(Boolean) ?? [],
}));
const amounts = [...field("bedrag").options].map(({ value }) => value).filter(Boolean);

const optionText = (name) => {
  const select = field(name);
  return select.value ? select.selectedOptions[0].textContent : "";
};

/** What the address asks, in the form; what somebody chose before this ran stays, and is asked. */
function fillForm() {
  const words = field("wat");
  if (asked.what && words.value === words.defaultValue) words.value = asked.what;
  for (const [name, question] of [
    ["bedrag", "amount"],
    ["procedure", "procedure"],
    ["stap", "step"],
  ]) {
    const select = field(name);
    if (!select.value) select.value = asked[question];
    // What the form does not offer was not asked.
    asked[question] = select.value;
  }
}

function bold(words) {
  return Object.assign(document.createElement("b"), { textContent: words });
}

function fillReason(place, found, isOther) {
  place.replaceChildren(isOther ? "Andere productgroep, " : "Lijkt op jouw inkoop door: ");
  found.forEach(([words, more], index) => {
    const last = index === found.length - 1;
    place.append(index === 0 ? "" : last ? " en " : ", ", bold(words), more ? ` (${more})` : "");
  });
  place.append(".");
}

function fillTitle(part, names) {
  const title = part.querySelector("[data-heading]");
  const parts = [names.procedure, names.step && `bij de stap ${names.step}`];
  title.textContent = [title.textContent, ...parts.filter(Boolean)].join(", ");
}

/** Fetch the bold letters of the criteria when somebody comes near them. */
function waitFor(list) {
  if (!list) return;
  list.classList.add("ik-crits--verderop");
  const watch = new IntersectionObserver(
    ([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      list.classList.remove("ik-crits--verderop");
      watch.disconnect();
    },
    { rootMargin: "200px" },
  );
  watch.observe(list);
}

function applyTo(part) {
  const names = {
    procedure: inSentence(optionText("procedure")),
    step: optionText("stap")
      .replace(/^\d+\. /, "")
      .toLowerCase(),
  };
  const facts = Object.fromEntries(
    ["count", "procedures", "steps", "amounts"].map((name) => [
      name,
      JSON.parse(part.dataset[name]),
    ]),
  );
  const chosen = showCases(part, asked, amounts);
  for (const one of chosen) {
    fillReason(one.row.querySelector("[data-reason]"), reasons(one, asked, names), one.isOther);
  }
  const section = part.querySelector("[data-list=cases]")?.closest("section");
  if (section) section.hidden = chosen.length === 0;
  for (const [name, most] of Object.entries(SHOWN)) showLines(part, name, chosen, most);
  fillTitle(part, names);
  waitFor(part.querySelector("[data-list=criteria]"));
  const more = sentence(
    facts,
    asked,
    amounts,
    chosen.some(({ isOther }) => isOther),
  );
  if (more) part.querySelector("[data-lead]").append(` ${more}`);
  const dossier = part.querySelector("[data-dossier]");
  if (dossier) dossier.search = searchFor({ ...asked, what: "" });
}

/** The answer out of the page of a product group, with its links as seen from here. */
async function answerFor(group) {
  const address = new URL(`${group.id}/`, form.action);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const part = page.querySelector("[data-answer]");
  for (const link of part.querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), address).href;
  }
  return { part: document.adoptNode(part), title: page.title };
}

function say(text) {
  const part = document.querySelector("[data-unknown]");
  part.querySelector("[role=status]").textContent = text;
  part.querySelector("a").search = `?${new URLSearchParams({ q: asked.what })}`;
  part.hidden = false;
  document.querySelector("[data-choose]").classList.add("ik-blok--aan");
}

async function answer() {
  const place = document.querySelector("[data-answer]");
  if (place.dataset.answer) {
    applyTo(place);
    return;
  }
  if (!asked.what) return;
  const group = groupFor(asked.what, groups);
  if (!group) {
    say(`We weten niet welke productgroep je bedoelt met ‘${asked.what}’.`);
    return;
  }
  try {
    const { part, title } = await answerFor(group);
    applyTo(part);
    place.replaceWith(part);
    document.querySelector("[data-choose]").hidden = true;
    document.title = title;
    showButtons(part);
    showBoxes(part);
    showCriteria(part);
  } catch {
    say("Het antwoord kon niet worden opgehaald. Kies hieronder wat je koopt.");
  }
}

// Send along only what was filled in, for a short address.
form.addEventListener("formdata", ({ formData }) => {
  for (const name of ["wat", "bedrag", "procedure", "stap"]) {
    if (!formData.get(name)) formData.delete(name);
  }
});

fillForm();
answer();
