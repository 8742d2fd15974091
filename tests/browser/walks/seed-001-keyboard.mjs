// Seed 001 with the keyboard alone: every stop shows its focus, and every new heading receives it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCESS_CONDITIONS, SEED_001, UNKNOWN } from "../stories.mjs";
import { open } from "../walk.mjs";

test("the whole walk needs no mouse: in, to the answer, one answer changed, and Back", async () => {
  const reader = await open();
  await reader.goWithKeys("Someone has asked for records", "Enter");
  await reader.answerWithKeys(SEED_001);
  assert.match(await reader.heading(), /^Stop\b.*looks wrong, but it still counts/);

  await reader.page.pressUntilFocused("Tab", "Change an answer");
  await reader.page.press("Enter");
  await reader.goWithKeys(`Change answer: ${ACCESS_CONDITIONS}`, "Space");
  await reader.answerWithKeys({ [ACCESS_CONDITIONS]: UNKNOWN });
  assert.match(await reader.heading(), /^Not settled\b/);

  await reader.page.pressUntilFocused("Shift+Tab", "Back");
  await reader.page.press("Enter");
  await reader.standsAtTheHeading();
  assert.deepEqual(await reader.page.questions(), [{ question: ACCESS_CONDITIONS, chosen: [UNKNOWN] }]);
});

test("several papers are ticked with Space, and None of these clears them", async () => {
  const reader = await open();
  await reader.goWithKeys("I have a paper in my hand", "Space");
  const papers = "What were you shown?";
  await reader.chooseWithKeys(papers, "A production order");
  await reader.chooseWithKeys(papers, "A consent form");
  assert.deepEqual((await reader.page.questions())[0].chosen, ["A production order", "A consent form"]);
  await reader.chooseWithKeys(papers, "None of these");
  assert.deepEqual((await reader.page.questions())[0].chosen, ["None of these"]);
});

test("a jump under the headline takes the focus to its section", async () => {
  const reader = await open();
  await reader.goWithKeys("See what to give them", "Enter");
  await reader.page.pressUntilFocused("Tab", "Why");
  await reader.page.press("Enter");
  const { tag, words, inView } = await reader.page.focused();
  assert.deepEqual({ tag, words, inView }, { tag: "h3", words: "Why", inView: true });
});
