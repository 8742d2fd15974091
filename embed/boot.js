// Starts the guide on a page of its own. If it cannot start, the opening card says so and names the cause; what to do
// stands on it already.

import { make } from "./confidant.js";
import { CARD, FAILURES } from "./failures.js";
import { program } from "./program.js";

const card = document.querySelector("#confidant [data-opening]");

try {
  const guide = make();
  await guide({ module_or_path: await compiled() });
} catch (error) {
  const cause = Object.hasOwn(FAILURES, error.cause) ? error.cause : "panic";
  for (const part of card?.querySelectorAll("[data-failed]") ?? []) part.textContent = part.dataset.failed;
  tell("why", FAILURES[cause].reader);
  tell("cause", `${CARD.professional.owner} ${cause}. ${FAILURES[cause].owner}`);
  card?.querySelector("h2")?.focus();
  throw error;
}

async function compiled() {
  // Whatever runs this script is new enough to have had it.
  if (typeof WebAssembly === "undefined") throw new Error("There is no WebAssembly.", { cause: "wasm-disabled" });
  const bytes = await program();
  return WebAssembly.compile(bytes).catch((error) => {
    const forbidden = /content.security|csp/i.test(error.message);
    // Its hash was right, where it has one: what is left is a browser that lacks something.
    throw new Error(error.message, { cause: forbidden ? "csp" : "wasm-old" });
  });
}

function tell(place, words) {
  for (const part of card?.querySelectorAll(`[data-${place}]`) ?? []) {
    part.textContent = words;
    part.hidden = false;
  }
}
