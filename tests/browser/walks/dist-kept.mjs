// The page kept on the reader's device: only when asked for, whole or not at all, and newer when the reader says so.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { integrity, serveDist, text } from "../dist.mjs";
import { eventually } from "../eventually.mjs";
import { ASKED, DANGER, SEED_001, WHO } from "../stories.mjs";
import { openAt } from "../walk.mjs";

const KEPT = "This guide is kept on this device";
const NEWER = "A newer guide is ready.";

const sites = [];
afterEach(() => Promise.all(sites.splice(0).map((site) => site.close())));

/** A server, with answers that may be changed while it goes on; and the requests that came to it. */
async function serve() {
  const faults = {};
  const site = await serveDist(faults);
  sites.push(site);
  return { faults, asked: site.asked, site, address: `${site.address}page/` };
}

/** A reader who has asked for the guide to be kept, and has it. */
async function keeps(address) {
  const reader = await openAt(address);
  await reader.press("Keep it on this device");
  await reader.page.waitForText(KEPT);
  return reader;
}

/** From now on the server has another version, whose page says so in its title. */
function bringOut(faults, { damaged = false } = {}) {
  const [old, worker] = [text("page/index.html"), text("page/worker.js")];
  const page = old.replace("<title>", "<title>Newer ");
  const other = worker.replace(integrity(old), integrity(page)).replace(/name: "\w{16}"/, 'name: "anothername16ch"');
  assert.notEqual(other, worker);
  faults["/page/index.html"] = (good) => ({ ...good, body: damaged ? `${page}<!-- -->` : page });
  faults["/page/worker.js"] = (good) => ({ ...good, body: other });
}

const cacheNames = ({ page }) => page.evaluate(() => caches.keys());
const title = ({ page }) => page.evaluate(() => document.title);

test("whoever does not ask has nothing kept, and nothing is asked for after the page has loaded", async () => {
  const { address } = await serve();
  const reader = await openAt(address);
  await reader.press(ASKED);
  await reader.answer(SEED_001);
  assert.match(await reader.heading(), /^Stop\b.*advice today/);
  assert.deepEqual(reader.page.requests(), []);
  assert.deepEqual(reader.page.messages(), []);
  const { caches, serviceWorkers, cookies, localStorage, sessionStorage, databases } = await reader.page.traces();
  assert.deepEqual([caches, serviceWorkers, cookies, localStorage, sessionStorage, databases], [[], 0, "", {}, {}, []]);
});

test("what is kept leads seed 001 to Stop with the server gone, until it is taken off", async () => {
  const { address, site } = await serve();
  const reader = await keeps(address);
  await site.close();
  await reader.page.reload();
  await reader.page.stands();
  await reader.press(ASKED);
  await reader.answer(SEED_001);
  assert.match(await reader.heading(), /^Stop\b.*advice today/);
  assert.deepEqual(reader.page.messages(), []);
  const { caches, serviceWorkers, cookies, localStorage, sessionStorage, databases } = await reader.page.traces();
  assert.deepEqual([cookies, localStorage, sessionStorage, databases], ["", {}, {}, []]);
  assert.equal(serviceWorkers, 1);
  assert.equal(caches.length, 1);
  assert.equal(caches[0].replace(/\w{16}$/, "VERSION"), `confidant ${address} VERSION`);

  await reader.press("Take it off this device");
  await reader.page.waitForText("You can keep this guide on this device");
  const bare = await reader.page.traces();
  assert.deepEqual([bare.caches, bare.serviceWorkers], [[], 0]);
});

test("a newer guide waits, and says so, until the reader changes to it", async () => {
  const { address, faults } = await serve();
  const reader = await keeps(address);
  bringOut(faults);
  await reader.page.reload();
  await reader.page.stands();
  await reader.press(ASKED);
  await reader.answer(SEED_001, { before: WHO });
  await reader.page.waitForText(NEWER);
  assert.doesNotMatch(await title(reader), /^Newer/);
  assert.deepEqual((await reader.page.questions()).map(({ question }) => question).slice(0, 1), [WHO]);

  await reader.press("Change to the newer guide now");
  await eventually(() => title(reader).then((title) => title.startsWith("Newer"), () => null), "The newer guide never came.");
  await reader.page.stands();
  await reader.page.waitForText(KEPT);
  assert.deepEqual(await cacheNames(reader), [`confidant ${address} anothername16ch`]);
  await reader.press(ASKED);
  assert.deepEqual(await reader.page.questions(), [{ question: DANGER, chosen: [] }]);
});

test("what another copy of the guide on this host keeps is left alone, by a newer guide and by taking this one off", async () => {
  const { address, faults } = await serve();
  // Its place begins as this one's does.
  const others = `confidant ${address}other/ 0123456789abcdef`;
  const reader = await openAt(address);
  await reader.page.evaluate((name) => caches.open(name).then(() => null), others);
  await reader.press("Keep it on this device");
  await reader.page.waitForText(KEPT);
  bringOut(faults);
  await reader.page.reload();
  await reader.page.waitForText(NEWER);
  await reader.press("Change to the newer guide now");
  await eventually(() => title(reader).then((title) => title.startsWith("Newer"), () => null), "The newer guide never came.");
  await reader.page.stands();
  await reader.page.waitForText(KEPT);
  assert.deepEqual((await cacheNames(reader)).toSorted(), [`confidant ${address} anothername16ch`, others].toSorted());
  await reader.press("Take it off this device");
  await reader.page.waitForText("You can keep this guide on this device");
  assert.deepEqual(await cacheNames(reader), [others]);
});

test("a worker of the host's own, above this page, is neither taken for the guide's nor taken off", async () => {
  const { address, faults } = await serve();
  const headers = { "content-type": "text/javascript" };
  faults["/hosts.js"] = () => ({ status: 200, headers, body: `addEventListener("fetch", () => {});` });
  const reader = await openAt(address);
  await reader.page.evaluate(async () => {
    await navigator.serviceWorker.register("/hosts.js");
    await navigator.serviceWorker.getRegistration("/").then(({ installing, active }) => active ?? new Promise((done) => installing.addEventListener("statechange", done)));
  });
  await reader.page.reload();
  await reader.page.stands();
  await reader.press("Keep it on this device");
  await reader.page.waitForText(KEPT);
  await reader.press("Take it off this device");
  await reader.page.waitForText("You can keep this guide on this device");
  const scopes = await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  assert.deepEqual(scopes, [new URL("/", address).href]);
});

test("what is taken off stays off; whoever installs the guide has it kept", async () => {
  const { address } = await serve();
  const reader = await keeps(address);
  await reader.press("Take it off this device");
  await reader.page.waitForText("You can keep this guide on this device");
  await reader.page.reload();
  await reader.page.waitForText("You can keep this guide on this device");
  // As the browser says it to the page.
  await reader.page.evaluate(() => void dispatchEvent(new Event("appinstalled")));
  await reader.page.waitForText(KEPT);
});

test("what one window keeps, the other shows as kept when it is asked to", async () => {
  const { address } = await serve();
  const reader = await openAt(address);
  // Another window keeps it: here as a script of this page that uses no button.
  await reader.page.evaluate(async () => {
    await navigator.serviceWorker.register(new URL("worker.js", location.href), { updateViaCache: "none" });
    await navigator.serviceWorker.ready;
  });
  await reader.press("Keep it on this device");
  await reader.page.waitForText(KEPT);
});

test("a newer guide of which one file is not the one that was built is not kept at all", async () => {
  const { address, faults, asked, site } = await serve();
  const reader = await keeps(address);
  const before = await cacheNames(reader);
  bringOut(faults, { damaged: true });
  asked.length = 0;
  await reader.page.reload();
  // The page, which is kept, is asked for by the worker that wants to keep another.
  await eventually(() => asked.some(({ url }) => url === "/page/"), "No update was looked for.");
  await eventually(
    () => reader.page.evaluate(() => navigator.serviceWorker.getRegistration().then(({ installing }) => !installing)),
    "The newer worker never gave up.",
  );
  assert.deepEqual(await cacheNames(reader), before);
  assert.doesNotMatch(await reader.page.text("body"), new RegExp(NEWER));
  await site.close();
  await reader.page.reload();
  await reader.page.stands();
  assert.doesNotMatch(await title(reader), /^Newer/);
});

test("what looks for an update carries nothing: no query, no referrer, and no cookie with any file", async () => {
  const { address, faults, asked } = await serve();
  const reader = await keeps(address);
  bringOut(faults);
  asked.length = 0;
  await reader.page.evaluate(() => void (document.cookie = "of-the-host=1; path=/"));
  await reader.page.reload();
  await reader.page.waitForText(NEWER);
  const checks = asked.filter(({ headers }) => headers["sec-fetch-dest"] !== "document");
  assert.ok(checks.length >= 7, "A check asks for the worker and for all that it keeps.");
  for (const { url, headers } of checks) {
    assert.doesNotMatch(url, /\?/);
    // The worker's own script is the browser's to ask for: it names the worker as where it comes from (Chromium does),
    // and takes along what cookies the host has set.
    if (url.endsWith("/worker.js")) {
      assert.ok([undefined, `${address}worker.js`].includes(headers.referer), headers.referer);
    } else {
      assert.deepEqual([headers.referer, headers.cookie], [undefined, undefined], url);
    }
  }
});
