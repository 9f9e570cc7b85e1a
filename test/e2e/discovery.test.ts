import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { childrenOf, parseXml, textOf } from "../feeds/xml-tree.ts";
import { runBuild } from "../support/build-site.ts";
import { readSiteFile, siteFiles, sitePages, usePage } from "../support/site.ts";

const text = (file: string): string => readSiteFile(file).toString("utf8");
const where = "https://tongbao.example/";

/** The page or file of the site that a full address means. */
function fileOf(address: string): string {
  expect(address.startsWith(where), address).toBe(true);
  return decodeURIComponent(address.slice(where.length)) || "index.html";
}

test("the sitemap has the pages that were built, each once", () => {
  const listed = childrenOf(parseXml(text("sitemap.xml")), "url").map((url) => fileOf(textOf(url, "loc")));
  expect(listed.toSorted()).toEqual(
    sitePages().filter((file) => file !== "404.html" && !file.startsWith("large/")),
  );
  expect(listed).toContain("index.html");
  expect(text("robots.txt")).toContain(`\nSitemap: ${where}sitemap.xml\n`);
});

test("both feeds have an entry for each circular's page, and a picture that is there", () => {
  const circulars = sitePages().filter((file) => file.startsWith("circulars/"));
  expect(circulars.length).toBeGreaterThan(0);
  const entries = childrenOf(parseXml(text("feed.xml")), "entry");
  const atom = entries.map((entry) => fileOf(childrenOf(entry, "link")[0]?.attributes["href"] ?? ""));
  expect(atom.toSorted()).toEqual(circulars);
  const { items } = JSON.parse(text("feed.json")) as { items: { url: string; image: string }[] };
  expect(items.map(({ url }) => fileOf(url)).toSorted()).toEqual(circulars);
  for (const { image } of items) {
    const png = readSiteFile(fileOf(image));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect(siteFiles().filter((file) => file.startsWith("share/"))).toHaveLength(circulars.length);
});

describe("what a browser or a reader asks for without being told", () => {
  test.each([
    ["favicon.ico", "image/vnd.microsoft.icon"],
    ["favicon.svg", "image/svg+xml"],
    ["robots.txt", "text/plain"],
    ["sitemap.xml", "application/xml"],
    ["feed.xml", "application/atom+xml"],
    ["feed.json", "application/feed+json"],
  ])("%s is served as %s", async (file, type) => {
    const response = await fetch(new URL(file, inject("siteUrl")));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
  });
});

describe("the page for what is missing", () => {
  const page = usePage();

  test("leads to every section of the site", async () => {
    await page().goto(`${inject("siteUrl")}no-such-page.html`);
    const hrefs = await page()
      .locator("main section a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(4);
    for (const href of hrefs) {
      const response = await page().goto(href);
      expect(response?.ok() ?? page().url() === href, href).toBe(true);
    }
    // A demonstration does not send anybody to an address where nothing may be.
    expect(text("404.html")).not.toContain(where);
  }, 300_000);
});

describe("a record with corrections", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-discovery-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  const out = join(folder, "dist");
  const work = join(folder, "work");
  const read = (file: string) => readFileSync(join(out, file), "utf8");

  beforeAll(() => {
    cpSync("test/fixtures/other-jurisdiction", data, { recursive: true });
    writeFileSync(
      join(data, "corrections.csv"),
      "日期,季度,文件,位置,原,改为,原因\n2025-12-01,2025-Q2,inspection.csv,北渡区,21,20,录入有误\n",
    );
    expect(runBuild({ data, out, work })).toMatchObject({ status: 0, stderr: "" });
  }, 300_000);

  test("that does not say where the site stands has no sitemap, and no address made up", () => {
    expect(existsSync(join(out, "sitemap.xml"))).toBe(false);
    expect(read("robots.txt")).not.toContain("Sitemap:");
    expect(read("feed.xml").replace("http://www.w3.org/2005/Atom", "")).not.toMatch(/https?:/);
    expect(read("feed.json")).not.toMatch(/"(?:home_page_url|feed_url|image)"/);
    for (const [, href = ""] of read("feed.xml").matchAll(/<link [^>]*href="([^"]+)"/g)) {
      expect(existsSync(join(out, href)), href).toBe(true);
    }
  });

  test("tells them in the entry of their circular", () => {
    const [first] = childrenOf(parseXml(read("feed.xml")), "entry");
    if (!first) throw new Error("no entry");
    expect(textOf(first, "updated")).toBe("2025-12-01T00:00:00+08:00");
    expect(textOf(first, "content")).toContain("北渡区：“21”改为“20”。录入有误。");
  });

  test("and an address: the page for what is missing names it, and every page is listed under it", () => {
    const site = join(data, "site.json");
    const words = JSON.parse(readFileSync(site, "utf8")) as Record<string, unknown>;
    writeFileSync(site, JSON.stringify({ ...words, url: "https://tongbao.yunze.gov.cn/a/" }));
    expect(runBuild({ data, out, work })).toMatchObject({ status: 0, stderr: "" });
    expect(read("404.html")).toContain('<a href="https://tongbao.yunze.gov.cn/a/index.html">回到总览</a>');
    expect(read("404.html")).toContain('<a href="https://tongbao.yunze.gov.cn/a/circulars.html">');
    const pages = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".html"))
      .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .filter((file) => file !== "404.html" && !file.startsWith("large/") && !file.endsWith("/index.html"));
    for (const file of pages) {
      expect(read("sitemap.xml")).toContain(
        `<loc>https://tongbao.yunze.gov.cn/a/${file === "index.html" ? "" : file}</loc>`,
      );
    }
    expect(read("sitemap.xml")).toContain("circulars/2025-Q2.html</loc><lastmod>2025-12-01</lastmod>");
  }, 300_000);

  test("with a damaged work folder its pictures are the same", () => {
    const share = join(work, "cache", "share");
    const before = readFileSync(join(out, "share/2025-Q2.png"));
    for (const file of readdirSync(share)) writeFileSync(join(share, file), "damaged");
    expect(runBuild({ data, out, work }, { args: ["--afresh"] })).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(out, "share/2025-Q2.png")).equals(before)).toBe(true);
  }, 300_000);
});
