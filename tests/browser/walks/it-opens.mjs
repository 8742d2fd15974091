// The page opens in a real browser, and says what it is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { open } from "../walk.mjs";

test("the guide stands in the page, without a word on the console", async () => {
  const reader = await open();
  assert.equal(await reader.heading(), "Someone wants a patient’s records");
  assert.deepEqual(reader.page.messages(), []);
});

test("before any question stand the emergency, what this is, what it is not, and whom to ring", async () => {
  const reader = await open();
  const words = await reader.says();
  const inOrder = ["ring 999", "Find out whether", "does not replace advice", "Ring a person."].map((part) => words.indexOf(part));
  assert.ok(inOrder.every((place) => place >= 0), words);
  assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b));
});
