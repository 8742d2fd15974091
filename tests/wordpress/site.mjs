// A WordPress of its own for one test run: database, site and server in a folder that goes when they do.
//
//   const site = await startSite();
//   ... site.address, site.password, site.says() ...
//   await site.close();
//
// The database listens on a socket in that folder and on no port; the server on a free port of this machine.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { eventually } from "../browser/eventually.mjs";

/** What `cargo xtask wordpress` has made ready: WordPress as its package has it, and the plugin as it is handed out. */
const { CONFIDANT_WORDPRESS: PACKAGE, CONFIDANT_PLUGIN: PLUGIN } = process.env;

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** How long a program has to end by itself, in milliseconds. */
const PATIENCE = 10_000;

/** Whoever reaches this machine's port for that minute is the test. */
const PASSWORD = "seven grey herons";

/**
 * Starts it: `{ address, plugin, password, says, close }`; `plugin` is what WordPress knows of it, `says()` what the server
 * has printed so far.
 */
export async function startSite() {
  if (!PACKAGE || !PLUGIN) throw new Error("`cargo xtask wordpress` runs these tests: it says where WordPress and the plugin are.");
  const folder = await mkdtemp(join(tmpdir(), "confidant-wp-"));
  const running = [];
  const close = async () => {
    await Promise.all(running.map(end));
    await rm(folder, { recursive: true, force: true });
  };
  // A run that is broken off leaves neither programs nor files behind.
  process.once("exit", () => {
    for (const program of running) signalled(program, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  try {
    const site = await start(folder, running);
    return { ...site, password: PASSWORD, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(folder, running) {
  const wordpress = join(folder, "site");
  const socket = join(folder, "db.sock");
  const address = `http://127.0.0.1:${await freePort()}`;
  const environment = { ...process.env, CONFIDANT_WP_SOCKET: socket, CONFIDANT_WP_ADDRESS: address, PHP_CLI_SERVER_WORKERS: "4" };

  const [database] = await Promise.all([startDatabase(folder, socket), cp(PACKAGE, wordpress, { recursive: true, verbatimSymlinks: false, dereference: true })]);
  running.push(database);
  await cp(join(HERE, "wp-config.php"), join(wordpress, "wp-config.php"));
  const made = await run("php", [join(HERE, "install.php"), wordpress, PLUGIN, PASSWORD], environment);
  const said = made.trim().split("\n");
  const plugin = JSON.parse(said.pop());
  console.error(said.join("\n"));

  const server = begin("php", ["-d", "opcache.enable_cli=1", "-S", new URL(address).host, "-t", wordpress], environment);
  running.push(server);
  await eventually(
    () => fetch(address, { method: "HEAD" }).then(({ ok }) => ok, () => false),
    () => `WordPress does not answer:\n${server.said()}`,
  );
  return { address, plugin, says: () => server.said() };
}

async function startDatabase(folder, socket) {
  const data = join(folder, "db");
  // MariaDB runs as root only where it is told to.
  const asRoot = process.getuid?.() === 0 ? ["--user=root"] : [];
  const common = ["--no-defaults", ...asRoot, `--datadir=${data}`];
  await run("mariadb-install-db", [...common, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  const small = ["--innodb-buffer-pool-size=32M", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"];
  const database = begin("mariadbd", [...common, `--socket=${socket}`, `--pid-file=${folder}/db.pid`, "--skip-networking", ...small]);
  await eventually(
    () => {
      if (database.exitCode !== null) throw new Error(`The database ended:\n${database.said()}`);
      return database.said().includes("ready for connections");
    },
    () => `The database does not start:\n${database.said()}`,
  );
  return database;
}

/** Starts a program that goes on; `said()` is all that it has printed. */
function begin(program, words, environment = process.env) {
  // Debian keeps servers where only root looks for them.
  const path = `${environment.PATH}:/usr/sbin:/sbin`;
  // In a group of its own: PHP's server leaves its workers behind unless they are ended with it.
  const child = spawn(program, words, { env: { ...environment, PATH: path }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => said.push(text));
  child.on("error", (error) => said.push(`${program} could not be started: ${error.message}\n`));
  return Object.assign(child, { said: () => said.join("") });
}

/** Runs a program to its end, and gives what it printed on its standard output; an error tells all. */
async function run(program, words, environment) {
  const child = begin(program, words, environment);
  let printed = "";
  child.stdout.on("data", (text) => (printed += text));
  const [code] = await Promise.race([once(child, "close"), once(child, "error").then(() => [1])]);
  if (code !== 0) throw new Error(`${program} failed:\n${child.said()}`);
  return printed;
}

async function end(child) {
  if (isOver(child)) return;
  const ended = once(child, "exit");
  signalled(child, "SIGTERM");
  const late = setTimeout(() => signalled(child, "SIGKILL"), PATIENCE);
  await ended;
  clearTimeout(late);
}

const isOver = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Sends a signal to a program and to whatever it has started. */
function signalled(child, signal) {
  if (!isOver(child)) process.kill(-child.pid, signal);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
