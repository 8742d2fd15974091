// What ships, as a server would send it that says what `_headers` tells it to.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { serveSite } from "./site-server.mjs";

/** `cargo xtask dist` writes there; `cargo xtask` names it. */
export const DIST = process.env.CONFIDANT_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** The address of a file as it lies on the disk. */
export const onDisk = (name) => pathToFileURL(join(DIST, name)).href;

/** The text of a file. */
export const text = (name) => readFileSync(join(DIST, name), "utf8");

/** The hash of a file as `version.json` and the scripts name it. */
export const integrity = (body) => `sha384-${createHash("sha384").update(body).digest("base64")}`;

/** The headers that `_headers` names for an address. */
export function headersFor(path) {
  const headers = {};
  let applies = false;
  for (const line of text("_headers").split("\n")) {
    const [name, ...value] = line.trim().split(": ");
    if (line.startsWith("/")) applies = matches(line.trim(), path);
    else if (applies && line.startsWith("  ")) headers[name.toLowerCase()] = value.join(": ");
  }
  return headers;
}

const matches = (pattern, path) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

/** A page of the tests' own, beside `dist/`. */
export const page = (html) => () => ({ status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: html });

/** Serves `dist/`, with these answers otherwise: see `serveSite`. */
export const serveDist = (faults = {}) => serveSite(faults, DIST, headersFor);
