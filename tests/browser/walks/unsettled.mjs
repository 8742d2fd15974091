// What is not known: the answers to what is read out are buttons, and the picture narrows in place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { ACCESS_CONDITIONS, SEED_001, UNKNOWN } from "../stories.mjs";
import { atTheResult, open } from "../walk.mjs";

/** A reader who does not know on which conditions the order rests. */
async function notSettled() {
  const reader = await atTheResult(SEED_001);
  await reader.change(ACCESS_CONDITIONS, UNKNOWN);
  assert.match(await reader.heading(), /^Not settled\b/);
  return reader;
}

const TAKES = ".take-answer";

test("an answer is taken with a key: the picture narrows where the reader looks, and at last it is settled", async () => {
  const reader = await notSettled();
  const before = await reader.outcomesStillPossible();
  await reader.page.pressUntilFocused("Tab", "Misuse of Drugs Act 1971");
  await reader.page.press("Enter");
  const { tag, words, inView } = await reader.page.focused();
  assert.deepEqual({ tag, words, inView }, { tag: "h3", words: "Still possible", inView: true });
  const left = await reader.outcomesStillPossible();
  assert.ok(left.length < before.length, `${before} became ${left}.`);
  assert.equal(await reader.page.evaluate(() => document.querySelectorAll(".thirteen .open").length), left.length);

  await reader.page.pressUntilFocused("Tab", "The first set");
  await reader.page.press("Space");
  await reader.standsAtTheHeading();
  assert.match(await reader.heading(), /^Stop\b/);
  assert.equal((await reader.answersSoFar())[ACCESS_CONDITIONS], "The first set");
});

test("what to do meanwhile stands before the questions, and nothing is taken unasked", async () => {
  const reader = await notSettled();
  const ids = await reader.page.evaluate(() => [...document.querySelectorAll(".notes > .note")].map(({ id }) => id));
  assert.deepEqual(ids.slice(0, 3), ["meanwhile", "possible", "ask"]);
  assert.match(await reader.under("Meanwhile"), /Ring your defence body/);
  assert.equal((await reader.answersSoFar())[ACCESS_CONDITIONS], UNKNOWN);
});

test("at 320 pixels every answer is as wide as the page and big enough for a thumb", async () => {
  const reader = await open({ width: 320, height: 640 });
  await reader.press("Someone has asked for records");
  await reader.answer({ ...SEED_001, [ACCESS_CONDITIONS]: UNKNOWN });
  const boxes = await reader.page.evaluate(
    (takes) =>
      [...document.querySelectorAll(takes)].map((take) => {
        const { width, height } = take.getBoundingClientRect();
        const whole = take.closest(".note-body").getBoundingClientRect().width;
        return { whole: Math.abs(whole - width) < 1, tall: height >= 44 };
      }),
    TAKES,
  );
  assert.ok(boxes.length > 3);
  assert.ok(boxes.every(({ whole, tall }) => whole && tall), JSON.stringify(boxes));
});

test("a screen reader hears each question, and each answer with what it would leave", { skip: kind !== "chromium" }, async () => {
  const reader = await notSettled();
  const heard = await reader.page.asHeard("#ask");
  assert.match(heard, /heading "Ask them" \[level=3\]/);
  assert.match(heard, /button "The first set would make it Stop"/);
});
