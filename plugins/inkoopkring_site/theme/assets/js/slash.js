// Whether the key "/" opens the search. Somebody who speaks to a computer may set it off by
// accident, so that a reader can switch it off; Ctrl+K stays.

const KEY = "schuinestreep";
const OFF = "uit";

let isOff = false;

export function opensWithSlash() {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    // No storage: the choice holds for this page.
    return !isOff;
  }
}

export function setSlash(isOn) {
  isOff = !isOn;
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // No storage: the choice holds for this page.
  }
}
