// The form: one step at a time, checked while somebody writes, kept on this computer, and sent in
// by hand. The checks themselves are the core's, which is fetched after the first key.

import { answersFrom, isAnswered, progress, rowsOf } from "./form/answers.js";
import { dropDraft, keepDraft, keptDraft } from "./form/drafts.js";
import { listProblems, nativeProblems, questionOf, showMessages } from "./form/messages.js";
import { setNames, setRows, watchRows } from "./form/rows.js";
import { offerWays } from "./form/sending.js";

const form = document.querySelector("[data-form]");
const list = form.querySelector("[data-problems]");
const status = document.querySelector("[data-status]");
const steps = [...form.querySelectorAll("[data-step]")];
const links = [...document.querySelectorAll("[data-steps] a")];
const needed = form.dataset.needed.split(" ");
const kind = form.dataset.form;
const several = new Set([
  ...[...form.querySelectorAll("[data-names]")].map((one) => one.dataset.names),
  ...[...form.querySelectorAll(".ik-keuzes input")].map((one) => one.name),
]);
const WAIT = 400;

const state = { ask: undefined, asking: undefined, opened: "", checked: undefined, failure: "" };
const touched = new Set();
let timer;

const today = () => {
  const day = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

const answers = () => answersFrom(new FormData(form), several);

const missing = (given) => needed.filter((question) => !isAnswered(given, question));

const problems = () => state.checked?.problems ?? nativeProblems(form, missing(answers()));

const errors = () => problems().filter((one) => one.severity !== "advies");

const stepOf = (problem) => questionOf(form, problem.field)?.closest("[data-step]");

const isSaid = (problem) => {
  const question = questionOf(form, problem.field);
  return question && (touched.has(question.dataset.field) || touched.has(stepOf(problem)?.id));
};

function show() {
  const given = answers();
  showMessages(form, problems().filter(isSaid));
  const done = progress(given, needed);
  document.querySelector("[data-progress]").textContent =
    `Compleet voor ${done} van de ${needed.length}`;
  document
    .querySelector("[data-meter]")
    .setAttribute("width", String((done / needed.length) * 100));
  preview(given);
  offerWays({
    form,
    given,
    missing: missing(given),
    errors: errors(),
    checked: state.checked,
    failure: state.failure,
  });
  count();
}

function preview(given) {
  const words = (name) =>
    [...form.querySelectorAll(`[name="${name}"]:checked`)]
      .map((one) => one.nextElementSibling.textContent.replace(/^\d+\. /, ""))
      .join(", ");
  const said = {
    title: given.title || "De titel van je stuk",
    who: [given.opdrachtgevers ?? given.organisatoren ?? ""].flat().join(", "),
    theme: words("themas"),
    steps: words("stappen"),
    text: given.description ?? "",
  };
  for (const part of document.querySelectorAll("[data-preview]")) {
    part.textContent = said[part.dataset.preview];
    part.hidden = !part.textContent;
  }
}

function count() {
  const field = form.contains(document.activeElement) ? document.activeElement : null;
  const most = Number(field?.getAttribute("maxlength"));
  if (!most || most > 1500) return;
  let said = field.nextElementSibling;
  if (!said?.classList.contains("ik-veld__onder")) {
    said = Object.assign(document.createElement("p"), { className: "ik-veld__onder" });
    field.after(said);
  }
  said.textContent = `${field.value.length} van ${most} tekens`;
}

/** Ask the core about what is filled in now, and again when that changed meanwhile. */
function check() {
  state.asking ??= askAll().finally(() => {
    state.asking = undefined;
    show();
  });
  return state.asking;
}

async function askAll() {
  let given;
  while (state.ask && JSON.stringify(given) !== JSON.stringify(answers())) {
    given = answers();
    try {
      const request = { kind, answers: given, today: today(), opened: state.opened };
      state.checked = await state.ask(request);
    } catch {
      fail();
    }
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(check, WAIT);
}

function fail() {
  state.ask = undefined;
  state.checked = undefined;
  state.failure =
    "De volledige controle kon hier niet laden. Je ziet alleen of er vakken leeg zijn; de redactie kijkt de rest na.";
  status.textContent = state.failure;
}

let loading;

/** Fetch the core, once; nothing happens where there is none. */
function load() {
  if (loading || !form.dataset.kernel) return loading;
  status.textContent = "De controle wordt geladen. Je kunt gewoon doorschrijven.";
  const address = (path) => new URL(path, document.baseURI).href;
  loading = import("./form/kernel.js")
    .then(({ open }) => open(address(form.dataset.kernel), address(form.dataset.known)))
    .then((ask) => {
      state.ask = ask;
      status.textContent = "De controle is klaar en leest mee.";
      return check();
    })
    .catch(fail)
    .finally(show);
  return loading;
}

function begin() {
  if (loading) return;
  if (!form.dataset.kernel) {
    if (!state.failure) fail();
    return;
  }
  const asks = form.querySelector("[data-ask]");
  if (navigator.connection?.saveData && asks) asks.hidden = false;
  else load();
}

function changed() {
  begin();
  const isKept = keepDraft(kind, answers(), state.opened);
  if (!isKept) status.textContent = "Deze browser bewaart niets. Bewaar zelf op je computer.";
  form.querySelector("[data-kept]").hidden = !isKept;
  show();
  later();
}

function fill(given) {
  form.reset();
  for (const holder of form.querySelectorAll("[data-rows]")) {
    setRows(form, holder.dataset.rows, 1);
  }
  for (const [group, rows] of Object.entries(rowsOf(given))) setRows(form, group, rows);
  for (const [name, value] of Object.entries(given)) {
    if (form.querySelector(`[data-names="${CSS.escape(name)}"]`)) setNames(form, name, value);
    else {
      for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "checkbox") field.checked = [value].flat().includes(field.value);
        else field.value = value;
      }
    }
  }
  for (const part of form.querySelectorAll("details")) {
    part.open = [...part.querySelectorAll("[name]")].some((field) => isAnswered(given, field.name));
  }
}

function openStep(place, focus = true) {
  steps.forEach((step, number) => {
    step.hidden = number !== place;
  });
  links.forEach((link, number) => {
    if (number === place) link.parentElement.setAttribute("aria-current", "step");
    else link.parentElement.removeAttribute("aria-current");
  });
  list.hidden = true;
  if (focus) {
    steps[place].querySelector("h2").focus();
    scrollTo({ top: form.getBoundingClientRect().top + scrollY - 24 });
  }
  show();
}

function openAt(control) {
  openStep(steps.indexOf(control.closest("[data-step]")), false);
  const folded = control.closest("details");
  if (folded) folded.open = true;
  control.focus();
}

async function goOn(place) {
  const step = steps[place];
  touched.add(step.id);
  clearTimeout(timer);
  await check();
  show();
  const wrong = errors().filter((one) => stepOf(one) === step);
  listProblems(form, list, wrong, openAt);
  if (wrong.length) list.focus();
  else openStep(place + 1);
}

async function openFile(file) {
  if (!file) return;
  await load();
  const found = await state.ask?.({ open: await file.text() }).catch(() => null);
  if (!found) {
    status.textContent = state.ask
      ? "In dit bestand staat geen stuk van Inkoopkring."
      : "Een bestand openen kan alleen met de volledige controle, en die kon niet laden.";
    return;
  }
  if (found.kind !== kind) {
    status.textContent = "Dit bestand hoort bij een ander formulier.";
    return;
  }
  state.opened = await file.text();
  fill(found.answers);
  status.textContent = `Verder met ${file.name}.`;
  changed();
  openStep(0);
}

function startAgain() {
  dropDraft(kind);
  state.opened = "";
  state.checked = undefined;
  touched.clear();
  fill({});
  dates();
  openStep(0);
  form.querySelector("[data-kept]").hidden = true;
}

/** A source was read today, unless somebody says otherwise. */
function dates() {
  for (const field of form.querySelectorAll("input[type=date]")) {
    if (field.name.endsWith(".geraadpleegd") && !field.value) field.value = today();
  }
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", changed);
form.addEventListener("focusin", count);
form.addEventListener("focusout", ({ target }) => {
  const question = target.closest("[data-field]");
  if (!question || question.contains(document.activeElement)) return;
  if (isAnswered(answers(), question.dataset.field)) touched.add(question.dataset.field);
  show();
});
form.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const place = steps.indexOf(button.closest("[data-step]"));
  if ("next" in button.dataset) goOn(place);
  else if ("back" in button.dataset) openStep(place - 1);
  else if ("again" in button.dataset) startAgain();
  else if ("load" in button.dataset) {
    form.querySelector("[data-ask]").hidden = true;
    load();
  }
});
form.querySelector("[data-file]").addEventListener("change", ({ target }) => {
  openFile(target.files[0]);
  target.value = "";
});
links.forEach((link, place) => {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (place === steps.length - 1) for (const step of steps) touched.add(step.id);
    openStep(place);
  });
});
watchRows(form, () => {
  dates();
  changed();
});

const kept = keptDraft(kind);
if (kept) {
  fill(kept.answers);
  state.opened = kept.opened ?? "";
  form.querySelector("[data-kept]").hidden = false;
  status.textContent = "Je gaat verder waar je was gebleven.";
}
dates();
openStep(0, false);
if (kept) begin();
