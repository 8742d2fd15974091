// Starts the guide on a page of its own. Why it cannot start is said by `opening.js`, which hears of it.

import { compiled } from "./compiled.js";
import { make } from "./confidant.js";

try {
  const guide = make();
  await guide({ module_or_path: await compiled() });
} catch (error) {
  const cause = typeof error.cause === "string" ? error.cause : "panic";
  const failure = new Error(error.message, { cause });
  if (self.reportError) reportError(failure);
  // Safari before 15.4 has no such call.
  else dispatchEvent(new ErrorEvent("error", { error: failure }));
}
