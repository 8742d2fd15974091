// When the guide cannot go on it says so by name, with what to do and whom to ring: never a blank card.

import assert from "node:assert/strict";
import { test } from "node:test";

import { eventually } from "../eventually.mjs";
import { open, openBroken } from "../walk.mjs";

const notThere = () => ({ status: 404, headers: { "content-type": "text/plain" }, body: "Not found\n" });
const cutShort = (good) => ({ ...good, body: good.body.subarray(0, good.body.length / 2) });
const somethingElse = (good) => ({ ...good, headers: { "content-type": "text/html" }, body: "<p>Log in to the network" });
const under = (policy) => (good) => ({ ...good, headers: { ...good.headers, "content-security-policy": policy } });

const PROGRAM = "/confidant_bg.wasm";
const PAGE = "/index.html";

/** What is wrong with which file, and the name that the site's owner is given. */
const FAULTS = [
  ["the program is not there", { [PROGRAM]: notThere }, "not-loaded"],
  ["the program is cut short", { [PROGRAM]: cutShort }, "integrity"],
  ["the program is something else", { [PROGRAM]: somethingElse }, "mime"],
  ["the page may not fetch", { [PAGE]: under("connect-src 'none'") }, "csp"],
  ["the page may not compile", { [PAGE]: under("script-src 'self'") }, "csp"],
];

for (const [what, fault, cause] of FAULTS) {
  test(`where ${what}, the page says that the guide cannot start: ${cause}`, async () => {
    const reader = await openBroken(fault);
    await saysItFailed(reader);
    assert.match(await reader.says(), new RegExp(`people who run this site: ${cause}\\. [A-Z]`));
  });
}

test("where the script is not there, the page still says whom to ring", async () => {
  const reader = await openBroken({ "/boot.js": notThere });
  await saysWhomToRing(reader);
});

test("with scripting off the page says so, and whom to ring", async () => {
  // A sandboxed page runs no script, in either browser.
  const reader = await openBroken({ [PAGE]: under("sandbox") });
  assert.match(await reader.says(), /JavaScript, which is off/);
  await saysWhomToRing(reader);
});

test("when the program breaks down mid-question the failure card takes its place", async () => {
  const reader = await open();
  await reader.press("Someone has asked for records");
  await reader.breakDown();
  await saysItFailed(reader);
  assert.equal((await reader.page.focused()).words, await reader.heading());
});

async function saysItFailed(reader) {
  await eventually(
    async () => /stopped|cannot start|could not start/.test(await reader.heading()),
    async () => `No heading names the failure. The page says:\n${await reader.says()}`,
  );
  await saysWhomToRing(reader);
}

async function saysWhomToRing(reader) {
  const words = await reader.says();
  assert.match(words, /danger, ring 999 now/);
  assert.match(words, /Do not ignore it\. Ring your (medical )?defence body/);
  assert.match(words, /nothing was sent/);
}
