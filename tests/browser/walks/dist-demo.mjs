// The demonstration: articles in three looks with the guide at their topic, and the page that makes the code.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { DIST, serveDist, text } from "../dist.mjs";
import { boxWith } from "../embedding.mjs";
import { eventually } from "../eventually.mjs";
import { openAnyhow } from "../walk.mjs";

/** Each article, with the words that its guide begins with. */
const ARTICLES = {
  "production-order": /Check the paper: production order/,
  "worried-at-home": /danger/,
  "victims-notes": /Check the paper: victim information request/,
};
const LOOKS = ["journal", "magazine", "clinic"];
const written = (name) => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");
const RULEBOOK = written("docs/rulebook.md");

const site = await serveDist();
/** The same, where the page that makes the code is told that it stands elsewhere. */
const elsewhere = await serveDist({
  "/demo/embed-code.js": (good) => ({ ...good, body: `${good.body}`.replace("test(BASE.href)", 'test("https://example.org/confidant/")') }),
});
after(() => Promise.all([site, elsewhere].map((site) => site.close())));

const openDemo = (name) => openAnyhow(`${site.address}demo/${name}`);
const heading = (reader) => reader.page.evaluate(() => document.querySelector("confidant-guide")?.shadowRoot?.querySelector("h2")?.innerText ?? "");

/** Waits until the guide stands, and brings it before the reader's eyes so that it begins. */
async function stands(reader) {
  await reader.page.evaluate(() => document.querySelector("confidant-guide")?.scrollIntoView());
  await eventually(() => heading(reader), async () => `No guide stands. The console says: ${JSON.stringify(reader.page.messages())}`);
}

for (const [name, begins] of Object.entries(ARTICLES)) {
  test(`the article ${name} has the guide at its topic, and sources as the rulebook has them`, async () => {
    const reader = await openDemo(`${name}.html`);
    await stands(reader);
    assert.match(await heading(reader), begins);
    const cited = await reader.page.evaluate(() => [...document.querySelectorAll(".law a")].map((link) => [link.textContent, link.getAttribute("href")]));
    assert.ok(cited.length >= 8);
    for (const [words, address] of cited) assert.ok(RULEBOOK.includes(`[${words}](${address})`), `${words}: ${address}`);
    assert.deepEqual(reader.page.messages(), []);
  });

  for (const look of LOOKS) {
    test(`axe finds nothing wrong with the article ${name} in the look of a ${look}`, async () => {
      const reader = await openDemo(`${name}.html#${look}`);
      await stands(reader);
      assert.deepEqual(await reader.page.axe(), []);
    });
  }
}

const manifest = JSON.parse(text("custom-elements.json"));
const { attributes, cssParts, cssProperties } = manifest.modules[0].declarations[0];
const code = (reader) => reader.page.evaluate(() => document.querySelector("#code").value);
/** Sets a field as a reader does, and tells the page of it. */
const set = (reader, name, value) =>
  reader.page.evaluate(
    (name, value) => {
      const field = document.querySelector(`[name="${name}"]`);
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    name,
    value,
  );
const way = (reader, value) => reader.page.evaluate((value) => document.querySelector(`[name=way][value=${value}]`).click(), value);

test("the page that makes the code offers every attribute, shows what is chosen, and writes it for each way", async () => {
  const reader = await openDemo("embed-code.html");
  await stands(reader);
  const offered = await reader.page.evaluate(() => [...document.querySelector("#settings").elements].map(({ name }) => name));
  assert.deepEqual(offered, attributes.map(({ name }) => name));

  await set(reader, "topic", "production-order");
  await set(reader, "advice-name", 'The "line" & more');
  await eventually(async () => /production order/.test(await heading(reader)), "The preview never followed.");
  assert.match(await code(reader), /<confidant-guide topic="production-order" advice-name="The &#34;line&#34; &#38; more">/);
  await way(reader, "shortcode");
  assert.match(await code(reader), /^\[confidant topic="production-order"/);
  await way(reader, "iframe");
  assert.match(await code(reader), /frame\.html\?topic=production-order&#38;advice-name=The\+%22line%22\+%26\+more"/);
  await way(reader, "link");
  assert.match(await code(reader), /^<a href="http[^"]*\/page\/\?topic=production-order">/);
});

/** A value for each attribute, as a reader of that page might set it. */
const SET = {
  topic: "own",
  holder: "wales",
  voice: "patient",
  "law-date": "2026-01-11",
  "heading-level": "4",
  theme: "dark",
  loading: "eager",
  "exit-url": "https://example.org/?a=1&b=2",
  "advice-name": "Members’ line (Smith & Partners)",
  "advice-tel": "+44 20 7946 0000",
  "share-outcome": true,
  lang: "en",
};

/** What each way leaves out. */
const LEFT_OUT = {
  element: [],
  iframe: ["loading", "share-outcome"],
  shortcode: ["share-outcome", "lang"],
  link: ["loading", "share-outcome", "law-date", "exit-url", "advice-name", "advice-tel"],
};

/** What a code sets, as a browser reads it. */
const READ = () => {
  const tags = document.querySelector("#code").value.replace(/^\[confidant\b(.*)\]$/, "<confidant$1></confidant>");
  const made = new DOMParser().parseFromString(tags, "text/html").querySelector("confidant-guide, confidant, iframe, a");
  const settings = made.matches("iframe, a") ? new URL(made.src ?? made.href).searchParams : [...made.attributes].map(({ name, value }) => [name, value]);
  return Object.fromEntries(settings);
};

test("for each way the code sets all that the way takes, and nothing else", async () => {
  const reader = await openDemo("embed-code.html");
  await stands(reader);
  assert.deepEqual(Object.keys(SET), attributes.map(({ name }) => name));
  for (const [name, value] of Object.entries(SET)) await set(reader, name, value);
  for (const [kind, without] of Object.entries(LEFT_OUT)) {
    await way(reader, kind);
    const wanted = Object.entries(SET).filter(([name]) => !without.includes(name));
    assert.deepEqual(await reader.page.evaluate(READ), Object.fromEntries(wanted.map(([name, value]) => [name, value === true ? "" : value])), kind);
  }
});

test("what is left alone is named with what the chosen way does then", async () => {
  const reader = await openDemo("embed-code.html");
  await stands(reader);
  const says = () => reader.page.evaluate(() => document.querySelector("[name=theme]").options[0].text);
  for (const [kind, theme] of Object.entries({ element: "light", iframe: "auto", shortcode: "light", link: "auto" })) {
    await way(reader, kind);
    assert.equal(await says(), `not set (${theme})`, kind);
  }
});

test("the code for patients leads to the patients' tables, whichever setting made it theirs", async () => {
  const leads = async (settings) => {
    const reader = await openDemo("embed-code.html");
    await stands(reader);
    for (const [name, value] of Object.entries(settings)) await set(reader, name, value);
    return /\/static\/([^"]+)"/.exec(await code(reader))[1];
  };
  assert.equal(await leads({ voice: "patient" }), "patients/index.html");
  assert.equal(await leads({ topic: "own" }), "patients/index.html");
  assert.equal(await leads({ topic: "own", voice: "professional" }), "index.html");
  assert.equal(await leads({ topic: "worried" }), "index.html");
});

test("the code says where its addresses are of this machine, and nowhere else", async () => {
  const warns = async ({ address }) => {
    const reader = await openAnyhow(`${address}demo/embed-code.html`);
    await stands(reader);
    return /of this machine/.test(await reader.page.text(".code"));
  };
  assert.ok(await warns(site));
  assert.ok(!(await warns(elsewhere)));
});

test("the iframe and its script are the same in EMBEDDING.md, in the recipe and from the page that makes the code", async () => {
  const reader = await openDemo("embed-code.html");
  await stands(reader);
  await way(reader, "iframe");
  const frame = (box) => /<iframe[^]*?<\/iframe>\s*<script[^]*?<\/script>/.exec(box)[0].replace(/src="[^"]*"/g, "src").replace(/\s+/g, " ");
  const made = frame(await code(reader));
  assert.equal(frame(boxWith("<iframe data-confidant", site.address)), made);
  assert.equal(frame(written("docs/embedding/html.md")), made);
});

test("axe finds nothing wrong with the page that makes the code", async () => {
  const reader = await openDemo("embed-code.html");
  await stands(reader);
  assert.deepEqual(await reader.page.axe(), []);
});

test("custom-elements.json names the values that the guide takes, and no other", () => {
  // Printed from the guide's own lists, and held to them by a native test.
  const { choices } = JSON.parse(written("wordpress/confidant/guide.json"));
  // The language of a post is not its author's to set.
  choices.lang = { "en-GB": "", en: "" };
  const named = attributes.map(({ name, type }) => [name, [...type.text.matchAll(/"([^"]+)"/g)].map(([, value]) => value)]);
  for (const [name, values] of named) assert.deepEqual(values.toSorted(), Object.keys(choices[name] ?? {}).toSorted(), name);
  for (const name of Object.keys(choices)) assert.ok(named.some(([known]) => known === name), name);
});

test("custom-elements.json names each property by which a host sets the look, and each part", () => {
  const sheet = readdirSync(join(DIST, "element")).find((name) => name.endsWith(".css"));
  const taken = [...text(`element/${sheet}`).matchAll(/^\s*--cf-[\w-]+: var\((--confidant-[\w-]+), (.+)\);$/gm)].map(([, name]) => name);
  assert.deepEqual(cssProperties.map(({ name }) => name).toSorted(), [...new Set(taken)].toSorted());
  const line = /^Parts, for `::part\(\)`:(.*)$/m.exec(written("docs/EMBEDDING.md"))[1];
  assert.deepEqual(cssParts.map(({ name }) => name), [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name));
});
