// <confidant-guide> in pages of other people's making, some of them hostile.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { serveDist } from "../dist.mjs";
import { Guide, hostPage } from "../elements.mjs";
import { eventually } from "../eventually.mjs";
import { ASKED, SEED_001 } from "../stories.mjs";
import { openAnyhow } from "../walk.mjs";

const ONE = `<confidant-guide loading="eager"><p>Fallback: ring 999.</p></confidant-guide>`;
const STOP = /^Stop\b.*advice today/;
/** Everything the element tells the page around is written down, with what it carries. */
const LISTENS = `<script>globalThis.heard = [];
  for (const name of ["ready", "step", "outcome", "exit", "error"]) {
    addEventListener("confidant-" + name, ({ type, detail }) => heard.push([type, detail]));
  }</script>`;
/** What analytics do that want to know everything: every event of every kind, with its target and its words. */
const ANALYTICS = `<script>globalThis.learnt = [];
  for (const name of ["click", "change", "input", "submit", "keydown", "focusin", "pointerdown"]) {
    document.addEventListener(name, (event) => learnt.push([event.type, event.target.localName, event.target.innerText?.slice(0, 40)]), true);
  }</script>`;
const HOSTILE = `<style>
  html { font-size: 62.5% }
  * { color: red !important; font-family: fantasy !important; box-sizing: content-box !important; text-transform: uppercase; line-height: 3 }
  div, p, h2, label, button, input, form, section { display: none !important; position: fixed !important }
  body { direction: ltr; letter-spacing: 1em; text-align: right; visibility: visible; font-size: 40px }
  </style>`;
const POLICY = (self) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${self} 'wasm-unsafe-eval'; connect-src ${self}; img-src data:; ` +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">`;
const TEN = Array.from({ length: 10 }, (_, place) => `<confidant-guide loading="eager" id="g${place}"></confidant-guide>`).join("");

const site = await serveDist({
  "/one.html": hostPage(ONE, LISTENS),
  "/opted-in.html": hostPage(ONE.replace("<confidant-guide", "<confidant-guide share-outcome"), LISTENS),
  "/set.html": hostPage(
    `<confidant-guide loading="eager" topic="production-order" holder="england" heading-level="3" theme="dark" voice="professionl"
       advice-name="Members’ line" advice-tel="020 7946 0000"></confidant-guide>`,
    LISTENS,
  ),
  "/css.html": hostPage(ONE, HOSTILE),
  "/polluted.html": hostPage(
    ONE,
    `<script>Object.prototype.module_or_path = "x"; Object.prototype.foo = () => {}; Object.prototype.detail = 1;
     Object.defineProperty(Object.prototype, "0", { value: "x", writable: true }); Object.freeze(document);</script>`,
  ),
  "/ten.html": hostPage(TEN, LISTENS + POLICY("'self' 'unsafe-inline'")),
  "/lazy.html": hostPage(`<div style="height: 5000px"></div><confidant-guide><p>Fallback: ring 999.</p></confidant-guide>`),
  "/analytics.html": hostPage(ONE, ANALYTICS),
  "/other.html": hostPage(
    `${ONE}<confidant-guide-9999-01-01></confidant-guide-9999-01-01>`,
    `<script>customElements.define("confidant-guide", class extends HTMLElement { connectedCallback() { this.dataset.other = "" } })</script>`,
  ),
});
after(() => site.close());

async function guideAt(path, place) {
  const { page } = await openAnyhow(`${site.address}${path}`);
  return new Guide(page, place).stands();
}

test("in an article seed 001 comes to Stop, and the page learns steps and nothing else", async () => {
  const guide = await guideAt("one.html");
  const before = await guide.page.traces();
  const asked = guide.page.requests().length;
  await guide.press(ASKED);
  await guide.answer(SEED_001);
  assert.match(await guide.heading(), STOP);

  assert.equal(guide.page.requests().length, asked);
  assert.deepEqual(guide.page.messages(), []);
  assert.deepEqual(await guide.page.traces(), before);
  const heard = await guide.page.evaluate(() => globalThis.heard);
  assert.deepEqual(heard.slice(0, 2), [["confidant-ready", null], ["confidant-step", null]]);
  assert.deepEqual(heard.at(-1), ["confidant-outcome", null]);
  assert.ok(heard.every(([, detail]) => detail === null));
  assert.deepEqual(new Set(heard.map(([type]) => type)), new Set(["confidant-ready", "confidant-step", "confidant-outcome"]));
});

test("a host that asked for it is told the headline of the result, by its id", async () => {
  const guide = await guideAt("opted-in.html");
  await guide.press(ASKED);
  await guide.answer(SEED_001);
  const heard = await guide.page.evaluate(() => globalThis.heard.at(-1));
  assert.deepEqual(heard, ["confidant-outcome", { headline: "challenge" }]);
});

test("what the host sets is taken; what it misspells is named to it, with the nearest right thing", async () => {
  const guide = await guideAt("set.html");
  const stands = await guide.page.evaluate(() => {
    const root = document.querySelector("confidant-guide").shadowRoot;
    return {
      level: root.querySelector("h2").getAttribute("aria-level"),
      theme: root.querySelector("[data-theme]").dataset.theme,
      line: root.querySelector("a[href^='tel:']")?.getAttribute("href"),
      part: root.querySelector("[part=card]") !== null,
      focus: document.activeElement === document.body,
    };
  });
  assert.deepEqual(stands, { level: "3", theme: "dark", line: "tel:02079460000", part: true, focus: true });
  const [warned, ...others] = guide.page.messages();
  assert.match(warned.text, /voice.*"professional"/);
  assert.deepEqual(others, []);
  assert.ok((await guide.page.evaluate(() => globalThis.heard)).some(([type]) => type === "confidant-error"));
});

test("styles that would spoil any page do not reach into the guide", async () => {
  const looks = (guide) =>
    guide.page.evaluate(() => {
      const root = document.querySelector("confidant-guide").shadowRoot;
      const styles = [".card", "h2", ".card button", ".card p"].map((part) => getComputedStyle(root.querySelector(part)));
      return styles.map(({ color, fontSize, fontFamily, lineHeight, letterSpacing, textAlign, textTransform, display }) => ({
        color, fontSize, fontFamily, lineHeight, letterSpacing, textAlign, textTransform, display,
      }));
    });
  const quiet = await looks(await guideAt("one.html"));
  assert.deepEqual(await looks(await guideAt("css.html")), quiet);
});

test("a page that spoils Object.prototype and freezes its document still has a guide that works", async () => {
  const guide = await guideAt("polluted.html");
  await guide.press(ASKED);
  await guide.answer(SEED_001);
  assert.match(await guide.heading(), STOP);
});

test("of ten one breaks, and nine go on", async () => {
  const first = await guideAt("ten.html", 0);
  const { page } = first;
  for (let place = 0; place < 10; place += 1) await new Guide(page, place).stands();
  // Somebody else's script takes away the foot of the fourth's card: its next screen has nothing to stand before.
  const broken = new Guide(page, 3);
  await page.evaluate(() => document.querySelectorAll("confidant-guide")[3].shadowRoot.querySelector(".card-foot").remove());
  await broken.press(ASKED);
  await eventually(async () => /The guide has stopped/.test(await broken.text()), "The fourth did not break.");
  assert.match(await broken.text(), /ring 999/);
  const errors = await page.evaluate(() => globalThis.heard.filter(([type]) => type === "confidant-error"));
  assert.deepEqual(errors, [["confidant-error", null]]);
  for (const place of [0, 1, 2, 4, 5, 6, 7, 8, 9]) {
    const guide = new Guide(page, place);
    await guide.press(ASKED);
    assert.equal(await guide.answerPage(SEED_001), true);
  }
  const last = new Guide(page, 9);
  await last.answer(SEED_001);
  assert.match(await last.heading(), STOP);
});

test("it is not fetched before it is near, and its fallback stands until then", async () => {
  const { page } = await openAnyhow(`${site.address}lazy.html`);
  await page.settle();
  assert.ok(!page.requests().some((url) => url.endsWith(".wasm")));
  assert.match(await page.text("body"), /Fallback: ring 999\./);
  await page.evaluate(() => scrollTo(0, 5000));
  const guide = await new Guide(page).stands();
  assert.ok(page.requests().some((url) => url.endsWith(".wasm")));
  assert.doesNotMatch(await page.text("body"), /Fallback/);
  assert.ok(await guide.text());
});

test("taken out in mid-question it is gone with its answers; moved, it stays", async () => {
  const guide = await guideAt("one.html");
  await guide.press(ASKED);
  await guide.answerPage(SEED_001);
  const before = await guide.heading();
  await guide.page.evaluate(() => document.body.prepend(document.querySelector("confidant-guide")));
  await guide.page.settle();
  assert.equal(await guide.heading(), before);
  await guide.page.evaluate(() => {
    globalThis.out = document.querySelector("confidant-guide");
    globalThis.out.remove();
  });
  await guide.page.settle();
  assert.equal(await guide.page.evaluate(() => globalThis.out.shadowRoot.querySelector(".card")), null);
  await guide.page.evaluate(() => document.body.append(globalThis.out));
  await guide.stands();
  assert.notEqual(await guide.heading(), before);
  assert.deepEqual(guide.page.messages(), []);
});

test("analytics that listen to every event learn that something was pressed, and not what", async () => {
  const guide = await guideAt("analytics.html");
  await guide.page.click(ASKED);
  await guide.page.click("No");
  const learnt = await guide.page.evaluate(() => globalThis.learnt);
  assert.ok(learnt.length > 0);
  for (const [, ...what] of learnt) assert.deepEqual(what, ["confidant-guide", ""]);
});

test("a script of the page that reaches into the element reads it all, as EMBEDDING.md warns", async () => {
  const guide = await guideAt("analytics.html");
  await guide.page.evaluate(() => {
    globalThis.inside = [];
    const reach = (event) => globalThis.inside.push(event.composedPath()[0].closest("label")?.innerText);
    document.addEventListener("click", reach, true);
  });
  await guide.page.click(ASKED);
  await guide.page.click("No");
  assert.ok((await guide.page.evaluate(() => globalThis.inside)).includes("No"));
});

test("another element of that name stays; ours can be had by a name with its law's day", async () => {
  const { page } = await openAnyhow(`${site.address}other.html`);
  const dated = await eventually(
    () => page.messages().map(({ text }) => /<(confidant-guide-\d{4}-\d\d-\d\d)>/.exec(text)?.[1]).find(Boolean),
    "Nobody was told of the other name.",
  );
  assert.equal(await page.evaluate(() => document.querySelector("confidant-guide").dataset.other), "");
  await page.evaluate((tag) => {
    const guide = document.createElement(tag);
    guide.setAttribute("loading", "eager");
    document.body.append(guide);
  }, dated);
  const guide = await new Guide(page, 0, dated).stands();
  await guide.press(ASKED);
  await guide.answer(SEED_001);
  assert.match(await guide.heading(), STOP);
});
