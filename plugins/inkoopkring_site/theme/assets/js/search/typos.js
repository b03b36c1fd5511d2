// How many typing errors lie between two words; the same as search/typos.py.

export function distance(left, right, most) {
  let before = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const changed = Number(left[row - 1] !== right[column - 1]);
      let steps = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + changed);
      const isSwapped =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      if (isSwapped) steps = Math.min(steps, before[column - 2] + 1);
      current.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    [before, last] = [last, current];
  }
  return Math.min(last[right.length], most + 1);
}
