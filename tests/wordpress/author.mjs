// An author of the site, who may publish posts and may not write whatever HTML they like.

import assert from "node:assert/strict";

/** Puts away what the editor shows to whoever opens it for the first time, and what hides the admin's bar. */
const SEEN_BEFORE = () => {
  for (const feature of ["welcomeGuide", "fullscreenMode"]) wp.data.dispatch("core/preferences").set("core/edit-post", feature, false);
};

/** Chooses from the list with this label, as if by hand: the browsers draw no two lists alike. */
const CHOOSE = (label, choice) => {
  const list = [...document.querySelectorAll("select")].find((list) => list.labels[0]?.textContent === label);
  const option = [...list.options].find(({ label }) => label === choice);
  // React hears of a value only where it was set past its own watch on it.
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(list, option.value);
  list.dispatchEvent(new Event("change", { bubbles: true }));
};

export class Author {
  #page;
  #site;
  /** Whether a new post stands open in the editor. */
  #editing = false;

  constructor(page, site) {
    this.#page = page;
    this.#site = site;
  }

  /** Logs in by the form, as people do. */
  async logIn() {
    await this.#page.goto(`${this.#site.address}/wp-login.php`);
    await this.#page.click("css=#user_login");
    await this.#type("author");
    await this.#page.click("css=#user_pass");
    await this.#type(this.#site.password);
    await this.#page.click("css=#wp-submit");
    await this.#page.waitForText("Dashboard");
  }

  /** Publishes a post, sent as the editor sends it; gives its id, its address and its text as WordPress kept it. */
  async publish(title, content) {
    await this.#inEditor();
    const post = await this.#page.evaluate(
      async (title, content) => {
        const { id, link } = await wp.apiFetch({ path: "/wp/v2/posts", method: "POST", data: { title, content, status: "publish" } });
        const { content: kept } = await wp.apiFetch({ path: `/wp/v2/posts/${id}?context=edit` });
        return { id, address: link, kept: kept.raw };
      },
      title,
      content,
    );
    assert.ok(post.id > 0);
    return post;
  }

  /**
   * Writes a post in the editor by hand: title, the block by its name, its settings by their labels; publishes it, and
   * gives its address.
   */
  async writeWithBlock(title, settings) {
    const page = this.#page;
    await this.#inEditor();
    await page.click("css=.editor-post-title__input");
    await this.#type(title);
    await page.press("Enter");
    await this.#type("/confidant");
    await page.waitForText("Confidant", ".components-autocomplete__results");
    await page.press("Enter");
    await page.waitForText("It does not run in the editor", ".components-placeholder");
    for (const [label, choice] of Object.entries(settings)) await page.evaluate(CHOOSE, label, choice);
    await page.click("css=.editor-post-publish-panel__toggle");
    await page.click("css=.editor-post-publish-panel .editor-post-publish-button");
    await page.waitForText("is now live");
    const post = await page.evaluate(() => {
      const { getPermalink, getEditedPostContent } = wp.data.select("core/editor");
      return { address: getPermalink(), kept: getEditedPostContent() };
    });
    this.#editing = false; // What is open in the editor now is that post.
    return post;
  }

  /** Types, key by key, where the focus is. */
  async #type(words) {
    for (const letter of words) await this.#page.press(letter === " " ? "Space" : letter);
  }

  /** Goes to a new post, unless one is open already: the editor takes seconds to come. */
  async #inEditor() {
    if (this.#editing) return;
    await this.#page.goto(`${this.#site.address}/wp-admin/post-new.php`);
    await this.#page.waitForText("Publish", ".edit-post-header");
    await this.#page.evaluate(SEEN_BEFORE);
    this.#editing = true;
  }

  /** What the editor lets an author choose: attribute to its values, each with what it is called. */
  async choices() {
    await this.#inEditor();
    return this.#page.evaluate(() => window.confidantBlock.choices);
  }

  /** Goes to a page of the site, and gives it as it is shown to this author. */
  async sees(address) {
    this.#editing = false;
    await this.#page.goto(address);
    return this.#page;
  }
}
