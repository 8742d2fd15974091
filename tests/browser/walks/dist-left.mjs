// A shared computer: whoever comes after a reader, by the browser's Back, by loading again or after Exit, finds no answer
// of theirs. Both browsers keep a whole page in memory for Back, and these walks see to it that they did.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { page as served, serveDist } from "../dist.mjs";
import { Guide, hostPage } from "../elements.mjs";
import { boxWith } from "../embedding.mjs";
import { eventually } from "../eventually.mjs";
import { ASKED, SEED_001 } from "../stories.mjs";
import { openAnyhow, openFramed } from "../walk.mjs";

/** Only whoever reads on their own behalf is offered a way out. */
const OWN = "It is my own record";
const EXIT = "https://www.bbc.co.uk/weather";
const ELEMENT = `<p><a href="#more">More</a></p><confidant-guide loading="eager"></confidant-guide><p id="more">More.</p>`;
/** What `watches` notes of a page that came out of memory with no guide to be seen. */
const KEPT_BARE = "with nothing to see";
/** How often a page is left until the browser has kept one. */
const TRIES = 3;
const plain = (body) => served(`<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><body>${body}`);

const hostPages = { "/before.html": plain("<h1>Before</h1>"), "/after.html": plain("<h1>After</h1>"), "/element.html": hostPage(ELEMENT) };
const site = await serveDist(hostPages);
after(() => site.close());
hostPages["/frame.html"] = plain(boxWith("<iframe", site.address));
hostPages["/bare.html"] = plain(boxWith("<iframe", site.address).replace(/<script[^]*/, ""));

/** How a reader comes before the guide of each delivery, and what stands there, also once the browser has brought it back. */
const alone = (path) => ({
  opens: async () => {
    const reader = await openAnyhow(`${site.address}${path}`, { before: watches });
    await reader.page.stands();
    return reader;
  },
  stands: ({ page }) => page.evaluate(() => globalThis.stands()),
});
const framed = (path) => ({
  opens: () => openFramed(`${site.address}${path}`, { before: watches }),
  // No driver finds a frame that came out of memory.
  stands: ({ page }) => page.around(askTheFrame),
});
const DELIVERIES = {
  "the page": alone("page/"),
  "the one file": alone("confidant.html"),
  "the iframe": framed("frame.html"),
  "the iframe without its script": framed("bare.html"),
  "the element": {
    opens: async () => new Guide((await openAnyhow(`${site.address}element.html`, { before: watches })).page).stands(),
    stands: ({ page }) => page.evaluate(() => globalThis.stands()),
  },
};

/** How far the reader had come. */
const STATES = {
  "half-way": async (reader) => {
    await reader.press(ASKED);
    await reader.page.click("No");
  },
  "at the result": async (reader) => {
    await reader.press(ASKED);
    await reader.answer(SEED_001);
    assert.match(await reader.heading(), /^Stop\b/);
  },
};

for (const [delivery, { opens, stands }] of Object.entries(DELIVERIES)) {
  for (const [state, goes] of Object.entries(STATES)) {
    test(`${delivery}, left ${state}: Back brings it out of memory, and no answer with it`, async () => {
      // A browser keeps a page when it likes: Firefox, with much to do, now and then does not.
      const seen = [];
      while (seen.length < TRIES && !seen.includes(KEPT_BARE)) {
        const { page, fresh, at } = await left(delivery, goes);
        const { cameBack, ...there } = await comesBack(page, at, stands);
        assert.deepEqual(there, fresh);
        if (cameBack !== "") assert.equal(cameBack, KEPT_BARE);
        seen.push(cameBack);
      }
      assert.ok(seen.includes(KEPT_BARE), `The browser kept none of ${TRIES} pages.`);
    });
  }

  test(`${delivery}: loaded again, or brought back by a browser that kept no page, it begins afresh`, async () => {
    const { page, fresh, at } = await left(delivery, async (reader) => {
      await STATES["half-way"](reader);
      // No browser keeps a page that has a word to say when it is over.
      await reader.page.around(() => addEventListener("unload", () => {}));
    });
    assert.deepEqual(await comesBack(page, at, stands), { ...fresh, cameBack: "" });

    const reader = await opens();
    await STATES["half-way"](reader);
    await reader.page.reload();
    assert.deepEqual(await eventually(() => stands(reader), "The guide did not begin again."), { ...fresh, cameBack: "" });
  });
}

/** A reader who came so far in the guide, and went on to another page. */
async function left(delivery, goes) {
  const { opens, stands } = DELIVERIES[delivery];
  const reader = await opens();
  const { page } = reader;
  const { cameBack, ...fresh } = await stands(reader);
  assert.equal(cameBack, "");
  const at = await page.around(() => location.href);
  await goes(reader);
  const there = await stands(reader);
  assert.ok(there.chosen > 0 || there.heading.startsWith("Stop"), "Nothing was answered.");
  assert.equal(there.filledIn, 0, "A form may be filled in by the browser.");
  await page.goto(`${site.address}after.html`);
  return { page, fresh, at };
}

/** The next person presses Back: what stands there? */
async function comesBack(page, at, stands) {
  await page.travel(-1);
  await arrives(page, at);
  return eventually(() => stands({ page }).catch(() => null), "No guide came back.");
}

test("Exit this page, then Back: the page before the guide", async () => {
  const reader = await openAnyhow(`${site.address}before.html`);
  await reader.page.load(`${site.address}page/`);
  await exits(reader);
  await reader.page.travel(-1);
  await reader.page.arrives(`${site.address}before.html`);
});

test("Exit from an element, then Back to the same article: the article is there, and no answer", async () => {
  const { opens, stands } = DELIVERIES["the element"];
  const guide = await opens();
  await guide.page.click("More");
  await exits(guide);
  await guide.page.travel(-1);
  await arrives(guide.page, `${site.address}element.html`);
  const { chosen } = await eventually(() => stands(guide).catch(() => null), "No guide came back.");
  assert.equal(chosen, 0);
  assert.match(await guide.page.text("body"), /^Article\b/, "The article is blank.");
  assert.equal(await guide.page.evaluate(() => document.title), "Article");
});

test("Exit from an iframe, then Back to the same article: no answer", async () => {
  const { opens, stands } = DELIVERIES["the iframe"];
  const reader = await opens();
  await reader.press(OWN);
  await reader.page.click("No");
  await reader.page.around((address) => {
    document.querySelector("iframe").dataset.exitUrl = address;
    history.pushState(null, "", "#more");
  }, `${site.address}after.html`);
  // The frame is gone before it can say that the click is over.
  await reader.press("Exit this page").catch(() => {});
  await arrives(reader.page, `${site.address}after.html`);
  await reader.page.travel(-1);
  await arrives(reader.page, `${site.address}frame.html`);
  const { chosen } = await eventually(() => stands(reader).catch(() => null), "No guide came back.");
  assert.equal(chosen, 0);
  assert.equal(await reader.page.around(() => document.title), "Article");
});

test("Exit from a page that has not loaded yet: what still loads brings nothing back", async () => {
  const { page } = await DELIVERIES["the element"].opens();
  const guide = new Guide(page);
  await page.standIn(EXIT, `<!doctype html><title>Weather</title><link rel="icon" href="data:,"><h1>Weather</h1>`);
  await guide.press(OWN);
  // In one breath: the page is there until the other one answers.
  const seen = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("confidant-guide");
    [...shadowRoot.querySelectorAll("button, a")].find(({ innerText }) => innerText.trim() === "Exit this page").click();
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
    return [getComputedStyle(document.body).display, document.title];
  });
  assert.deepEqual(seen, ["none", ""]);
});

test("Exit from an iframe in a page that has not loaded yet: what still loads brings nothing back", async () => {
  const reader = await DELIVERIES["the iframe"].opens();
  await reader.press(OWN);
  await reader.page.around((address) => {
    document.querySelector("iframe").dataset.exitUrl = address;
    // After the page's own script, which leaves by that message.
    addEventListener("message", ({ data }) => {
      if (data.type !== "confidant-exit") return;
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
      sessionStorage.seen = JSON.stringify([getComputedStyle(document.documentElement).display, document.title]);
    });
  }, `${site.address}after.html`);
  await reader.press("Exit this page").catch(() => {});
  await arrives(reader.page, `${site.address}after.html`);
  assert.deepEqual(await reader.page.around(() => JSON.parse(sessionStorage.seen)), ["none", ""]);
});

/** Leaves by the button, for an address where somebody else's page would be. */
async function exits(reader) {
  await reader.page.standIn(EXIT, `<!doctype html><title>Weather</title><link rel="icon" href="data:,"><h1>Weather</h1>`);
  await reader.press(OWN);
  await reader.page.click("No");
  // The page is gone before it can say that the click is over.
  await reader.press("Exit this page").catch(() => {});
  await reader.page.arrives(EXIT);
}

/** Firefox brings a page back at the last place in it, though its history has another. */
function arrives(page, address) {
  const there = () => page.around(() => location.href.replace(/#.*/, "")).then((at) => at === address, () => false);
  return eventually(there, `The browser never came to ${address}.`);
}

/**
 * Runs in every document before its own scripts: `stands()` says what a reader sees of the guide, and `cameBack` what
 * they saw at the moment when the browser brought it out of memory. A page's name outlives its being loaded anew.
 */
function watches() {
  globalThis.stands = () => {
    const root = document.querySelector("confidant-guide")?.shadowRoot ?? document;
    const card = root.querySelector(".card");
    if (!card?.getClientRects().length || root.querySelector("[data-opening]")) return null;
    return {
      heading: root.querySelector("h2").innerText.trim(),
      chosen: root.querySelectorAll("input:checked").length,
      filledIn: root.querySelectorAll("form:not([autocomplete=off])").length,
      cameBack: globalThis.name,
    };
  };
  addEventListener("pageshow", ({ persisted }) => {
    // As `KEPT_BARE` has it, which is not known in there.
    if (persisted) globalThis.name = globalThis.stands()?.heading ?? "with nothing to see";
  });
  addEventListener("message", ({ data, source }) => {
    if (data === "what stands?") source.postMessage({ stands: globalThis.stands() }, "*");
  });
}

/** In the page around a frame: asks that document in it. */
function askTheFrame() {
  return new Promise((resolve) => {
    addEventListener("message", ({ data }) => "stands" in data && resolve(data.stands));
    document.querySelector("iframe").contentWindow.postMessage("what stands?", "*");
    // Nobody is there to answer yet.
    setTimeout(resolve, 1000, null);
  });
}
