// A result on paper: all of the answer, the day after which it does not count, and no button.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { SEED_001 } from "../stories.mjs";
import { atTheResult } from "../walk.mjs";

// Only Chromium can be asked to show a page as it prints it.
if (kind === "chromium") {
  test("a printed result carries its answer, its law and its last day, and nothing to press", async () => {
    const reader = await atTheResult(SEED_001);
    await reader.page.asPrinted();
    const words = await reader.says();
    assert.match(words, /Stop[^]*Do now[^]*Do not[^]*Beside it[^]*Why/);
    const addresses = await reader.page.evaluate(() =>
      [...document.querySelectorAll("#why a")].map((link) => getComputedStyle(link, "::after").content),
    );
    assert.ok(addresses.some((words) => words.includes("https://www.legislation.gov.uk/")), "A link on paper is its address.");
    assert.match(words, /Law as at \d/);
    assert.match(words, /Do not rely on this after \d/);
    for (const button of ["Back", "Print this page", "Start again", "Add these duties"]) {
      assert.ok(!words.split("\n").includes(button), `"${button}" is printed.`);
    }
  });
}
