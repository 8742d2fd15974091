// Seed 000: domestic abuse, a child in the house, FGM: who is asked first, and who has to be told.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ALSO, CHILD, COUNCIL, FGM, SEED_000, SEED_000_FGM } from "../stories.mjs";
import { atTheResult, open } from "../walk.mjs";

const WORRIED = "I am worried and no one has asked";
const CHILDREN = /children.s social care/;

/** What the answer says, without what would change it. */
async function answer(reader) {
  const [before] = (await reader.says()).split("What would change this\n\nAny one of these");
  return before;
}

test("a capable adult hurt at home is spoken to first, and nobody speaks of a child", async () => {
  const reader = await atTheResult(SEED_000, WORRIED);
  assert.match(await reader.heading(), /^Speak first\b/);
  const words = await answer(reader);
  assert.doesNotMatch(words, CHILDREN);
  assert.match(words, /Is it safe to read this here\?[^]*Exit this page/, "Abuse is in question.");
});

test("a child in the house brings children's social care in; without one it goes again", async () => {
  const reader = await atTheResult(SEED_000, WORRIED);
  await reader.change(ALSO, "A child may be at risk of harm");
  assert.match(await reader.heading(), /^Should tell\b.*child/);
  assert.match(await answer(reader), CHILDREN);
  await reader.change(ALSO, "None of these");
  assert.match(await reader.heading(), /^Speak first\b/);
  assert.doesNotMatch(await answer(reader), CHILDREN);
});

test("FGM is told to the police only where a girl said so or signs were seen", async () => {
  const reader = await atTheResult(SEED_000_FGM, WORRIED);
  const told = {
    "A girl under 18 said that she had it": /^Must tell\b.*the police/,
    "I saw signs of it on a girl under 18": /^Must tell\b.*the police/,
    "It is suspected, or somebody else said so": /^Should tell\b.*children.s social care/,
    "A girl may be at risk of it": /^Should tell\b.*children.s social care/,
    "A woman of 18 or over has had it": /^(?!Must tell)/,
  };
  for (const [known, heading] of Object.entries(told)) {
    await reader.change(FGM, known);
    await reader.answer(SEED_000_FGM);
    assert.match(await reader.heading(), heading, known);
  }
});

test("children's services may have what matters; which child it is makes the steps exact", async () => {
  const reader = await atTheResult(COUNCIL);
  assert.match(await reader.heading(), /^May\b/);
  assert.match(await answer(reader), /Exit this page/);
  await reader.choose("Is the patient alive?", "Yes");
  await reader.press("Show what to do");
  await reader.choose("How old is the patient?", "Under 13");
  await reader.choose("Can the patient decide about this?", "No: assessed, and cannot decide this");
  await reader.press("Show what to do");
  assert.match(await reader.heading(), /^May\b/, "The headline stays.");
  assert.doesNotMatch(await reader.says(), /First, say which/);
  assert.match(await answer(reader), /May be given/);
});

test("a child who can decide is asked before the police have anything", async () => {
  const reader = await atTheResult(CHILD);
  assert.match(await reader.heading(), /^Speak first\b/);
});

test("the whole walk needs no mouse, through long lists in groups too", async () => {
  const reader = await open();
  await reader.goWithKeys(WORRIED, "Enter");
  await reader.answerWithKeys(SEED_000);
  assert.match(await reader.heading(), /^Speak first\b/);
});
