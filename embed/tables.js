// The way to the same guidance as tables, which need no script: for where the guide cannot run.

import { BUILT } from "./built.js";

/** Where they are beside the element's own folder, in all that is handed out, for each voice. */
const TABLES = { professional: "../static/index.html", patient: "../static/patients/index.html" };

/** A line with the link. The card of a guide that breaks later keeps what is marked so. */
export function tables(voice, words) {
  const line = document.createElement("p");
  line.dataset.tables = "";
  const link = line.appendChild(document.createElement("a"));
  // Beside the program, wherever a bundler has put that.
  link.href = new URL(TABLES[voice], BUILT.program.name);
  link.rel = "noreferrer";
  link.textContent = words;
  return line;
}
