// The calls that are Playwright's own.

import { chromium } from "playwright-core";

/** Quiet (no look-ups of its own), and able to run as root in a small container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What takes away the program that compiles anything while it runs, and WebAssembly with it: as browsers with a protected mode do. */
const WITHOUT_WASM = ["--js-flags=--jitless"];

export async function launch(executablePath, without) {
  // Playwright turns off what every reader's browser does on Back: bring the page out of memory as it was left.
  const ignoreDefaultArgs = ["--disable-back-forward-cache"];
  const args = without === "wasm" ? [...FLAGS, ...WITHOUT_WASM] : FLAGS;
  const browser = await chromium.launch({ executablePath, args, ignoreDefaultArgs });
  return {
    close: () => browser.close(),
    async newPage({ width, height, dark, forcedColours }) {
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: without !== "scripts",
        colorScheme: dark ? "dark" : "light",
        forcedColors: forcedColours ? "active" : "none",
        reducedMotion: "reduce",
      });
      return adapt(context, await context.newPage());
    },
  };
}

/** What is asked of a page, or of a frame in it. */
const within = (place) => ({
  // Playwright passes one value to the page; several go as a list.
  evaluate: (work, ...values) =>
    values.length < 2
      ? place.evaluate(work, values[0])
      : place.evaluate(`(${work})(...${JSON.stringify(values)})`),
  element: async (work, value) => (await place.evaluateHandle(work, value)).asElement(),
});

const adapt = (context, page) => ({
  enter: async () => within(page.frames()[1]),
  goto: (address) => page.goto(address, { waitUntil: "load" }),
  reload: () => page.reload(),
  standIn: (address, body) => context.route(address, (route) => route.fulfill({ contentType: "text/html", body })),
  ...within(page),
  before: (work) => context.addInitScript(work),
  inject: (source) => page.evaluate(source),
  press: (key) => page.keyboard.press(key),
  clickAt: ({ x, y }) => page.mouse.click(x, y),
  asHeard: (selector) => page.locator(selector).first().ariaSnapshot(),
  clocked: async (rate) => {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      const spent = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
      const program = spent("ScriptDuration");
      return { program, page: program + spent("RecalcStyleDuration") + spent("LayoutDuration") };
    };
  },
  asPrinted: () => page.emulateMedia({ media: "print" }),
  printed: () => page.pdf({ preferCSSPageSize: true }),
  screenshot: async (path) => {
    await page.mouse.move(0, 0); // what the mouse rests on looks otherwise
    await page.screenshot({ path, fullPage: true });
  },
  onRequest: (tell) => context.on("request", (request) => tell(request.url())),
  onMessage: (tell) => {
    page.on("console", (message) => tell({ kind: message.type(), text: message.text() }));
    page.on("pageerror", (error) => tell({ kind: "error", text: String(error) }));
  },
  close: () => context.close(),
});
