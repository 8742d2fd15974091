// The papers that the guide leaves: opened, copied and saved with the keyboard alone; one A4 page each.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { ALSO, NOT_ASKED, SAFE_TO_TELL, SEED_000, SEED_001 } from "../stories.mjs";
import { atTheResult, open } from "../walk.mjs";

test("a paper is opened, copied and saved with the keyboard alone, and nothing is sent", async () => {
  const reader = await atTheResult(SEED_001);
  const before = await reader.page.traces();
  await reader.goWithKeys("Reply: Query the order", "Enter");
  assert.equal(await reader.heading(), "Reply to a request for information");
  const letter = await reader.page.text(".leaf");
  assert.match(letter, /We treat the court.s paper as standing until a court ends or changes it/);
  assert.match(letter, /This rests on: .*Police and Criminal Evidence Act 1984/);
  assert.doesNotMatch(letter, /Check code/, "What goes to the police does not hold the answers.");

  await reader.page.pressUntilFocused("Tab", "Copy as text");
  await reader.page.press("Enter");
  assert.match(await reader.page.text(".took"), /^(Copied\.|This browser does not let a page copy\.)/);
  const selected = await reader.page.evaluate(() => getSelection().toString());
  assert.match(selected, /PLEASE TELL US IN WRITING/, "The text is selected, for whom the browser does not let copy.");

  await reader.page.pressUntilFocused("Tab", "Save as a file");
  await reader.page.press("Enter");
  assert.match(await reader.page.text(".took"), /saved it among your downloads/);
  assert.deepEqual(await reader.page.traces(), before);
  // A blob is the browser's own memory: nothing goes over the network.
  assert.deepEqual(reader.page.requests().filter((address) => !address.startsWith("blob:")), []);
});

test("Back leaves a paper for the result that it came from", async () => {
  const reader = await atTheResult(SEED_001);
  await reader.goWithKeys("Card for the desk", "Enter");
  await reader.goWithKeys("Back", "Enter", "Shift+Tab");
  assert.match(await reader.heading(), /^Stop\b/);
});

test("the record holds the check code and boxes; no notice is offered until it is known to be safe", async () => {
  const reader = await atTheResult(SEED_001);
  const offered = () => reader.page.evaluate(() => [...document.querySelectorAll(".leaves button")].map(({ innerText }) => innerText.trim()));
  assert.deepEqual(await offered(), ["Record for the notes", "Reply: Query the order", "Phone script", "Card for the desk"]);
  const code = await reader.code();
  await reader.press("Record for the notes");
  assert.match(await reader.page.text(".leaf"), new RegExp(code));
});

test("what withholds a notice is asked beside the papers, with the keyboard alone, until it is offered", async () => {
  const reader = await atTheResult(SEED_001);
  await reader.chooseWithKeys(ALSO, "None of these");
  await reader.goWithKeys("Add these duties", "Enter");
  const isAsked = () => reader.page.evaluate(() => document.querySelector("#leaves fieldset") !== null);
  for (let rounds = 0; await isAsked(); rounds += 1) {
    assert.ok(rounds < 5, "The questions do not come to an end.");
    await reader.page.pressUntilFocused("Tab", "Notice to the patient: first, is it safe to write one?");
    if (rounds === 0) await reader.page.press("Enter");
    const asked = (await reader.page.questions()).filter(({ question }) => question in SAFE_TO_TELL);
    for (const { question } of asked) await reader.chooseWithKeys(question, SAFE_TO_TELL[question]);
    await reader.goWithKeys("Add this", "Enter");
  }
  assert.match(await reader.heading(), /^Stop\b/);
  await reader.goWithKeys("Notice to the patient", "Enter");
  assert.match(await reader.heading(), /^About your/);
});

test("once it is known that nobody is at risk, the patient may be written to", async () => {
  const reader = await atTheResult(NOT_ASKED);
  await reader.press("Notice to the patient");
  assert.match(await reader.page.text(".leaf"), /We would like to know what you want/);
  assert.match(await reader.says(), /Somebody else may open it/);
});

test("where abuse is in question a paper warns of a shared computer", async () => {
  const reader = await atTheResult(SEED_000, "I am worried and no one has asked");
  await reader.press("Card for the desk");
  assert.match(await reader.says(), /Is this computer shared\?/);
});

// Only Chromium prints to a file, and tells what a screen reader is told.
if (kind === "chromium") {
  test("a paper is heard as a page with a title, and what became of it is announced", async () => {
    const reader = await atTheResult(SEED_001);
    await reader.press("Record for the notes");
    const heard = await reader.page.asHeard(".leaf-screen");
    assert.match(heard, /heading "Record of a decision about a patient’s information" \[level=2\]/);
    assert.match(heard, /article "Record of a decision about a patient’s information"/);
    assert.match(heard, /- status/);
    for (const button of ["Print on one page", "Copy as text", "Save as a file"]) assert.match(heard, new RegExp(`button "${button}"`));
  });

  const cases = readFileSync(process.env.CONFIDANT_CODES, "utf8").trim().split("\n").map((line) => line.split("\t"));
  for (const [code, name] of cases) {
    test(`each paper fits one A4 page: ${name}`, async () => {
      const reader = await open();
      await reader.giveCode(code);
      const offered = await reader.page.evaluate(() => [...document.querySelectorAll(".leaves button")].map(({ innerText }) => innerText.trim()));
      assert.ok(offered.length >= 3, offered.join());
      for (const paper of offered) {
        await reader.press(paper);
        const { pages, size } = read(await reader.page.printed());
        assert.deepEqual({ paper, pages, size }, { paper, pages: 1, size: "A4" });
        await reader.press("Back");
      }
    });
  }
}

/** How many pages a PDF has, and of which size: A4 is 595 by 842 points. */
function read(pdf) {
  const text = pdf.toString("latin1");
  const [, , , width, height] = text.match(/\/MediaBox\s*\[\s*([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/) ?? [];
  const isA4 = Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2;
  return { pages: (text.match(/\/Type\s*\/Page\b/g) ?? []).length, size: isA4 ? "A4" : `${width} by ${height}` };
}
