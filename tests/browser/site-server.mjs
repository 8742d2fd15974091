// Serves the built page on this machine, as a plain web server would: nothing is added to it.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const MIME_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** The kind of a file, by its name, as a server says it. */
export const kindOf = (path) => MIME_TYPES[extname(path)] ?? "application/octet-stream";

/** The folder with the built page: `cargo xtask` names it, and `target/site` is where it is otherwise. */
const SITE = process.env.CONFIDANT_SITE ?? fileURLToPath(new URL("../../target/site", import.meta.url));

/**
 * Starts the server on a free port: `{ address, asked, close }`, where `asked` has every request that came.
 *
 * What a bad server might do goes into `faults`, by path: a function from the answer that a good one gives, and the request,
 * `{ status, headers, body }`, to the answer that this one does. `said` gives the headers that it adds for an address.
 */
export async function serveSite(faults = {}, folder = SITE, said = () => ({})) {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request);
    const { pathname } = new URL(request.url, "http://site");
    const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const answer = await good(folder, path);
    const { status, headers, body } = faults[path]?.(answer, request) ?? answer;
    response.writeHead(status, { ...said(pathname), ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function good(folder, path) {
  try {
    const body = await readFile(join(folder, path));
    return { status: 200, headers: { "content-type": kindOf(path) }, body };
  } catch {
    return { status: 404, headers: { "content-type": "text/plain" }, body: "There is no such file.\n" };
  }
}
