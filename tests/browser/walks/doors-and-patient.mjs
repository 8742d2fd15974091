// The five doors; and the patient's voice, which has the way out before all else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DANGER, PAPERS } from "../stories.mjs";
import { address, open } from "../walk.mjs";

const NEUTRAL = "https://www.bbc.co.uk/weather";

test("each professional's door leads to its first question, with whom to ring", async () => {
  const doors = {
    "Someone has asked for records": DANGER,
    "I have a paper in my hand": PAPERS,
    "I am worried and no one has asked": DANGER,
    "Something was shared already": DANGER,
  };
  const reader = await open();
  for (const [door, question] of Object.entries(doors)) {
    await reader.press(door);
    assert.equal(await reader.heading(), question, door);
    const words = await reader.says();
    assert.match(words, /Ring a person\./);
    assert.doesNotMatch(words, /Exit this page/, "Nothing so far puts abuse in question.");
    await reader.press("Back");
  }
});

test("the patient's own door speaks to the patient; 999 and Exit this page stand before all else", async () => {
  const reader = await open();
  await reader.press("It is my own record");
  assert.equal(await reader.heading(), "Is anyone in danger right now?");
  const words = await reader.says();
  const inOrder = ["ring 999 now", "Is it safe to read this here?", "Exit this page", "Is anyone in danger"].map((part) => words.indexOf(part));
  assert.ok(inOrder.every((place) => place >= 0), words);
  assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b));

  await reader.page.press("Tab");
  const { words: first, shows } = await reader.page.focused();
  assert.notEqual(first, "", "The next stop after the heading is a control.");
  assert.ok(shows);
  await reader.page.pressUntilFocused("Shift+Tab", "Exit this page", 10);
});

test("a worry about a child brings Exit this page to the professional too", async () => {
  const reader = await open();
  await reader.press("See what to give them");
  await reader.choose("Is any of these also so?", "A child may be at risk of harm");
  await reader.press("Add these duties");
  assert.match(await reader.says(), /Is it safe to read this here\?[^]*Exit this page/);
});

test("Exit leaves the page, puts another in its place, and takes no answer along", async () => {
  const { page } = await leaves(async (reader) => reader.press("Exit this page"));
  assert.deepEqual(page.requests().filter((url) => url.startsWith("http")), [NEUTRAL]);
});

test("Shift three times leaves the page too, wherever the focus is", async () => {
  await leaves(async ({ page }) => {
    for (let times = 0; times < 3; times += 1) await page.press("Shift").catch(() => {});
  });
});

test("two presses of Shift, or a capital letter between, leave the reader where they are", async () => {
  const reader = await open();
  await reader.press("It is my own record");
  for (const key of ["Shift", "Shift", "Shift+Tab", "Tab", "Shift"]) await reader.page.press(key);
  assert.equal(await reader.page.address(), await address());
  assert.equal(await reader.heading(), "Is anyone in danger right now?");
});

async function leaves(byPressing) {
  const reader = await open();
  await reader.page.standIn(NEUTRAL, `<link rel="icon" href="data:,"><h1>Weather</h1>`);
  await reader.press("It is my own record");
  const { historyLength } = await reader.page.traces();
  await byPressing(reader);
  await reader.page.arrives(NEUTRAL);
  assert.equal(await reader.page.evaluate(() => history.length), historyLength, "The guide is not one step back.");
  return reader;
}
