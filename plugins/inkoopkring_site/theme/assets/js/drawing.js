// Shapes as elements of the page.

const SVG = "http://www.w3.org/2000/svg";

/** A shape as an element of the page. */
export function draw({ tag, css, attributes }) {
  const made = document.createElementNS(SVG, tag);
  made.setAttribute("class", css);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** A small drawing: for a legend or the head of a column. */
export function drawing(viewBox, shapes) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", viewBox);
  made.setAttribute("aria-hidden", "true");
  made.append(...shapes.map(draw));
  return made;
}
