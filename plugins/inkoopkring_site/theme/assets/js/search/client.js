// Asks the worker, for the page and the window. Nothing is fetched before the first `open`.

const INDEX = new URL("../../../data/zoeken.json", import.meta.url);
const WORKER = new URL("./worker.js", import.meta.url);

const waiting = new Map();
let opened;
let number = 0;

async function start() {
  const file = fetch(INDEX);
  const worker = new Worker(WORKER, { type: "module" });
  worker.addEventListener("message", ({ data }) => settle(data.number, "resolve", data.answer));
  worker.addEventListener("error", (event) => fail(event.message || "The worker stopped."));
  const response = await file;
  if (!response.ok) throw new Error(`The index answered ${response.status}.`);
  const bytes = await response.arrayBuffer();
  worker.postMessage({ file: bytes }, [bytes]);
  return worker;
}

function settle(which, how, value) {
  waiting.get(which)?.[how](value);
  waiting.delete(which);
}

function fail(reason) {
  opened = undefined;
  for (const which of [...waiting.keys()]) settle(which, "reject", new Error(reason));
}

// Fetches what searching needs, once; after a failure the next call tries again.
export function open() {
  opened ??= start();
  opened.catch(() => (opened = undefined));
  return opened;
}

// The answer to a request, as answer.js makes it.
export async function ask(request) {
  const worker = await open();
  return new Promise((resolve, reject) => {
    waiting.set(++number, { resolve, reject });
    worker.postMessage({ number, request });
  });
}
