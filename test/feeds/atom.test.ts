import { parseFragment } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { atomFeed } from "../../src/feeds/atom.ts";
import { made } from "../open-data/made-dashboard.ts";
import {
  corrected,
  hostileDashboard,
  manyPeriods,
  other,
  shipped,
  without,
  withOtherSource,
} from "./records.ts";
import { childrenOf, parseXml, textOf } from "./xml-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

const namespace = "http://www.w3.org/2005/Atom";
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;

const entriesOf = (xml: string): XmlElement[] => childrenOf(parseXml(xml), "entry");
const contentOf = (entry: XmlElement): string => textOf(entry, "content");
const entryOf = (xml: string, period: string): XmlElement => {
  const found = entriesOf(xml).find((entry) =>
    childrenOf(entry, "link")[0]?.attributes["href"]?.endsWith(`circulars/${period}.html`),
  );
  if (!found) throw new Error(`no entry for ${period}`);
  return found;
};

/** What RFC 4287 asks of every feed and entry. */
function expectAtom(xml: string): void {
  const feed = parseXml(xml);
  expect(feed).toMatchObject({ name: "feed", namespace });
  const entries = childrenOf(feed, "entry");
  for (const element of [feed, ...entries]) {
    expect(element.children.every((child) => child.namespace === namespace)).toBe(true);
    expect(textOf(element, "id")).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(textOf(element, "title").trim()).not.toBe("");
    for (const name of ["updated", ...(childrenOf(element, "published").length > 0 ? ["published"] : [])]) {
      expect(textOf(element, name)).toMatch(dateTime);
      expect(new Date(textOf(element, name)).getTime()).not.toBeNaN();
    }
    expect(
      childrenOf(element, "link").filter(({ attributes }) => attributes["rel"] === "alternate"),
    ).toHaveLength(1);
  }
  expect(childrenOf(feed, "author").map((author) => textOf(author, "name"))).not.toContain("");
  expect(childrenOf(feed, "author")).toHaveLength(1);
  expect(childrenOf(feed, "link").map(({ attributes }) => attributes["rel"])).toContain("self");
  expect(entries.map((entry) => childrenOf(entry, "content")[0]?.attributes)).toEqual(
    entries.map(() => ({ type: "html" })),
  );
  const ids = [feed, ...entries].map((element) => textOf(element, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  const updated = entries.map((entry) => textOf(entry, "updated"));
  expect(updated).toEqual(updated.toSorted().toReversed());
  expect(textOf(feed, "updated")).toBe(updated[0]);
}

test.each([
  { record: "the shipped one", dashboard: shipped },
  { record: "one that does not say where the site stands", dashboard: other },
  { record: "one with corrections", dashboard: corrected },
  { record: "one of hostile names", dashboard: hostileDashboard("https://a.example/?a=1&b=<2>/") },
  { record: "one of 200 periods", dashboard: manyPeriods(200) },
  { record: "one by the year and by the month", dashboard: made },
])("is Atom for every record: $record", ({ dashboard }) => {
  expectAtom(atomFeed(dashboard));
});

test("an entry for each period, with the moment of publication in China's time", () => {
  const xml = atomFeed(shipped);
  expect(entriesOf(xml)).toHaveLength(shipped.periods.length);
  const entry = entryOf(xml, "2022-Q3");
  expect(textOf(entry, "title")).toBe("关于2022年第三季度浙江省政府系统政务新媒体检查情况的通报");
  expect(textOf(entry, "published")).toBe("2022-09-29T14:58:00+08:00");
  expect(textOf(entry, "updated")).toBe("2022-09-29T14:58:00+08:00");
  expect(childrenOf(entry, "link")[0]?.attributes["href"]).toBe(
    "https://tongbao.example/circulars/2022-Q3.html",
  );
  expect(contentOf(entry)).toContain("<li>工作要求，4条。</li>");
  expect(contentOf(entry)).not.toContain("未公布");
});

test.each([
  {
    dashboard: shipped,
    period: "2022-Q2",
    updated: "2022-06-30T00:00:00+08:00",
    note: "该期的末日（2022年6月30日）",
  },
  {
    dashboard: other,
    period: "2025-Q2",
    updated: "2025-06-30T00:00:00+08:00",
    note: "成文日期（2025年6月30日）",
  },
  {
    dashboard: without("circular"),
    period: "2022-Q3",
    updated: "2022-09-29T00:00:00+08:00",
    note: "来源的日期（2022年9月29日）",
  },
  {
    dashboard: withOtherSource("2022-05-01"),
    period: "2022-Q3",
    updated: "2022-09-29T00:00:00+08:00",
    note: "来源的日期（2022年9月29日）",
  },
  {
    dashboard: without("circular", "sources"),
    period: "2022-Q3",
    updated: "2022-09-20T00:00:00+08:00",
    note: "数据截至日（2022年9月20日）",
  },
  {
    dashboard: without("circular", "sources", "asOf"),
    period: "2022-Q3",
    updated: "2022-09-20T00:00:00+08:00",
    note: "检查结束日（2022年9月20日）",
  },
  {
    dashboard: without("circular", "sources", "asOf", "window"),
    period: "2022-Q3",
    updated: "2022-09-30T00:00:00+08:00",
    note: "该期的末日（2022年9月30日）",
  },
  {
    dashboard: made,
    period: "2023",
    updated: "2023-12-31T00:00:00+08:00",
    note: "该期的末日（2023年12月31日）",
  },
  {
    dashboard: made,
    period: "2024-07.2",
    updated: "2024-07-31T00:00:00+08:00",
    note: "该期的末日（2024年7月31日）",
  },
])(
  "where the day of publication is not known it is not made up: $note",
  ({ dashboard, period, updated, note }) => {
    const entry = entryOf(atomFeed(dashboard), period);
    expect(childrenOf(entry, "published")).toEqual([]);
    expect(textOf(entry, "updated")).toBe(updated);
    expect(contentOf(entry)).toContain(`发布日期未公布，本条的时间是${note}。`);
  },
);

describe("a correction", () => {
  const entry = entryOf(atomFeed(corrected), "2022-Q1");

  test("moves the entry to its day, and the feed with it, but adds none", () => {
    expect(textOf(entry, "updated")).toBe("2024-07-31T00:00:00+08:00");
    expect(textOf(parseXml(atomFeed(corrected)), "updated")).toBe("2024-07-31T00:00:00+08:00");
    expect(entriesOf(atomFeed(corrected))).toHaveLength(shipped.periods.length);
    expect(textOf(entriesOf(atomFeed(corrected))[0]!, "id")).toBe(textOf(entry, "id"));
  });

  test("leaves the id and the day of publication", () => {
    const before = entryOf(atomFeed(shipped), "2022-Q1");
    expect(textOf(entry, "id")).toBe(textOf(before, "id"));
    expect(childrenOf(entry, "published")).toEqual([]);
  });

  test("is told at the head of the content, newest first, as text", () => {
    expect(contentOf(entry)).toMatch(/^<p>更正说明：<\/p><ul><li>2024年7月31日，/);
    expect(contentOf(entry)).toContain("账号总数：“5198”改为“5189”。录入有误。</li></ul>");
    expect(contentOf(entry)).toContain("增加“&lt;5189&gt;”。据来源补录。");
    expect(contentOf(entry)).toContain("来源说明：删去“旧说明”。");
    expect(contentOf(entryOf(atomFeed(corrected), "2022-Q2"))).not.toContain("更正说明");
  });

  test("of the day of publication does not set the entry back", () => {
    const dashboard = structuredClone(shipped) as typeof shipped;
    dashboard.updates.push({
      date: "2022-09-29",
      period: "2022-Q3",
      kind: "correction",
      title: "",
      items: ["改。"],
    });
    expect(textOf(entryOf(atomFeed(dashboard), "2022-Q3"), "updated")).toBe("2022-09-29T14:58:00+08:00");
  });
});

describe("ids", () => {
  const idsOf = (dashboard: typeof shipped) => {
    const feed = parseXml(atomFeed(dashboard));
    return [feed, ...childrenOf(feed, "entry")].map((element) => textOf(element, "id"));
  };

  test("are those that Python's uuid5 gives for the same names, for good", () => {
    expect(idsOf(shipped)).toEqual([
      "urn:uuid:8880b24c-f901-5f45-984d-f5820e730437",
      "urn:uuid:b403d617-b59a-55e0-aa62-9eea70f379fa",
      "urn:uuid:240965e4-5727-57fb-911e-71f213a03e83",
      "urn:uuid:d36b0936-3465-5136-b72e-d00c0c4d9b2e",
      "urn:uuid:da0a734d-d4f8-5328-9bc0-938150a5aa82",
      "urn:uuid:7f1769a9-4067-5bd1-8309-b975bc6df9ec",
      "urn:uuid:ee8ccdbc-f387-5e5d-be11-53cfc865db3e",
      "urn:uuid:308bfdbd-3846-544a-84b6-05dc2fe49599",
      "urn:uuid:22e51c41-70d7-5876-abb3-06c11b502b1a",
    ]);
    expect(idsOf(other)).toContain("urn:uuid:fb32e371-d9ea-5d94-bae2-915bdce5a6a6");
  });

  test("stay when the site moves or is renamed", () => {
    const { url: _, ...rest } = shipped.site;
    const site = { ...rest, name: "别的名称", fullName: "别的名称" };
    expect(idsOf({ ...shipped, site })).toEqual(idsOf(shipped));
  });

  test("are not the office's own on a demonstration", () => {
    const real = idsOf({ ...shipped, site: { ...shipped.site, demo: false } });
    expect(real.filter((id) => idsOf(shipped).includes(id))).toEqual([]);
  });
});

test("a demonstration says so in every entry and does not name an office as its author", () => {
  const feed = parseXml(atomFeed(shipped));
  expect(textOf(childrenOf(feed, "author")[0]!, "name")).toBe("政务新媒体检查通报（示例站点）");
  for (const entry of childrenOf(feed, "entry")) expect(contentOf(entry)).toContain("示例站点");
  expect(atomFeed(other)).not.toContain("示例站点");
  expect(textOf(childrenOf(parseXml(atomFeed(other)), "author")[0]!, "name")).toBe("云泽市人民政府办公室");
});

test("without the site's address every link is relative to the feed", () => {
  const feed = parseXml(atomFeed(other));
  const hrefs = [feed, ...childrenOf(feed, "entry")].flatMap((element) =>
    childrenOf(element, "link").map(({ attributes }) => attributes["href"]),
  );
  expect(hrefs).toEqual(["feed.xml", "index.html", "circulars/2025-Q3.html", "circulars/2025-Q2.html"]);
  expect(atomFeed(other).replaceAll(namespace, "")).not.toMatch(/https?:/);
});

test("of entries that changed at the same moment the newest period comes first", () => {
  const hrefs = entriesOf(atomFeed(made)).map((entry) => childrenOf(entry, "link")[0]?.attributes["href"]);
  expect(hrefs).toEqual(["circulars/2024-07.2.html", "circulars/2024-07.html", "circulars/2023.html"]);
});

test("the feed's title says the jurisdiction once", () => {
  expect(textOf(parseXml(atomFeed(shipped)), "title")).toBe("浙江省政务新媒体检查通报");
  const site = { ...shipped.site, name: "浙江省检查通报", fullName: "浙江省检查通报" };
  expect(textOf(parseXml(atomFeed({ ...shipped, site })), "title")).toBe("浙江省检查通报");
});

test("hostile words are words", () => {
  const feed = parseXml(atomFeed(hostileDashboard()));
  const words = `通报]]><script>alert(1)</script>&amp;"'<!--`;
  expect(textOf(feed, "title")).toBe(words);
  expect(textOf(feed, "rights")).toBe(words);
  for (const entry of childrenOf(feed, "entry")) {
    expect(textOf(entry, "title")).toBe(words);
    const names: string[] = [];
    const texts: string[] = [];
    const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
      names.push(node.nodeName);
      if ("value" in node) texts.push(node.value);
      if ("childNodes" in node) node.childNodes.forEach(walk);
    };
    parseFragment(contentOf(entry)).childNodes.forEach(walk);
    expect(new Set(names)).toEqual(new Set(["p", "ul", "li", "a", "#text"]));
    expect(texts).toContain(words);
  }
});

test("has the newest 50 of many, and says so", () => {
  const feed = parseXml(atomFeed(manyPeriods(60)));
  const entries = childrenOf(feed, "entry");
  expect(entries).toHaveLength(50);
  expect(textOf(entries[0]!, "updated")).toMatch(/^2014-04-15/);
  expect(textOf(entries[49]!, "updated")).toMatch(/^2002-03-15/);
  expect(textOf(feed, "subtitle")).toContain("只列最近50条");
  expect(atomFeed(shipped)).not.toContain("只列最近");
});
