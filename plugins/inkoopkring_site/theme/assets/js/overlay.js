// The geometry of several cases in one ambition web: a line and markers each, in the grid that
// came with the page. A line stops where a level is not stated, and never runs through zero.

const ROOM = 19;
const OUTLINES = [
  [
    [-7, -7],
    [7, -7],
    [7, 7],
    [-7, 7],
  ],
  [
    [0, -9.5],
    [9.5, 7],
    [-9.5, 7],
  ],
  [
    [0, -10],
    [10, 0],
    [0, 10],
    [-10, 0],
  ],
];

const round = (value) => String(Math.round(value * 10) / 10);
const at = ([x, y]) => `${round(x)} ${round(y)}`;

/** The sign of case `nth` (0 to 3) at a place: circle, square, triangle or diamond. */
export function marker(nth, [x, y]) {
  const css = `rpt rpt${nth + 1}`;
  if (nth === 0) return { tag: "circle", css, attributes: { cx: round(x), cy: round(y), r: "8" } };
  const corners = OUTLINES[nth - 1].map(([dx, dy]) => at([x + dx, y + dy]));
  return { tag: "path", css, attributes: { d: `M${corners.join("L")}Z` } };
}

/** The line of case `nth` along these places; null where the level is not stated. */
function line(nth, spots) {
  let data = "";
  let isDrawing = false;
  spots.forEach((here, theme) => {
    const there = spots[(theme + 1) % spots.length];
    if (here && there) data += `${isDrawing ? "" : `M${at(here)}`}L${at(there)}`;
    isDrawing = Boolean(here && there);
  });
  return data && { tag: "path", css: `rl rl${nth + 1}`, attributes: { d: data } };
}

/** Places for this number of markers around one point: in one row, or two where it is narrow. */
function sideBySide(count, radius, angle, grid) {
  const room = 2 * radius * Math.tan(Math.PI / grid.themes);
  const columns = count * ROOM <= room ? count : Math.ceil(count / 2);
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const aside = ((index % columns) - (inRow - 1) / 2) * ROOM;
    const out = radius - (row - (rows - 1) / 2) * ROOM;
    return [
      grid.centre + out * Math.sin(angle) + aside * Math.cos(angle),
      grid.centre - out * Math.cos(angle) + aside * Math.sin(angle),
    ];
  });
}

/** For each case and theme the place of its marker; null where the level is not stated. */
function places(grid, series) {
  const spots = series.map(() => Array(grid.themes).fill(null));
  for (let theme = 0; theme < grid.themes; theme += 1) {
    for (let level = 1; level <= grid.top; level += 1) {
      const equal = series.flatMap((levels, nth) => (levels?.[theme] === level ? [nth] : []));
      const radius = grid.hub + ((level - 0.5) * (grid.rim - grid.hub)) / grid.top;
      const found = sideBySide(equal.length, radius, (theme * 2 * Math.PI) / grid.themes, grid);
      equal.forEach((nth, index) => {
        spots[nth][theme] = found[index];
      });
    }
  }
  return spots;
}

/** The shapes of up to four cases; a case without a web is null. */
export function overlay(grid, series) {
  const spots = places(grid, series);
  const lines = spots.map((row, nth) => line(nth, row)).filter(Boolean);
  const markers = spots.flatMap((row, nth) => row.filter(Boolean).map((spot) => marker(nth, spot)));
  return [...lines, ...markers];
}
