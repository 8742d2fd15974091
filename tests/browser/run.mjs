// Runs the walks named on the command line, or all, one after another in one browser.

import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL("walks/", import.meta.url));
const all = async () => (await readdir(folder)).filter((name) => name.endsWith(".mjs")).toSorted().map((name) => folder + name);
const named = process.argv.slice(2).map((path) => resolve(path));

for (const file of named.length > 0 ? named : await all()) await import(pathToFileURL(file));
