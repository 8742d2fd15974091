// The program, compiled. Where it cannot be, the error names why.

import { program } from "./program.js";

export async function compiled() {
  // Whatever runs this script is new enough to have had it.
  if (typeof WebAssembly === "undefined") throw new Error("There is no WebAssembly.", { cause: "wasm-disabled" });
  const bytes = await program();
  return WebAssembly.compile(bytes).catch((error) => {
    const forbidden = /content.security|csp/i.test(error.message);
    // Its hash was right, where it has one: what is left is a browser that lacks something.
    throw new Error(error.message, { cause: forbidden ? "csp" : "wasm-old" });
  });
}
