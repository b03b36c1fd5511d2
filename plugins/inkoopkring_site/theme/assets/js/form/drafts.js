// What is filled in stays on this computer, also when the browser closes.

const keyOf = (kind) => `formulier:${kind}`;

/** What was kept of a form: its answers and the file it was opened with; nothing if there is none. */
export function keptDraft(kind) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(kind)));
    return kept?.answers ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keep a form; false where the browser keeps nothing. */
export function keepDraft(kind, answers, opened) {
  try {
    localStorage.setItem(keyOf(kind), JSON.stringify({ answers, opened }));
    return true;
  } catch {
    return false;
  }
}

/** Forget what was kept. */
export function dropDraft(kind) {
  try {
    localStorage.removeItem(keyOf(kind));
  } catch {
    // Nothing was kept.
  }
}
