// The program, where it stands in a file beside this script.

import { BUILT } from "./built.js";
import { fail, fetched } from "./fetched.js";

/** How a file of WebAssembly begins. */
const MAGIC = [0, 0x61, 0x73, 0x6d];

export async function program() {
  // Not compiled from the stream: a server that misnames its kind would keep everybody out.
  const bytes = await fetched(BUILT.program);
  const begins = new Uint8Array(bytes).slice(0, MAGIC.length);
  return MAGIC.every((byte, place) => begins[place] === byte) ? bytes : fail("mime");
}
