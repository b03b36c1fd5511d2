// The row of a criterion, made from the pattern in the page.

import { pattern } from "./filtered_list.js";
import { capital } from "./wording.js";

const ROOT = new URL("../../", import.meta.url);

const element = (tag, textContent, css = "") =>
  Object.assign(document.createElement(tag), { textContent, className: css });

const stamp = (words, isFirm) =>
  element("span", words, isFirm ? "ik-stempel ik-stempel--vast" : "ik-stempel");

function link(address, words) {
  return Object.assign(element("a", words), { href: address });
}

/** The page of the case of a criterion, at the place in it that `id` names. */
const caseAddress = (id) => new URL(`cases/${id.replace("#", "/#")}`, ROOT).href;

function outcomes(text) {
  const shown = text.uitkomsten.map(([words, standing, isFirm]) => {
    const made = element("span", `${words} `);
    made.append(stamp(standing, isFirm));
    return made;
  });
  if (shown.length === 0) return [element("span", "Niet gevonden.")];
  const more = link(
    new URL(`cases/${text.id.split("#")[0]}/#deel-cijfers`, ROOT).href,
    `Alle ${text.aantal_uitkomsten} cijfers`,
  );
  return text.aantal_uitkomsten > shown.length ? [...shown, more] : shown;
}

/** The row of a criterion. `part` is the file that has its text. */
export function makeCriterion(text, part) {
  const row = pattern("row").firstElementChild.cloneNode(true);
  const find = (css) => row.querySelector(css);
  row.className = `ik-crit thema-${text.thema}`;
  const box = find("input");
  box.value = text.id;
  box.dataset.group = part;
  box.dataset.title = text.kort;
  find(".ik-kies .sr").textContent = `Kies: ${text.tekst}`;
  find(".ik-crit__kop").replaceChildren(
    element("span", capital(text.soort), "ik-merkje"),
    ...text.bekend.map((words) => element("span", words)),
    stamp(text.bewoording, text.bewoording === "letterlijk"),
  );
  find("h3").textContent = text.tekst;
  const sources = text.bronnen.flatMap(([publisher, address]) => [", ", link(address, publisher)]);
  find(".ik-crit__uit").replaceChildren(
    link(caseAddress(text.id), text.opdrachtgevers),
    `, ${text.jaar}. ${text.plek} `,
    ...sources.slice(1),
  );
  find(".ik-crit__kwam").replaceChildren(element("b", "Wat ervan kwam"), ...outcomes(text));
  return row;
}
