// Starts the guide on a page of its own. If it cannot start, the opening card says so and names the cause; what to do
// stands on it already.

import { compiled } from "./compiled.js";
import { make } from "./confidant.js";
import { CARD, FAILURES } from "./failures.js";

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

function tell(place, words) {
  for (const part of card?.querySelectorAll(`[data-${place}]`) ?? []) {
    part.textContent = words;
    part.hidden = false;
  }
}
