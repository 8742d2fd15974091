// Where this machine's browsers are. Run by itself it prints one line for each kind found: `chromium PATH`.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** For each kind: the variable that names one outright, its names on PATH, and its usual places. */
const KINDS = {
  chromium: {
    variable: "CONFIDANT_CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  },
  firefox: {
    variable: "CONFIDANT_FIREFOX",
    names: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
  },
};

export const kinds = Object.keys(KINDS);

/** The path of this kind of browser, or undefined. */
export function findBrowser(kind) {
  const { variable, names, places } = KINDS[kind];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env[variable], ...onPath, ...places].find((path) => path && isProgram(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const kind of kinds) {
    const path = findBrowser(kind);
    if (path) console.log(`${kind} ${path}`);
  }
}
