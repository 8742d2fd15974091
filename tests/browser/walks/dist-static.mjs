// Where the guide cannot run, every way in leads to the same guidance as tables; and the tables answer.

import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";

import { kind, launch } from "../browser.mjs";
import { headersFor, onDisk, page as served, serveDist, text } from "../dist.mjs";
import { hostPage } from "../elements.mjs";
import { eventually } from "../eventually.mjs";
import { ASKED, SEED_000, SEED_001, SEED_003 } from "../stories.mjs";
import { TableReader } from "../tables.mjs";
import { openAnyhow, openAt } from "../walk.mjs";

const READ = "Read the same guidance as tables, which need no script";

/**
 * The three situations, each with the page of its tables, and the headline that the specification gives it: asked about
 * injuries at home one speaks to the patient first; an order that looks wrong still counts; a blanket request for a
 * victim's notes goes back.
 */
const SEEDS = [
  ["000", SEED_000, "A patient hurt or threatened at home", "ask-patient", /^Speak to the patient first/],
  ["001", SEED_001, "Production order", "challenge", /^Stop\. Ring for advice today\. This order looks wrong, but it still counts/],
  ["003", SEED_003, "Victim information request: Therapy or counselling notes", "ask-requester", /^Ask them\b.*victim request/],
];

const site = await serveDist({
  "/article.html": hostPage(`<confidant-guide loading="eager"><p>Fallback: ring 999.</p></confidant-guide>`),
  "/leaflet.html": hostPage(`<confidant-guide loading="eager" voice="patient"></confidant-guide>`),
  // The frame lies over the whole page, so that what is clicked in it is clicked at its own place.
  "/framed.html": served(
    `<!doctype html><title>Article</title><link rel="icon" href="data:,"><iframe title="Confidant" src="/frame/frame.html" sandbox style="position: absolute; inset: 0; width: 600px; height: 600px; border: 0"></iframe>`,
  ),
});
const browsers = { wasm: await launch(kind, "wasm"), scripts: await launch(kind, "scripts") };
const pages = [];
afterEach(() => Promise.all(pages.splice(0).map((page) => page.close())));
after(() => Promise.all([site, ...Object.values(browsers)].map((one) => one.close())));

/** A page in a browser that lacks something. */
async function openWithout(lacking, path, looks) {
  const page = await browsers[lacking].openAnyhow(path.includes(":") ? path : `${site.address}${path}`, looks);
  pages.push(page);
  return page;
}

test("with WebAssembly off the page names the cause, and leads to the tables", async () => {
  const page = await openWithout("wasm", "page/index.html");
  await page.waitForText("people who run this site: wasm-disabled.");
  await page.waitForText("WebAssembly is switched off in this browser");
  await page.follow(READ);
  assert.equal(await page.address(), `${site.address}static/index.html`);
  assert.equal(await page.text("h1"), "The guide as tables");
});

for (const [path, led, words] of [
  ["article.html", "static/index.html", READ],
  ["leaflet.html", "static/patients/index.html", "Read the guide as tables instead"],
]) {
  test(`with WebAssembly off the element in ${path} names the cause, and leads to ${led}`, async () => {
    const page = await openWithout("wasm", path);
    const says = () => page.evaluate(() => document.querySelector("confidant-guide").shadowRoot.textContent);
    await eventually(async () => / wasm-disabled\. /.test(await says()), "The cause was never named.");
    await page.click(words);
    await page.arrives(`${site.address}${led}`);
    assert.equal(await page.text("h1"), "The guide as tables");
  });
}

test("in an iframe where no script runs the card leads to the tables, within the sandbox, in their own looks", async () => {
  const { page } = await openAnyhow(`${site.address}framed.html`);
  const inside = await page.inTheFrame();
  assert.match(await inside.text("body"), /JavaScript, which is off/);
  await inside.follow(READ);
  assert.equal(await inside.text("h1"), "The guide as tables");
  assert.notEqual(await inside.evaluate(() => getComputedStyle(document.body).maxWidth), "none", "They have no styles.");
});

test("a guide that breaks leads to them from its card", async () => {
  const reader = await openAt(`${site.address}page/index.html`);
  await reader.press(ASKED);
  await reader.breakDown();
  await reader.page.waitForText("The guide has stopped");
  await reader.page.follow(READ);
  assert.equal(await reader.page.text("h1"), "The guide as tables");
});

test("the one file, which may be anywhere, says in words where they are", async () => {
  const page = await openWithout("scripts", onDisk("confidant.html"));
  assert.match(await page.text("body"), /JavaScript, which is off[^]*in the folder “static”/);
});

for (const [seed, story, title, headline, words] of SEEDS) {
  test(`with scripting off seed ${seed} is answered from the tables`, async () => {
    const page = await openWithout("scripts", "page/index.html");
    assert.match(await page.text("body"), /JavaScript, which is off/);
    await page.follow(READ);
    const reader = new TableReader(page, story);
    await reader.turnTo(title);
    const result = await reader.answer();
    assert.equal(result.headline, headline);
    assert.match(result.words, words);
    assert.ok(result.inView, "The result is not on the screen.");
    assert.match(await page.text("footer"), /Do not rely on this after \d+ \w+ 20\d\d/);
    assert.deepEqual(page.messages(), []);
  });
}

test("seed 001 stands under an order that counts, with what to do in order and where it is written", async () => {
  const page = await openWithout("scripts", "static/production-order.html");
  const { all } = await new TableReader(page, SEED_001).answer();
  assert.match(all, /Do now[^]*Ring your defence body[^]*Must You must treat the court’s paper as binding/);
  assert.match(all, /Police and Criminal Evidence Act 1984, Sch\. 1 para\./);
});

test("a patient finds the own record by the list in plain words, and a way out before all else", async () => {
  const page = await openWithout("scripts", "static/index.html");
  await page.follow("The same in plain words, for patients");
  await page.follow("I want to see my own record");
  assert.match(await page.text("main"), /They have to give you a copy of your own record/);
  assert.match(await page.text("header"), /^[^]*Is it safe to read this here\?[^]*Exit this page[^]*ring 999/);
});

test("a keyboard passes the head by its first stop, and every stop shows where it is", async () => {
  const reader = await openAnyhow(`${site.address}static/production-order.html`);
  await reader.page.press("Tab");
  const first = await reader.page.focused();
  assert.deepEqual([first.words, first.shows, first.inView], ["Skip to the page itself", true, true]);
  await reader.page.press("Enter");
  await reader.page.press("Tab");
  const { words, shows } = await reader.page.focused();
  assert.deepEqual([words, shows], ["This page is for", true]);
});

for (const name of ["index", "production-order", "result-challenge", "patients/index", "patients/situation-already-shared"]) {
  test(`axe finds nothing wrong with ${name}, whose headings go in order, and which is no wider than 320 pixels`, async () => {
    const { page } = await openAnyhow(`${site.address}static/${name}.html`, { width: 320 });
    assert.deepEqual(await page.axe(), []);
    const levels = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) => Number(localName[1])));
    for (const [place, level] of levels.entries()) assert.ok(level <= (levels[place - 1] ?? 0) + 1, `${levels}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  });
}

test("a server says of them what they say themselves: nothing runs, and nothing is told", async () => {
  const [own] = text("static/index.html").match(/(?<=Content-Security-Policy" content=")[^"]*/);
  assert.equal(headersFor("/static/index.html")["content-security-policy"], own);
  assert.doesNotMatch(own, /script-src/);
  const { page } = await openAnyhow(`${site.address}static/data-form.html`);
  // The icon is empty, and the page's own.
  const asked = page.requests().filter((url) => !url.startsWith("data:"));
  assert.deepEqual(asked.map((url) => new URL(url).pathname), ["/static/data-form.html", "/static/guidance.css"]);
  assert.deepEqual(page.messages(), []);
});

test("printed, every sheet says until when it may be relied on", { skip: kind !== "chromium" }, async () => {
  const { page } = await openAnyhow(`${site.address}static/production-order.html`);
  await page.asPrinted();
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("footer")).display), "table-footer-group");
});
