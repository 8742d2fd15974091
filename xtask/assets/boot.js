// Starts the guide. If it cannot start, the opening card says so and names the cause; what to do stands on it already.
const card = document.querySelector("#confidant [data-opening]");

try {
  if (typeof WebAssembly === "undefined") throw new ReferenceError("WebAssembly is off");
  const { make } = await import("./confidant.js");
  const guide = make();
  await guide({ module_or_path: new URL("confidant_bg.wasm", import.meta.url) });
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
