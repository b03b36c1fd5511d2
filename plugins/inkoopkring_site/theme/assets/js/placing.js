// Where a text goes that stands beside a word.

const EDGE = 8;
const GAP = 6;

/**
 * The left and top of a text, in pixels: under the word, or above it where there is no room; never
 * over an edge of the window. A word has left, top and bottom; text and window width and height.
 */
export function beside(word, { width, height }, window) {
  const under = word.bottom + GAP;
  const top = under + height > window.height - EDGE ? word.top - height - GAP : under;
  return {
    left: Math.max(EDGE, Math.min(word.left, window.width - width - EDGE)),
    top: Math.max(EDGE, top),
  };
}
