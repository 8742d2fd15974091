// What `docs/EMBEDDING.md` tells a site's owner to write: the walks test those very words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const EMBEDDING = readFileSync(new URL("../../docs/EMBEDDING.md", import.meta.url), "utf8");

/** Where the documentation's own site and hosts stand for somebody's. */
const STANDS_FOR = /https:\/\/(?:YOUR\.SITE\/confidant|THAT\.HOST|THE\.HOST)/g;

/** The ways of embedding of which a policy is written there. */
const WAYS = ["element on your own host", "element on another host", "iframe", "link"];

/** What a page's policy has to allow for that way, with the files at that address. */
export function policyFor(way, files) {
  assert.ok(WAYS.includes(way), `Known ways are: ${WAYS.join(", ")}.`);
  const row = EMBEDDING.split("\n").find((line) => line.startsWith(`| ${way} | `));
  assert.ok(row, `EMBEDDING.md has no policy for the ${way}.`);
  return (/`([^`]*)`/.exec(row)?.[1] ?? "").replaceAll(STANDS_FOR, new URL(files).origin);
}

/** The marked-up boxes that hold these words, one after another, with the files at that address. */
export function boxWith(words, files) {
  const boxes = [...EMBEDDING.matchAll(/```html\n([^]*?)```/g)].map(([, box]) => box).filter((box) => box.includes(words));
  assert.equal(boxes.length, 1, `EMBEDDING.md has ${boxes.length} boxes with ${words}.`);
  return boxes[0].replaceAll(STANDS_FOR, files.replace(/\/$/, ""));
}
