// The page opens in a real browser, and then keeps to itself.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "../browser.mjs";
import { serveSite } from "../site-server.mjs";

let site, browser;

before(async () => {
  site = await serveSite();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

test("the guide stands in the page, without a word on the console", async () => {
  const page = await browser.open(site.address);
  assert.ok((await page.text("#confidant")).length > 0);
  assert.deepEqual(page.messages(), []);
  await page.close();
});

test("after it has loaded the page asks for nothing and leaves nothing behind", async () => {
  const page = await browser.open(site.address);
  await page.press("Tab");
  assert.deepEqual(page.requests(), []);
  const { address, cookies, localStorage, sessionStorage, databases, caches, serviceWorkers } =
    await page.traces();
  assert.equal(address, site.address);
  assert.deepEqual(
    { cookies, localStorage, sessionStorage, databases, caches, serviceWorkers },
    { cookies: "", localStorage: {}, sessionStorage: {}, databases: [], caches: [], serviceWorkers: 0 },
  );
  await page.close();
});

test("axe finds nothing wrong with the first screen", async () => {
  const page = await browser.open(site.address);
  assert.deepEqual(await page.axe(), []);
  await page.close();
});
