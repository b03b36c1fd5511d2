// The core of Inkoopkring in the background: the same Python, the same checks, the same sentences
// as for a file. It answers requests in order.

// An empty program. A policy that refuses WebAssembly refuses this one too, at once: the real one
// would be waited for in vain.
const SMALLEST = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

const PLACE = "/lib/python3.14/site-packages";

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

async function start({ kernel, data }) {
  new WebAssembly.Module(SMALLEST);
  const [{ loadPyodide }, core, known] = await Promise.all([
    import(`${kernel}pyodide.mjs`),
    fetched(`${kernel}kern.zip`).then((response) => response.arrayBuffer()),
    fetched(data).then((response) => response.text()),
  ]);
  const python = await loadPyodide({ indexURL: kernel, stdLibURL: `${kernel}stdlib.zip` });
  const unpackArchive = python.unpackArchive;
  const pyimport = python.pyimport;
  unpackArchive(core, "zip", { extractDir: PLACE });
  const open = pyimport("inkoopkring.authoring.form_desk").desk_in_browser;
  return open(known);
}

let ready;

addEventListener("message", async ({ data: { number, begin, request } }) => {
  try {
    if (begin) ready = start(begin);
    const answer = await ready;
    postMessage({ number, answer: begin ? true : JSON.parse(answer(JSON.stringify(request))) });
  } catch (error) {
    postMessage({ number, failure: String(error?.message ?? error) });
  }
});
