// The program, fetched from beside this script. What is not the very file that was built with it is refused. Where it
// does not come, the error names why, in a word that failures.js has.

import { BUILT } from "./built.js";

/** How a file of WebAssembly begins. */
const MAGIC = [0, 0x61, 0x73, 0x6d];

/** Nobody is told who reads what. */
const PLAINLY = { credentials: "omit", referrerPolicy: "no-referrer" };

export async function program() {
  const { name, integrity } = BUILT.program;
  const address = new URL(name, import.meta.url);
  if (address.protocol === "file:") fail("file-protocol");
  const bytes = await (await fetched(address, integrity)).arrayBuffer();
  // Not compiled from the stream: a server that misnames its kind would keep everybody out.
  const begins = new Uint8Array(bytes).slice(0, MAGIC.length);
  return MAGIC.every((byte, place) => begins[place] === byte) ? bytes : fail("mime");
}

async function fetched(address, integrity) {
  let forbidden = false;
  const note = ({ blockedURI }) => (forbidden ||= blockedURI !== "" && address.href.startsWith(blockedURI));
  document.addEventListener("securitypolicyviolation", note);
  const answer = await fetch(address, { ...PLAINLY, integrity }).catch(() => null);
  // The browser tells of a violation a moment after it has refused.
  if (!answer) await new Promise((done) => setTimeout(done));
  document.removeEventListener("securitypolicyviolation", note);
  if (forbidden) fail("csp");
  return answer?.ok ? answer : fail(answer ? "not-loaded" : await whyNot(address));
}

/** Asks once more for what did not come, only to say why: a browser gives scripts one error for everything. */
async function whyNot(address) {
  const again = await fetch(address, PLAINLY).catch(() => null);
  if (!again?.ok) return "not-loaded";
  // A log-in page in its place has another hash too, and is the likelier.
  return /html/.test(again.headers.get("content-type") ?? "") ? "mime" : "integrity";
}

function fail(cause) {
  throw new Error(`The guide cannot start: ${cause}.`, { cause });
}
