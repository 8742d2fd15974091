// Every walk rests on the driver's seeing requests, messages and traces: a watch that sees nothing proves nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { eventually } from "../eventually.mjs";
import { serveSite } from "../site-server.mjs";
import { address, open } from "../walk.mjs";

test("a request made after the page has loaded is seen", async () => {
  const { page } = await open();
  await page.evaluate(() => fetch("boot.js").then(() => true));
  await eventually(() => page.requests().length > 0, "The request was not seen.");
  assert.deepEqual(page.requests(), [`${await address()}boot.js`]);
});

test("the page's policy refuses another host and a script of its own making", async () => {
  const { page } = await open();
  const elsewhere = await serveSite();
  // `no-cors`: without the policy this request would be answered.
  const refused = await page.evaluate(
    (address) => fetch(address, { mode: "no-cors" }).then(() => false, () => true),
    elsewhere.address,
  );
  await elsewhere.close();
  assert.ok(refused);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => globalThis.ran === undefined), true);
  await eventually(() => page.messages().length > 0, "The refusal was not seen on the console.");
});

test("what is stored, and a step in the history, are seen", async () => {
  const { page } = await open();
  const before = await page.traces();
  await page.evaluate(() => {
    localStorage.setItem("left", "behind");
    history.pushState(null, "", "#elsewhere");
  });
  const after = await page.traces();
  assert.deepEqual(after.localStorage, { left: "behind" });
  assert.equal(after.historyLength, before.historyLength + 1);
  assert.equal(after.address, `${await address()}#elsewhere`);
});

test("words are clicked, keys pressed and text read through an open shadow root", async () => {
  const { page } = await open();
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement("div"));
    const inside = host.attachShadow({ mode: "open" });
    const button = inside.appendChild(document.createElement("button"));
    button.id = "harness";
    button.textContent = "Press me";
    button.onclick = () => (button.textContent = "Pressed with the mouse");
    button.onkeydown = ({ key }) => (button.textContent = `Pressed ${key}`);
  });
  await page.click("Press me");
  await page.waitForText("Pressed with the mouse", "#harness");
  await page.click("Pressed");
  await page.press("ArrowDown");
  await page.waitForText("Pressed ArrowDown", "#harness");
  assert.equal((await page.focused()).id, "harness");
});
