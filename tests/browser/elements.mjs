// Pages of other people with the guide's element in them, and what a reader does in one of several.

import assert from "node:assert/strict";

import { page as served } from "./dist.mjs";
import { eventually } from "./eventually.mjs";

export const SCRIPT = "/element/confidant-guide.js";

/** A page with these elements, whatever else stands in its head, and the script from that address. */
export const hostPage = (body, head = "", script = SCRIPT) =>
  served(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">${head}` +
      `<script type="module" src="${script}"></script></head><body><h1>Article</h1>${body}</body></html>`,
  );

/** The guide in one of a page's elements. */
export class Guide {
  constructor(page, place = 0, tag = "confidant-guide") {
    this.page = page;
    this.which = { place, tag };
  }

  /** What stands in it; null while there is no guide. */
  text() {
    return this.page.evaluate(
      ({ place, tag }) => document.querySelectorAll(tag)[place]?.shadowRoot?.querySelector(".card")?.innerText ?? null,
      this.which,
    );
  }

  /** Waits until it stands. */
  async stands() {
    await eventually(() => this.text(), async () => `The guide did not start: ${this.page.messages().map(({ text }) => text).join("; ")}`);
    return this;
  }

  heading() {
    return this.page.evaluate(
      ({ place, tag }) => document.querySelectorAll(tag)[place].shadowRoot.querySelector("h2").innerText.replace(/\s+/g, " ").trim(),
      this.which,
    );
  }

  /** Presses what bears these words. */
  async press(words) {
    const pressed = () =>
      this.page.evaluate(
        ({ place, tag }, words) => {
          const root = document.querySelectorAll(tag)[place].shadowRoot;
          const found = [...root.querySelectorAll("button, a[href], summary")].find(({ innerText }) => innerText.trim().startsWith(words));
          found?.click();
          return Boolean(found);
        },
        this.which,
        words,
      );
    await eventually(pressed, `Nothing bears the words "${words}".`);
    await this.page.settle();
  }

  /** Answers one page as the story has it, and goes on. Says whether another page follows. */
  async answerPage(story) {
    assert.deepEqual(await this.page.evaluate(choose, this.which, story), [], "The story has no such answer.");
    const heading = await this.heading();
    await this.press("Continue");
    assert.notEqual(await this.heading(), heading, "Continue leads nowhere.");
    return this.page.evaluate(
      ({ place, tag }) => document.querySelectorAll(tag)[place].shadowRoot.querySelector("[type=submit]")?.innerText.trim() === "Continue",
      this.which,
    );
  }

  /** The whole story, to its result. */
  async answer(story) {
    while (await this.answerPage(story));
  }
}

/** Chooses the story's answers to what is asked; gives the questions for which it has none. */
function choose({ place, tag }, story) {
  const words = (part) => part.innerText.trim().split("\n")[0];
  const unsaid = [];
  for (const group of document.querySelectorAll(tag)[place].shadowRoot.querySelectorAll("fieldset")) {
    const question = words(group.querySelector("legend"));
    const answers = [story[question] ?? []].flat();
    const labels = [...group.querySelectorAll("label")].filter((label) => answers.includes(words(label)));
    for (const label of labels) label.click();
    if (labels.length === 0 || labels.length !== answers.length) unsaid.push(question);
  }
  return unsaid;
}
