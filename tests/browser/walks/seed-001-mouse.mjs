// Seed 001 with the mouse: a psychiatrist holds a production order that looks binding and is not lawfully made.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCESS_CONDITIONS, DANGER, ORDER_STANDS, SEED_001, UNKNOWN } from "../stories.mjs";
import { open, pageByPage } from "../walk.mjs";

test("the answer is Stop; the order stands beside it; Why cites the Act", async () => {
  const reader = await pageByPage(SEED_001);
  assert.match(await reader.heading(), /^Stop\b.*advice today.*looks wrong, but it still counts/);

  const sections = ["Do now", "Not to be given", "Do not", "Say", "Tell the patient", "Write down", "Ring", "Beside it", "Why", "What would change this"];
  const headings = await reader.headings();
  assert.deepEqual(headings.filter((heading) => sections.includes(heading)), sections);
  assert.match(await reader.under("Do not"), /Do not ignore it/);
  assert.match(await reader.under("Beside it"), ORDER_STANDS);

  const why = await reader.under("Why");
  assert.match(why, /Police and Criminal Evidence Act 1984, Sch\. 1 para\. 2/);
  assert.match(why, /checked \d+ \w+ 20\d\d/);
  const links = (await reader.links()).filter(({ words }) => words.includes("Act 1984"));
  assert.ok(links.length > 0);
  for (const { to, rel } of links) {
    assert.match(to, /^https:\/\/www\.legislation\.gov\.uk\//);
    assert.match(rel, /noopener.*noreferrer/);
  }
});

test("with the conditions not known, Stop, Must and Get advice are possible and the conditions are asked first", async () => {
  const reader = await pageByPage(SEED_001);
  await reader.change(ACCESS_CONDITIONS, UNKNOWN);

  assert.match(await reader.heading(), /^Not settled\b.*For now: Stop/);
  const words = (await reader.outcomesStillPossible()).map((outcome) => outcome.match(/^(Must|Stop|Get advice)\b/)?.[0]);
  assert.deepEqual(words, ["Must", "Stop", "Get advice"]);
  assert.match(await reader.firstToAsk(), /access conditions/);
  assert.match(await reader.under("Meanwhile"), ORDER_STANDS);

  await reader.press("I have an answer now");
  assert.equal(await reader.heading(), ACCESS_CONDITIONS);
});

test("Back returns step by step, and a change loses no other answer", async () => {
  const reader = await pageByPage(SEED_001);
  const answers = await reader.answersSoFar();
  await reader.change(ACCESS_CONDITIONS, UNKNOWN);
  assert.deepEqual(await reader.answersSoFar(), { ...answers, [ACCESS_CONDITIONS]: UNKNOWN });

  await reader.press("Back");
  assert.deepEqual(await reader.page.questions(), [{ question: ACCESS_CONDITIONS, chosen: [UNKNOWN] }]);
  await reader.choose(ACCESS_CONDITIONS, SEED_001[ACCESS_CONDITIONS]);
  await reader.press("Continue");
  assert.match(await reader.heading(), /^Stop\b/);
  assert.deepEqual(await reader.answersSoFar(), answers);
});

test("Back goes the whole way to the start, every answer still chosen; Start again forgets them", async () => {
  const reader = await pageByPage(SEED_001);
  for (let steps = 0; (await reader.press("Back"), await reader.page.questions()).length > 0; steps += 1) {
    assert.ok(steps < 20, "Back never comes to the start.");
    for (const { question, chosen } of await reader.page.questions()) {
      assert.deepEqual(chosen, [SEED_001[question]].flat(), question);
    }
  }
  assert.equal(await reader.heading(), "Someone wants a patient’s records");

  await reader.press("Someone has asked for records");
  assert.match(await reader.heading(), /^Stop\b/, "What was answered is not asked again.");
  await reader.press("Start again");
  await reader.press("Someone has asked for records");
  assert.deepEqual(await reader.page.questions(), [{ question: DANGER, chosen: [] }]);
});
