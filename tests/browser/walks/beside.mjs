// Side by side, with the keyboard alone: another answer is tried, left, tried again and taken; two days; two voices.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { EVE_OF_A_LAW, SEED_001 } from "../stories.mjs";
import { atTheResult } from "../walk.mjs";

const WANTED = "What is wanted?";

/** The headings of the two sides, and the outcomes on each. */
const sides = ({ page }) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".beside-side")].map((side) => ({
      heading: side.querySelector("h3").innerText,
      outcomes: [...side.querySelectorAll(".beside-plate .outcome")].map(({ innerText }) => innerText.trim()),
    })),
  );

/** The answers so far, folded away or not: no mouse opens them. */
const answers = ({ page }) => page.evaluate(() => document.querySelector(".answers").textContent);

test("a change is tried, left without a trace, tried again and taken", async () => {
  const reader = await atTheResult(SEED_001);
  const before = await answers(reader);
  await reader.tryAnswerWithKeys(WANTED);
  const [mine, other] = await sides(reader);
  assert.deepEqual(mine, { heading: "With your answers", outcomes: ["Stop"] });
  assert.equal(other.heading, "With the other answer");
  assert.notDeepEqual(other.outcomes, mine.outcomes);
  assert.match(await reader.says(), /Decided by[^]*Only here, and not on the other side:/, "The difference is in words.");

  await reader.goWithKeys("Back to my answers", "Enter");
  assert.match(await reader.heading(), /^Stop\b/);
  assert.equal(await answers(reader), before, "What was only tried changes nothing.");

  await reader.tryAnswerWithKeys(WANTED);
  await reader.goWithKeys("Use ", "Space");
  assert.doesNotMatch(await reader.heading(), /^(Stop|If the answer)\b/, "It is taken.");
  await reader.goWithKeys("Back", "Enter", "Shift+Tab");
  assert.doesNotMatch(await reader.heading(), /^If the answer/, "Back leads past what was tried.");
});

test("the same facts on two days: each with the rule that decides, and the other day can be taken", async () => {
  const reader = await atTheResult(EVE_OF_A_LAW);
  const today = await reader.heading();
  await reader.goWithKeys("See both days", "Enter");
  const [now, then] = await sides(reader);
  assert.match(now.heading, /^On \d+ \w+ 2026$/);
  assert.equal(then.heading, "On 11 January 2026");
  assert.notDeepEqual(now.outcomes, then.outcomes);
  assert.match(await reader.says(), /as it stood on 11 January 2026|This rule began on 12 January 2026/);
  await reader.goWithKeys("Use that day", "Enter");
  assert.notEqual(await reader.heading(), today);
  assert.match(await reader.says(), /Law as at 11 January 2026/);
});

test("both voices of one result, and then all of it in the other", async () => {
  const reader = await atTheResult(SEED_001);
  await reader.goWithKeys("See what the patient sees", "Enter");
  const [doctor, patient] = await sides(reader);
  assert.deepEqual([doctor.heading, patient.heading], ["For the doctor", "For the patient"]);
  assert.deepEqual(doctor.outcomes, patient.outcomes);
  await reader.goWithKeys("Back to my answers", "Enter");
  await reader.goWithKeys("See what the patient sees", "Enter");
  await reader.goWithKeys("Go on as the patient", "Enter");
  assert.match(await reader.says(), /Exit this page[^]*See what your doctor sees/);
});

test("a screen reader hears two regions, each under its heading", { skip: kind !== "chromium" }, async () => {
  const reader = await atTheResult(SEED_001);
  await reader.tryAnswer(WANTED);
  const heard = await reader.page.asHeard();
  assert.match(heard, /heading "If the answer were different" \[level=2\]/);
  assert.match(heard, /heading "With your answers" \[level=3\][^]*heading "With the other answer" \[level=3\]/);
  assert.match(heard, /button "Back to my answers"/);
});
