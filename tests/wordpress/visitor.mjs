// A visitor before a post with the guide, which stands in the shadow of its element.

import assert from "node:assert/strict";

import { eventually } from "../browser/eventually.mjs";

export class Visitor {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Waits until the guide stands; what its heading says. */
  async heading() {
    const words = await eventually(
      () => this.#page.evaluate(HEADING),
      async () => `The guide never stood. The page says:\n${await this.#page.text("body")}`,
    );
    return words.replace(/\s+/g, " ").trim();
  }

  /** Presses what bears these words. */
  press(words) {
    return this.#page.click(words);
  }

  /** Answers page after page out of a story, until nothing is asked. */
  async answer(story) {
    for (let asked; (asked = await this.#page.evaluate(ANSWER, story)).length > 0; ) {
      assert.deepEqual(asked.filter(({ answered }) => !answered), [], "The story has no such answer.");
      const heading = await this.heading();
      await this.press("Continue");
      assert.notEqual(await this.heading(), heading, "Continue leads nowhere.");
    }
  }
}

/** The words of the guide's heading, once it stands. */
const HEADING = () => document.querySelector("confidant-guide")?.shadowRoot?.querySelector("h2")?.innerText;

/** Gives the story's answers to what is asked on the screen, if anything is: each question, and whether it was answered. */
const ANSWER = (story) => {
  const words = (element) => element.innerText.trim().split("\n")[0];
  const submit = document.querySelector("confidant-guide").shadowRoot.querySelector("[type=submit]");
  if (submit?.innerText.trim() !== "Continue") return []; // a result
  const groups = [...submit.form.querySelectorAll("fieldset")].filter((group) => group.getClientRects().length > 0);
  return groups.map((group) => {
    const question = group.querySelector("legend").innerText.trim();
    const answers = [story[question] ?? []].flat();
    const labels = [...group.querySelectorAll("label")].filter((label) => answers.includes(words(label)));
    for (const label of labels) label.click();
    return { question, answered: labels.length > 0 && labels.length === answers.length };
  });
};
