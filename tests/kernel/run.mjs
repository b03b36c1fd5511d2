// Runs the kernel of the site in Node, as the form's worker does: node run.mjs <kernel> <script> <data>
//
// The script is Python; it finds what is in the file with data as `data`, and what it leaves in
// `result` is written out.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [kernel, script, data] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${kernel}/pyodide.mjs`).href);
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});
const python = await loadPyodide({ indexURL: `${kernel}/`, stdLibURL: `${kernel}/stdlib.zip` });
python.unpackArchive(new Uint8Array(readFileSync(`${kernel}/kern.zip`)), "zip", {
  extractDir: "/lib/python3.14/site-packages",
});
python.globals.set("data", readFileSync(data, "utf-8"));
try {
  python.runPython(readFileSync(script, "utf-8"));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.stdout.write(python.globals.get("result"));
