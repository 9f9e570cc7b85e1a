import { expect, test } from "vitest";
import { robots } from "../../src/feeds/robots.ts";
import { sitemap } from "../../src/feeds/sitemap.ts";
import { corrected, other, shipped } from "./records.ts";
import { childrenOf, parseXml, textOf } from "./xml-tree.ts";

/** The shipped dashboard as it was when its newest circular was published. */
const toldLast = { ...shipped, updates: shipped.updates.filter(({ period }) => period <= "2022-Q3") };

const files = [
  "404.html",
  "circulars.html",
  "circulars/2022-Q1.html",
  "circulars/2022-Q3.html",
  "data/a.csv",
  "index.html",
  "large/index.html",
  "method.html",
  "new-page.html",
  "regions/330200.html",
];

function listed(dashboard: typeof shipped, pages = files): Record<string, string | null> {
  const root = parseXml(sitemap(dashboard, pages) ?? "");
  expect(root).toMatchObject({ name: "urlset", namespace: "http://www.sitemaps.org/schemas/sitemap/0.9" });
  return Object.fromEntries(
    childrenOf(root, "url").map((url) => [textOf(url, "loc"), childrenOf(url, "lastmod")[0]?.text ?? null]),
  );
}

test("has every page but the one for what is missing and those in large type, with the day of its last change where that is known", () => {
  expect(listed(toldLast)).toEqual({
    "https://tongbao.example/": "2022-09-29",
    "https://tongbao.example/circulars.html": "2022-09-29",
    "https://tongbao.example/circulars/2022-Q1.html": null,
    "https://tongbao.example/circulars/2022-Q3.html": "2022-09-29",
    "https://tongbao.example/method.html": null,
    "https://tongbao.example/new-page.html": null,
    "https://tongbao.example/regions/330200.html": "2022-09-29",
  });
});

test("a correction is a change of its circular and of what is made of the whole record", () => {
  expect(listed(corrected)).toMatchObject({
    "https://tongbao.example/": "2024-07-31",
    "https://tongbao.example/circulars/2022-Q1.html": "2024-07-31",
    "https://tongbao.example/circulars/2022-Q3.html": "2022-09-29",
    "https://tongbao.example/method.html": null,
  });
});

test("the day of an older publication does not stand for a newer one of unknown day", () => {
  expect(shipped.updates[0]).toMatchObject({ period: "2024-Q2" });
  expect(listed(shipped)).toMatchObject({
    "https://tongbao.example/": null,
    "https://tongbao.example/circulars/2022-Q3.html": "2022-09-29",
  });
});

test("there is none where nobody knows where the site stands; robots.txt then names none", () => {
  expect(sitemap(other, files)).toBeUndefined();
  expect(robots(other)).not.toContain("Sitemap:");
  expect(robots(shipped)).toMatch(
    /\nUser-agent: \*\nAllow: \/\n\nSitemap: https:\/\/tongbao\.example\/sitemap\.xml\n$/,
  );
});

test("robots.txt is comments and rules, whatever the site is called", () => {
  for (const dashboard of [
    shipped,
    other,
    { ...shipped, site: { ...shipped.site, name: "a\nDisallow: /" } },
  ]) {
    expect(robots(dashboard)).not.toMatch(/^(?!#|User-agent: |Allow: |Sitemap: |$)/m);
    expect(robots(dashboard)).not.toContain("Disallow");
  }
});

test("addresses are escaped for the URL and for XML", () => {
  const site = { ...shipped.site, url: "https://a.example/x&y/" };
  expect(Object.keys(listed({ ...shipped, site }, ["地区/a b.html"]))).toEqual([
    "https://a.example/x&y/%E5%9C%B0%E5%8C%BA/a%20b.html",
  ]);
});

test("more pages than the protocol allows are refused", () => {
  const pages = (count: number) => Array.from({ length: count }, (_, index) => `regions/${index}.html`);
  expect(sitemap(shipped, pages(50_000))).toBeDefined();
  expect(() => sitemap(shipped, pages(50_001))).toThrow(
    /sitemap\.xml: 50001 pages, but the protocol allows 50000/,
  );
});
