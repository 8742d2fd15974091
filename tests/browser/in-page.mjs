// Functions that run inside the page. Each must stand alone: a browser gets its text and nothing around it.

/**
 * The first visible element that `wanted` names, open shadow roots included: a CSS selector if it begins
 * with `css=`, otherwise the words a reader sees on a control (or, failing that, on any element): exactly
 * those words, or, where no control has exactly those, words that begin so.
 */
export function find(wanted) {
  const CONTROLS = "button, a[href], summary, label, input, select, textarea, [role=button], [role=link], [tabindex]";

  const everything = (root) =>
    [...root.querySelectorAll("*")].flatMap((element) =>
      element.shadowRoot ? [element, ...everything(element.shadowRoot)] : [element],
    );
  const isVisible = (element) => element.getClientRects().length > 0;
  const words = (element) =>
    (element.getAttribute("aria-label") ?? element.innerText ?? "").replace(/\s+/g, " ").trim();

  const all = everything(document);
  if (wanted.startsWith("css=")) {
    return all.find((element) => element.matches(wanted.slice(4)) && isVisible(element)) ?? null;
  }
  const visible = all.filter(isVisible);
  const controls = visible.filter((element) => element.matches(CONTROLS));
  // An element's children come after it: the last match is the innermost.
  return (
    controls.find((element) => words(element) === wanted) ??
    controls.find((element) => words(element).startsWith(wanted)) ??
    visible.findLast((element) => words(element) === wanted) ??
    null
  );
}

/** The words a reader sees in the first element that the selector matches, open shadow roots included. */
export function visibleText(selector) {
  const search = (root) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const element of root.querySelectorAll("*")) {
      const inside = element.shadowRoot && search(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const element = search(document);
  return element ? element.innerText : null;
}

/** What has the keyboard's focus: its tag, its words, and its id. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return null;
  const words = element.getAttribute("aria-label") ?? element.labels?.[0]?.innerText ?? element.innerText ?? "";
  return { tag: element.localName, id: element.id, words: words.replace(/\s+/g, " ").trim() };
}

/** Everything the page could leave behind on this machine. */
export async function traces() {
  const databases = await (indexedDB.databases?.() ?? []);
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  return {
    address: location.href,
    historyLength: history.length,
    cookies: document.cookie,
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    databases: databases.map(({ name }) => name),
    caches: self.caches ? await caches.keys() : [],
    serviceWorkers: workers.length,
  };
}

/** What axe finds wrong: one line for each kind of fault, with the elements that have it. */
export async function runAxe() {
  const { violations } = await globalThis.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}
