// Starts the guide on a page of its own. If it cannot start, the opening card says so and names the cause; what to do
// stands on it already.

import { make } from "./confidant.js";
import { program } from "./program.js";

const card = document.querySelector("#confidant [data-opening]");

try {
  if (typeof WebAssembly === "undefined") throw new ReferenceError("WebAssembly is off");
  const guide = make();
  await guide({ module_or_path: await program() });
} catch (cause) {
  for (const part of card?.querySelectorAll("[data-failed]") ?? []) part.textContent = part.dataset.failed;
  for (const part of card?.querySelectorAll("[data-cause]") ?? []) {
    part.append(` ${named(cause)}`);
    part.hidden = false;
  }
  card?.querySelector("h2")?.focus();
  throw cause;
}

// One word that a site's owner can look up.
function named(cause) {
  if (typeof WebAssembly === "undefined") return "no-webassembly";
  if (cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError) return "damaged";
  if (cause instanceof WebAssembly.RuntimeError) return "stopped";
  return "not-loaded";
}
