// What is wrong, said under the question and on top, so that eyes, keyboard and screen reader
// find it.

const sign = (name) => document.querySelector(`[data-sign="${name}"]`).content.cloneNode(true);

const withoutMarks = (text) => text.replace(/`([^`]*)`/g, "‘$1’");

/** The question that a problem is about: the part itself, or else what stands around it. */
export function questionOf(form, field) {
  let name = field;
  while (name) {
    const found = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
    if (found) return found;
    name = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  }
  return null;
}

const controlOf = (question) =>
  question.matches("fieldset") ? question : question.querySelector("input, textarea, select");

function describe(control, id, isAdded) {
  const ids = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (isAdded) ids.add(id);
  else ids.delete(id);
  control.setAttribute("aria-describedby", [...ids].join(" "));
}

function clear(question) {
  const control = controlOf(question);
  for (const said of question.querySelectorAll(":scope > .ik-fout, :scope > .ik-tip")) {
    describe(control, said.id, false);
    said.remove();
  }
  question.classList.remove("ik-veld--fout");
  control.removeAttribute("aria-invalid");
}

function say(question, problem, place) {
  const isError = problem.severity !== "advies";
  const control = controlOf(question);
  const said = Object.assign(document.createElement("p"), {
    className: isError ? "ik-fout" : "ik-tip",
    id: `m-${question.dataset.field}-${place}`,
  });
  const words = document.createElement("span");
  words.textContent = withoutMarks(
    isError
      ? `${problem.message} ${problem.help}`
      : `${problem.message} ${problem.help} Dit is een tip, je mag het laten staan.`,
  );
  said.append(sign(isError ? "error" : "tip"), words);
  if (isError) {
    question.querySelector(".ik-veld__hulp").after(said);
    question.classList.add("ik-veld--fout");
    if (!question.matches("fieldset")) control.setAttribute("aria-invalid", "true");
  } else question.append(said);
  describe(control, said.id, true);
}

/** Say these problems under their questions, and nothing else. */
export function showMessages(form, problems) {
  const byQuestion = new Map();
  for (const problem of problems) {
    const question = questionOf(form, problem.field);
    if (question) byQuestion.set(question, [...(byQuestion.get(question) ?? []), problem]);
  }
  for (const question of form.querySelectorAll("[data-field]")) {
    const wanted = byQuestion.get(question) ?? [];
    const key = JSON.stringify(wanted);
    if ((question.dataset.said ?? "[]") === key) continue;
    question.dataset.said = key;
    clear(question);
    wanted.forEach((problem, place) => {
      say(question, problem, place);
    });
  }
}

const labelOf = (question) =>
  (question.querySelector(":scope > legend, :scope > label")?.firstChild.textContent ?? "").trim();

/** List the problems on top, each with a link to its question. `open` shows where that stands. */
export function listProblems(form, list, problems, open) {
  list.hidden = problems.length === 0;
  const things = problems.length === 1 ? "1 ding" : `${problems.length} dingen`;
  list.querySelector("h2").textContent = `Nog ${things}`;
  list.querySelector("ul").replaceChildren(
    ...problems.map((problem) => {
      const item = document.createElement("li");
      const question = questionOf(form, problem.field);
      if (!question) {
        item.textContent = withoutMarks(`${problem.message} ${problem.help}`);
        return item;
      }
      const control = controlOf(question);
      control.id ||= `v-${problem.field}`;
      const link = Object.assign(document.createElement("a"), {
        href: `#${control.id}`,
        textContent: `${labelOf(question)}: ${withoutMarks(problem.message)}`,
      });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        open(control);
      });
      item.append(link);
      return item;
    }),
  );
}

/** What a browser finds wrong by itself, in our words, and the `missing` questions. */
export function nativeProblems(form, missing) {
  const found = missing.map((name) => {
    const help = questionOf(form, name).querySelector(".ik-veld__hulp").textContent;
    return { field: name, severity: "fout", message: "Dit vak is nog leeg.", help };
  });
  for (const control of form.elements) {
    const state = control.validity;
    if (!control.name || !state || state.valid) continue;
    const question = control.closest("[data-field]");
    if (missing.includes(question.dataset.field)) continue;
    const help = question.querySelector(".ik-veld__hulp").textContent;
    const message = state.valueMissing
      ? "Dit vak is nog leeg."
      : state.typeMismatch
        ? "Dit is geen volledig webadres."
        : "Dit staat er nog niet zoals het hoort.";
    found.push({ field: question.dataset.field, severity: "fout", message, help });
  }
  return found;
}
