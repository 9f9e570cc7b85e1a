import { expect, test } from "vitest";
import { atomFeed } from "../../src/feeds/atom.ts";
import { jsonFeed } from "../../src/feeds/json-feed.ts";
import { corrected, hostile, hostileDashboard, manyPeriods, other, shipped } from "./records.ts";
import { childrenOf, parseXml, textOf } from "./xml-tree.ts";

interface Feed {
  items: Record<string, string>[];
  [key: string]: unknown;
}
const feedOf = (dashboard: typeof shipped): Feed => JSON.parse(jsonFeed(dashboard)) as Feed;

test("says what JSON Feed 1.1 asks for", () => {
  expect(feedOf(shipped)).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "浙江省政务新媒体检查通报",
    home_page_url: "https://tongbao.example/",
    feed_url: "https://tongbao.example/feed.json",
    language: "zh-CN",
    authors: [{ name: "政务新媒体检查通报（示例站点）" }],
  });
  const told = feedOf(shipped).items.find(({ url }) => url?.endsWith("circulars/2022-Q3.html"));
  expect(told).toMatchObject({
    url: "https://tongbao.example/circulars/2022-Q3.html",
    image: "https://tongbao.example/share/2022-Q3.png",
    date_published: "2022-09-29T14:58:00+08:00",
    summary: "账号3120个，比二季度减少20.9%，问题账号2个，合格率99.94%。",
  });
});

test.each([
  { record: "the shipped one", dashboard: shipped },
  { record: "without an address", dashboard: other },
  { record: "with corrections", dashboard: corrected },
  { record: "hostile", dashboard: hostileDashboard() },
  { record: "200 periods", dashboard: manyPeriods(200) },
])("has the entries of the Atom feed: $record", ({ dashboard }) => {
  const entries = childrenOf(parseXml(atomFeed(dashboard)), "entry");
  expect(
    feedOf(dashboard).items.map(({ id, date_modified, content_html, date_published, url }) => [
      id,
      date_modified,
      content_html,
      date_published,
      url,
    ]),
  ).toEqual(
    entries.map((entry) => [
      textOf(entry, "id"),
      textOf(entry, "updated"),
      textOf(entry, "content"),
      childrenOf(entry, "published")[0]?.text,
      childrenOf(entry, "link")[0]?.attributes["href"],
    ]),
  );
});

test("makes up no address where the site's is not known", () => {
  const feed = feedOf(other);
  expect(Object.keys(feed)).not.toContain("feed_url");
  expect(Object.keys(feed)).not.toContain("home_page_url");
  expect(feed.items.map(({ url, image }) => [url, image])).toEqual([
    ["circulars/2025-Q3.html", undefined],
    ["circulars/2025-Q2.html", undefined],
  ]);
});

test("keeps hostile names as they are, escaped where they are HTML", () => {
  const feed = feedOf(hostileDashboard());
  // JSON has a place for them; half a character is written as its escape.
  expect(feed.items[0]?.["title"]).toBe(hostile);
  expect(feed.items[0]?.["content_html"]).not.toMatch(/<script|<!--/);
});
