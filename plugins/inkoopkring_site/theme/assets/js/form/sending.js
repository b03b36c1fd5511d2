// The last step: what is still missing, and the ways out for what is ready. Nothing leaves this
// computer before somebody chooses a way.

import { isAnswered } from "./answers.js";
import {
  fileName,
  looksPersonal,
  mailAddress,
  mailText,
  newFileAddress,
  plainText,
} from "./ways.js";

const part = (name) => document.querySelector(`[data-way="${name}"]`);
let blob;
let words = "";

const labelOf = (form, name) => {
  const found = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const label = found?.querySelector(":scope > legend, :scope > label");
  return (label?.firstChild.textContent ?? name).trim();
};

function labelled(form, given) {
  return Object.entries(given)
    .filter(([name, value]) => isAnswered({ [name]: value }, name))
    .map(([name, value]) => [labelOf(form, name), value]);
}

/** Save what is written as a file on this computer. */
function download(name, text) {
  if (blob) URL.revokeObjectURL(blob);
  blob = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  const link = Object.assign(document.createElement("a"), { href: blob, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

/** Show what can be done with what is filled in. */
export function offerWays({ form, given, missing, errors, checked, failure }) {
  const plain = plainText(labelled(form, given));
  const isPersonal = !checked && looksPersonal(plain);
  const isReady = missing.length === 0 && errors.length === 0 && !isPersonal;
  const names = missing.map((name) => labelOf(form, name));
  const name = checked ? fileName(checked.path) : `${form.dataset.form}.txt`;
  const text = checked ? checked.text : `${plain}\n`;
  words = mailText(given.title ?? "", name, names);

  part("state").textContent = isReady
    ? "Alles is ingevuld. Je kunt insturen."
    : missing.length
      ? `Nog niet ingevuld: ${names.join(", ")}.`
      : isPersonal
        ? "Er staat een mailadres of telefoonnummer in. Haal dat eerst weg."
        : "Er is nog iets te verbeteren. Ga terug naar de stap met een melding.";
  part("failure").textContent = failure;
  part("failure").hidden = !failure;
  part("out").hidden = !isReady;

  for (const button of document.querySelectorAll("[data-save]")) {
    button.onclick = () => download(name, text);
    button.disabled = !plain;
  }
  part("mail").href = mailAddress(`Voor Inkoopkring: ${given.title ?? ""}`, words);
  part("words").textContent = words;
  const region = [given.regio].flat()[0];
  for (const desk of document.querySelectorAll("[data-desk]")) {
    desk.hidden = desk.dataset.desk !== region;
  }
  part("no-desk").hidden = Boolean(
    region && document.querySelector(`[data-desk="${CSS.escape(region)}"]`),
  );
  const address = checked
    ? newFileAddress(form.dataset.repository, checked.path, checked.text)
    : "";
  part("github").hidden = !address;
  part("too-long").hidden = Boolean(address) || !checked;
  if (address) part("github").querySelector("a").href = address;
}
