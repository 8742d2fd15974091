// Keeps the guide on this device: all of it, of one version, or none of it.
//
// What an update asks for are the version's own files: without cookies, referrer or query.

import { VERSION } from "./built.js";

// A host may have several copies of the guide, and they share its caches: this copy's have its place in their names.
const OURS = `confidant ${self.registration.scope} `;
const CACHE = OURS + VERSION.name;
const address = (name) => new URL(name, self.registration.scope).href;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
// The reader has asked for the new version.
addEventListener("message", ({ data }) => data?.type === "confidant-take-over" && self.skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const kept = method === "GET" && VERSION.files.find(({ name }) => address(name) === url.replace(/(index\.html)?([?#].*)?$/, ""));
  if (kept) event.respondWith(answer(event.request, kept));
});

/** Every file has come, and is the very one that was built, before any is kept. */
async function keep() {
  const answers = await Promise.all(VERSION.files.map(fetched));
  const cache = await caches.open(CACHE);
  const keeping = answers.map((answer, place) => cache.put(address(VERSION.files[place].name), answer));
  await Promise.all(keeping).catch(async (cause) => {
    await caches.delete(CACHE);
    throw cause;
  });
}

async function fetched({ name, integrity }) {
  const asked = { integrity, cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" };
  const answer = await fetch(address(name), asked);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

/** What is kept; where the browser has thrown it away, what the server has. */
async function answer(request, { name }) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address(name))) ?? fetch(request);
}

async function dropOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}
