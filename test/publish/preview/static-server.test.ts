import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFolder } from "../../../src/publish/preview/static-server.ts";
import type { StaticServer } from "../../../src/publish/preview/static-server.ts";

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tongbao-server-"));
  await mkdir(join(folder, "site/data"), { recursive: true });
  await mkdir(join(folder, "site/empty"));
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "site/index.html"), "home");
  await writeFile(join(folder, "site/404.html"), "missing");
  await writeFile(join(folder, "site/data/index.html"), "data");
  await writeFile(join(folder, "site/data/一 1.csv"), "a,b");
  await symlink(join(folder, "secret.txt"), join(folder, "site/leak.txt"));
  await writeFile(join(folder, "site/packed.txt"), "packed");
  await writeFile(join(folder, "site/packed.txt.gz"), gzipSync("packed"));
  await symlink(join(folder, "secret.txt"), join(folder, "site/index.html.gz"));
  server = await serveFolder(join(folder, "site"), { base: "/any/sub/path" });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends the path as it is; fetch() would tidy it first. */
function get(
  path: string,
  method = "GET",
): Promise<{ status?: number; body: string; type?: string; location?: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => {
        const { "content-type": type, location } = response.headers;
        const { statusCode: status } = response;
        resolve({ body, ...(status && { status }), ...(type && { type }), ...(location && { location }) });
      });
    })
      .on("error", reject)
      .end();
  });
}

const html = "text/html; charset=utf-8";
test.each([
  { path: "/any/sub/path/", answer: { status: 200, body: "home", type: html } },
  { path: "/any/sub/path/index.html?q#x", answer: { status: 200, body: "home", type: html } },
  { path: "/any/sub/path/data/", answer: { status: 200, body: "data", type: html } },
  {
    path: "/any/sub/path/data/%E4%B8%80%201.csv",
    answer: { status: 200, body: "a,b", type: "text/csv; charset=utf-8" },
  },
  { path: "/any/sub/path/data?q", answer: { status: 301, body: "", location: "/any/sub/path/data/?q" } },
  { path: "/any/sub/path", answer: { status: 301, body: "", location: "/any/sub/path/" } },
  { path: "/any/sub/path/none.html", answer: { status: 404, body: "missing", type: html } },
  { path: "/any/sub/path/empty/", answer: { status: 404, body: "missing", type: html } },
  { path: "/any/sub/path/leak.txt", answer: { status: 404, body: "missing", type: html } },
  { path: "/other", answer: { status: 404, body: "Not found\n" } },
  { path: "//any/sub/path/data", answer: { status: 404 } },
  { path: "/any/sub/path/../../../secret.txt", answer: { status: 404 } },
  { path: "/any/sub/path/../secret.txt", answer: { status: 404 } },
  { path: "/any/sub/path/%2e%2e/secret.txt", answer: { status: 404 } },
  { path: "/any/sub/path/..%2fsecret.txt", answer: { status: 404 } },
  { path: "/any/sub/path/..%5csecret.txt", answer: { status: 404 } },
  { path: "/any/sub/path/%00", answer: { status: 404 } },
  { path: "/any/sub/path/%E4", answer: { status: 404 } },
])("$path", async ({ path, answer }) => {
  expect(await get(path)).toMatchObject(answer);
});

test("HEAD answers without a body, and nothing can be sent", async () => {
  expect(await get("/any/sub/path/", "HEAD")).toEqual({ status: 200, body: "", type: html });
  expect(await get("/any/sub/path/", "POST")).toMatchObject({ status: 405, body: "" });
});

test("the address is where the site begins", () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/any\/sub\/path\/$/);
});

describe("what lies compressed beside a file", () => {
  const url = () => new URL("packed.txt", server.url);
  const ask = async (headers: Record<string, string>) => {
    const answer = await fetch(url(), { headers });
    return { status: answer.status, headers: answer.headers };
  };

  test("is sent to those who take it, each form with a tag of its own", async () => {
    const plain = await ask({ "accept-encoding": "identity" });
    const gzip = await ask({ "accept-encoding": "gzip" });
    expect([plain.headers.get("content-encoding"), gzip.headers.get("content-encoding")]).toEqual([
      null,
      "gzip",
    ]);
    expect(plain.headers.get("vary")).toBe("accept-encoding");
    expect(plain.headers.get("etag")).not.toBe(gzip.headers.get("etag"));
    expect((await ask({ "accept-encoding": "br" })).headers.get("content-encoding")).toBeNull();
  });

  test("is not asked for again while it stays", async () => {
    const { headers } = await ask({ "accept-encoding": "identity" });
    const etag = headers.get("etag") ?? "";
    const known = (tags: string) => ask({ "accept-encoding": "identity", "if-none-match": tags });
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, "*"])
      expect((await known(tags)).status).toBe(304);
    expect((await known('"other"')).status).toBe(200);
    await writeFile(join(folder, "site/packed.txt"), "changed");
    expect((await known(etag)).status).toBe(200);
  });

  test("is no way out of the folder", async () => {
    const { headers } = await fetch(new URL("index.html", server.url), {
      headers: { "accept-encoding": "gzip" },
    });
    expect(headers.get("content-encoding")).toBeNull();
  });
});
