// Questions that can be answered more than once: another row, another name.

import { inRow } from "./answers.js";

const ATTRIBUTES = ["id", "name", "for", "aria-describedby", "data-field", "data-rows", "data-add"];

function renumber(row, group, number) {
  for (const element of row.querySelectorAll("*")) {
    for (const attribute of ATTRIBUTES) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, inRow(value, group, number));
    }
  }
}

function empty(row) {
  for (const field of row.querySelectorAll("input, textarea, select")) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = field.name.endsWith(".bron") ? "1" : "";
  }
  for (const said of row.querySelectorAll(".ik-fout, .ik-tip")) said.remove();
  for (const field of row.querySelectorAll(".ik-veld--fout")) {
    field.classList.remove("ik-veld--fout");
  }
  for (const field of row.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

/** Bring the number of rows of a group to `wanted`, at least one. */
export function setRows(form, group, wanted) {
  const holder = form.querySelector(`[data-rows="${group}"]`);
  if (!holder) return;
  while (holder.children.length > Math.max(wanted, 1)) holder.lastElementChild.remove();
  while (holder.children.length < wanted) addRow(holder, group);
}

function addRow(holder, group) {
  const row = holder.firstElementChild.cloneNode(true);
  empty(row);
  renumber(row, group, holder.children.length + 1);
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "knop knop--rand knop--klein",
    textContent: "Haal weg",
  });
  button.dataset.remove = group;
  row.querySelector("[data-remove]")?.remove();
  row.append(button);
  holder.append(row);
  return row;
}

function addName(form, name, value = "") {
  const holder = form.querySelector(`[data-names="${name}"]`);
  const field = holder.firstElementChild.cloneNode();
  field.removeAttribute("id");
  field.required = false;
  field.value = value;
  const label = form.querySelector(`label[for="${name}"]`).textContent;
  field.setAttribute("aria-label", `${label} ${holder.children.length + 1}`);
  holder.append(field);
  return field;
}

/** Fill the fields of a question that takes several names. */
export function setNames(form, name, values) {
  const holder = form.querySelector(`[data-names="${name}"]`);
  while (holder.children.length > 1) holder.lastElementChild.remove();
  holder.firstElementChild.value = values[0] ?? "";
  for (const value of values.slice(1)) addName(form, name, value);
}

/** Let the buttons add and remove; `changed` hears of it. */
export function watchRows(form, changed) {
  form.addEventListener("click", ({ target }) => {
    const { add, addName: more, remove } = target.closest("button")?.dataset ?? {};
    if (add) {
      const row = addRow(form.querySelector(`[data-rows="${add}"]`), add);
      row.querySelector("input, textarea, select").focus();
    } else if (more) addName(form, more).focus();
    else if (remove) {
      const row = target.closest("[data-row]");
      const holder = row.parentElement;
      row.previousElementSibling.querySelector("input, textarea, select").focus();
      row.remove();
      [...holder.children].forEach((one, place) => {
        renumber(one, remove, place + 1);
      });
    } else return;
    changed();
  });
}
