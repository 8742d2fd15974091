// axe on every kind of screen, in the light and in the dark; and what axe cannot see.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { states } from "../states.mjs";
import { open } from "../walk.mjs";

for (const { name, walk } of states) {
  test(`axe finds nothing wrong with: ${name}`, async () => {
    const reader = await open();
    await walk(reader);
    assert.deepEqual(await reader.page.axe(), []);
    assert.deepEqual(await reader.page.unseenQuestions(), [], "A question is asked that nobody can see.");
    // The colours of the dark are the same in both browsers; this one is done sooner.
    if (kind !== "firefox") return;
    await reader.page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    assert.deepEqual(await reader.page.axe(["color-contrast"]), [], "in the dark");
  });
}
