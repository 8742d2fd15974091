// <confidant-guide>: the guide as an element of any page.
//
// Nothing is fetched before the element is near the screen. Each element has a wasm instance of its own: one that
// breaks leaves the others going. What the reader answered lives in that instance and nowhere else; it goes when the
// element or the page does.

import { BUILT } from "./built.js";
import { make } from "./confidant.js";
import { CARD, FAILURES } from "./failures.js";
import { parts } from "./parts.js";
import { printed } from "./printed.js";
import { tables } from "./tables.js";

const TAG = "confidant-guide";

/** How near the screen an element has to be before anything is fetched. */
const NEAR = "600px";

/** What does not belong to the guide, but to how it stands in a page of any making. */
const AROUND = `
:host { display: block; min-height: 12rem }
:host([hidden]) { display: none }
.place { all: initial; display: block; direction: ltr; --cf-rem: 1rem }
.place[data-measured] { --cf-rem: 1em }
`;

/** Some pages make a root em small, or large. The guide's is the reader's own text size. */
const MEASURE = { name: "--cf-rem", syntax: "<length>", inherits: true, initialValue: "16px" };

class ConfidantGuide extends HTMLElement {
  static observedAttributes = ["theme"];

  /** The guide while it stands. */
  #mounted = null;
  /** The start that is under way, if any: whoever starts anew, or leaves, calls it off. */
  #coming = null;
  #watch = null;
  #place = null;
  /** What became of the guide: it stands empty at first, so that a screen reader hears what comes into it. */
  #lines = document.createElement("div");

  constructor() {
    super();
    this.#lines.setAttribute("role", "status");
    this.#lines.lang = "en-GB";
    this.#lines.dir = "ltr";
    this.attachShadow({ mode: "open" });
    this.#waits();
  }

  connectedCallback() {
    // Said again by an element that was moved, which makes no difference.
    addEventListener("pagehide", this.#clear);
    addEventListener("pageshow", this.#comeBack);
    if (!this.#mounted && !this.#coming && !this.#watch) this.#begin();
  }

  /** Comes at once, or when it is near the screen. */
  #begin() {
    try {
      this.shadowRoot.adoptedStyleSheets = [around()];
    } catch {
      // A browser without such sheets is told of where the guide's own styles need one.
    }
    if (this.getAttribute("loading") === "eager") return void this.#start();
    const near = (seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.#start();
    this.#watch = new IntersectionObserver(near, { rootMargin: NEAR });
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    // Whoever moves an element takes it out and puts it in again at once.
    queueMicrotask(() => this.isConnected || this.#away());
  }

  attributeChangedCallback() {
    if (this.#place) this.#place.dataset.theme = this.#theme();
  }

  /** Begins again, without any answer. */
  restart() {
    this.#clear();
    if (this.isConnected) this.#start();
  }

  /** Prints the guide without the page around it. */
  print() {
    printed(this);
  }

  /** Gives the guide's heading the focus. */
  focus(options) {
    const heading = this.shadowRoot.querySelector("h2");
    if (heading) heading.focus(options);
    else super.focus(options);
  }

  #start() {
    this.#watch?.disconnect();
    this.#watch = null;
    if (this.#mounted || this.#coming) return;
    const coming = (this.#coming = {});
    const wanted = () => this.#coming === coming;
    this.#stand(wanted).finally(() => wanted() && (this.#coming = null));
  }

  async #stand(wanted) {
    this.shadowRoot.querySelector("[data-tables]")?.remove();
    this.#say(CARD.professional.opening);
    try {
      const [program, sheet] = await parts();
      const guide = make();
      await guide({ module_or_path: program });
      if (!wanted() || !this.isConnected) return;
      this.shadowRoot.adoptedStyleSheets = [sheet, around()];
      this.#place = document.createElement("div");
      this.#place.className = "place";
      this.#place.lang = "en-GB";
      this.#place.dataset.theme = this.#theme();
      this.#place.toggleAttribute("data-measured", measured());
      this.#place.append(this.#tables());
      this.shadowRoot.replaceChildren(this.#place);
      const mounted = guide.mount(this, this.#place) ?? null;
      // Who was told of a mistake in an attribute may have mended it, and begun anew.
      if (!wanted()) return void mounted?.destroy();
      this.#mounted = mounted;
      // Where there is none, its failure card stands and has been told of. The guide draws itself a moment later.
      if (mounted) queueMicrotask(() => this.#mounted === mounted && this.#tell("confidant-ready"));
    } catch (error) {
      if (wanted()) this.#failed(Object.hasOwn(FAILURES, error.cause) ? error.cause : "panic");
    }
  }

  #theme() {
    const theme = this.getAttribute("theme");
    return ["light", "dark", "auto"].includes(theme) ? theme : "light";
  }

  /** What stands between the tags is seen, until the guide stands in its place. */
  #waits() {
    this.#say();
    this.shadowRoot.replaceChildren(document.createElement("slot"), this.#lines);
  }

  /** Under what stands between the tags, what became of the guide. */
  #say(...sentences) {
    this.#lines.replaceChildren();
    for (const sentence of sentences) this.#lines.appendChild(document.createElement("p")).textContent = sentence;
  }

  #failed(cause) {
    // Where the guide stood already, it goes.
    if (!this.#lines.parentNode) this.#waits();
    const card = CARD[this.#voice()];
    const { reader, owner } = FAILURES[cause];
    this.#say(`${card.heading}. ${reader}`, card.danger, card.ring, card.fault, `${card.owner} ${cause}. ${owner}`);
    this.shadowRoot.append(this.#tables());
    this.#tell("confidant-error");
  }

  #voice() {
    const [voice, topic] = ["voice", "topic"].map((name) => this.getAttribute(name)?.trim());
    return voice === "patient" || (voice !== "professional" && topic === "own") ? "patient" : "professional";
  }

  #tables() {
    return tables(this.#voice(), CARD[this.#voice()].tables);
  }

  #tell(name) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }

  /** For good, as far as the page goes. */
  #away() {
    removeEventListener("pagehide", this.#clear);
    removeEventListener("pageshow", this.#comeBack);
    this.#clear();
  }

  // A browser may keep the page whole and bring it back, on a clinic machine before the eyes of the next person.
  #comeBack = ({ persisted }) => persisted && this.#begin();

  /** Takes the guide away, with every answer. */
  #clear = () => {
    this.#watch?.disconnect();
    this.#watch = null;
    this.#coming = null;
    const [mounted] = [this.#mounted, (this.#mounted = null)];
    try {
      mounted?.destroy();
    } catch {
      // A guide that broke can no longer be asked to go; what it drew goes all the same.
    }
    this.#place = null;
    this.#waits();
  };
}

let aroundSheet;
function around() {
  if (!aroundSheet) {
    aroundSheet = new CSSStyleSheet();
    aroundSheet.replaceSync(AROUND);
  }
  return aroundSheet;
}

let measures;
function measured() {
  try {
    measures ??= (CSS.registerProperty(MEASURE), true);
  } catch (error) {
    // Another version of this script may have said so before; any other browser takes the page's own measure.
    measures = error?.name === "InvalidModificationError";
  }
  return measures;
}

// The name may be taken, by a copy of this script or by another version of it: the first stays, and this one can be
// had by a name that has the day of its law in it.
const dated = `${TAG}-${BUILT.reviewed}`;
if (!customElements.get(TAG)) customElements.define(TAG, ConfidantGuide);
else if (!customElements.get(dated)) console.warn(`<${TAG}> was there already. This version is <${dated}>.`);
if (!customElements.get(dated)) customElements.define(dated, class extends ConfidantGuide {});
