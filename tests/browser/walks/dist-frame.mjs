// The guide in an iframe, under the least sandbox that it works in: dist-silent.mjs and dist-left.mjs have EMBEDDING.md's own.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { page, serveDist } from "../dist.mjs";
import { eventually } from "../eventually.mjs";
import { ASKED, SEED_001 } from "../stories.mjs";
import { openAt, openFramed } from "../walk.mjs";

const SANDBOX = "allow-scripts allow-modals allow-downloads";
const FRAME = "/frame/frame.html";
const SANDBOXED = `sandbox="${SANDBOX}"`;
const AWAY = `data-exit-url="/away.html"`;
const article = (src, how, script) =>
  `<!doctype html><title>Article</title><link rel="icon" href="data:,"><body>
   <iframe data-confidant title="Confidant" src="${src.replaceAll("&", "&#38;")}" ${how} width="600" height="300"></iframe>${script}`;
const host = (script) => article(FRAME, `${SANDBOXED} ${AWAY}`, script);
/** Where the page around has the reader go: a page of the world outside. */
const OUT = "https://www.example.org/away";
const SET = `?topic=production-order&holder=england&voice=patient&theme=dark&lang=en&law-date=2026-11-21&heading-level=3&exit-url=${encodeURIComponent(OUT)}&advice-name=Members%E2%80%99+line&advice-tel=020+7946+0000`;
const HOSTILE = `?topic=production_order&holder=%3Cimg%20src=x%20onerror=alert(1)%3E&theme=%22%3E%3Cscript%3E&advice-name=%3Cscript%3Ealert(1)%3C/script%3E&advice-tel=javascript:alert(1)&exit-url=javascript:alert(1)&__proto__=x&constructor=y`;
/** Every message that comes to the page around is written down. */
const LISTENS = `<script>globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`;

const PARENT = `<script src="/frame/parent.js"></script>`;

const site = await serveDist({
  "/host.html": page(host(LISTENS + PARENT)),
  "/bordered.html": page(host(`<style>* { box-sizing: border-box } iframe { border: 2px solid; border-bottom-width: 5px }</style>${LISTENS}${PARENT}`)),
  "/bare.html": page(host(LISTENS)),
  "/set.html": page(article(FRAME + SET, SANDBOXED, LISTENS + PARENT)),
  "/hostile.html": page(article(FRAME + HOSTILE, SANDBOXED, LISTENS + PARENT)),
  "/open.html": page(article(`${FRAME}?exit-url=${encodeURIComponent(OUT)}`, "", "")),
  // The same server by another name is another site.
  "/elsewhere.html": (_, { headers }) =>
    page(article(`http://${headers.host.replace("127.0.0.1", "localhost")}${FRAME}?exit-url=${encodeURIComponent(OUT)}`, "", ""))(),
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

// What the frame shows stands within its border, which its `clientHeight` leaves out, wherever a style reckons it.
for (const path of ["host.html", "bordered.html"]) {
  test(`the frame has the height of what it shows, on every screen of ${path}`, async () => {
    const reader = await openFramed(`${site.address}${path}`);
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
}

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
  // What the page around learns of it, and may act upon.
  await eventually(() => reader.page.around(() => globalThis.heard.some(({ type }) => type === "confidant-exit")), "Nobody was asked to leave.");
  assert.deepEqual(await reader.page.around(() => globalThis.heard.filter(({ type }) => type !== "confidant-height")), [{ type: "confidant-exit", v: 1 }]);
  await reader.page.waitForText("Nothing is left here. To leave the page, close it.");
  assert.equal(await reader.page.text("#confidant"), null);
  assert.equal(await reader.page.around(() => location.pathname), "/bare.html");
  assert.deepEqual(reader.page.messages(), []);
});

test("a paper is copied and saved within the sandbox: no message takes it anywhere", async () => {
  const reader = await openFramed(`${site.address}host.html`);
  await reader.press(ASKED);
  await reader.answer(SEED_001);
  await reader.press("Phone script");
  await reader.press("Copy as text");
  assert.match(await reader.page.text(".took"), /^Copied\./);
  await reader.press("Save as a file");
  assert.match(await reader.page.text(".took"), /saved it among your downloads/);
  // A sandbox that forbids it is only told of here.
  assert.deepEqual(reader.page.messages(), []);
  const kinds = await reader.page.around(() => [...new Set(globalThis.heard.map(({ type }) => type))]);
  assert.deepEqual(kinds, ["confidant-height"]);
});

const outside = `<!doctype html><title>Out</title><link rel="icon" href="data:,"><h1>Out</h1>`;

test("the address of the frame sets what attributes set on an element", async () => {
  const reader = await openFramed(`${site.address}set.html`);
  assert.match(await reader.heading(), /production order/);
  const stands = await reader.page.evaluate(() => [
    document.documentElement.dataset.theme,
    document.querySelector("#confidant h2").getAttribute("aria-level"),
    document.querySelector("#confidant a[href^='tel:02079460000']")?.innerText,
  ]);
  assert.deepEqual(stands, ["dark", "3", "020 7946 0000"]);
  assert.match(await reader.says(), /Members’ line/);
  assert.deepEqual(reader.page.messages(), []);
  const kinds = await reader.page.around(() => [...new Set(globalThis.heard.map(({ type }) => type))]);
  assert.deepEqual(kinds, ["confidant-height"]);
});

test("Exit leaves a page whose frame has the way out in its address", async () => {
  const reader = await openFramed(`${site.address}set.html`);
  await reader.page.standIn(OUT, outside);
  await reader.press("Exit this page").catch(() => {});
  await eventually(() => reader.page.around((out) => location.href === out, OUT).catch(() => null), "The page around stayed.");
});

test("a hostile address changes nothing, and each thing in it is told with what to write", async () => {
  const reader = await openFramed(`${site.address}hostile.html`);
  const said = await reader.says();
  assert.doesNotMatch(said, /script|alert|onerror|production order/i);
  const held = await reader.page.evaluate(() => [document.documentElement.dataset.theme, document.querySelectorAll("#confidant :is(script, img, [href^=javascript])").length]);
  assert.deepEqual(held, ["auto", 0]);
  const told = reader.page.messages().map(({ text }) => /^In the address, (\S+) was not taken/.exec(text)?.[1]);
  assert.deepEqual(told, ["holder", "topic", "theme", "exit-url", "advice-name", "advice-tel", "__proto__", "constructor"]);
  assert.ok(reader.page.messages().some(({ text }) => text.endsWith('Write "production-order".')));

  await reader.page.standIn("https://www.bbc.co.uk/weather", outside);
  await reader.press("It is my own record");
  await reader.press("Exit this page").catch(() => {});
  const there = () => reader.page.around(() => location.href === "https://www.bbc.co.uk/weather").catch(() => null);
  await eventually(there, "Exit did not lead to the neutral page.");
});

test("Exit leaves the page around a frame without a sandbox, from another site too, with no script of that page", async () => {
  for (const path of ["open.html", "elsewhere.html"]) {
    const reader = await openFramed(`${site.address}${path}`);
    await reader.page.standIn(OUT, outside);
    await reader.press("It is my own record");
    await reader.press("Exit this page").catch(() => {});
    await eventually(() => reader.page.around((out) => location.href === out, OUT).catch(() => null), `The page around stayed at ${path}.`);
  }
});

test("a link to the guide's own page sets where it begins, and neither a number nor a way out", async () => {
  for (const path of ["page/", "frame/frame.html"]) {
    const reader = await openAt(`${site.address}${path}${SET}`);
    assert.match(await reader.heading(), /production order/);
    assert.doesNotMatch(await reader.says(), /Members’ line/);
    const told = reader.page.messages().map(({ text }) => /^In the address, (\S+) was not taken/.exec(text)?.[1]);
    assert.deepEqual(told, ["law-date", "exit-url", "advice-name", "advice-tel"], path);
    assert.equal(await reader.page.address(), `${site.address}${path}${SET}`);
  }
});
