// What the list says of one case: a row on the screen, made from the pattern in the page, and a
// record in a file. `labels` holds the words of every choice.

/** The content of a template of the page. */
export const pattern = (name) => document.getElementById(`patroon-${name}`).content;

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text) => Object.assign(document.createElement("small"), { textContent: text });

function choicesOf(index, number, facet) {
  const own = index.rows[number].choices.map((place) => index.choices[place]);
  return own.filter((choice) => choice.startsWith(`${facet}=`));
}

const words = (index, number, facet, labels) =>
  choicesOf(index, number, facet).map((choice) => labels.get(choice) ?? "");

const stepNames = (index, number, labels) =>
  words(index, number, "stap", labels).map((label) => label.replace(/^\d+\. /, ""));

const allOf = (index, facet) => index.choices.filter((choice) => choice.startsWith(`${facet}=`));

function fillRing(ring, index, number) {
  const on = new Set(choicesOf(index, number, "stap"));
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
  const row = pattern("rij").firstElementChild.cloneNode(true);
  const find = (css) => row.querySelector(css);
  const [heaviest] = choicesOf(index, number, "thema");
  const theme = pattern("thema").children[allOf(index, "thema").indexOf(heaviest)];
  find(".ik-themalabel").replaceWith(theme.cloneNode(true));
  find(".ik-rij__kop > span").textContent = text.periode || "jaar niet bekend";
  find(".ik-merkje").textContent = capital(text.soort);
  find(".ik-merkje").hidden = !text.soort;
  find(".h3 a").textContent = text.titel;
  find(".h3 a").href = `${text.id}/`;
  const region = words(index, number, "regio", labels).filter((name) => !text.opdrachtgevers.includes(name));
  find(".ik-rij__wie").textContent = [text.opdrachtgevers, ...region].join(", ");
  find(".ik-rij__kort").textContent = text.omschrijving;
  fillRing(find(".ik-kring"), index, number);
  find(".ik-fasen > span").lastChild.textContent = capital(stepNames(index, number, labels).join(", ").toLowerCase());
  if (choicesOf(index, number, "lessen").length === 0) find(".ik-les").remove();
  const figure = find(".ik-rij__cijfer");
  if (text.cijfer.length) {
    figure.className = ["ik-rij__cijfer", ...[...theme.classList].filter((name) => name.startsWith("thema-"))].join(" ");
    fillFigure(figure, text.cijfer);
  } else {
    figure.remove();
  }
  const box = find(".ik-kies input");
  box.value = text.id;
  box.dataset.titel = text.titel;
  find(".ik-kies .sr").textContent = `: ${text.titel}`;
  return row;
}

/** What a file says of a case: everything its row shows. */
export function makeRecord(index, number, text, labels) {
  const [before, amount, sign, ...rest] = text.cijfer;
  return {
    id: text.id,
    titel: text.titel,
    themas: words(index, number, "thema", labels),
    stappen: stepNames(index, number, labels),
    opdrachtgevers: text.opdrachtgevers,
    regio: words(index, number, "regio", labels).join(""),
    periode: text.periode,
    omschrijving: text.omschrijving,
    cijfer: text.cijfer.length ? [before, amount + sign, ...rest].filter(Boolean).join(" ") : "",
    lessen: choicesOf(index, number, "lessen").length ? "ja" : "",
    adres: new URL(`${text.id}/`, document.baseURI.split(/[?#]/)[0]).href,
  };
}
