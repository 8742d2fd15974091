// What every walk begins with: a reader before the page.
//
//   test("...", async () => {
//     const reader = await open();
//     await reader.press("Someone has asked for records");
//     await reader.answer({ "Is anyone in danger this minute?": "No" });
//   });
//
// One browser serves all the walks of a run; every reader has a fresh profile, gone when the test is over.

import { after, afterEach } from "node:test";

import { launch } from "./browser.mjs";
import { Reader } from "./reader.mjs";
import { serveSite } from "./site-server.mjs";
import { ASKED } from "./stories.mjs";

const ready = Promise.all([serveSite(), launch()]);
ready.catch(() => {}); // whoever waits for it hears of it
const openPages = [];
const badSites = [];

afterEach(() => Promise.all(openPages.splice(0).map((page) => page.close())));

after(async () => {
  const [site, browser] = await ready;
  await browser.close();
  await Promise.all([site, ...badSites].map(({ close }) => close()));
});

/** Where the built page is served. */
export const address = async () => (await ready)[0].address;

/** A reader before the start screen. */
export async function open(looks) {
  const [site, browser] = await ready;
  return seated(await browser.open(site.address, looks));
}

/** A reader before a page that a bad server sent: see `serveSite`. */
export async function openBroken(faults) {
  const [, browser] = await ready;
  const site = await serveSite(faults);
  badSites.push(site);
  return seated(await browser.openAnyhow(site.address));
}

/** A reader before the guide at an address of its own. */
export async function openAt(address) {
  const [, browser] = await ready;
  return seated(await browser.open(address));
}

/** A reader before a page of somebody else's, which may have guides in it; for what may be set see `browser.mjs`. */
export async function openAnyhow(address, set) {
  const [, browser] = await ready;
  return seated(await browser.openAnyhow(address, set));
}

/** A reader before a page with the guide in an iframe; the same. */
export async function openFramed(address, set) {
  const [, browser] = await ready;
  const reader = seated(await browser.openAnyhow(address, set));
  await reader.page.enterTheFrame();
  return reader;
}

/** A reader at the result of a story, told at the first door unless another is named. */
export async function atTheResult(story, door) {
  const reader = await open();
  await reader.tell(story, door);
  return reader;
}

/** The same, where every page of the way there must have been seen. */
export async function pageByPage(story) {
  const reader = await open();
  await reader.press(ASKED);
  await reader.answer(story);
  return reader;
}

function seated(page) {
  openPages.push(page);
  return new Reader(page);
}
