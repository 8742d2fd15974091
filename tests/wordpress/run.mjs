// The plugin on a real WordPress: an author writes, in Chromium; visitors read, in Chromium and in Firefox.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "../browser/browser.mjs";
import { Guide } from "../browser/elements.mjs";
import { ASKED, SEED_001 } from "../browser/stories.mjs";
import { Author } from "./author.mjs";
import { startSite } from "./site.mjs";

const PLUGIN = fileURLToPath(new URL("../../wordpress/confidant", import.meta.url));
const KINDS = ["chromium", "firefox"];

let site;
let author;
const browsers = {};
const openPages = [];

before(async () => {
  const begin = async (kind) => (browsers[kind] = await launch(kind));
  [site] = await Promise.all([startSite(), ...KINDS.map(begin)]);
  author = new Author(await visit(`${site.address}/wp-login.php`), site);
  await author.logIn();
});

after(async () => {
  await Promise.all(openPages.map((page) => page.close()));
  await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  await site?.close();
});

/** Somebody with a fresh browser before a page of the site. */
async function visit(address, kind = "chromium") {
  const page = await browsers[kind].openAnyhow(address);
  openPages.push(page);
  return page;
}

/** A visitor before the only guide of a post, with a mouse. */
class Visitor extends Guide {
  press(words) {
    return this.page.click(words);
  }
}

/** The guides in a page, as the browser has them: the attributes of each, what is between its tags, and all of it. */
const guides = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("confidant-guide")].map((guide) => ({
      set: Object.fromEntries([...guide.attributes].map(({ name, value }) => [name, value])),
      between: guide.textContent,
      whole: guide.outerHTML,
    })),
  );

/** The scripts in a page that are this plugin's. */
const scripts = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("script[src*='/plugins/']")].map(({ type, src }) => {
      const { pathname, searchParams } = new URL(src);
      return { type, path: pathname, edition: searchParams.get("ver") };
    }),
  );

/** Where the link for readers without a script leads. */
const tables = (page) => page.evaluate(() => document.querySelector("confidant-guide a").getAttribute("href"));

const THE_PLUGIN = "/wp-content/plugins/confidant";

/** Of which edition the element is: a hash of its script, so that no browser keeps an old law under the same name. */
async function edition() {
  const script = await (await fetch(`${site.address}${THE_PLUGIN}/element/confidant-guide.js`)).text();
  return execFileSync("php", ["-r", 'echo hash("crc32b", stream_get_contents(STDIN));'], { input: script, encoding: "utf8" });
}

/** The element's script as each page with a guide has it. */
const theElement = async () => ({ type: "module", path: `${THE_PLUGIN}/element/confidant-guide.js`, edition: await edition() });

/** A block as it stands in a post. */
const block = (settings) => `<!-- wp:confidant/guide ${JSON.stringify(settings).replaceAll("--", "\\u002d\\u002d").replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")} /-->`;

/** Puts a guide with one attribute in the place of the one that stands. */
const PUT = (name, value) => {
  const guide = document.createElement("confidant-guide");
  guide.setAttribute("loading", "eager");
  guide.setAttribute(name, value);
  document.querySelector("confidant-guide").replaceWith(guide);
};

/** What no author may bring about: it is looked for in every page that one tried it in. */
const harmed = (page) =>
  page.evaluate(() => ({
    ran: globalThis.harmed ?? false,
    tags: document.querySelectorAll(".entry-content :is(script, img, b, iframe)").length,
    listening: [...document.querySelectorAll(".entry-content *")].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith("on")).length,
  }));
const UNHARMED = { ran: false, tags: 0, listening: 0 };

test("the shortcode in a post shows the guide, and what is read where no script runs", async () => {
  const { address, kept } = await author.publish("Shortcode", 'Before.\n\n[confidant topic="production-order" holder="england"]\n\nAfter.');
  assert.match(kept, /\[confidant topic="production-order" holder="england"\]/);
  const visitor = await visit(address);
  const [guide, ...others] = await guides(visitor);
  assert.deepEqual([guide.set, others], [{ topic: "production-order", holder: "england" }, []]);
  assert.match(guide.between, /If anyone is in danger, ring 999 now\..*your Caldicott Guardian/);
  assert.deepEqual(await scripts(visitor), [await theElement()]);
  assert.equal(await tables(visitor), `${site.address}${THE_PLUGIN}/static/index.html?ver=${await edition()}`);
});

test("a patient's guide has a patient's words and tables where no script runs, whichever attribute made it theirs", async () => {
  for (const set of ['voice="patient"', 'topic="own"', 'topic="worried" voice="patient"']) {
    const { address } = await author.publish("For patients", `[confidant ${set}]`);
    const visitor = await visit(address);
    const [{ between }] = await guides(visitor);
    assert.match(between, /ring 999 now\..*Ask a solicitor or the practice\./, set);
    assert.doesNotMatch(between, /Caldicott/, set);
    const to = await tables(visitor);
    assert.equal(to, `${site.address}${THE_PLUGIN}/static/patients/index.html?ver=${await edition()}`, set);
    assert.ok((await fetch(to)).ok, to);
  }
  // Who begins at their own record and is no patient has been told so by the author.
  const { address } = await author.publish("For staff", '[confidant topic="own" voice="professional"]');
  const [{ between }] = await guides(await visit(address));
  assert.match(between, /Caldicott/);
});

test("a shortcode among the words of a paragraph leaves the paragraph whole, for readers and for its author", async () => {
  const { address } = await author.publish("Among words", 'Text [confidant topic="nowhere"] text');
  for (const page of [await visit(address), await author.sees(address)]) {
    const around = await page.evaluate(() => {
      const { parentElement } = document.querySelector("confidant-guide");
      const [first, last] = [parentElement.firstChild, parentElement.lastChild];
      return [parentElement.localName, first.textContent.trim(), last.textContent.trim()];
    });
    assert.deepEqual(around, ["p", "Text", "text"]);
  }
});

test("the block, put into a post in the editor, is the same to the letter", async () => {
  const { address, kept } = await author.writeWithBlock("Block", { "Begin at": "Production order", "Who holds the record is in": "England" });
  assert.equal(kept, block({ topic: "production-order", holder: "england" }));
  const visitor = await visit(address);
  const [byBlock] = await guides(visitor);
  assert.deepEqual(await scripts(visitor), [await theElement()]);

  const shortcode = await author.publish("The same", '[confidant topic="production-order" holder="england"]');
  const [byShortcode] = await guides(await visit(shortcode.address));
  assert.equal(byBlock.whole, byShortcode.whole);
});

for (const kind of KINDS) {
  test(`an author's post runs the guide: seed 001 comes to Stop in ${kind}`, async () => {
    const { address } = await author.publish("Seed 001", "[confidant]");
    const page = await visit(address, kind);
    const visitor = await new Visitor(page).stands();
    assert.equal(await visitor.heading(), "Someone wants a patient’s records");
    await visitor.press(ASKED);
    await visitor.answer(SEED_001);
    assert.match(await visitor.heading(), /^Stop\b.*advice today/);

    // Neither the plugin nor WordPress put anything between the guide and its reader.
    assert.deepEqual(page.requests().filter((url) => !url.startsWith(site.address)), []);
    assert.deepEqual(page.messages(), []);
    const { cookies, localStorage } = await page.traces();
    assert.deepEqual({ cookies, localStorage }, { cookies: "", localStorage: {} });
  });
}

test("a post at a paper opens the guide at that paper", async () => {
  const { address } = await author.publish("A paper", '[confidant topic="production-order" holder="england"]');
  const visitor = await new Visitor(await visit(address)).stands();
  assert.match(await visitor.heading(), /production order/i);
});

test("whatever an author may choose, the element takes", async () => {
  const { address } = await author.publish("All of it", "[confidant]");
  const page = await visit(address);
  await new Visitor(page).stands();
  for (const [name, values] of Object.entries(await author.choices())) {
    for (const value of Object.keys(values)) {
      await page.evaluate(PUT, name, value);
      await new Visitor(page).stands();
    }
  }
  assert.deepEqual(page.messages(), []);
});

test("several guides in a post load the element once; a post without one loads nothing of it", async () => {
  const two = await author.publish("Two", `${block({ voice: "patient" })}\n\n${block({ "heading-level": "3" })}`);
  const visitor = await visit(two.address);
  assert.deepEqual((await guides(visitor)).map(({ set }) => set), [{ voice: "patient" }, { "heading-level": "3" }]);
  assert.deepEqual(await scripts(visitor), [await theElement()]);

  const none = await author.publish("None", "A post about something else.");
  assert.deepEqual(await scripts(await visit(none.address)), []);
});

test("what an author writes freely comes out as written", async () => {
  const line = { "advice-name": "Members’ line (Smith & Partners, Llŷn)", "advice-tel": "+44 (0)20 7946 0000", "exit-url": "https://example.org/?a=1&b=2", "law-date": "2026-01-11" };
  const shortcode = `[confidant ${Object.entries(line).map(([name, value]) => `${name}="${value}"`).join(" ")}]`;
  for (const content of [block(line), shortcode]) {
    const { address } = await author.publish("A line", content);
    const [guide] = await guides(await visit(address));
    assert.deepEqual(guide.set, line, content);
  }
});

test("HTML that an author may not write is taken out, the element's own tag with it, and the page stands", async () => {
  const tries = [
    "<p>Before.</p>",
    "<script>harmed = true</script>",
    '<confidant-guide onload="harmed = true" onclick="harmed = true" topic="worried">inside</confidant-guide>',
    '<img src="x" onerror="harmed = true">',
    "<p>After.</p>",
  ];
  const { address, kept } = await author.publish("Raw", `<!-- wp:html -->${tries.join("")}<!-- /wp:html -->`);
  assert.doesNotMatch(kept, /<script|<confidant-guide|onload|onerror/);
  const visitor = await visit(address);
  assert.deepEqual(await guides(visitor), []);
  const words = await visitor.text(".entry-content");
  assert.match(words, /Before\.[^]*inside[^]*After\./);
  assert.deepEqual({ ...(await harmed(visitor)), tags: 0 }, UNHARMED); // the picture is allowed, its script is not
});

test("attributes with quotes, tags and scripts come out harmless, by block and by shortcode", async () => {
  const hostile = [
    { topic: '"><script>harmed = true</script>' },
    { holder: "england' onmouseover='harmed = true" },
    { voice: 'patient" onclick="harmed = true' },
    { "advice-name": "<b>Line</b>", "advice-tel": "020 7946 0000" },
    { "advice-name": 'Line" autofocus onfocus="harmed = true', "advice-tel": "javascript:harmed=true" },
    { "exit-url": "javascript:harmed=true" },
    { "exit-url": 'https://example.org/"onclick="harmed=true' },
    { "law-date": "2026-02-30" },
    { onload: "harmed = true", style: "position:fixed", "share-outcome": "", id: "confidant" },
    { topic: ["production-order"], holder: { england: true } },
  ];
  const { address } = await author.publish("Hostile blocks", hostile.map(block).join("\n\n"));
  const blocks = await visit(address);
  assert.deepEqual((await guides(blocks)).map(({ set }) => set), hostile.map(() => ({})));
  assert.deepEqual(await harmed(blocks), UNHARMED);

  const shortcodes = [
    `[confidant topic='"><script>harmed = true</script>']`,
    `[confidant holder="england' onmouseover='harmed = true"]`,
    `[confidant onload="harmed = true" share-outcome="" id="confidant"]`,
    `[confidant exit-url="javascript:harmed=true" advice-name="&lt;img src=x onerror=harmed=true&gt;"]`,
  ];
  const other = await author.publish("Hostile shortcodes", shortcodes.join("\n\n"));
  const visitor = await visit(other.address);
  assert.deepEqual((await guides(visitor)).map(({ set }) => set), shortcodes.map(() => ({})));
  assert.deepEqual(await harmed(visitor), UNHARMED);

  // Whoever may edit the post is shown what was written there, as words.
  for (const { address: post } of [{ address }, other]) {
    const page = await author.sees(post);
    assert.match(await page.text(".entry-content"), /harmed = true.*is not known/);
    assert.deepEqual(await harmed(page), UNHARMED);
  }
});

test("what could not be taken is told to whoever may edit the post, with the nearest right thing, and to no reader", async () => {
  const { address } = await author.publish("Slips", '[confidant topic="production-ordr" holdr="wales" law-date="soon" patient]');
  const told = await (await author.sees(address)).text("body");
  assert.match(told, /topic="production-ordr" is not known; the nearest is "production-order"/);
  assert.match(told, /"holdr" cannot be set; the nearest is "holder"/);
  assert.match(told, /law-date is to be a day, as 2026-11-21/);
  assert.match(told, /"patient" stands alone/);
  assert.doesNotMatch(await (await visit(address)).text("body"), /nearest|stands alone/);
});

test("an advice line is written whole or not at all, in letters that the guide takes", async () => {
  const number = "020 7946 0000";
  const slips = [
    ['advice-name="Members’ line"', /advice-name and advice-tel go together/],
    [`advice-tel="${number}"`, /advice-name and advice-tel go together/],
    [`advice-name="www.example.org" advice-tel="${number}"`, /advice-name is to be a name/],
    [`advice-name="Линия" advice-tel="${number}"`, /advice-name is to be a name/],
    [`advice-name="Line × 2" advice-tel="${number}"`, /advice-name is to be a name/],
    [`advice-name="Line ٣" advice-tel="${number}"`, /advice-name is to be a name/],
  ];
  const { address } = await author.publish("Half a line", slips.map(([set]) => `[confidant ${set}]`).join("\n\n"));
  const page = await author.sees(address);
  assert.deepEqual((await guides(page)).map(({ set }) => set), slips.map(() => ({})));
  const told = await page.evaluate(() => [...document.querySelectorAll(".confidant-faults")].map(({ innerText }) => innerText));
  assert.equal(told.length, slips.length);
  for (const [place, [set, says]] of slips.entries()) assert.match(told[place], says, set);
});

test("WordPress has the plugin as of the law's own day, and no plugin of that name from elsewhere takes its place", async () => {
  const { code, law } = JSON.parse(await readFile(join(dirname(process.env.CONFIDANT_PLUGIN), "../version.json"), "utf8"));
  const { version, description, updates } = site.plugin;
  assert.equal(version, code.replace(/\d+$/, law.reviewed.replaceAll("-", "")));
  assert.ok(description.includes(law.reviewed) && description.includes(law.expires), description);
  assert.equal(updates, "false");
});

test("PHP had nothing to say of the plugin, nor any fault to find in its files", async () => {
  for (const file of (await readdir(PLUGIN)).filter((name) => name.endsWith(".php"))) {
    execFileSync("php", ["--syntax-check", join(PLUGIN, file)]);
  }
  const complaints = site.says().split("\n").filter((line) => /PHP \w+( error)?:/.test(line) && /confidant\/|called <?\w*>?\s*incorrectly/.test(line));
  assert.deepEqual(complaints, []);
});
