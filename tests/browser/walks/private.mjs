// What a reader answers stays in the page, and goes when the page goes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCESS_CONDITIONS, SEED_001, UNKNOWN, WHO } from "../stories.mjs";
import { address, open } from "../walk.mjs";

test("a whole walk asks for nothing, stores nothing, says nothing and leaves the address bar alone", async () => {
  const reader = await open();
  const before = await reader.page.traces();
  await reader.press("Someone has asked for records");
  await reader.press("Continue");
  await reader.answer(SEED_001);
  await reader.change(ACCESS_CONDITIONS, UNKNOWN);
  await reader.press("Someone is in danger now");
  await reader.seeAsThePatient();
  await reader.press("Start again");

  assert.deepEqual(reader.page.requests(), []);
  assert.deepEqual(reader.page.messages(), []);
  const after = await reader.page.traces();
  assert.deepEqual(after, before);
  const { address: at, historyLength, ...stored } = after;
  assert.equal(at, await address());
  assert.deepEqual(stored, { cookies: "", localStorage: {}, sessionStorage: {}, databases: [], caches: [], serviceWorkers: 0 });
});

test("the page's own policy allows it nothing but its own files", async () => {
  const { page } = await open();
  const policy = await page.evaluate(
    () => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content,
  );
  const directives = Object.fromEntries(policy.split("; ").map((line) => [line.split(" ")[0], line.split(" ").slice(1).join(" ")]));
  // By its hash, the script of the opening card, which speaks where no other comes.
  directives["script-src"] = directives["script-src"].replace(/'sha384-[^ ]+' /, "");
  assert.deepEqual(directives, {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
});

test("no answer can be typed in: every field is a box to tick or to choose", async () => {
  const reader = await open();
  await reader.press("Someone has asked for records");
  const kinds = await reader.page.evaluate(() =>
    [...document.querySelectorAll("#confidant :is(input, textarea, select, [contenteditable])")].map(({ type }) => type),
  );
  assert.deepEqual([...new Set(kinds)], ["radio"]);
});

test("loading the page again begins afresh", async () => {
  const reader = await halfWay();
  await reader.page.reload();
  await beginsAfresh(reader);
});

test("the browser's own Back and Forward bring back no answer", async () => {
  const reader = await halfWay();
  await reader.page.goto(`${await address()}elsewhere`);
  await reader.page.travel(-1);
  await beginsAfresh(reader);

  await reader.page.travel(1);
  await reader.page.arrives(`${await address()}elsewhere`);
  await reader.page.travel(-1);
  await beginsAfresh(reader);
});

/** A reader with one page answered and an answer chosen on the next. */
async function halfWay() {
  const reader = await open();
  await reader.press("Someone has asked for records");
  await reader.answer(SEED_001, { before: WHO });
  await reader.choose(WHO, SEED_001[WHO]);
  return reader;
}

/** The start screen stands there; behind its door no answer is chosen. */
async function beginsAfresh(reader) {
  await reader.page.arrives(await address());
  await reader.page.stands();
  assert.equal(await reader.heading(), "Someone wants a patient’s records");
  await reader.press("Someone has asked for records");
  for (const { chosen } of await reader.page.questions()) assert.deepEqual(chosen, []);
}
