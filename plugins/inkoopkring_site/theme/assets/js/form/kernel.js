// Asks the core, which runs in a worker. Nothing is fetched before `open`.

// How long it may take to fetch and start everything, in milliseconds, and how long one check.
const PATIENCE = { start: 90_000, answer: 20_000 };

function inTime(promise, patience) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("It took too long.")), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The core, when it is ready: a function that takes a request and gives a promise of the answer.
 * `kernel` and `data` are full addresses. Breaks where WebAssembly is refused or nothing comes.
 */
export async function open(kernel, data) {
  const worker = new Worker(new URL("./kernel_worker.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let number = 0;
  worker.addEventListener("message", (event) => {
    const { answer, failure, number: which } = event.data;
    const { resolve, reject } = waiting.get(which) ?? {};
    waiting.delete(which);
    if (failure) reject?.(new Error(failure));
    else resolve?.(answer);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error("The worker did not load."));
  });
  const send = (message, patience) =>
    inTime(
      new Promise((resolve, reject) => {
        waiting.set(++number, { resolve, reject });
        worker.postMessage({ number, ...message });
      }),
      patience,
    );
  try {
    await send({ begin: { kernel, data } }, PATIENCE.start);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return (request) => send({ request }, PATIENCE.answer);
}
