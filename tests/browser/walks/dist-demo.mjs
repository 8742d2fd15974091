// The demonstration: articles in three looks with the guide at their topic, and the page that makes the code.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";

import { serveDist, text } from "../dist.mjs";
import { eventually } from "../eventually.mjs";
import { openAnyhow } from "../walk.mjs";

/** Each article, with the words that its guide begins with. */
const ARTICLES = {
  "production-order": /Check the paper: production order/,
  "worried-at-home": /danger/,
  "victims-notes": /Check the paper: victim information request/,
};
const LOOKS = ["journal", "magazine", "clinic"];
const RULEBOOK = readFileSync(new URL("../../../docs/rulebook.md", import.meta.url), "utf8");

const site = await serveDist();
after(() => site.close());

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
const { attributes } = manifest.modules[0].declarations[0];
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
  assert.match(await code(reader), /sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"/);
  await way(reader, "link");
  assert.match(await code(reader), /^<a href="http[^"]*\/page\/\?topic=production-order">/);
});

test("axe finds nothing wrong with the page that makes the code", async () => {
  const reader = await openDemo("embed-code.html");
  await stands(reader);
  assert.deepEqual(await reader.page.axe(), []);
});

test("custom-elements.json names the values that the guide takes, and no other", () => {
  // Printed from the guide's own lists, and held to them by a native test.
  const { choices } = JSON.parse(readFileSync(new URL("../../../wordpress/confidant/guide.json", import.meta.url), "utf8"));
  const named = attributes.map(({ name, type }) => [name, [...type.text.matchAll(/"([^"]+)"/g)].map(([, value]) => value)]);
  for (const [name, values] of named) assert.deepEqual(values.toSorted(), Object.keys(choices[name] ?? {}).toSorted(), name);
  for (const name of Object.keys(choices)) assert.ok(named.some(([known]) => known === name), name);
});
