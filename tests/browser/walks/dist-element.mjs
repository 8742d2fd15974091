// <confidant-guide> in pages of other people's making, some of them hostile.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { serveDist, text } from "../dist.mjs";
import { edition, REVIEWED } from "../editions.mjs";
import { Guide, hostPage, SCRIPT } from "../elements.mjs";
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
/** What analytics do that want to know everything, and look into no shadow root: all that an event of any kind says. */
const ANALYTICS = `<script>globalThis.learnt = [];
  for (const name of ["click", "change", "input", "submit", "keydown", "focusin", "pointerdown", "copy"]) {
    document.addEventListener(name, (event) => {
      const { type, target, key, data, clientX, clientY } = event;
      const copied = type === "copy" ? getSelection().toString() : "";
      learnt.push({ type, target: target.localName, words: target.innerText?.slice(0, 40), key, data, at: [clientX, clientY], copied });
    }, true);
  }</script>`;
/** The day of an edition before ours. */
const EARLIER = "2026-05-04";
/** Where the page leads whoever leaves it. */
const OUT = "https://www.example.org/away";
/** What a host's own styles say of the guide. */
const STYLED = `<style>
  confidant-guide { --confidant-accent: rgb(1, 2, 3) }
  confidant-guide::part(heading) { font-family: Georgia }
  </style>`;
const HOSTILE = `<style>
  html { font-size: 62.5% }
  * { color: red !important; font-family: fantasy !important; box-sizing: content-box !important; text-transform: uppercase; line-height: 3 }
  div, p, h2, label, button, input, form, section { display: none !important; position: fixed !important }
  body { direction: rtl; letter-spacing: 1em; text-align: right; visibility: visible; font-size: 40px }
  </style>`;
const POLICY = (self) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${self} 'wasm-unsafe-eval'; connect-src ${self}; img-src data:; ` +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">`;
const TEN = Array.from({ length: 10 }, (_, place) => `<confidant-guide loading="eager" id="g${place}"></confidant-guide>`).join("");

/** The names that the page had before any script of ours. */
const NAMES = `<script>globalThis.names = []; names.push(...Object.keys(globalThis));</script>`;

const site = await serveDist({
  "/one.html": hostPage(ONE, LISTENS),
  "/names.html": hostPage(ONE, NAMES),
  "/again.html": hostPage(
    ONE,
    `<script>addEventListener("confidant-ready", ({ target }) => {
      target.focus();
      globalThis.focused ??= target.shadowRoot.activeElement?.localName;
      if (target.hasAttribute("topic")) return;
      target.setAttribute("topic", "production-order");
      target.restart();
    })</script>`,
  ),
  "/mended.html": hostPage(
    ONE.replace("<confidant-guide", `<confidant-guide topic="production_order"`),
    `<script>addEventListener("confidant-error", ({ target }) => {
      target.setAttribute("topic", "production-order");
      target.restart();
    })</script>`,
  ),
  "/within.html": hostPage(
    `<div id="outer"></div>`,
    `${LISTENS}<script type="module">document.querySelector("#outer").attachShadow({ mode: "open" }).innerHTML = '${ONE}'</script>`,
  ),
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
  "/styled.html": hostPage(ONE, STYLED),
  // The page goes in a moment, and what it knew: the console keeps what it was told.
  "/left.html": hostPage(
    ONE.replace("<confidant-guide", `<confidant-guide exit-url="${OUT}"`),
    `<script>addEventListener("confidant-exit", ({ detail }) => console.info("told of an exit, and", detail));</script>`,
  ),
  ...edition("earlier", EARLIER),
  "/editions.html": hostPage(
    `${ONE}<confidant-guide-${REVIEWED} loading="eager"></confidant-guide-${REVIEWED}>`,
    `<script type="module" src="/earlier/confidant-guide.js"></script>`,
  ),
  "/other.html": hostPage(
    `${ONE}<confidant-guide-9999-01-01></confidant-guide-9999-01-01>`,
    `<script>customElements.define("confidant-guide", class extends HTMLElement { connectedCallback() { this.dataset.other = "" } })</script>`,
  ),
});
const others = [];
after(() => Promise.all([site, ...others].map((server) => server.close())));

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

test("within another element's shadow the guide stands, and its events come out to the page", async () => {
  const { page } = await openAnyhow(`${site.address}within.html`);
  await eventually(() => page.evaluate(() => globalThis.heard.length > 0), "The page is told nothing.");
  const pressed = (words) =>
    page.evaluate((words) => {
      const guide = document.querySelector("#outer").shadowRoot.querySelector("confidant-guide");
      [...guide.shadowRoot.querySelectorAll("button")].find(({ innerText }) => innerText.trim().startsWith(words)).click();
    }, words);
  await pressed(ASKED);
  await eventually(() => page.evaluate(() => globalThis.heard.length > 1), "The page is not told of the step.");
  assert.deepEqual(await page.evaluate(() => globalThis.heard), [["confidant-ready", null], ["confidant-step", null]]);
  assert.deepEqual(page.messages(), []);
});

test("the page has no name more than it had", async () => {
  const guide = await guideAt("names.html");
  await guide.press(ASKED);
  await guide.answer(SEED_001);
  assert.match(await guide.heading(), STOP);
  assert.deepEqual(await guide.page.evaluate(() => Object.keys(globalThis).filter((name) => !names.includes(name))), []);
});

test("a host that asked for it is told the headline of the result, by its id", async () => {
  const guide = await guideAt("opted-in.html");
  await guide.press(ASKED);
  await guide.answer(SEED_001);
  const heard = await guide.page.evaluate(() => globalThis.heard.at(-1));
  assert.deepEqual(heard, ["confidant-outcome", { headline: "challenge" }]);
  const told = /told which kind of result you reach, but none of your answers/;
  assert.match(await guide.text(), told, "The reader is not told that the page is.");
  assert.doesNotMatch(await (await guideAt("one.html")).text(), told);
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
      return styles.map(({ color, fontSize, fontFamily, lineHeight, letterSpacing, textAlign, textTransform, direction, display }) => ({
        color, fontSize, fontFamily, lineHeight, letterSpacing, textAlign, textTransform, direction, display,
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
  const waits = await page.evaluate(() => {
    const element = document.querySelector("confidant-guide");
    const { display, minHeight } = getComputedStyle(element);
    const lines = element.shadowRoot.querySelector("[role=status]");
    return { display, minHeight, says: lines.textContent, lang: lines.lang };
  });
  assert.deepEqual(waits, { display: "block", minHeight: "192px", says: "", lang: "en-GB" });
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

test("analytics that listen to every event learn what EMBEDDING.md says: where, which keys, and what is copied", async () => {
  const guide = await guideAt("analytics.html");
  const { page } = guide;
  const learnt = () => page.evaluate(() => globalThis.learnt);
  await page.click("I have a check code");
  await page.click("css=#check-code");
  for (const key of "x7q") await page.press(key);
  const typed = await learnt();
  assert.equal(typed.filter(({ type }) => type === "keydown").map(({ key }) => key).join(""), "x7q");
  assert.equal(typed.filter(({ type }) => type === "input").map(({ data }) => data).join(""), "x7q");

  await page.click(ASKED);
  await page.click("No");
  const pressed = (await learnt()).findLast(({ type }) => type === "pointerdown");
  const there = ([x, y]) => document.querySelector("confidant-guide").shadowRoot.elementFromPoint(x, y).closest("label").innerText;
  assert.equal(await page.evaluate(there, pressed.at), "No");

  await guide.answer(SEED_001);
  await guide.press("Phone script");
  await page.click("Copy as text");
  const all = await learnt();
  assert.match(all.find(({ type }) => type === "copy").copied, /PHONE|Phone|phone/);
  // No event names an answer, or what was pressed; and a form that is sent, or a box that is ticked, tells nobody outside.
  for (const { target, words } of all) assert.deepEqual([target, words], ["confidant-guide", ""]);
  assert.deepEqual([...new Set(all.map(({ type }) => type))].toSorted(), ["click", "copy", "focusin", "input", "keydown", "pointerdown"]);
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

test("of two editions the first has the name, each says which law it has, and both come to Stop", async () => {
  const { page } = await openAnyhow(`${site.address}editions.html`);
  const guides = [new Guide(page), new Guide(page, 0, `confidant-guide-${REVIEWED}`)];
  for (const [place, day] of [EARLIER, REVIEWED].entries()) {
    const guide = await guides[place].stands();
    await guide.press(ASKED);
    await guide.answer(SEED_001);
    assert.match(await guide.heading(), STOP);
    const written = new Date(day).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
    assert.ok((await guide.text()).includes(`Last reviewed ${written}.`), `Nothing says that it was reviewed on ${written}.`);
  }
  for (const guide of guides) assert.match(await guide.heading(), STOP);
});

test("a host that is told that the guide stands may go to it, and begin it anew with another setting", async () => {
  const guide = await guideAt("again.html");
  await eventually(async () => /production order/.test(await guide.heading()), "It did not begin anew.");
  assert.equal(await guide.page.evaluate(() => globalThis.focused), "h2");
});

test("a host that is told of a mistake may mend it and begin anew", async () => {
  const guide = await guideAt("mended.html");
  assert.match(await guide.heading(), /production order/);
  assert.equal(guide.page.messages().length, 1, "The mistake is told once.");
});

test("a host may begin it again, print it alone and go to it", async () => {
  const guide = await guideAt("one.html");
  const first = await guide.heading();
  await guide.press(ASKED);
  assert.equal(await guide.answerPage(SEED_001), true);
  await guide.page.evaluate(() => document.querySelector("confidant-guide").restart());
  await guide.stands();
  assert.equal(await guide.heading(), first);

  const prints = await guide.page.evaluate(() => {
    const element = document.querySelector("confidant-guide");
    const stands = () => [element.hasAttribute("data-confidant-printed"), document.adoptedStyleSheets.length];
    const seen = [];
    globalThis.print = () => {
      seen.push(stands());
      dispatchEvent(new Event("afterprint"));
    };
    element.print();
    return [...seen, stands()];
  });
  assert.deepEqual(prints, [[true, 1], [false, 0]]);

  const focused = () => document.querySelector("confidant-guide").shadowRoot.activeElement?.localName;
  assert.equal(await guide.page.evaluate(focused), undefined);
  await guide.page.evaluate(() => document.querySelector("confidant-guide").focus());
  assert.equal(await guide.page.evaluate(focused), "h2");
});

test("a host is told that the reader leaves, and no more, and the reader has left", async () => {
  const guide = await guideAt("left.html");
  await guide.page.standIn(OUT, `<!doctype html><title>Out</title><link rel="icon" href="data:,"><h1>Out</h1>`);
  await guide.press("It is my own record");
  await guide.page.click("Exit this page").catch(() => {});
  await guide.page.arrives(OUT);
  const told = () => guide.page.messages().filter(({ text }) => text.startsWith("told of an exit"));
  await eventually(() => told().length > 0, "The page was not told.");
  assert.deepEqual(told().map(({ text }) => text), ["told of an exit, and null"]);
});

test("a host's colours and its styles for a part are taken", async () => {
  const looks = (guide) =>
    guide.page.evaluate(() => {
      const root = document.querySelector("confidant-guide").shadowRoot;
      const look = (part, name) => getComputedStyle(root.querySelector(part))[name];
      return [look(".card summary", "color"), look("h2", "fontFamily")];
    });
  const [colour, font] = ["rgb(1, 2, 3)", "Georgia"];
  assert.deepEqual(await looks(await guideAt("styled.html")), [colour, font]);
  const [own, ownFont] = await looks(await guideAt("one.html"));
  assert.ok(own !== colour && ownFont !== font);
});

test("behind a log-in the parts come as the script did; another host is told no cookie", async () => {
  const logIn = { status: 401, headers: { "content-type": "text/plain" }, body: "Log in" };
  const parts = Object.keys(JSON.parse(text("version.json")).files).filter((name) => name.startsWith("element/"));
  assert.ok(parts.length > 2);
  const guarded = (good, { headers }) => (headers.cookie === "in=1" ? good : logIn);
  const knows = (page) => () => ({ ...page(), headers: { ...page().headers, "set-cookie": "in=1" } });
  const elsewhere = await serveDist();
  const own = await serveDist({
    ...Object.fromEntries(parts.map((name) => [`/${name}`, guarded])),
    "/own.html": knows(hostPage(ONE)),
    "/elsewhere.html": knows(hostPage(ONE, "", new URL(SCRIPT, elsewhere.address).href)),
  });
  others.push(own, elsewhere);
  for (const path of ["own.html", "elsewhere.html"]) {
    const { page } = await openAnyhow(own.address + path);
    await new Guide(page).stands();
  }
  assert.ok(elsewhere.asked.length > 2);
  assert.ok(elsewhere.asked.every(({ headers }) => headers.cookie === undefined));
});
