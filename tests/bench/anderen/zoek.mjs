// Runs one search engine over documents and queries: node zoek.mjs ENGINE, with JSON on standard
// input ({documents: [{id, title, text}] or what can be quoted, queries: [text], index, folder}) and the ids found, best
// first, on standard output.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const MOST = 50;

// Ours: the very files that the site sends to the browser.
async function ours({ queries, index, folder }) {
  const from = (name) => import(pathToFileURL(`${folder}/${name}`).href);
  const [{ Index }, { search }] = await Promise.all([from("index.js"), from("ranking.js")]);
  const opened = new Index(JSON.parse(readFileSync(index, "utf8")));
  return queries.map((query) => search(opened, query).results.map(({ document }) => document));
}

// What the site quotes: for every query the sentence of each document, or nothing.
async function quotes({ queries, index, folder, documents }) {
  const from = (name) => import(pathToFileURL(`${folder}/${name}`).href);
  const names = ["index.js", "ranking.js", "quoting.js"];
  const [{ Index }, { search }, { bestQuote }] = await Promise.all(names.map(from));
  const opened = new Index(JSON.parse(readFileSync(index, "utf8")));
  return queries.map((query) => {
    const { sought } = search(opened, query);
    return documents.map((one) => bestQuote(opened, sought, one)?.text ?? "");
  });
}

// MiniSearch as it comes, with beginnings and typos allowed.
async function minisearch({ documents, queries }) {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch({
    fields: ["title", "text"],
    searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(documents);
  return queries.map((query) =>
    index
      .search(query)
      .slice(0, MOST)
      .map(({ id }) => id),
  );
}

const engines = { ours, quotes, minisearch };
const input = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await engines[process.argv[2]](input)));
