// Seed 003: the police ask for all of a victim's therapy notes. The law binds those who ask, and makes nobody answer.

import assert from "node:assert/strict";
import { test } from "node:test";

import { SEED_003 } from "../stories.mjs";
import { atTheResult, open } from "../walk.mjs";

const HOW = "How was the request about the victim made?";
const STATES = "Does the request say, in writing, who asks, under which power, why, and how much?";
const STRONG = "Does the request say why the counselling notes are likely to be strong evidence?";

test("a blanket request for therapy notes goes back: part by part, by the victim-request law", async () => {
  const reader = await atTheResult(SEED_003);
  assert.match(await reader.heading(), /^Ask them\b.*victim request/);
  assert.match(await reader.under("Do now"), /part by part[^]*substantial probative value/);
  assert.match(await reader.under("Not to be given"), /Nothing yet/);
  assert.match(await reader.under("Beside it"), /gives you no duty to answer/);
  const why = await reader.under("Why");
  assert.match(why, /Police, Crime, Sentencing and Courts Act 2022[^]*s\. 44A/);
  assert.match(why, /This rule began on 12 January 2026/);
});

test("what else they said is answered by the phrase that was heard", async () => {
  const reader = await atTheResult(SEED_003);
  await reader.choose("What else did they say?", "That refusing is obstruction, or means arrest");
  await reader.choose("What else did they say?", "That a new law of February 2026 requires it");
  await reader.press("Add this");
  assert.match(await reader.heading(), /^Ask them\b/);
  const beside = await reader.under("Beside it");
  assert.match(beside, /They said: that refusing is obstruction, or means arrest\./);
  assert.match(beside, /They said: that a new law of February 2026 requires it\./);
});

test("mended in every part, the request leads to the patient, and no further", async () => {
  const reader = await atTheResult(SEED_003);
  await reader.change(HOW, "In writing, with every part");
  assert.match(await reader.heading(), /^Ask them\b/, "It still wants far too much.");
  await reader.change(STATES, "Yes, all of it");
  assert.match(await reader.heading(), /^Ask them\b/, "Counselling notes have a higher test.");
  await reader.change(STRONG, "Yes, with reasons and who approved it");
  assert.match(await reader.heading(), /^Speak first\b/);
});

test("the whole walk needs no mouse, and what else they said can be added", async () => {
  const reader = await open();
  await reader.goWithKeys("Someone has asked for records", "Enter");
  await reader.answerWithKeys(SEED_003);
  assert.match(await reader.heading(), /^Ask them\b/);
  await reader.chooseWithKeys("What else did they say?", "That a senior officer has signed it");
  await reader.goWithKeys("Add this", "Enter");
  assert.match(await reader.under("Beside it"), /They said: that a senior officer has signed it\./);
});
