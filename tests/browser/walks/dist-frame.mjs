// The guide in an iframe, under the sandbox that EMBEDDING.md recommends.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { page, serveDist } from "../dist.mjs";
import { eventually } from "../eventually.mjs";
import { ASKED, SEED_001 } from "../stories.mjs";
import { openFramed } from "../walk.mjs";

const SANDBOX = "allow-scripts allow-modals allow-downloads";
const iframe = (src) =>
  `<iframe data-confidant data-exit-url="/away.html" title="Confidant" src="${src}" sandbox="${SANDBOX}" width="600" height="300"></iframe>`;
const host = (script) => `<!doctype html><title>Article</title><link rel="icon" href="data:,"><body>${iframe("/frame/frame.html")}${script}`;
/** Every message that comes to the page around is written down. */
const LISTENS = `<script>globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`;

const site = await serveDist({
  "/host.html": page(host(`${LISTENS}<script src="/frame/parent.js"></script>`)),
  "/bare.html": page(host(LISTENS)),
  "/away.html": page(`<!doctype html><title>Away</title><link rel="icon" href="data:,"><h1>Away</h1>`),
});
after(() => site.close());

test("in a sandboxed iframe seed 001 comes to Stop; the page around learns heights and nothing else", async () => {
  const reader = await openFramed(`${site.address}host.html`);
  await reader.press(ASKED);
  await reader.answer(SEED_001);
  assert.match(await reader.heading(), /^Stop\b.*advice today/);

  assert.deepEqual(reader.page.requests(), []);
  assert.deepEqual(reader.page.messages(), []);
  const heard = await reader.page.around(() => globalThis.heard);
  assert.ok(heard.length > 1);
  for (const { height, ...rest } of heard) {
    assert.deepEqual(rest, { type: "confidant-height", v: 1 });
    assert.ok(Number.isInteger(height));
  }
  const traces = await reader.page.around(() => [document.cookie, localStorage.length, sessionStorage.length, location.pathname]);
  assert.deepEqual(traces, ["", 0, 0, "/host.html"]);
});

test("the frame has the height of what it shows, on every screen", async () => {
  const reader = await openFramed(`${site.address}host.html`);
  const fits = async () => {
    const inside = await reader.page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const around = await reader.page.around(() => document.querySelector("iframe").clientHeight);
    return inside === around && inside;
  };
  const start = await eventually(fits, "The frame never had the height of the first screen.");
  await reader.press(ASKED);
  const question = await eventually(fits, "The frame never had the height of the question.");
  assert.notEqual(start, question);
});

test("a message from any other window changes nothing", async () => {
  const reader = await openFramed(`${site.address}host.html`);
  const before = await reader.page.around(() => document.querySelector("iframe").clientHeight);
  await reader.page.around(() => postMessage({ type: "confidant-height", v: 1, height: 777 }, "*"));
  await reader.page.around(() => postMessage({ type: "confidant-exit", v: 1 }, "*"));
  await eventually(() => reader.page.around(() => globalThis.heard.length >= 3), "The messages never came.");
  assert.equal(await reader.page.around(() => document.querySelector("iframe").clientHeight), before);
  assert.equal(await reader.page.around(() => location.pathname), "/host.html");
});

test("Exit leaves the page around, where its script listens, for the address that it names", async () => {
  const reader = await openFramed(`${site.address}host.html`);
  await reader.press("It is my own record");
  const length = await reader.page.around(() => history.length);
  // The frame is gone before it can say that the click is over.
  await reader.press("Exit this page").catch(() => {});
  const away = () => reader.page.around(() => location.pathname === "/away.html" && history.length).catch(() => null);
  assert.equal(await eventually(away, "The page around stayed."), length, "The guide is not one step back.");
});

test("where no script listens, Exit empties the frame and says so", async () => {
  const reader = await openFramed(`${site.address}bare.html`);
  await reader.press("It is my own record");
  await reader.press("Exit this page");
  await reader.page.waitForText("Nothing is left here. To leave the page, close it.");
  assert.equal(await reader.page.text("#confidant"), null);
  assert.equal(await reader.page.around(() => location.pathname), "/bare.html");
  assert.deepEqual(reader.page.messages(), []);
});

test("a paper is copied within the sandbox: no message takes it anywhere", async () => {
  const reader = await openFramed(`${site.address}host.html`);
  await reader.press(ASKED);
  await reader.answer(SEED_001);
  await reader.press("Phone script");
  await reader.press("Copy as text");
  assert.match(await reader.page.text(".took"), /^Copied\./);
  const kinds = await reader.page.around(() => [...new Set(globalThis.heard.map(({ type }) => type))]);
  assert.deepEqual(kinds, ["confidant-height"]);
});
