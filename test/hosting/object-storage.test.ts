// Object storage knows keys, not folders: what a page links to has to be the name of a file.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runBuild } from "../support/build-site.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-objects-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("from index.html every page and file is reached by the name of a file", () => {
  const out = join(root, "dist");
  expect(runBuild({ data: "data", out, work: join(root, "work") })).toMatchObject({ status: 0, stderr: "" });
  const reached = new Set(["index.html"]);
  for (const page of reached) {
    if (!page.endsWith(".html")) continue;
    for (const [, url = ""] of readFileSync(join(out, page), "utf8").matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(?:[a-z]+:|#)/i.test(url)) continue;
      const key = decodeURIComponent(new URL(url, `http://host/${page}`).pathname.slice(1));
      const file = join(out, key);
      expect(key !== "" && existsSync(file) && statSync(file).isFile(), `${page} links to "${url}"`).toBe(
        true,
      );
      reached.add(key);
    }
  }
  expect(reached.size).toBeGreaterThan(20);
}, 300_000);
