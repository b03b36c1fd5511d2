// Runs every test beside this file in one process; `node --test` gives each one of its own.

import { readdirSync } from "node:fs";

const FOLDER = new URL("./", import.meta.url);
const names = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith(".test.mjs"));
for (const name of names.sort()) await import(new URL(name.replaceAll("\\", "/"), FOLDER).href);
