import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { installCommand, installOnDebian } from "./debian.ts";

/** A server that runs the configuration of docs/hosting for a test. */
export interface RunningServer {
  /** Where the site begins, with a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const packages = ["nginx", "libnginx-mod-http-brotli-static", "caddy"];
/** Where the documented configurations have the site. */
const documentedRoot = "/srv/www";

/** nginx with the site of `root`/tongbao at the root of a host. */
export async function startNginx(root: string): Promise<RunningServer> {
  return runNginx(root, "/", readDocumented("nginx.conf"));
}

/** nginx with the same at /tongbao/ of a host. */
export async function startNginxAtSubPath(root: string): Promise<RunningServer> {
  const maps = readDocumented("nginx.conf").split("server {")[0] ?? "";
  const inside = readDocumented("nginx-sub-path.conf");
  return runNginx(root, "/tongbao/", `${maps}\nserver {\n    listen 80;\n${inside}\n}\n`);
}

export async function startCaddy(root: string): Promise<RunningServer> {
  return runCaddy(root, "/", "http://tongbao.example");
}

export async function startCaddyAtSubPath(root: string): Promise<RunningServer> {
  return runCaddy(root, "/tongbao/", "http://office.example");
}

async function runNginx(root: string, base: string, documented: string): Promise<RunningServer> {
  needs("nginx", ["-v"]);
  const dir = mkdtempSync(join(tmpdir(), "tongbao-nginx-"));
  const port = await freePort();
  const place = (text: string): string =>
    text
      .replaceAll(/^ *listen \[::\].*\n/gm, "")
      .replaceAll("listen 80;", `listen 127.0.0.1:${port};`)
      .replaceAll("/etc/nginx/tongbao-nginx.conf", join(dir, "tongbao-nginx.conf"))
      .replaceAll(documentedRoot, root);
  writeFileSync(join(dir, "tongbao-nginx.conf"), place(readDocumented("tongbao-nginx.conf")));
  writeFileSync(join(dir, "site.conf"), place(documented));
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(dir, name)};`,
  );
  writeFileSync(
    join(dir, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; worker_processes 1; pid ${join(dir, "pid")}; error_log stderr warn;
    include /etc/nginx/modules-enabled/*.conf;
    events { }
    http { access_log off; ${temps.join(" ")} include /etc/nginx/mime.types; include ${join(dir, "site.conf")}; }`,
  );
  return run("nginx", ["-e", "stderr", "-c", join(dir, "nginx.conf")], dir, port, base);
}

async function runCaddy(root: string, base: string, site: string): Promise<RunningServer> {
  needs("caddy", ["version"]);
  const dir = mkdtempSync(join(tmpdir(), "tongbao-caddy-"));
  const port = await freePort();
  // The other site stays in, at a port of its own, so that the whole file is read.
  const config = readDocumented("Caddyfile")
    .replace(site, `http://127.0.0.1:${port}`)
    .replace(/http:\/\/\w+\.example/, `http://127.0.0.1:${await freePort()}`)
    .replaceAll(documentedRoot, root);
  mkdirSync(join(dir, "home"));
  writeFileSync(
    join(dir, "Caddyfile"),
    `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${config}`,
  );
  return run("caddy", ["run", "--config", join(dir, "Caddyfile"), "--adapter", "caddyfile"], dir, port, base);
}

/** In the foreground, until `close`; what it says is told only when it does not start. */
async function run(
  command: string,
  args: string[],
  dir: string,
  port: number,
  base: string,
): Promise<RunningServer> {
  const home = join(dir, "home");
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (said += part));
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const close = async (): Promise<void> => {
    child.kill("SIGTERM");
    const hard = globalThis.setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(hard);
    rmSync(dir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return { url, close };
    await setTimeout(100);
  }
  await close();
  throw new Error(`${command} does not start with the configuration of docs/hosting:\n${said}`);
}

/** @throws Error that names the one command to run, when a server is not there and cannot be installed */
function needs(command: string, question: string[]): void {
  const there = () => spawnSync(command, question, { timeout: 300_000 }).status === 0;
  if (there() || (installOnDebian(packages) && there())) return;
  throw new Error(
    `No ${command} for the tests of docs/hosting. Run: sudo sh -c '${installCommand(packages)}'`,
  );
}

function readDocumented(name: string): string {
  return readFileSync(join("docs/hosting", name), "utf8");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
