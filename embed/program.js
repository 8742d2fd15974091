// The program, fetched from beside this script. What is not the very file that was built with it is refused.

import { BUILT } from "./built.js";

export async function program() {
  const { name, integrity } = BUILT.program;
  return fetch(new URL(name, import.meta.url), { integrity, referrerPolicy: "no-referrer" });
}
