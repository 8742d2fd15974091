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

/** The visible link within that place with exactly these words, brought into view: where it leads and is to be clicked. */
export function linkInView({ words, within }) {
  const says = (link) => link.innerText.replace(/\s+/g, " ").trim();
  const links = [...document.querySelector(within).querySelectorAll("a[href]")];
  const link = links.find((link) => link.getClientRects().length > 0 && says(link) === words);
  if (!link) return null;
  link.scrollIntoView({ block: "center", behavior: "instant" });
  // A link of several lines is clicked in its first.
  const { left, top, width, height } = link.getClientRects()[0];
  return { to: link.href, x: left + width / 2, y: top + height / 2 };
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

/** What has the keyboard's focus: its words, whether it is chosen, and whether a reader can see that it has it. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return null;
  const label = element.labels?.[0];
  const words = element.getAttribute("aria-label") ?? label?.innerText ?? element.innerText ?? "";
  const { top, bottom } = element.getBoundingClientRect();
  const ringed = [element, label].filter(Boolean).some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  return {
    tag: element.localName,
    id: element.id,
    words: words.replace(/\s+/g, " ").trim(),
    answer: words.trim().split("\n")[0],
    question: element.closest("fieldset")?.querySelector("legend")?.innerText.trim(),
    chosen: element.checked === true,
    shows: element.matches(":focus-visible") && ringed,
    inView: bottom > 0 && top < innerHeight,
  };
}

/** The questions on the page: the words of each, and those of the answers chosen. */
export function questions() {
  const groups = [...document.querySelectorAll("fieldset")].filter((group) => group.getClientRects().length > 0);
  const firstLine = (label) => label.innerText.trim().split("\n")[0];
  return groups.map((group) => ({
    question: group.querySelector("legend").innerText.trim(),
    chosen: [...group.querySelectorAll("label")].filter((label) => label.control.checked).map(firstLine),
  }));
}

/** The questions whose words a reader cannot see: neither their own nor the same words over their section. */
export function unseenQuestions() {
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2;
  };
  const legends = [...document.querySelectorAll("legend")].filter((legend) => !isSeen(legend));
  const above = (legend) => legend.closest("section, .note")?.querySelector("h3")?.innerText.trim();
  return legends.filter((legend) => above(legend) !== legend.innerText.trim()).map((legend) => legend.innerText.trim());
}

/** The label of an answer to a question, both by the words a reader sees (of the answer, its first line). */
export function findAnswer({ question, answer }) {
  const group = [...document.querySelectorAll("fieldset")].find(
    (group) => group.querySelector("legend").innerText.trim() === question,
  );
  const labels = [...(group?.querySelectorAll("label") ?? [])];
  return labels.find((label) => label.innerText.trim().split("\n")[0] === answer) ?? null;
}

/** The words of the section with this heading, or null: the heading's nearest ancestor that is a section. */
export function under(heading) {
  const found = [...document.querySelectorAll("h2, h3, h4")].find((element) => element.innerText.trim() === heading);
  return found?.closest("section, .note, .panel")?.innerText ?? null;
}

/** Everything the page could leave behind on this machine. */
export async function traces() {
  const databases = await (indexedDB.databases?.() ?? []);
  // A page from a disk may have none, and may not even ask.
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
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

/** What axe finds wrong by these rules, or all: one line for each kind of fault, with the elements that have it. */
export async function runAxe(rules) {
  const runOnly = rules ?? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await globalThis.axe.run(document, { runOnly });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}
