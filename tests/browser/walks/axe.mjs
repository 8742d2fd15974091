// axe on every kind of screen, in the light and in the dark.

import assert from "node:assert/strict";
import { test } from "node:test";

import { states } from "../states.mjs";
import { open } from "../walk.mjs";

for (const { name, walk } of states) {
  test(`axe finds nothing wrong with: ${name}`, async () => {
    const reader = await open();
    await walk(reader);
    assert.deepEqual(await reader.page.axe(), []);
    await reader.page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    assert.deepEqual(await reader.page.axe(), [], "in the dark");
  });
}
