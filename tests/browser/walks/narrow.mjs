// The narrowest telephone: nothing is read by scrolling sideways.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCESS_CONDITIONS, SEED_001, UNKNOWN } from "../stories.mjs";
import { open } from "../walk.mjs";

test("at 320 pixels every screen fits its width, and no field makes a telephone enlarge it", async () => {
  const reader = await open({ width: 320, height: 640 });
  await fits(reader);
  await reader.giveCode("no such code");
  assert.equal((await reader.page.focused()).id, "check-code");
  await fits(reader);
  await reader.press("Someone has asked for records");
  await reader.press("Continue");
  await fits(reader);
  for (let questions; (questions = await reader.asked()); ) {
    await reader.answer(SEED_001, { pages: 1 });
    await fits(reader);
    assert.ok(questions);
  }
  await reader.press("More changes");
  await reader.change(ACCESS_CONDITIONS, UNKNOWN);
  await fits(reader);
  await reader.seeAsThePatient();
  await fits(reader);
});

async function fits(reader) {
  const { page, wide, small, zooms } = await reader.page.evaluate(() => {
    const seen = [...document.querySelectorAll("#confidant *")].filter((part) => part.checkVisibility());
    const name = (part) => `${part.localName}.${part.className} "${part.textContent.slice(0, 30)}"`;
    const box = (part) => part.getBoundingClientRect();
    return {
      page: document.documentElement.scrollWidth,
      wide: seen.filter((part) => box(part).right > innerWidth + 1 && !part.closest(".unseen")).map(name),
      // Safari on a telephone enlarges a page whose field has smaller letters, and leaves it so.
      zooms: seen.filter((part) => part.matches("input:not([type=radio], [type=checkbox]), select, textarea") && parseFloat(getComputedStyle(part).fontSize) < 16).map(name),
      small: seen.filter((part) => part.matches("button, summary, label") && box(part).height < 24).map(name),
    };
  });
  const heading = await reader.heading();
  assert.ok(page <= 320, `"${heading}" is ${page} pixels wide.`);
  assert.deepEqual(wide, [], `"${heading}" has parts that go beyond the edge.`);
  assert.deepEqual(small, [], `"${heading}" has targets too small for a finger.`);
  assert.deepEqual(zooms, [], `"${heading}" has fields of less than 16 pixels.`);
}
