// The check code: written down under a result, typed in at the start with the keyboard alone, and refused with a slip in it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCESS_CONDITIONS, EVE_OF_A_LAW, SEED_001, UNKNOWN } from "../stories.mjs";
import { atTheResult, open } from "../walk.mjs";

const HAVE_CODE = "I have a check code";

test("a code brings the same result back, with the keyboard alone, and leaves no trace", async () => {
  const reader = await atTheResult(SEED_001);
  await reader.change(ACCESS_CONDITIONS, UNKNOWN);
  const [code, heading, answers] = [await reader.code(), await reader.heading(), await reader.answersSoFar()];
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4} )+[0-9A-HJKMNP-TV-Z]{1,4}$/);
  await reader.press("Start again");
  const before = await reader.page.traces();

  await reader.page.pressUntilFocused("Tab", HAVE_CODE);
  await reader.page.press("Enter");
  await reader.page.pressUntilFocused("Tab", "Your check code");
  assert.ok((await reader.page.focused()).shows, "The focus on the field shows.");
  await reader.type(code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l"));
  await reader.page.press("Enter");

  await reader.standsAtTheHeading();
  assert.equal(await reader.heading(), heading);
  assert.deepEqual(Object.entries(await reader.answersSoFar()).sort(), Object.entries(answers).sort());
  assert.equal(await reader.code(), code);
  assert.deepEqual(await reader.page.traces(), before);
  assert.deepEqual(reader.page.requests(), []);
  assert.deepEqual(reader.page.messages(), []);
});

test("the day asked about comes back with the answers", async () => {
  const reader = await atTheResult(EVE_OF_A_LAW);
  await reader.askedOn("2026-01-11");
  const [code, heading] = [await reader.code(), await reader.heading()];
  await reader.press("Start again");
  await reader.giveCode(code);
  assert.equal(await reader.heading(), heading);
  assert.match(await reader.says(), /Law as at 11 January 2026/);
});

test("a slip is refused: its group is named, the field is empty and has the focus", async () => {
  const reader = await atTheResult(SEED_001);
  const code = await reader.code();
  await reader.press("Start again");
  const [first, second, ...rest] = code.split(" ");
  const swapped = second[1] + second[0] + second.slice(2);
  assert.notEqual(swapped, second, "Two neighbours differ.");
  await reader.giveCode([first, swapped, ...rest].join(" "));

  assert.match(await reader.says(), /There is a slip in that code\. Look at group 2 again/);
  assert.deepEqual((await reader.page.focused()).id, "check-code");
  const { value, alert, described } = await reader.page.evaluate(() => {
    const field = document.querySelector("#check-code");
    return {
      value: field.value,
      alert: document.querySelector("[role=alert]").innerText,
      described: field.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText),
    };
  });
  assert.equal(value, "");
  assert.ok(described.includes(alert), "The field is described by what was wrong.");

  await reader.type(code.replaceAll(" ", "-"));
  await reader.page.press("Enter");
  await reader.standsAtTheHeading();
  assert.match(await reader.heading(), /^Stop\b/);
});

test("the field for a code is the only one that takes text, and no browser keeps it", async () => {
  const reader = await open();
  await reader.press(HAVE_CODE);
  const fields = await reader.page.evaluate(() =>
    [...document.querySelectorAll("#confidant :is(input, textarea, select, [contenteditable])")].map((field) => ({
      id: field.id,
      ...Object.fromEntries(
        ["type", "name", "autocomplete", "autocapitalize", "spellcheck", "inputmode"].map((name) => [name, field.getAttribute(name)]),
      ),
      most: field.maxLength,
    })),
  );
  assert.deepEqual(fields, [
    {
      id: "check-code",
      type: "text",
      name: null,
      autocomplete: "off",
      autocapitalize: "characters",
      spellcheck: "false",
      inputmode: "text",
      most: 120,
    },
  ]);
});
