// The calls that are Puppeteer's own, over WebDriver BiDi.

import puppeteer from "puppeteer-core";

/** Quiet: no look-ups of its own, and no panel of downloads, which would take the keys from the page. */
const PREFERENCES = {
  "browser.download.alwaysOpenPanel": false,
  "browser.download.manager.addToRecentDocs": false,
  "browser.safebrowsing.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "ui.prefersReducedMotion": 1,
};

/** What a reader, or whoever administers the machine, can switch off. */
const SWITCHES = { wasm: "javascript.options.wasm", scripts: "javascript.enabled" };

export async function launch(executablePath, without) {
  const off = without ? { [SWITCHES[without]]: false } : {};
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: { ...PREFERENCES, ...off },
  });
  return {
    close: () => browser.close(),
    async newPage({ width, height, ...looks }) {
      const unknown = ["dark", "forcedColours"].filter((look) => looks[look]);
      if (unknown.length > 0) throw new Error(`Firefox cannot be told ${unknown}: ask Chromium.`);
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return adapt(context, page);
    },
  };
}

/** What is asked of a page, or of a frame in it. */
const within = (place) => ({
  evaluate: (work, ...values) => place.evaluate(work, ...values),
  element: async (work, value) => (await place.evaluateHandle(work, value)).asElement(),
});

const adapt = (context, page) => ({
  enter: async () => within(page.frames()[1]),
  goto: (address) => page.goto(address, { waitUntil: "load" }),
  reload: () => page.reload(),
  standIn: async (address, body) => {
    await page.setRequestInterception(true);
    page.on("request", (request) =>
      request.url() === address ? request.respond({ contentType: "text/html", body }) : request.continue(),
    );
  },
  ...within(page),
  before: (work) => page.evaluateOnNewDocument(work),
  inject: (source) => page.evaluate(source),
  press: (keys) => press(page.keyboard, keys.split("+")),
  clickAt: ({ x, y }) => page.mouse.click(x, y),
  onRequest: (tell) => page.on("request", (request) => tell(request.url())),
  onMessage: (tell) => {
    page.on("console", (message) => tell({ kind: message.type(), text: message.text() }));
    page.on("pageerror", (error) => tell({ kind: "error", text: String(error) }));
  },
  close: () => context.close(),
});

/** `Shift+Tab`: holds the first keys down while the last is pressed. */
async function press(keyboard, names) {
  const keys = names.map((name) => (name === "Space" ? " " : name));
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await keyboard.up(key);
}
