// What was searched before in this browser. It stays here: nothing is sent anywhere.

const KEY = "zoekvragen";
const MOST = 5;

export function earlier() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(stored)
      ? stored.filter((one) => typeof one === "string").slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

export function remember(query) {
  const text = query.trim();
  if (!text) return;
  store([text, ...earlier().filter((one) => one !== text)].slice(0, MOST));
}

export const forget = () => store([]);

function store(queries) {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // No storage: then nothing is kept.
  }
}
