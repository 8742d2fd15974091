// A reader before the guide: what they press, answer and read, told in the words on the screen.
//
// The words of the law's questions, and the answers that a reader gives, stand in `stories.mjs`.

import assert from "node:assert/strict";

import { ASKED } from "./stories.mjs";

/** The check code of each story that was told in this run. */
const codes = new Map();

export class Reader {
  constructor(page) {
    this.page = page;
  }

  /** Clicks what bears these words. */
  press(words) {
    return this.page.click(words);
  }

  /** The heading that the reader stands before. */
  async heading() {
    return (await this.page.text("#confidant h2")).replace(/\s+/g, " ").trim();
  }

  /** Everything that the card says. */
  says() {
    return this.page.text("#confidant");
  }

  /** What stands under a heading. */
  async under(heading) {
    const words = await this.page.under(heading);
    assert.ok(words, `Nothing stands under "${heading}". The page says:\n${await this.says()}`);
    return words;
  }

  /** The headings of the sections, in their order. */
  headings() {
    return this.page.evaluate(() => [...document.querySelectorAll("#confidant h3")].map((heading) => heading.innerText.trim()));
  }

  /** The links out of the page. */
  links() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll("#confidant a[href^=http]")].map(({ innerText, href, rel }) => ({ words: innerText, to: href, rel })),
    );
  }

  /** The outcomes under "Still possible", each by its sentence. */
  outcomesStillPossible() {
    return this.page.evaluate(() => [...document.querySelectorAll("#possible li b")].map(({ innerText }) => innerText));
  }

  /** The first question to be read out. */
  firstToAsk() {
    return this.page.text("#ask li");
  }

  /** The answers that can be changed: each question with its answer. */
  async answersSoFar() {
    await this.#unfold("Change an answer");
    return this.page.evaluate(() => {
      const rows = [...document.querySelectorAll(".answers > div")].filter((row) => row.getClientRects().length > 0);
      return Object.fromEntries(rows.map((row) => [row.querySelector("dt").innerText, row.querySelector("dd").innerText]));
    });
  }

  /** Changes one answer of a result, and goes on. */
  async change(question, answer) {
    await this.#unfold("Change an answer");
    await this.press(`Change answer: ${question}`);
    await this.choose(question, answer);
    await this.press("Continue");
  }

  /** Asks for the law of another day: `2026-01-11`. */
  async askedOn(day) {
    await this.#unfold("Was it on another day?");
    // What a browser's own calendar does when a day is chosen in it, in every browser and language alike.
    await this.page.evaluate((day) => void (document.querySelector("#asked-on").value = day), day);
    await this.press("Use that day");
  }

  /** The check code under the result. */
  code() {
    return this.page.text("#confidant .code");
  }

  /** Types a check code on the first screen, and asks for its result. */
  async giveCode(code) {
    await this.#unfold("I have a check code");
    await this.press("css=#check-code");
    await this.type(code);
    await this.press("Show that result");
  }

  /** Types, key by key, where the focus is. */
  async type(text) {
    for (const letter of text) await this.page.press(letter === " " ? "Space" : letter);
  }

  /** Tries the first change of the answer to a question: it is laid beside the result. */
  async tryAnswer(question) {
    const { folded } = await this.#change(question);
    if (folded) await this.#unfold(folded);
    await this.press((await this.#change(question)).words);
  }

  /** The same with the keyboard alone. */
  async tryAnswerWithKeys(question) {
    const { folded } = await this.#change(question);
    if (folded) {
      await this.page.pressUntilFocused("Tab", folded);
      await this.page.press("Enter");
    }
    await this.goWithKeys((await this.#change(question)).words, "Enter");
  }

  /** The words that try the first change of an answer, and those that it is folded under, if it is. */
  async #change(question) {
    const change = await this.page.evaluate((question) => {
      const words = (element) => element?.innerText.replace(/\s+/g, " ").trim();
      // What is folded away has no text that is drawn.
      const isOf = (flip) => flip.querySelector(".small")?.textContent.trim() === question;
      const flip = [...document.querySelectorAll("#flips .flip")].find(isOf);
      const folded = flip?.closest("details:not([open])")?.querySelector("summary");
      return flip && { words: words(flip.querySelector(".flip-try")), folded: words(folded) };
    }, question);
    assert.ok(change, `No change of "${question}" can be tried.`);
    return change;
  }

  /** Looks at the patient's side of a result, and goes on as the patient. */
  async seeAsThePatient() {
    await this.press("See what the patient sees");
    await this.press("Go on as the patient");
  }

  /** Opens what is folded under these words, unless it is open. */
  async #unfold(words) {
    const isOpen = await this.page.evaluate(
      (words) => [...document.querySelectorAll("details[open] > summary")].some(({ innerText }) => innerText.trim() === words),
      words,
    );
    if (!isOpen) await this.press(words);
  }

  /** Chooses an answer on the page. */
  choose(question, answer) {
    return this.page.clickAnswer(question, answer);
  }

  /** Comes to the result of a story by a door: told page by page the first time in a run, by its check code after that. */
  async tell(story, door = ASKED) {
    const told = JSON.stringify([door, story]);
    if (codes.has(told)) return this.giveCode(codes.get(told));
    await this.press(door);
    await this.answer(story);
    codes.set(told, await this.code());
  }

  /** Answers page after page out of the story, until the result or the question `before`, or so many `pages`. */
  async answer(story, { before, pages = Infinity } = {}) {
    for (let questions; pages > 0 && (questions = await this.asked(before)); pages -= 1) {
      for (const { question } of questions) {
        for (const words of answersIn(story, question)) await this.choose(question, words);
      }
      const heading = await this.heading();
      await this.press("Continue");
      assert.notEqual(await this.heading(), heading, `Continue leads nowhere. The page says:\n${await this.says()}`);
    }
  }

  /** The same with the keyboard alone: every stop shows its focus, every new heading receives it. */
  async answerWithKeys(story, { before } = {}) {
    for (let questions; (questions = await this.asked(before)); ) {
      for (const { question } of questions) {
        for (const words of answersIn(story, question)) await this.chooseWithKeys(question, words);
      }
      await this.goWithKeys("Continue", "Enter");
    }
  }

  /** Goes with Tab to what bears these words, and presses a key on it: the next heading has the focus then. */
  async goWithKeys(words, key, by = "Tab") {
    await this.page.pressUntilFocused(by, words);
    await this.#seesTheFocus();
    await this.page.press(key);
    await this.standsAtTheHeading();
  }

  /** The heading has the focus, and is in view. */
  async standsAtTheHeading() {
    const { tag, words, inView } = await this.page.focused();
    assert.equal(tag, "h2", `The focus is on ${tag} "${words}" and not on the new heading.`);
    assert.equal(words, await this.heading());
    assert.ok(inView, `The heading "${words}" is out of sight.`);
  }

  /** Goes to an answer with Tab and the arrows, and chooses it with Space. */
  async chooseWithKeys(question, answer) {
    const isThere = (focus) => focus?.question === question;
    let focus;
    for (let stops = 0; !isThere((focus = await this.page.focused())) || !(await this.#isBox()); stops += 1) {
      assert.ok(stops < 60, `Tab never comes to "${question}".`);
      await this.page.press("Tab");
    }
    // Within a group of radio buttons the arrows go round; between tick boxes Tab goes on.
    const next = (await this.#isBox()) === "radio" ? "ArrowDown" : "Tab";
    for (let stops = 0; focus.answer !== answer; stops += 1) {
      assert.ok(stops < 20 && isThere(focus), `"${answer}" cannot be reached under "${question}".`);
      await this.page.press(next);
      focus = await this.page.focused();
    }
    await this.#seesTheFocus();
    if (!focus.chosen) await this.page.press("Space");
    assert.ok((await this.page.focused()).chosen, `"${answer}" was not chosen.`);
  }

  #isBox() {
    return this.page.evaluate(() => document.activeElement.matches("input") && document.activeElement.type);
  }

  async #seesTheFocus() {
    const { words, shows, inView } = await this.page.focused();
    assert.ok(shows, `The focus on "${words}" does not show.`);
    assert.ok(inView, `"${words}" has the focus and is out of sight.`);
  }

  /** Takes the parts of the page away from the guide, as an extension that rewrites pages does, and goes on. */
  async breakDown() {
    await this.page.evaluate(() => document.querySelector("#confidant fieldset").replaceChildren());
    await this.press("Continue");
  }

  /** The questions of this page; null on a result, and where `before` is asked. */
  async asked(before) {
    if ((await this.page.text("#confidant [type=submit]")) !== "Continue") return null;
    const questions = await this.page.questions();
    return questions.some(({ question }) => question === before) ? null : questions;
  }
}

function answersIn(story, question) {
  const answers = story[question];
  assert.ok(answers, `The story has no answer to "${question}".`);
  return [answers].flat();
}
