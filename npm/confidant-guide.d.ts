/**
 * Must, may or mustn’t a patient’s records be handed over: a few questions, and what to do.
 *
 * It is set by attributes, which are read once, save `theme`; `custom-elements.json` names them all. No attribute has a
 * property beside it but `lang`, which every element has.
 */
export interface ConfidantGuide extends HTMLElement {
  /** Begins again, without an answer. */
  restart(): void;
  /** Prints the guide without the page around it. */
  print(): void;
  /** Gives the guide’s heading the focus. */
  focus(options?: FocusOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "confidant-guide": ConfidantGuide;
  }

  /** They bubble: an element around the guide hears them too, and so do the document and the window. */
  interface GlobalEventHandlersEventMap {
    /** The guide stands. */
    "confidant-ready": CustomEvent<null>;
    /** The reader took a turn that does not end at a result; the screen may still be the same. */
    "confidant-step": CustomEvent<null>;
    /** A result stands. A page that set `share-outcome` is told the headline of a settled one, by its id. */
    "confidant-outcome": CustomEvent<{ headline: string } | null>;
    /** The reader presses Exit this page, or Shift three times while that is offered. */
    "confidant-exit": CustomEvent<null>;
    /** The guide failed, or an attribute could not be taken. */
    "confidant-error": CustomEvent<null>;
  }
}
