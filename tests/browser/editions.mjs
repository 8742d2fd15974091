// Another edition of the element: the files that ship, reviewed on another day, in a folder of their own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { DIST, integrity, text } from "./dist.mjs";
import { kindOf } from "./site-server.mjs";

const A_DAY = 24 * 60 * 60 * 1000;
/** WebAssembly's instruction for a whole number that stands in the code. */
const CONSTANT = 0x41;

/** The day on which the law of what ships was reviewed. */
export const REVIEWED = JSON.parse(text("version.json")).law.reviewed;

/**
 * What a server answers for `/FOLDER/`: the element as it was reviewed on that day, its program and script with it. Both
 * days have to be written in as many bytes, so that nothing of the program moves.
 */
export function edition(folder, reviewed) {
  const parts = Object.keys(JSON.parse(text("version.json")).files).filter((name) => name.startsWith("element/"));
  const bytes = Object.fromEntries(parts.map((name) => [name, readFileSync(join(DIST, name))]));
  const [program] = parts.filter((name) => name.endsWith(".wasm"));
  const ours = bytes[program];
  bytes[program] = replaced(ours, constant(REVIEWED), constant(reviewed));
  const script = "element/confidant-guide.js";
  const told = bytes[script].toString().replaceAll(REVIEWED, reviewed).replace(integrity(ours), integrity(bytes[program]));
  assert.ok(told.includes(integrity(bytes[program])), "The script names another program.");
  bytes[script] = told;
  const answer = (name) => (good) => ({ ...good, status: 200, headers: { "content-type": kindOf(name) }, body: bytes[name] });
  return Object.fromEntries(parts.map((name) => [name.replace("element/", `/${folder}/`), answer(name)]));
}

/** The instruction that gives a day, which the program counts from 1970. */
function constant(day) {
  const bytes = [CONSTANT];
  let left = Date.parse(day) / A_DAY;
  // Seven bits in a byte, the lowest first; the last byte keeps its seventh for the sign.
  for (; left >= 0x40; left >>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}

/** The bytes with each place where `from` stands as `to`. */
function replaced(bytes, from, to) {
  assert.equal(from.length, to.length);
  const out = Buffer.from(bytes);
  let places = 0;
  for (let at = out.indexOf(from); at >= 0; at = out.indexOf(from, at + to.length)) {
    to.copy(out, at);
    places += 1;
  }
  assert.ok(places > 0, "The program does not hold the day of its review.");
  return out;
}
