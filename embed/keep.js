// Under the guide's own page: an offer to keep it on this device. Nothing is kept that the reader did not ask for, and
// all of it goes again when the reader says so.

import { SAYS } from "./words.js";

const { serviceWorker: workers } = navigator;
const SCRIPT = new URL("worker.js", import.meta.url);
const HERE = new URL("./", SCRIPT).href;

const line = document.createElement("p");
line.className = "keep small";
line.setAttribute("role", "status");
line.tabIndex = -1;

if (workers) {
  // A browser that keeps nothing for this site refuses even to say so.
  const found = await workers.getRegistration().catch(() => null);
  if (found !== null) {
    document.querySelector("main").append(line);
    // The host may have a worker of its own above this page, which is none of ours.
    const kept = found?.scope === HERE ? found : null;
    if (kept) watch(kept);
    else show(null);
    // Whoever puts the guide among their programs asks for it.
    if (!kept) addEventListener("appinstalled", keep, { once: true });
  }
}

/** Says how things stand, and what can be done. */
function show(kept) {
  // Where the guide did not start, there is nothing to keep.
  if (!kept && document.querySelector("[data-opening]")) return;
  if (!kept) return say(SAYS["keep-offer"], SAYS.keep, keep);
  if (kept.waiting && kept.active) return say(SAYS.newer, SAYS["newer-use"], () => change(kept));
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
  // Another window may have kept it meanwhile: then nothing is coming.
  show(kept);
}

/** Loads the newer guide: only ever because the reader pressed for it. */
function change({ waiting }) {
  // Another window may have changed to it meanwhile.
  if (!waiting) return location.reload();
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
