// The preview's server and the documented configurations keep the same promises.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commonHeaders, contentType, sharingHeaders } from "../../src/publish/preview/response-headers.ts";
import { serveFolder } from "../../src/publish/preview/static-server.ts";
import { runBuild } from "../support/build-site.ts";
import { startCaddy, startCaddyAtSubPath, startNginx, startNginxAtSubPath } from "../support/web-servers.ts";
import type { RunningServer } from "../support/web-servers.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-hosting-"));
const site = join(root, "tongbao");
const read = (file: string): Buffer => readFileSync(join(site, file));
let files: string[] = [];

beforeAll(() => {
  const built = runBuild({ data: "data", out: site, work: join(root, "work") }, { args: ["--compress"] });
  expect(built).toMatchObject({ status: 0, stderr: "" });
  writeFileSync(join(root, "secret.txt"), "secret");
  // Kinds that the site may have, whether or not it has them.
  mkdirSync(join(site, "kinds"));
  for (const kind of ["css", "ico", "jpg", "js", "jsonld", "md", "pdf", "png", "txt", "webp", "xlsx"]) {
    writeFileSync(join(site, "kinds", `kind.${kind}`), `a ${kind}`);
  }
  for (const feed of ["feed.json", "feed.xml"]) writeFileSync(join(site, feed), "a feed", { flag: "w" });
  for (const feed of ["feed.json", "feed.xml"]) {
    for (const coding of ["br", "gz"]) rmSync(join(site, `${feed}.${coding}`), { force: true });
  }
  files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join("/"));
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What an answer depends on. */
function varies({ vary }: IncomingHttpHeaders): Set<string> {
  return new Set(vary?.toLowerCase().split(/, */));
}

describe.each([
  { name: "preview", start: () => serveFolder(site) },
  { name: "preview at a sub-path", start: () => serveFolder(site, { base: "/tongbao/" }) },
  { name: "nginx", start: () => startNginx(root) },
  { name: "nginx at a sub-path", start: () => startNginxAtSubPath(root) },
  { name: "Caddy", start: () => startCaddy(root) },
  { name: "Caddy at a sub-path", start: () => startCaddyAtSubPath(root) },
])("$name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => void (server = await start()), 300_000); // it may have to be installed
  afterAll(() => server?.close());

  interface Answer {
    readonly status: number | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  }

  /** Sends the path as it is, below where the site begins; fetch() would tidy it first. */
  function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
    const { hostname, port, pathname } = new URL(server.url);
    return new Promise((resolve, reject) => {
      const asked = { hostname, port, path: pathname + path, method, headers, timeout: 300_000 };
      request(asked, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject).on("end", () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
        });
      })
        .on("timeout", () => reject(new Error(`no answer: ${path}`)))
        .on("error", reject)
        .end();
    });
  }

  test("every file is there, with its type and the headers of its kind", async () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const { status, headers, body } = await get(file);
      expect({ file, status, type: headers["content-type"] }).toEqual({
        file,
        status: 200,
        type: contentType(file),
      });
      expect(headers, file).toMatchObject({ ...commonHeaders, ...sharingHeaders(file) });
      expect("access-control-allow-origin" in headers, file).toBe(
        "access-control-allow-origin" in sharingHeaders(file),
      );
      expect(body.equals(read(file)), file).toBe(true);
    }
  });

  test("the overview is where the site begins", async () => {
    const { status, body } = await get("");
    expect(status).toBe(200);
    expect(body.equals(read("index.html"))).toBe(true);
  });

  test.each([
    { coding: "br", accept: "gzip, deflate, br", decode: brotliDecompressSync, suffix: ".br" },
    { coding: "gzip", accept: "gzip, deflate", decode: gunzipSync, suffix: ".gz" },
  ])("what lies compressed as $coding is sent so", async ({ coding, accept, decode, suffix }) => {
    for (const file of [
      "index.html",
      "",
      "circulars/2022-Q3.html",
      "data/accounts.csv",
      "api/dashboard.json",
    ]) {
      const known = file === "" ? "index.html" : file;
      if (!files.includes(known)) continue;
      const { headers, body } = await get(file, { "accept-encoding": accept });
      expect(headers["content-encoding"], file).toBe(coding);
      expect(headers["content-type"], file).toBe(contentType(known));
      expect(varies(headers), file).toEqual(new Set(["accept-encoding"]));
      expect(body.equals(read(known + suffix)), file).toBe(true);
      expect(decode(body).equals(read(known)), file).toBe(true);
    }
    const plain = await get("index.html", { "accept-encoding": "identity" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(varies(plain.headers)).toEqual(new Set(["accept-encoding"]));
  });

  test.each(["", "gzip", "br"])("what a browser has already is not sent again (%s)", async (accept) => {
    const asked = { "accept-encoding": accept };
    const { etag = "" } = (await get("index.html", asked)).headers;
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await get("index.html", { ...asked, "if-none-match": etag });
    expect(again).toMatchObject({ status: 304, headers: { etag, "cache-control": "no-cache" } });
    expect(again.body.length).toBe(0);
    expect((await get("index.html", { ...asked, "if-none-match": '"other"' })).status).toBe(200);
    expect((await get("method.html", asked)).headers.etag).not.toBe(etag);
  });

  test.each(["circulars/", "regions/"])("%s: the page of the folder", async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body.equals(read(`${path}index.html`))).toBe(true);
  });

  test.each(["none.html", "regions/none.html", "data/none.csv", "none/", "data/", "kinds/"])(
    "%s: the page for what is missing, and no listing",
    async (path) => {
      const { status, headers, body } = await get(path);
      expect({ status, type: headers["content-type"] }).toEqual({
        status: 404,
        type: contentType("404.html"),
      });
      expect(headers).toMatchObject(commonHeaders);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      expect(body.equals(read("404.html"))).toBe(true);
    },
  );

  test.each([
    "../secret.txt",
    "%2e%2e/secret.txt",
    "..%2fsecret.txt",
    "..%5csecret.txt",
    "../tongbao/../secret.txt",
    "circulars/../../secret.txt",
    "/../secret.txt",
  ])("nothing outside of the site: %s", async (path) => {
    const { status, body } = await get(path);
    // Beside the sub-path there may be nothing at all, which Caddy answers with 200.
    expect(body.length === 0 || (status ?? 0) >= 400).toBe(true);
    expect(body.includes("secret")).toBe(false);
  });

  test("HEAD has no body, and nothing can be sent", async () => {
    const { status, headers, body } = await get("index.html", {}, "HEAD");
    expect({ status, body: body.length }).toEqual({ status: 200, body: 0 });
    expect(headers["content-length"]).toBe(String(read("index.html").length));
    expect((await get("index.html", {}, "POST")).status).toBe(405);
  });

  test("the sub-path without its slash leads to it", async () => {
    const { origin, pathname } = new URL(server.url);
    if (pathname === "/") return;
    const answer = await fetch(origin + pathname.slice(0, -1), { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([301, pathname]);
  });
});
