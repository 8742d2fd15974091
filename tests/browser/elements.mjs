// Pages of other people with the guide's element in them, and what a reader does in one of several.

import { page as served } from "./dist.mjs";
import { eventually } from "./eventually.mjs";
import { UNKNOWN } from "./stories.mjs";

export const SCRIPT = "/element/confidant-guide.js";

/** A page with these elements, and whatever else stands in its head. */
export const hostPage = (body, head = "") =>
  served(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">${head}` +
      `<script type="module" src="${SCRIPT}"></script></head><body><h1>Article</h1>${body}</body></html>`,
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
      ({ place, tag }) => document.querySelectorAll(tag)[place]?.shadowRoot.querySelector(".card")?.innerText ?? null,
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

  /** Answers one page as the story has it; what it does not say is not known. Says whether another page follows. */
  async answerPage(story) {
    await this.page.evaluate(
      ({ place, tag }, story, unknown) => {
        const root = document.querySelectorAll(tag)[place].shadowRoot;
        const words = (part) => part.innerText.trim().split("\n")[0];
        for (const group of root.querySelectorAll("fieldset")) {
          const labels = [...group.querySelectorAll("label")];
          for (const answer of [story[words(group.querySelector("legend"))] ?? unknown].flat()) {
            labels.find((label) => words(label) === answer).click();
          }
        }
        root.querySelector("[type=submit]").click();
      },
      this.which,
      story,
      UNKNOWN,
    );
    await this.page.settle();
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
