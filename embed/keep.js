// Under the guide's own page: an offer to keep it on this device. Nothing is kept that the reader did not ask for, and
// all of it goes again when the reader says so.

import { SAYS } from "./words.js";

const { serviceWorker: workers } = navigator;
const SCRIPT = new URL("worker.js", import.meta.url);

const line = document.createElement("p");
line.className = "keep small";
line.setAttribute("role", "status");
line.tabIndex = -1;

if (workers) {
  const kept = await workers.getRegistration();
  document.querySelector("main").append(line);
  if (kept) watch(kept);
  show(kept);
  // Whoever put the guide among their programs has asked for it.
  if (!kept && matchMedia("(display-mode: standalone)").matches) keep();
}

/** Says how things stand, and what can be done. */
function show(kept) {
  if (!kept) return say(SAYS["keep-offer"], SAYS.keep, keep);
  if (kept.waiting && kept.active) return say(SAYS.newer, SAYS["newer-use"], () => change(kept.waiting));
  if (kept.active) return say(SAYS.kept, SAYS["keep-drop"], () => drop(kept));
}

function say(words, does, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = does;
  button.addEventListener("click", () => {
    // The button goes: whoever was at it stays here.
    line.focus();
    press();
  });
  line.replaceChildren(words, " ", button);
}

function keep() {
  workers.register(SCRIPT, { updateViaCache: "none" }).then(watch, failed);
}

const failed = () => say(SAYS["keep-failed"], SAYS.keep, keep);

/** Follows what comes: the first time, and whenever the browser finds a newer guide. */
function watch(kept) {
  const follow = () => {
    const coming = kept.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "redundant" && !kept.active) failed();
      else show(kept);
    });
  };
  kept.addEventListener("updatefound", follow);
  follow();
}

/** Loads the newer guide: only ever because the reader pressed for it. */
function change(waiting) {
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage({ type: "confidant-take-over" });
}

async function drop(kept) {
  await kept.unregister();
  // As the worker names them: another copy's are not ours to drop.
  const names = (await caches.keys()).filter((name) => name.startsWith(`confidant ${kept.scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  show(null);
}
