// The one file, opened from a disk: nothing but itself is ever asked for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { onDisk, text } from "../dist.mjs";
import { ASKED, SEED_001 } from "../stories.mjs";
import { openAt } from "../walk.mjs";

test("opened from the disk, the one file leads seed 001 to Stop, and asks for nothing", async () => {
  const reader = await openAt(onDisk("confidant.html"));
  const { address, historyLength } = await reader.page.traces();
  await reader.press(ASKED);
  await reader.answer(SEED_001);
  assert.match(await reader.heading(), /^Stop\b.*advice today/);

  assert.deepEqual(reader.page.requests(), []);
  assert.deepEqual(reader.page.messages(), []);
  const after = await reader.page.traces();
  assert.deepEqual([after.address, after.historyLength], [address, historyLength]);
  const { cookies, localStorage, sessionStorage, databases, caches, serviceWorkers } = after;
  assert.deepEqual([cookies, localStorage, sessionStorage, databases, caches, serviceWorkers], ["", {}, {}, [], [], 0]);
});

test("its policy lets it fetch nothing, and run nothing that it does not hold", async () => {
  const file = text("confidant.html");
  const policy = file.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /^default-src 'none'; script-src 'sha384-[^ ]+' 'sha384-[^ ]+' 'wasm-unsafe-eval'; style-src 'sha384-[^ ]+'; connect-src 'none'; /);
  // Nothing in it names another file, but as a link that a reader may follow.
  assert.doesNotMatch(file.replace(/<script type="application[^]*?<\/script>/, ""), /<(?:link|script|img)[^>]* (?:href|src)="(?!data:)/);

  const { page } = await openAt(onDisk("confidant.html"));
  const ran = await page.evaluate(() => {
    const script = document.body.appendChild(document.createElement("script"));
    script.textContent = "globalThis.ran = true";
    return globalThis.ran === true;
  });
  assert.equal(ran, false);
  assert.equal(await page.evaluate(() => fetch("https://example.invalid/").then(() => "answered", () => "refused")), "refused");
});
