// One small interface to both browsers, so that every walk is written once.
//
//   const browser = await launch();
//   const page = await browser.open(address, { width: 320 });
//   await page.click("Start now");
//   assert.match(await page.text("main"), /Which country/);
//
// Chromium is driven by Playwright and Firefox by Puppeteer over WebDriver BiDi: neither drives both.
// The few calls that differ are in `chromium.mjs` and `firefox.mjs`; everything a walk uses is here.
// Nothing sleeps: what is waited for is asked for again until it is so, or time is up.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import * as chromium from "./chromium.mjs";
import { eventually } from "./eventually.mjs";
import * as firefox from "./firefox.mjs";
import { findBrowser } from "./find-browsers.mjs";
import * as inPage from "./in-page.mjs";

/** How long a page may take to draw, in milliseconds, before it counts as left. */
const LEFT = 15_000;

const DRIVERS = { chromium, firefox };

/** The kind of browser in which this run's tests are to be. */
export const kind = process.env.CONFIDANT_BROWSER ?? "chromium";

/** Starts the browser: this run's kind, unless a test wants both; with "wasm" or "scripts" switched off, if it is so named. */
export async function launch(which = kind, without = null) {
  const path = findBrowser(which);
  if (!path) throw new Error(`No ${which} was found: \`cargo xtask test\` installs one or says how.`);
  const driver = await DRIVERS[which].launch(path, without);
  return {
    kind: which,
    /**
     * Opens an address in a fresh profile and waits for the guide to stand.
     *
     * `width` and `height` are in CSS pixels; `dark` and `forcedColours` are Chromium's only.
     */
    async open(address, looks = {}) {
      const raw = await driver.newPage({ width: 1024, height: 900, ...looks });
      const page = new Page(raw);
      await page.load(address);
      return page;
    },
    /**
     * Opens an address at which the guide may never stand: only the page itself is waited for. `before`, a function that
     * stands alone, runs before any script, in every document of the page: it makes another browser of this one. All
     * else are the looks.
     */
    async openAnyhow(address, { before, ...looks } = {}) {
      const raw = await driver.newPage({ width: 1024, height: 900, ...looks });
      const page = new Page(raw);
      if (before) await raw.before(before);
      await raw.goto(address);
      return page;
    },
    close: () => driver.close(),
  };
}

/** A page on its way out answers nothing. */
const leaving = () => null;

/** A page and what has happened in it. */
class Page {
  #raw;
  #around;
  #requests = [];
  #messages = [];

  constructor(raw) {
    this.#raw = this.#around = raw;
    raw.onRequest((url) => this.#requests.push(url));
    raw.onMessage((message) => this.#messages.push(message));
  }

  /** Loads an address and waits until the guide has put itself into the page. */
  async load(address) {
    await this.#raw.goto(address);
    await this.stands();
    this.forget();
  }

  /** The frame in this page as a page of its own, whatever stands in it. */
  async inTheFrame() {
    const raw = { ...this.#raw, ...(await this.#raw.enter()) };
    return new Page(raw);
  }

  /** From now on everything is asked of the frame in this page, where the guide is to stand. */
  async enterTheFrame() {
    this.#raw = { ...this.#raw, ...(await this.#raw.enter()) };
    await this.stands();
    this.forget();
  }

  /** The same of the page around. */
  around(work, ...values) {
    return this.#around.evaluate(work, ...values);
  }

  /** Waits until the guide stands in the page. */
  async stands() {
    await eventually(
      // What `index.html` says until then is marked `data-opening`; a page that the reader has left is hidden.
      () =>
        this.#raw
          .evaluate(() => {
            const guide = document.querySelector("#confidant:not([hidden])");
            return guide?.querySelector("h2") && !guide.querySelector("[data-opening]");
          })
          .catch(leaving),
      () => `The guide did not start: ${this.#messages.map(({ text }) => text).join("; ")}`,
    );
    await this.settle();
  }

  /**
   * Waits until the browser has drawn what the last event changed. A page that leaves at that moment draws no more,
   * and in Firefox the question dies with it, unanswered: whoever asks goes on after a while.
   */
  async settle() {
    const drawn = this.#raw.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
    );
    drawn.catch(() => {}); // The answer to a question nobody waits for any more.
    let gaveUp;
    const left = new Promise((resolve) => (gaveUp = setTimeout(resolve, LEFT)));
    await Promise.race([drawn, left]).finally(() => clearTimeout(gaveUp));
  }

  /** Clicks, with the mouse, what bears these words, or what `css=SELECTOR` matches, once it is there. */
  click(wanted) {
    return this.#clickFound(inPage.find, wanted, `Nothing to click bears the words "${wanted}".`);
  }

  /** Clicks an answer to a question of a form: both by the words a reader sees. */
  clickAnswer(question, answer) {
    const wanted = { question, answer };
    return this.#clickFound(inPage.findAnswer, wanted, `Nothing answers "${question}" with "${answer}".`);
  }

  async #clickFound(find, wanted, otherwise) {
    const element = await eventually(
      () => this.#raw.element(find, wanted),
      async () => `${otherwise} The page says:\n${await this.text("body")}`,
    );
    await element.click();
    await this.settle();
  }

  /** Follows a link by a click where it stands, and waits for no script: there may be none. */
  async follow(words, within = "body") {
    const link = await this.#raw.evaluate(inPage.linkInView, { words, within });
    if (!link) throw new Error(`No link bears the words "${words}". The page says:\n${await this.text("body")}`);
    await this.#raw.clickAt(link);
    await this.arrives(link.to);
    await eventually(() => this.#raw.evaluate(() => document.readyState === "complete").catch(leaving), "The page never came whole.");
  }

  /** Presses a key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `ArrowDown`, `Escape` ... */
  async press(key) {
    await this.#raw.press(key);
    await this.settle();
  }

  /** Presses a key until what has the focus bears words that begin so: how a keyboard's user gets there. */
  async pressUntilFocused(key, words, most = 120) {
    for (let times = 0; times < most; times += 1) {
      await this.press(key);
      if ((await this.focused())?.words.startsWith(words)) return;
    }
    throw new Error(`After ${most} times ${key} nothing with the words "${words}" had the focus.`);
  }

  /** The words seen in what the selector matches, or null. */
  text(selector) {
    return this.#raw.evaluate(inPage.visibleText, selector);
  }

  /** Waits until the page (or what the selector matches) says these words. */
  waitForText(words, selector = "body") {
    return eventually(
      async () => (await this.text(selector))?.includes(words),
      async () => `The page never said "${words}". It says:\n${await this.text(selector)}`,
    );
  }

  /** What has the focus: `{ tag, id, words, chosen, shows, inView }`. */
  focused() {
    return this.#raw.evaluate(inPage.focused);
  }

  /** The questions that the page asks, and of each the answers chosen. */
  questions() {
    return this.#raw.evaluate(inPage.questions);
  }

  /** The questions that are asked without being seen. */
  unseenQuestions() {
    return this.#raw.evaluate(inPage.unseenQuestions);
  }

  /** The words under a heading, or null. */
  under(heading) {
    return this.#raw.evaluate(inPage.under, heading);
  }

  /** Runs a function, one that stands alone, inside the page. */
  evaluate(work, ...values) {
    return this.#raw.evaluate(work, ...values);
  }

  /** Goes to another address, and waits for nothing but the page. */
  goto(address) {
    return this.#raw.goto(address);
  }

  /** Goes back (-1) or forward (1) in the browser's own history: ask then for what is to stand there. */
  travel(steps) {
    // In its own time: a page that leaves during a call cannot answer it.
    return this.#around.evaluate((steps) => void setTimeout(() => history.go(steps)), steps);
  }

  /** Loads the page anew. */
  reload() {
    return this.#raw.reload();
  }

  /** Lets this page stand for one of the world outside. */
  standIn(address, html) {
    return this.#raw.standIn(address, html);
  }

  /** What stands in the address bar. */
  address() {
    return this.#raw.evaluate(() => location.href);
  }

  /** Waits until this stands in the address bar. */
  arrives(address) {
    return eventually(
      async () => (await this.address().catch(leaving)) === address,
      async () => `The page never came to ${address}: it is at ${await this.address()}`,
    );
  }

  /** From here on counts what is asked for: what did not stand at once has loaded. */
  forget() {
    this.#requests = [];
  }

  /** The addresses asked for since the page had loaded. */
  requests() {
    return [...this.#requests];
  }

  /** Everything said on the console, errors nobody caught included: `{ kind, text }`. */
  messages() {
    return [...this.#messages];
  }

  /** What the page, or the page around, could leave behind: address, history, cookies, every kind of storage. */
  traces() {
    return this.#around.evaluate(inPage.traces);
  }

  /** What axe finds wrong by these rules, or all, one line a fault. */
  async axe(rules = null) {
    await this.#raw.inject(axeSource());
    return this.#raw.evaluate(inPage.runAxe, rules);
  }

  /** What a screen reader is told of what the selector matches, a line for each role and name: Chromium's only. */
  asHeard(selector = "#confidant") {
    return this.#raw.asHeard(selector);
  }

  /** From now on the page looks as it would on paper: Chromium's only. */
  asPrinted() {
    return this.#raw.asPrinted();
  }

  /** The page as a PDF file's bytes: Chromium's only. */
  printed() {
    return this.#raw.printed();
  }

  /**
   * From now on the page runs that many times slower. Gives its clocks, in milliseconds, which go only while it is at
   * work, whatever else the machine does: that of its program, and that of program, style and layout. Chromium's only.
   */
  clocked(times) {
    return this.#raw.clocked(times);
  }

  /** Photographs the whole page into a PNG file: Chromium's only. */
  screenshot(path) {
    return this.#raw.screenshot(path);
  }

  close() {
    return this.#raw.close();
  }
}

let axe;
function axeSource() {
  axe ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  return axe;
}
