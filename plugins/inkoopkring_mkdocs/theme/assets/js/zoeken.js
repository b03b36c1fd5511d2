// The search page: loads the index when there is something to look for, and shows what it found.
// First version: whole words, beginnings of words and small typing errors.

const place = document.getElementById("zoekresultaten");
const list = place.querySelector(".zoekresultaten");
const status = place.querySelector("[role=status]");
const form = document.querySelector("main .ik-zoek");
const MOST = 50;

const load = (() => {
  let index;
  return () => (index ??= makeIndex());
})();

async function makeIndex() {
  const [{ default: MiniSearch }, answer] = await Promise.all([
    import("./minisearch.js"),
    fetch(place.dataset.gegevens),
  ]);
  if (!answer.ok) throw new Error(`The search data answered ${answer.status}.`);
  const index = new MiniSearch({
    fields: ["title", "description", "words", "text"],
    storeFields: ["address", "kind", "title", "description"],
    searchOptions: { boost: { title: 4, description: 2, words: 1.5 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });
  index.addAll(await answer.json());
  return index;
}

function element(name, words, css) {
  const made = document.createElement(name);
  if (css) made.className = css;
  if (words) made.textContent = words;
  return made;
}

function result(found) {
  const item = element("li", "", "ik-res");
  const title = element("h2", "", "h3");
  const link = element("a", found.title);
  link.href = place.dataset.begin + found.address.replace(/^\//, "");
  title.append(link);
  item.append(element("p", found.kind[0].toUpperCase() + found.kind.slice(1), "ik-res__pad"), title, element("p", found.description));
  return item;
}

function message(query, count) {
  if (count === 0) return `Niets gevonden voor ‘${query}’. Probeer een ander of korter woord.`;
  const shown = count > MOST ? `, de eerste ${MOST} staan hier` : "";
  return `${count === 1 ? "1 resultaat" : `${count} resultaten`} voor ‘${query}’${shown}`;
}

async function search(query) {
  form.q.value = query;
  list.replaceChildren();
  status.textContent = "";
  if (!query) return;
  list.setAttribute("aria-busy", "true");
  try {
    const found = (await load()).search(query);
    list.replaceChildren(...found.slice(0, MOST).map(result));
    status.textContent = message(query, found.length);
  } catch {
    status.textContent = "Zoeken lukt nu niet. Laad de pagina opnieuw, of blader door de lijsten.";
  }
  list.setAttribute("aria-busy", "false");
}

const asked = () => (new URLSearchParams(location.search).get("q") ?? "").trim();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = form.q.value.trim();
  history.pushState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  search(query);
});
addEventListener("popstate", () => search(asked()));
search(asked());
