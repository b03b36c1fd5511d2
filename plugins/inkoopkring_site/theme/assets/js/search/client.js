// Asks who searches, for the page and the window: a worker, or this page itself where a browser
// has no worker that takes modules. Nothing is fetched before the first `open`.

const INDEX = new URL("../../../data/zoeken.json", import.meta.url);
const WORKER = new URL("./worker.js", import.meta.url);

// How long it may take to fetch and open everything, in milliseconds.
const PATIENCE = 20_000;

let opened;

async function fetchIndex() {
  const response = await fetch(INDEX);
  if (!response.ok) throw new Error(`The index answered ${response.status}.`);
  return response.arrayBuffer();
}

// A worker; none where the browser would read its modules as an old kind of script. Only a browser
// that knows of modules in workers looks at `type`.
function newWorker() {
  let knowsModules = false;
  const options = {
    get type() {
      knowsModules = true;
      return "module";
    },
  };
  try {
    const worker = new Worker(WORKER, options);
    if (knowsModules) return worker;
    worker.terminate();
  } catch {
    // No workers at all.
  }
  return undefined;
}

// Sends to the worker and gives the promise of its answer. All promises break when it fails, and
// so do those that are asked for afterwards.
function conversation(worker) {
  const waiting = new Map();
  let number = 0;
  let failure;
  worker.addEventListener("message", ({ data }) => {
    waiting.get(data.number)?.resolve(data.answer);
    waiting.delete(data.number);
  });
  const fail = (event) => {
    event.preventDefault();
    failure = new Error(event.message || "The worker did not load.");
    opened = undefined;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(failure);
  };
  worker.addEventListener("error", fail);
  worker.addEventListener("messageerror", fail);
  return (message, files = []) =>
    new Promise((resolve, reject) => {
      if (failure) throw failure;
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ number, ...message }, files);
    });
}

async function inWorker(worker, asked) {
  const send = conversation(worker);
  const file = await asked.catch((error) => {
    worker.terminate();
    throw error;
  });
  await send({ file }, [file]);
  return (request) => send({ request });
}

async function inPage(asked) {
  const [{ Searcher }, file] = await Promise.all([import("./searcher.js"), asked]);
  const searcher = new Searcher(file);
  return async (request) => searcher.answer(request);
}

function start() {
  const asked = fetchIndex();
  const worker = newWorker();
  return worker ? inWorker(worker, asked) : inPage(asked);
}

function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("It took too long.")), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

// Fetches what searching needs, once; after a failure the next call tries again.
export function open() {
  if (!opened) {
    const mine = inTime(start());
    opened = mine;
    mine.catch(() => {
      if (opened === mine) opened = undefined;
    });
  }
  return opened;
}

// The answer to a request, as answer.js makes it.
export async function ask(request) {
  const search = await open();
  return search(request);
}
