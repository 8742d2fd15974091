// Somebody is in danger: the answer is one press away from everywhere, and it never hides an order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DANGER, ORDER_STANDS, PAPERS, SEED_001 } from "../stories.mjs";
import { atTheResult, open } from "../walk.mjs";

test("the start card leads to Act now in one press", async () => {
  const reader = await open();
  await reader.press("See what to give them");
  assert.match(await reader.heading(), /^Act now\b/);
  assert.match(await reader.under("Do now"), /Ring 999/);
});

test("from mid-question it is Act now at once, and Back returns to the question", async () => {
  const reader = await open();
  await reader.press("Someone has asked for records");
  await reader.answer(SEED_001, { before: PAPERS });
  await reader.press("Someone is in danger now");
  assert.match(await reader.heading(), /^Act now\b/);
  await reader.press("Back");
  assert.equal(await reader.heading(), PAPERS);
});

test("an order held stands beside Act now; Change brings the answer back to Stop", async () => {
  const reader = await atTheResult(SEED_001);
  await reader.press("Someone is in danger now");
  assert.match(await reader.heading(), /^Act now\b/);
  assert.match(await reader.under("Beside it"), ORDER_STANDS);

  await reader.change(DANGER, "No");
  assert.match(await reader.heading(), /^Stop\b/);
});
