// The row of a case in the list, made from the pattern in the page.

import { choicesIn, stepNames, words } from "./case_record.js";
import { pattern } from "./filtered_list.js";
import { capital } from "./wording.js";

const small = (text) => Object.assign(document.createElement("small"), { textContent: text });

const allOf = (index, facet) => index.choices.filter((choice) => choice.startsWith(`${facet}=`));

function fillRing(ring, index, number) {
  const on = new Set(choicesIn(index, number, "stap"));
  const steps = allOf(index, "stap");
  [...ring.children].forEach((piece, place) => {
    piece.setAttribute("class", on.has(steps[place]) ? "aan" : "uit");
  });
}

function fillFigure(figure, [before, amount, sign, after, caption]) {
  const large = document.createElement("span");
  large.append(amount, ...(sign ? [small(sign)] : []));
  figure.firstElementChild.replaceChildren(
    ...(before ? [small(before), " "] : []),
    large,
    ...(after ? [" ", small(after)] : []),
  );
  figure.lastElementChild.textContent = caption;
}

/** The row of a case. */
export function makeRow(index, number, text, labels) {
  const row = pattern("row").firstElementChild.cloneNode(true);
  const find = (css) => row.querySelector(css);
  const [heaviest] = choicesIn(index, number, "thema");
  const theme = pattern("theme").children[allOf(index, "thema").indexOf(heaviest)];
  find(".ik-themalabel").replaceWith(theme.cloneNode(true));
  find(".ik-rij__kop > span").textContent = text.periode || "jaar niet bekend";
  find(".ik-merkje").textContent = capital(text.soort);
  find(".ik-merkje").hidden = !text.soort;
  find(".h3 a").textContent = text.titel;
  find(".h3 a").href = `${text.id}/`;
  const region = words(index, number, "regio", labels).filter(
    (name) => !text.opdrachtgevers.includes(name),
  );
  find(".ik-rij__wie").textContent = [text.opdrachtgevers, ...region].join(", ");
  find(".ik-rij__kort").textContent = text.omschrijving;
  fillRing(find(".ik-kring"), index, number);
  find(".ik-fasen > span").lastChild.textContent = capital(
    stepNames(index, number, labels).join(", ").toLowerCase(),
  );
  if (choicesIn(index, number, "lessen").length === 0) find(".ik-les").remove();
  const figure = find(".ik-rij__cijfer");
  if (text.cijfer.length) {
    figure.className = [
      "ik-rij__cijfer",
      ...[...theme.classList].filter((name) => name.startsWith("thema-")),
    ].join(" ");
    fillFigure(figure, text.cijfer);
  } else {
    figure.remove();
  }
  const box = find(".ik-kies input");
  box.value = text.id;
  box.dataset.title = text.titel;
  find(".ik-kies .sr").textContent = `: ${text.titel}`;
  return row;
}
