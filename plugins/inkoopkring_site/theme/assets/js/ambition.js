// The form with one's own ambition: says while choosing how many cases reach it. Without script
// the form leads to the list of cases all the same.

import { loadIndex } from "./case_list.js";
import { choose } from "./list_data.js";

const form = document.querySelector(".ik-ambitie");
const status = form.querySelector("[role=status]");
const selects = [...form.querySelectorAll("select")];

const choices = () => selects.filter((one) => one.value).map((one) => `${one.name}=${one.value}`);

function message(asked, count) {
  if (asked === 0) return "";
  if (count === 0) return "Geen case haalt dit. Kies ergens een lager niveau.";
  return count === 1 ? "1 case haalt dit." : `${count} cases halen dit.`;
}

form.addEventListener("change", async () => {
  const chosen = choices();
  try {
    const { found } = choose(await loadIndex(form.dataset.list), chosen);
    status.textContent = message(chosen.length, found.length);
  } catch {
    status.textContent = "";
  }
});

// Send along only what was chosen, for a short address.
form.addEventListener("formdata", ({ formData }) => {
  const chosen = formData.getAll("ambitie").filter(Boolean);
  formData.delete("ambitie");
  for (const value of chosen) formData.append("ambitie", value);
});
