// Why in full, and the path drawn: opened and closed with keys; a picture with a name, and a list that says the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { SEED_001 } from "../stories.mjs";
import { atTheResult } from "../walk.mjs";

const DRAWN = "The path, drawn: what other answers led to";
const FULL = "In full: every rule, and what it rests on";

const drawings = ({ page }) => page.evaluate(() => document.querySelectorAll(".path-drawn").length);

test("the path is drawn for who opens it, under the focus, and goes when it is closed", async () => {
  const reader = await atTheResult(SEED_001);
  assert.equal(await drawings(reader), 0);
  await reader.page.pressUntilFocused("Tab", DRAWN, 200);
  await reader.page.press("Enter");
  assert.equal(await drawings(reader), 1);
  assert.equal((await reader.page.focused()).words, DRAWN, "The focus stays.");
  const list = await reader.page.evaluate(() => document.querySelector(".path-told").textContent);
  assert.match(list, /Which set of access conditions does the order rely on\? The first set/);
  assert.match(list, /Stop$/);
  await reader.page.press("Enter");
  assert.equal(await drawings(reader), 0);
});

test("the whole of why opens with a key and names the answers behind each rule", async () => {
  const reader = await atTheResult(SEED_001);
  await reader.page.pressUntilFocused("Tab", FULL, 200);
  await reader.page.press("Enter");
  const why = await reader.under("Why");
  assert.match(why, /You answered: Which set of access conditions does the order rely on\?\s+The first set/);
  assert.match(why, /Set aside/);
});

test("a screen reader hears a picture by its name, and then the list", { skip: kind !== "chromium" }, async () => {
  const reader = await atTheResult(SEED_001);
  await reader.press(DRAWN);
  const heard = await reader.page.asHeard("#path");
  assert.match(heard, /img "The questions asked, the answers taken, and where the others would have led"/);
  assert.match(heard, /listitem: [^\n]*Which set of access conditions|listitem[^]*Which set of access conditions/);
});
