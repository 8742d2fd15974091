// What every element of a page shares: the compiled program and the styles, fetched once. Nothing in it knows an answer.

import { BUILT } from "./built.js";
import { compiled } from "./compiled.js";
import { fail, fetched } from "./fetched.js";

let shared;

/** Both of them. Whoever failed may ask again. */
export function parts() {
  shared ??= Promise.all([compiled(), styles()]).catch((cause) => {
    shared = undefined;
    throw cause;
  });
  return shared;
}

async function styles() {
  const sheet = empty();
  sheet.replaceSync(new TextDecoder().decode(await fetched(BUILT.style)));
  return sheet;
}

/** A sheet of styles that belongs to no page. Safari before 16.4 makes none. */
function empty() {
  try {
    return new CSSStyleSheet();
  } catch {
    return fail("wasm-old");
  }
}
