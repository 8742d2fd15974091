// Every cause for which the guide cannot start or go on is named where it happens, to the reader and to whoever runs the
// site, in the rulebook's words; and whom to ring stands beside it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";

import { DIST, headersFor, onDisk, page, serveDist, text } from "../dist.mjs";
import { hostPage } from "../elements.mjs";
import { eventually } from "../eventually.mjs";
import { serveSite } from "../site-server.mjs";
import { ASKED } from "../stories.mjs";
import { openAnyhow } from "../walk.mjs";

const INTERFACE = readFileSync(new URL("../../../rulebook/interface.toml", import.meta.url), "utf8");
/** What the rulebook says under that id, to a professional, or to a patient. */
const words = (id, voice = "professional") =>
  new RegExp(`id = "${id}",.* ${voice} = "([^"]*)"`).exec(INTERFACE)?.[1] ?? assert.fail(`No words: ${id}.`);

const { files, law } = JSON.parse(text("version.json"));
/** The file in that folder that has its hash in its name. */
const hashed = (folder, kind) => `/${Object.keys(files).find((name) => name.startsWith(`${folder}/confidant-`) && name.endsWith(`.${kind}`))}`;
const PAGE = { at: "page/", html: "/page/index.html", program: hashed("page", "wasm"), script: hashed("page", "js") };
const ELEMENT = { at: "one.html", html: "/one.html", program: hashed("element", "wasm") };
const ONE_FILE = { at: "confidant.html", html: "/confidant.html" };
const HOST = hostPage(`<confidant-guide loading="eager"><p>Fallback: ring somebody.</p></confidant-guide>`);
const PATIENTS = hostPage(`<confidant-guide loading="eager" topic="own"><p>Fallback: ring somebody.</p></confidant-guide>`);

// What a bad server does to a file.
const notThere = () => ({ status: 404, headers: { "content-type": "text/plain" }, body: "Not found\n" });
const cutShort = (good) => ({ ...good, body: good.body.subarray(0, good.body.length / 2) });
const logIn = (good) => ({ ...good, headers: { "content-type": "text/html" }, body: "<p>Log in to the network" });
const noModules = (good) => ({ ...good, body: String(good.body).replace(`type="module"`, `type="unknown"`) });
const under = (policy) => (good) => ({ ...good, headers: { ...good.headers, "content-security-policy": policy } });
const FORBIDS_TO_FETCH = under("connect-src 'none'");
const FORBIDS_TO_LOAD = under("script-src 'unsafe-inline' 'wasm-unsafe-eval'");
const FORBIDS_TO_COMPILE = under("script-src 'self' 'unsafe-inline'");

// What another browser is. Each runs alone, before every script.
const withoutModules = () => delete HTMLScriptElement.prototype.noModule;
const withoutWasm = () => delete globalThis.WebAssembly;
const withoutReports = () => delete globalThis.reportError;
const withoutSheets = () => {
  globalThis.CSSStyleSheet = class {
    constructor() {
      throw new TypeError("Illegal constructor");
    }
  };
};
const withOldWasm = () => {
  WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError("invalid opcode 0xfc"));
};
/** A browser's clock on the day on which this copy's law runs out. */
const onItsLastDay = new Function(`
  const Real = Date;
  const ahead = new Real("${law.expires}T12:00:00") - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ahead); }
  };`);

const delivered = (where, faults, before) => async () => {
  const site = await serveDist({ [ELEMENT.html]: HOST, ...faults });
  sites.push(site);
  return openAnyhow(`${site.address}${where.at}`, { before });
};
/** The guide stands, and breaks: another script, as an extension's, has taken away what its next screen stands before. */
const breaks = (opens) => async () => {
  const reader = await opens();
  const taken = () =>
    reader.page.evaluate(() => {
      const root = document.querySelector("confidant-guide")?.shadowRoot ?? document;
      const foot = root.querySelector(".card-foot");
      foot?.remove();
      return foot !== null;
    });
  await eventually(taken, "The guide never stood.");
  await reader.page.click(ASKED);
  return reader;
};
/** A script that may be read, and a program that may not: the server names the page around in neither. */
const fromAnUnwillingHost = async () => {
  const unwilling = (path) => (path === ELEMENT.program ? {} : headersFor(path));
  const host = await serveSite({}, DIST, unwilling);
  const site = await serveDist({
    [ELEMENT.html]: () => ({ ...HOST(), body: HOST().body.replace('src="/', `src="${host.address}`) }),
  });
  sites.push(host, site);
  return openAnyhow(`${site.address}one.html`);
};

const sites = [];
after(() => Promise.all(sites.map((site) => site.close())));

/** What goes wrong where, and the cause that is named. */
const FAILURES = [
  ["file-protocol", "the page is opened from a folder", () => openAnyhow(onDisk("page/index.html"))],
  ["not-loaded", "the page's script is not there", delivered(PAGE, { [PAGE.script]: notThere })],
  ["not-loaded", "the page's program is not there", delivered(PAGE, { [PAGE.program]: notThere })],
  ["not-loaded", "the page's program is not there, and the browser reports no errors", delivered(PAGE, { [PAGE.program]: notThere }, withoutReports)],
  ["not-loaded", "the element's program is not there", delivered(ELEMENT, { [ELEMENT.program]: notThere })],
  ["mime", "a log-in page comes for the page's script", delivered(PAGE, { [PAGE.script]: logIn })],
  ["mime", "a log-in page comes for the page's program", delivered(PAGE, { [PAGE.program]: logIn })],
  ["mime", "a log-in page comes for the element's program", delivered(ELEMENT, { [ELEMENT.program]: logIn })],
  ["cors", "the element's host does not allow the page", fromAnUnwillingHost],
  ["csp", "the page may not load its script", delivered(PAGE, { [PAGE.html]: FORBIDS_TO_LOAD })],
  ["csp", "the page may not fetch", delivered(PAGE, { [PAGE.html]: FORBIDS_TO_FETCH })],
  ["csp", "the page may not compile", delivered(PAGE, { [PAGE.html]: FORBIDS_TO_COMPILE })],
  ["csp", "the element may not fetch", delivered(ELEMENT, { [ELEMENT.html]: () => FORBIDS_TO_FETCH(HOST()) })],
  ["csp", "the element may not compile", delivered(ELEMENT, { [ELEMENT.html]: () => FORBIDS_TO_COMPILE(HOST()) })],
  ["integrity", "the page's script is cut short", delivered(PAGE, { [PAGE.script]: cutShort })],
  ["integrity", "the page's program is cut short", delivered(PAGE, { [PAGE.program]: cutShort })],
  ["integrity", "the element's program is cut short", delivered(ELEMENT, { [ELEMENT.program]: cutShort })],
  ["wasm-missing", "the page is in a browser older than modules", delivered(PAGE, { [PAGE.html]: noModules }, withoutModules)],
  ["wasm-missing", "the one file is in a browser older than modules", delivered(ONE_FILE, { [ONE_FILE.html]: noModules }, withoutModules)],
  ["wasm-old", "the element's browser makes no sheets of styles", delivered(ELEMENT, {}, withoutSheets)],
  ...[PAGE, ELEMENT, ONE_FILE].flatMap((where) => [
    ["wasm-disabled", `WebAssembly is off: ${where.html}`, delivered(where, {}, withoutWasm)],
    ["wasm-old", `WebAssembly is old: ${where.html}`, delivered(where, {}, withOldWasm)],
    ["out-of-date", `its law has run out: ${where.html}`, delivered(where, {}, onItsLastDay)],
    ["panic", `it breaks: ${where.html}`, breaks(delivered(where, {}))],
  ]),
];

for (const [cause, what, opens] of FAILURES) {
  test(`${cause}: ${what}`, async () => {
    const reader = await opens();
    const told = async () => (await reader.page.evaluate(shows)).includes(words(`fails-${cause}`));
    await eventually(told, async () => `The reader is not told. The page shows:\n${await reader.page.evaluate(shows)}`);
    const page = await reader.page.evaluate(says);
    assert.ok(page.includes(words(`fails-${cause}-owner`)), `The owner is not told:\n${page}`);
    assert.match(page, new RegExp(`${words("failure-cause")} ?${cause}\\b`));
    assert.match(page, /ring 999/);
    // A guide whose law has run out goes on.
    if (cause !== "out-of-date") assert.match(page, /nothing was sent/);
    assert.match(page, /Do not ignore it|What it says about danger and about orders of a court still holds/);
  });
}

test("an element that could not start tries anew when it is moved or told to, with one link to the tables at a time", async () => {
  let isThere = false;
  const reader = await delivered(ELEMENT, { [ELEMENT.program]: (good) => (isThere ? good : notThere(good)) })();
  const links = () => reader.page.evaluate(() => document.querySelector("confidant-guide").shadowRoot.querySelectorAll("[data-tables]").length);
  await eventually(async () => (await links()) === 1, "No link leads to the tables.");
  await reader.page.evaluate(() => {
    globalThis.heard = 0;
    addEventListener("confidant-error", () => (globalThis.heard += 1));
    document.body.prepend(document.querySelector("confidant-guide"));
  });
  await eventually(() => reader.page.evaluate(() => globalThis.heard === 1), "It did not try again.");
  assert.equal(await links(), 1);
  isThere = true;
  await reader.page.evaluate(() => document.querySelector("confidant-guide").restart());
  const stands = () => reader.page.evaluate(() => document.querySelector("confidant-guide").shadowRoot.querySelector(".card h2") !== null);
  await eventually(stands, "It did not begin.");
});

test("every cause that can come about is walked here", () => {
  const causes = new Set([...INTERFACE.matchAll(/id = "fails-([a-z-]*)-owner"/g)].map(([, cause]) => cause));
  // No copy of ours has a law too large for its own program.
  causes.delete("too-large");
  assert.deepEqual([...new Set(FAILURES.map(([cause]) => cause))].toSorted(), [...causes].toSorted());
});

/** Where a patient is spoken to, and what goes wrong there. */
const BEFORE_PATIENTS = [
  ["the element about their own record has no program", delivered(ELEMENT, { [ELEMENT.html]: PATIENTS, [ELEMENT.program]: notThere })],
  ["the page in their voice breaks", breaks(delivered({ at: "page/?voice=patient" }, {}))],
];

for (const [what, opens] of BEFORE_PATIENTS) {
  test(`a patient is told whom to ask in a patient's words: ${what}`, async () => {
    const reader = await opens();
    const told = async () => (await reader.page.evaluate(says)).includes(words("failure-ring", "patient"));
    await eventually(told, async () => `The patient is not told. The page says:\n${await reader.page.evaluate(says)}`);
    assert.ok(!(await reader.page.evaluate(says)).includes(words("failure-ring")), "A professional is told too.");
  });
}

test("a guide that fails in a frame leaves the focus where somebody reads", async () => {
  const html = `<!doctype html><title>Article</title><link rel="icon" href="data:,"><body><iframe title="Guide" src="/frame/frame.html"></iframe>`;
  const reader = await delivered({ at: "framed.html" }, { "/framed.html": page(html) }, withoutWasm)();
  const frame = await reader.page.inTheFrame();
  await eventually(async () => (await frame.evaluate(says)).includes(words("fails-wasm-disabled")), "The frame says nothing.");
  assert.equal(await reader.page.evaluate(() => document.activeElement.localName), "body");
});

/** What the guide shows to whoever unfolds nothing, and what is shown in its place. */
function shows() {
  const element = document.querySelector("confidant-guide");
  return [...(element?.shadowRoot?.children ?? []), element, document.querySelector("#confidant")].map((part) => part?.innerText ?? "").join(" ");
}

/** Everything that the guide says, folded or not, and what stands in its place. */
function says() {
  const element = document.querySelector("confidant-guide");
  return [element?.shadowRoot, element, document.querySelector("#confidant")].map((part) => part?.textContent ?? "").join(" ");
}
