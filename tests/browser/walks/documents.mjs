// The paper in hand: its drawing beside the list, answers that stay, and an interview that asks nothing twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { ACCESS_CONDITIONS, PAPERS, SEED_001 } from "../stories.mjs";
import { open } from "../walk.mjs";

const DOOR = "I have a paper in my hand";
const SEALED = "What does the order look like?";
const ON_THE_ORDER = [
  "Which Act does the order name?",
  "Whom does the order name?",
  ACCESS_CONDITIONS,
  "How much time does the order leave?",
  SEALED,
];

/** What stands beside each number on the drawing and in the list: the pins' states, in order. */
const pins = (reader, where) =>
  reader.page.evaluate((where) => [...document.querySelectorAll(`${where} .pin:has(text)`)].map((pin) => pin.classList[1]), where);

test("with the keyboard alone: the paper is looked at, its answers count, and nothing is asked twice", async () => {
  const reader = await open();
  await reader.goWithKeys(DOOR, "Enter");
  await reader.chooseWithKeys(PAPERS, "A production order");
  await reader.goWithKeys("Continue", "Enter");
  assert.equal(await reader.heading(), "Check the paper: production order");

  for (const question of ON_THE_ORDER) await reader.chooseWithKeys(question, SEED_001[question]);
  const { question } = await reader.page.focused();
  assert.equal(question, SEALED, "Whoever answers stays where they are.");
  assert.match(await reader.says(), /So far: one thing looks wrong, nothing still to check\./);
  assert.deepEqual(await pins(reader, ".drawn"), await pins(reader, ".checks"));
  assert.deepEqual(await pins(reader, ".checks"), ["aside", "found", "found", "aside", "wrong", "aside", "found", "found"]);

  const asked = new Set([PAPERS, ...ON_THE_ORDER]);
  await reader.goWithKeys("Continue", "Enter");
  for (let questions; (questions = await reader.asked()); ) {
    for (const { question } of questions) {
      assert.ok(!asked.has(question), `"${question}" is asked twice.`);
      asked.add(question);
      await reader.chooseWithKeys(question, SEED_001[question]);
    }
    await reader.goWithKeys("Continue", "Enter");
  }
  assert.match(await reader.heading(), /^Stop\b.*looks wrong, but it still counts/);

  await reader.page.pressUntilFocused("Tab", "Check the paper: production order");
  await reader.page.press("Enter");
  await reader.standsAtTheHeading();
  assert.deepEqual(await pins(reader, ".checks"), ["aside", "found", "found", "aside", "wrong", "aside", "found", "found"]);
  await reader.press("Back");
  assert.match(await reader.heading(), /^Stop\b/);
});

test("who does not know the paper’s name finds it drawn, and going on ticks it", async () => {
  const reader = await open();
  await reader.press(DOOR);
  await reader.choose(PAPERS, "A consent form");
  await reader.press("Not sure which paper it is?");
  assert.equal(await reader.heading(), "Which paper is it?");
  await reader.press("Witness summons");
  assert.equal(await reader.heading(), "Check the paper: witness summons");
  await reader.press("Continue");
  assert.equal(await reader.heading(), "Check the paper: consent form", "what was ticked before is looked at too");
  await reader.press("Back");
  await reader.press("Back");
  await reader.press("Back");
  assert.deepEqual((await reader.page.questions())[0].chosen, ["A witness summons", "A consent form"]);
});

test("the page of the order offers its paper, and keeps what was chosen there", async () => {
  const reader = await open();
  await reader.press("Someone has asked for records");
  await reader.answer(SEED_001, { before: SEALED });
  await reader.choose(SEALED, SEED_001[SEALED]);
  await reader.press("Check the paper: production order");
  const [chosen] = (await reader.page.questions()).filter(({ question }) => question === SEALED);
  assert.deepEqual(chosen.chosen, [SEED_001[SEALED]]);
});

if (kind === "chromium") {
  test("the drawing is one picture with a name, and each number is a heading that says how it stands", async () => {
    const reader = await open();
    await reader.press(DOOR);
    await reader.choose(PAPERS, "A production order");
    await reader.press("Continue");
    await reader.choose(SEALED, "A draft, or neither signed nor sealed");
    const tree = await reader.page.asHeard("#confidant");
    assert.match(tree, /img "A drawing of a paper: production order\. Eight numbered places match the list\."/);
    assert.match(tree, /heading "8\. A signature, a seal, a date \(looks wrong\)" \[level=3\]/);
    assert.match(tree, /heading "1\. A court, and its town \(for your own eyes\)" \[level=3\]/);
    assert.match(tree, /group "What does the order look like\?"/);
    assert.match(tree, /status/);
  });

  test("on paper stand the drawing and the list, and nothing to press", async () => {
    const reader = await open();
    await reader.press(DOOR);
    await reader.choose(PAPERS, "A production order");
    await reader.press("Continue");
    await reader.page.asPrinted();
    const words = await reader.says();
    assert.match(words, /PRODUCTION ORDER[^]*Goes wrong when[^]*Then:/);
    for (const button of ["Continue", "Print the check", "Back"]) {
      assert.ok(!words.split("\n").includes(button), `"${button}" is printed.`);
    }
  });
}
