// However the guide is delivered, and under the strictest policy that EMBEDDING.md and `_headers` allow: once it has
// loaded it asks for nothing, keeps nothing, says nothing, and leaves address and history alone.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { onDisk, page, serveDist, text } from "../dist.mjs";
import { Guide } from "../elements.mjs";
import { boxWith, policyFor } from "../embedding.mjs";
import { ASKED, SEED_001 } from "../stories.mjs";
import { openAnyhow, openAt, openFramed } from "../walk.mjs";

const NOTHING_LEFT = { cookies: "", localStorage: {}, sessionStorage: {}, databases: [], caches: [], serviceWorkers: 0 };
/** All but what EMBEDDING.md names is forbidden, and the article's own icon, which is empty: Firefox asks for any other. */
const STRICT = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; ";
/** What a browser asks for in its own time. */
const ICON = "/page/icon.svg";

// The files' own host; and a site that holds the same files, for whoever serves them beside their own pages.
const files = await serveDist();
const hostPages = {};
const site = await serveDist(hostPages);
after(() => Promise.all([files.close(), site.close()]));

/** What came to either server, but for the icon. */
const arrived = () => [...files.asked, ...site.asked].map(({ url }) => url).filter((url) => url !== ICON);

/** A page of the site's with this in its body, under that policy and nothing more. */
function host(name, body, policy) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"><body><h1>Article</h1>${body}`;
  const good = page(html);
  hostPages[`/${name}.html`] = () => ({ ...good(), headers: { ...good().headers, "content-security-policy": STRICT + policy } });
  return `${site.address}${name}.html`;
}

/** The script and the element of EMBEDDING.md, begun at the five ways in. */
function element(from) {
  const begins = boxWith("<confidant-guide", from).replace(' topic="production-order" holder="england"', "");
  assert.match(begins, /<confidant-guide>/);
  return boxWith("element/confidant-guide.js", from) + begins;
}

async function inTheElement(address) {
  const { page } = await openAnyhow(address);
  const guide = await new Guide(page).stands();
  page.forget();
  return guide;
}

const inAFrame = (name, from) => () => openFramed(host(name, boxWith("<iframe", from.address), policyFor("iframe", from.address)));

/** Each delivery, under each policy that is written for it: a reader before the guide, which has loaded. */
const DELIVERIES = {
  "the page": () => openAt(`${files.address}page/`),
  "the page, by a link": async () => {
    const reader = await openAnyhow(host("link", `<a href="${files.address}page/">The guide</a>`, policyFor("link", files.address)));
    await reader.press("The guide");
    await reader.page.stands();
    reader.page.forget();
    return reader;
  },
  "the one file, from the disk": () => openAt(onDisk("confidant.html")),
  "the one file, from a server": () => openAt(`${files.address}confidant.html`),
  "the iframe": inAFrame("frame", files),
  "the iframe on its own host": inAFrame("own-frame", site),
  "the element": () => inTheElement(host("own", element(site.address), policyFor("element on your own host", site.address))),
  "the element from another host": () =>
    inTheElement(host("other", element(files.address), policyFor("element on another host", files.address))),
  "the element under trusted types": () =>
    inTheElement(
      host("types", element(site.address), `${policyFor("element on your own host", site.address)}; require-trusted-types-for 'script'`),
    ),
};

for (const [delivery, opens] of Object.entries(DELIVERIES)) {
  test(`${delivery}: seed 001 comes to its result, unfolded, printed and copied, and nothing else happens`, async () => {
    const reader = await opens();
    const { page } = reader;
    const { address, historyLength, ...stored } = await page.traces();
    assert.deepEqual(stored, NOTHING_LEFT);
    const before = arrived();
    const around = await page.evaluate(surroundings);

    await reader.press(ASKED);
    await reader.answer(SEED_001);
    assert.match(await reader.heading(), /^Stop\b.*advice today/);
    assert.ok((await page.evaluate(unfold)) > 5);
    await page.settle();
    await page.evaluate(printsAtOnce);
    // Its words stand on a link that leads to it, too.
    await page.click("css=#take .button");
    await reader.press("Phone script");
    await reader.press("Print on one page");
    assert.equal(await page.evaluate(() => globalThis.printed), 2);
    await reader.press("Copy as text");
    assert.match(await page.evaluate(() => getSelection().toString()), /\w/);
    await reader.press("Back");
    assert.match(await reader.heading(), /^Stop\b/);

    assert.deepEqual(page.requests().filter((url) => !url.endsWith(ICON)), []);
    assert.deepEqual(arrived(), before);
    assert.deepEqual(page.messages(), []);
    assert.deepEqual(await page.traces(), { address, historyLength, ...NOTHING_LEFT });
    assert.deepEqual(await page.evaluate(surroundings), around);
  });
}

test("the policy that `_headers` shows to a page with the element is that of EMBEDDING.md", () => {
  const shown = /^# +Content-Security-Policy: (.*)$/m.exec(text("_headers"))[1];
  assert.equal(shown.replaceAll("HOST", files.address.replace(/\/$/, "")), policyFor("element on another host", files.address));
});

/** What the guide might change of the document that it stands in, beside itself: in a page, or in an article. */
function surroundings() {
  const { title, adoptedStyleSheets, head, documentElement } = document;
  const element = document.querySelector("confidant-guide");
  return {
    title,
    address: location.href,
    name: globalThis.name,
    sheets: adoptedStyleSheets.length,
    head: head.innerHTML.length,
    attributes: [documentElement, document.body, element].map((part) => part && [...part.attributes].map(({ name, value }) => [name, value])),
    body: [...document.body.children].map(({ localName }) => localName),
  };
}

/** Opens every fold of the screen; gives how many there were. */
function unfold() {
  const root = document.querySelector("confidant-guide")?.shadowRoot ?? document.querySelector("#confidant");
  const folds = [...root.querySelectorAll("details:not([open]) > summary")];
  for (const fold of folds) fold.click();
  return folds.length;
}

/** No window of a print shop: the page is told that it is being printed, and that it is over. */
function printsAtOnce() {
  globalThis.printed = 0;
  globalThis.print = () => {
    globalThis.printed += 1;
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("afterprint"));
  };
}
