// A part of the guide, fetched from beside this script. What is not the very file that was built with it is refused.
// Where it does not come, the error names why, in a word that failures.js has.

/** Another host learns neither who reads nor where; the page's own has given this script under the same log-in. */
const PLAINLY = { credentials: "same-origin", referrerPolicy: "no-referrer" };

/** The bytes of a part, which the build has named with its hash: by a name beside this script, or a whole address. */
export async function fetched({ name, integrity }) {
  const address = new URL(name, import.meta.url);
  if (address.protocol === "file:") fail("file-protocol");
  let forbidden = false;
  // A policy that is only tried out tells too, and forbids nothing.
  const note = ({ blockedURI, disposition }) => (forbidden ||= disposition === "enforce" && blockedURI !== "" && address.href.startsWith(blockedURI));
  document.addEventListener("securitypolicyviolation", note);
  const ask = () => fetch(address, { ...PLAINLY, integrity }).catch(() => null);
  // A network that fails for a moment is asked twice.
  const answer = (await ask()) ?? (await ask());
  // The browser tells of a violation a moment after it has refused.
  if (!answer) await new Promise((done) => setTimeout(done));
  document.removeEventListener("securitypolicyviolation", note);
  if (!answer && forbidden) fail("csp");
  if (!answer?.ok) fail(answer ? "not-loaded" : await whyNot(address, integrity));
  return answer.arrayBuffer();
}

/** Asks once more for what did not come, only to say why: a browser gives scripts one error for everything. */
async function whyNot(address, integrity) {
  const again = await fetch(address, PLAINLY).catch(() => null);
  // A log-in page in its place has another hash too, and is the likelier.
  if (again?.ok && /html/.test(again.headers.get("content-type") ?? "")) return "mime";
  // What is whole now did not come before: that was the network.
  if (again?.ok) return (await fetch(address, { ...PLAINLY, integrity }).catch(() => null)) ? "not-loaded" : "integrity";
  const elsewhere = !again && address.origin !== location.origin;
  // What no script of this page may read can still be there.
  const unread = elsewhere && (await fetch(address, { ...PLAINLY, mode: "no-cors" }).catch(() => null));
  return unread ? "cors" : "not-loaded";
}

/** Stops, with that cause. */
export function fail(cause) {
  throw new Error(`The guide cannot start: ${cause}.`, { cause });
}
