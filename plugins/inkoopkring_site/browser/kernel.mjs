// Packs the core for a browser, inside the very Python that will run it there:
//
//   node kernel.mjs <packages> <out>
//
// `packages` is a folder with Python sources; `out` takes `kern.zip`, those sources compiled, and
// `stdlib.zip`, what the core used of the standard library. The same sources give the same bytes.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const [packages, out] = process.argv.slice(2);
const python = await loadPyodide();
for (const [place, root] of [
  ["/packages", packages],
  ["/out", out],
]) {
  python.FS.mkdir(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}
const script = fileURLToPath(new URL("kernel_pack.py", import.meta.url));
try {
  python.runPython(readFileSync(script, "utf-8"));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
