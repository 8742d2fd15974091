// The day of the request: the eve of the law on victim requests and its first day differ, and say why.

import assert from "node:assert/strict";
import { test } from "node:test";

import { EVE_OF_A_LAW } from "../stories.mjs";
import { atTheResult } from "../walk.mjs";

const DAY = "The date";
const BEGAN = /This rule began on 12 January 2026/;

test("11 and 12 January 2026 give two answers, and each says which rule began", async () => {
  const reader = await atTheResult(EVE_OF_A_LAW);
  await reader.askedOn("2026-01-12");
  const first = await reader.heading();
  assert.match(first, /^Ask them\b/);
  assert.match(await reader.under("Why"), BEGAN);
  assert.match(await reader.under(DAY), /Before 12 January 2026/);

  await reader.askedOn("2026-01-11");
  const eve = await reader.heading();
  assert.notEqual(eve, first);
  assert.doesNotMatch(await reader.under("Why"), BEGAN);
  const day = await reader.under(DAY);
  assert.match(day, /Law as at 11 January 2026[^]*On 12 January 2026 or later[^]*Ask them/);
  assert.match(day, BEGAN);
});

test("a day before the guide begins is told as such, and gives no firm answer", async () => {
  const reader = await atTheResult(EVE_OF_A_LAW);
  await reader.askedOn("2020-01-01");
  assert.match(await reader.heading(), /^Get advice\b/);
  assert.match(await reader.says(), /This guide does not cover that day\./);
  await reader.press("Start again");
  assert.doesNotMatch(await reader.says(), /does not cover that day/, "Who begins again begins today.");
});

test("no whole date: the field says what is wrong and has the focus", async () => {
  const reader = await atTheResult(EVE_OF_A_LAW);
  const heading = await reader.heading();
  await reader.askedOn("");
  assert.match(await reader.under(DAY), /Give a whole date/);
  assert.equal((await reader.page.focused()).id, "asked-on");
  assert.equal(await reader.heading(), heading);
  const kinds = await reader.page.evaluate(() =>
    [...document.querySelectorAll("#confidant :is(input, textarea, select, [contenteditable])")].map(({ type }) => type),
  );
  assert.deepEqual(kinds.filter((kind) => !["radio", "checkbox", "date"].includes(kind)), [], "Nothing takes free text.");
});
