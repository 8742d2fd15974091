// What every element of a page shares: the compiled program and the styles, fetched once. Nothing in it knows an answer.

import { BUILT } from "./built.js";
import { compiled } from "./compiled.js";
import { fetched } from "./fetched.js";

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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(await fetched(BUILT.style)));
  return sheet;
}
