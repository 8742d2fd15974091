// When the guide cannot go on it says so by name, with what to do and whom to ring: never a blank card. Each cause is
// walked by `dist-failures.mjs`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { eventually } from "../eventually.mjs";
import { open, openBroken } from "../walk.mjs";

const notThere = () => ({ status: 404, headers: { "content-type": "text/plain" }, body: "Not found\n" });
const under = (policy) => (good) => ({ ...good, headers: { ...good.headers, "content-security-policy": policy } });

const PAGE = "/index.html";

test("where the script is not there, the page names that and says whom to ring", async () => {
  const reader = await openBroken({ "/boot.js": notThere });
  await saysItFailed(reader);
  assert.match(await reader.says(), /people who run this site: not-loaded\. [A-Z]/);
});

test("where the script is written as this browser does not read it, the page says that the browser is too old", async () => {
  const reader = await openBroken({ "/boot.js": (good) => ({ ...good, body: "a script of the next century: ?" }) });
  await saysItFailed(reader);
  assert.match(await reader.says(), /people who run this site: wasm-old\. [A-Z]/);
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
