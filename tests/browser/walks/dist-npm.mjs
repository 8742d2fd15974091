// The package: packed by npm, installed from that one file with no network, and served as a plain folder.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, test } from "node:test";

import { DIST, text } from "../dist.mjs";
import { Guide, hostPage } from "../elements.mjs";
import { serveSite } from "../site-server.mjs";
import { ASKED } from "../stories.mjs";
import { openAnyhow } from "../walk.mjs";

const NAME = "confidant-guide";

const place = mkdtempSync(join(tmpdir(), "confidant-npm-"));
/** npm, in that folder, with a memory of its own and no network. */
const npm = (...words) =>
  execFileSync("npm", [...words, "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--cache", join(place, "cache")], {
    cwd: place,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });

const [packed] = JSON.parse(npm("pack", join(DIST, "npm"), "--json"));
writeFileSync(join(place, "package.json"), `{ "private": true, "type": "module" }`);
npm("install", `./${packed.filename}`);

const installed = join(place, "node_modules", NAME);
const read = (name) => readFileSync(join(installed, name), "utf8");
const manifest = JSON.parse(read("package.json"));
/** The files that a page or a tool can ask for, by the names under which they ask. */
const exported = Object.entries(manifest.exports).map(([name, to]) => [name, typeof to === "string" ? to : to.default]);

const site = await serveSite({ "/host.html": hostPage(`<confidant-guide loading="eager"></confidant-guide>`, "", `/${NAME}.js`) }, installed);
after(async () => {
  await site.close();
  rmSync(place, { recursive: true });
});

test("every name that the package exports is found from outside, and no other file of it is", () => {
  const resolve = createRequire(join(place, "index.js")).resolve;
  for (const [name, to] of exported) assert.equal(relative(installed, resolve(join(NAME, name))), join(to), name);
  assert.throws(() => resolve(`${NAME}/${NAME}.js`), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
});

test("the tarball holds what the exports name, their types, the licences and the word on it, and nothing else", () => {
  const named = [...exported.map(([, to]) => to), manifest.types, manifest.customElements].map((name) => join(name));
  const wanted = new Set([...named, "README.md", "LICENSE-APACHE", "LICENSE-MIT"]);
  assert.deepEqual(packed.files.map(({ path }) => path).toSorted(), [...wanted].toSorted());
  assert.deepEqual(readdirSync(installed).toSorted(), [...wanted].toSorted());
  for (const script of manifest.sideEffects) assert.ok(existsSync(join(installed, script)), script);
});

test("it says which code and which law it has, and another edition of the law is another version", () => {
  const { code, law } = JSON.parse(text("version.json"));
  const { name, reviewed, expires } = law;
  assert.equal(manifest.version, code.replace(/\d+$/, reviewed.replaceAll("-", "")));
  assert.deepEqual(manifest.confidant.law, { name, reviewed, expires });
});

test("its types have every method and event of custom-elements.json, each with its detail", () => {
  const types = read(manifest.types);
  const [module] = JSON.parse(read(manifest.customElements)).modules;
  assert.ok(existsSync(join(installed, module.path)));
  const [{ members, events, tagName }] = module.declarations;
  assert.deepEqual([...types.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name), members.map(({ name }) => name));
  const written = [...types.matchAll(/"(confidant-[a-z]+)": (CustomEvent<.+>);/g)].map(([, name, type]) => [name, type]);
  assert.deepEqual(written, events.map(({ name, type }) => [name, type.text]));
  assert.match(types, new RegExp(`"${tagName}": ConfidantGuide;`));
});

test("the folder as it is installed, served plainly, holds a guide that goes on", async () => {
  const { page } = await openAnyhow(`${site.address}host.html`);
  const guide = await new Guide(page).stands();
  await guide.press(ASKED);
  assert.match(await guide.text(), /danger/);
  assert.deepEqual(page.messages(), []);
});
