// Photographs the states in `states.mjs`, each in every look; names on the command line choose among them.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";
import { Reader } from "./reader.mjs";
import { serveSite } from "./site-server.mjs";
import { states } from "./states.mjs";

/** The 38 rem column of a host's page, the narrowest telephone, and how else the page may have to look. */
const LOOKS = {
  column: { width: 608 },
  narrow: { width: 320 },
  dark: { width: 608, dark: true },
  print: { width: 718, print: true }, // A4 less 10 mm margins
  "forced-colours": { width: 608, forcedColours: true },
};

const folder = process.env.CONFIDANT_PICTURES ?? fileURLToPath(new URL("../../target/pictures", import.meta.url));
const chosen = chooseStates(process.argv.slice(2));
await mkdir(folder, { recursive: true });
const site = await serveSite();
const browser = await launch();
try {
  for (const state of chosen) {
    for (const [look, options] of Object.entries(LOOKS)) await photograph(state, look, options);
  }
} finally {
  await browser.close();
  await site.close();
}

function chooseStates(names) {
  const unknown = names.filter((name) => !states.some((state) => state.name === name));
  if (unknown.length > 0) {
    const known = states.map(({ name }) => name).join(", ");
    throw new Error(`There is no state "${unknown.join('", "')}"; states.mjs lists: ${known}.`);
  }
  return names.length === 0 ? states : states.filter(({ name }) => names.includes(name));
}

async function photograph({ name, walk }, look, { print, ...options }) {
  const page = await browser.open(site.address, options);
  try {
    await walk(new Reader(page));
    if (print) await page.asPrinted();
    await page.screenshot(join(folder, `${name}-${look}.png`));
    console.error(`   ${name}-${look}.png`);
  } catch (error) {
    // The others are taken all the same.
    console.error(`   The state "${name}" could not be reached: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await page.close();
  }
}
