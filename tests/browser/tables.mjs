// Somebody who reads the guidance as tables: goes from the list to a page, makes sure that it is for them, and follows
// the rows. Nothing here waits for a script of the page, or needs one.

import assert from "node:assert/strict";

import { ALSO } from "./stories.mjs";

/** What a list of boxes says where none is ticked that a page takes for unticked. */
const NONE_OF = "None of these: ";

export class TableReader {
  constructor(page, story) {
    this.page = page;
    this.story = story;
  }

  /** Opens a page of the list. */
  async turnTo(title) {
    await this.page.follow(title);
    await this.isMeant();
  }

  /** Everything that the page takes for granted is so in the story, as far as the story tells it. */
  async isMeant() {
    const rows = await this.page.evaluate(() =>
      [...document.querySelectorAll("#for ~ dl:not(.key) div")].map((row) => ["dt", "dd"].map((part) => row.querySelector(part).innerText.trim())),
    );
    assert.ok(rows.length > 0);
    for (const [ask, says] of rows) {
      const told = [this.story[ask] ?? []].flat();
      if (says.startsWith(NONE_OF)) {
        const not = says.slice(NONE_OF.length).split("; ");
        assert.deepEqual(told.filter((answer) => not.includes(answer)), [], ask);
      } else if (told.length > 0) {
        assert.ok(told.some((answer) => answers(says).includes(answer)), `The page is for "${ask}" "${says}", not "${told}".`);
      }
    }
  }

  /** Follows the rows from the first question to a result: its headline's id, and its words. */
  async answer() {
    await this.page.follow("Questions");
    for (let place = "q1"; ; ) {
      const { ask, rows } = await this.page.evaluate(questionAt, place);
      const row = rowOf(rows, ask, this.story);
      assert.ok(row, `No row of "${ask}" is the story's: ${JSON.stringify(rows)}`);
      await this.page.follow(row.leads, `#${place}`);
      place = decodeURIComponent(new URL(await this.page.address()).hash.slice(1));
      const result = await this.page.evaluate(resultAt, place);
      if (result) return result;
    }
  }
}

/** The row that the story takes: that of its answer, or of any other. */
function rowOf(rows, ask, story) {
  const wanted = ask.startsWith(ALSO) ? [ticked(ask, story) ? "Yes" : "No"] : [story[ask]].flat();
  return rows.find(({ says }) => wanted.some((answer) => answers(says).includes(answer))) ?? rows.find(({ says }) => says === "Any other answer");
}

/** Whether the story ticks the box that is asked about. */
const ticked = (ask, story) => [story[ALSO] ?? []].flat().some((box) => ask.endsWith(box));

/** The answers of a row, each on a line of its own. */
const answers = (says) => says.split("\n").map((line) => line.replace(/\s+or$/, "").trim());

/** In the page: a question, and its rows with where they lead. */
function questionAt(id) {
  const table = document.getElementById(id);
  const rows = [...table.querySelectorAll("tr")].map((row) => ({
    says: row.querySelector("th").innerText.trim(),
    leads: row.querySelector("a")?.innerText.replace(/\s+/g, " ").trim() ?? null,
  }));
  return { ask: table.querySelector("caption strong").innerText.trim(), rows };
}

/** In the page: a result, or null where a question stands. */
function resultAt(id) {
  const result = document.getElementById(id);
  if (!result.matches(".result")) return null;
  const heading = result.querySelector("h3");
  const { top, bottom } = heading.getBoundingClientRect();
  const words = heading.innerText.replace(/^Result [A-Z]\s+/, "").trim();
  return { headline: result.classList[1], words, all: result.innerText, inView: bottom > 0 && top < innerHeight };
}
