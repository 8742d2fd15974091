// Continue with nothing chosen: the page says what is wrong, takes the reader there, and loses nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DANGER, PAPERS, SEED_001 } from "../stories.mjs";
import { open } from "../walk.mjs";

const LOOK = "What does the order look like?";
const ENDED = "Has the order been ended?";

test("nothing chosen: the summary has the focus, and its link leads to the question", async () => {
  const reader = await open();
  await reader.press("Someone has asked for records");
  await reader.press("Continue");
  assert.match((await reader.page.focused()).words, /^There is a problem Choose an answer/);
  assert.equal(await reader.page.text("#confidant legend"), DANGER, "The question still stands.");

  await reader.page.press("Tab");
  await reader.page.press("Enter");
  const { tag, question, shows } = await reader.page.focused();
  assert.deepEqual({ tag, question, shows }, { tag: "input", question: DANGER, shows: true });

  await reader.choose(DANGER, "No");
  await reader.press("Continue");
  assert.notEqual(await reader.heading(), DANGER);
  assert.doesNotMatch(await reader.says(), /There is a problem/);
});

test("one of several left out: the others stay chosen, and only that one is named", async () => {
  const reader = await open();
  await reader.press("Someone has asked for records");
  await reader.answer(SEED_001, { before: LOOK });
  const questions = await reader.page.questions();
  for (const { question } of questions.slice(1)) await reader.choose(question, SEED_001[question]);
  await reader.press("Continue");

  const summary = (await reader.page.focused()).words;
  assert.ok(summary.includes(LOOK) && !summary.includes(ENDED), summary);
  const chosen = (await reader.page.questions()).map(({ question, chosen }) => [question, ...chosen]);
  const expected = questions.map(({ question }, place) => (place === 0 ? [question] : [question, SEED_001[question]]));
  assert.deepEqual(chosen, expected);
});

test("papers: nothing ticked is no answer, and None of these is one", async () => {
  const reader = await open();
  await reader.press("I have a paper in my hand");
  await reader.press("Continue");
  assert.match((await reader.page.focused()).words, /^There is a problem/);
  await reader.choose(PAPERS, "None of these");
  await reader.press("Continue");
  assert.notEqual(await reader.heading(), PAPERS);
});
