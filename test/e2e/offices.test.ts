// Records of other kinds, each built as an operator builds it, with nothing of src/ touched.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuild } from "../support/build-site.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-offices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Headings, and whether anything but another heading follows each, of a page. */
function emptyHeadings(html: string): string[] {
  const empty: string[] = [];
  const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
    "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (!("childNodes" in node)) return;
    const children = node.childNodes.filter(
      (child) => child.nodeName !== "#text" || textOf(child).trim() !== "",
    );
    children.forEach((child, index) => {
      const next = children[index + 1];
      const isHeading = /^h[1-6]$/.test(child.nodeName);
      if (isHeading && node.nodeName === "section" && (!next || /^h[1-6]$/.test(next.nodeName))) {
        empty.push(textOf(child).trim());
      }
      if (/^(?:section|ul|ol|dl|table|tbody|h[1-6])$/.test(child.nodeName) && textOf(child).trim() === "") {
        empty.push(`<${child.nodeName}>`);
      }
      visit(child);
    });
  };
  visit(parse(html));
  return empty;
}

describe.each([
  {
    record: "test/fixtures/lingyun",
    what: "websites and accounts side by side under two rows of headings, by half-years, regions merged and renamed",
    pages: [
      "circulars/2023-H2.html",
      "circulars/2024-H2.html",
      "regions/ly-old.html",
      "regions/ly-south.html",
    ],
    foreign: /季度/,
    says: {
      "index.html": ["全省政府网站减至108家，", "比上半年减少1.8%，", "全省抽查政务新媒体", "131个，"],
      "circulars/2024-H1.html": ["附件2", "首页两周未更新", "两家正在改版", "正文10个数字："],
      "circulars/2023-H2.html": ["附表", "合计"],
      "circulars/2024-H2.html": ["来源所载的其他数字", "微信"],
      "regions/ly-west.html": ["旧城市已并入西川市，此前的数字合并计算。", "2023年下半年合并计算"],
      "regions/ly-old.html": ["自2024年4月1日起并入西川市，此后的数字见西川市。"],
      "regions/ly-south.html": ["自2024年4月1日起由南湾地区改称，此前的数字是南湾地区的。", "持平"],
      "trends.html": ["2023年下半年以来，", "网站由115家"],
    },
  },
  {
    record: "test/fixtures/offices/national",
    what: "websites only, the whole country, no regions",
    pages: ["circulars/2017-Q1.html"],
    foreign: /新媒体|账号/,
    says: { "index.html": ["全国政府网站减至36916家，", "抽查524家，"] },
  },
  {
    record: "test/fixtures/offices/chengzhong",
    what: "neither websites nor accounts, a month, units for rows",
    pages: ["regions/nantan.html"],
    foreign: /新媒体|账号|地区|季度|抽查/,
    says: {
      "index.html": ["全区网站公开信息", "报送数301条", "南滩报送数最多"],
      "circulars/2017-04.html": ["4月份网站公开信息报送情况统计表", "57.10%"],
      "regions/nantan.html": ["2017年4月报送数47条，采纳数20条，采纳率42.60%。"],
    },
  },
])("$record: $what", ({ record, pages, foreign, says }) => {
  const out = join(folder, record.replaceAll("/", "-"), "dist");
  const read = (page: string) => readFileSync(join(out, page), "utf8");
  const textOf = (page: string) => read(page).replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, "");
  const htmlFiles = () =>
    readdirSync(out, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".html") && !file.startsWith("large/"),
    );
  /** The search page has its index in it, and a list for what is found. */
  const pagesWithoutIndex = () => htmlFiles().filter((file) => file !== "search.html");
  beforeAll(() => {
    const work = join(out, "../work");
    expect(runBuild({ data: record, out, work })).toMatchObject({ status: 0, stderr: "" });
  }, 300_000);

  test("builds, with the pages that it has", () => {
    expect(htmlFiles()).toEqual(expect.arrayContaining(pages));
  });

  test("says what it measures, in its own words", () => {
    for (const [page, sentences] of Object.entries(says)) {
      for (const sentence of sentences) expect.soft(textOf(page), page).toContain(sentence);
    }
  });

  test("says nothing of what it does not inspect", () => {
    for (const page of htmlFiles().filter((file) => !/^(?:method|data|search)\.html$/.test(file))) {
      expect.soft(textOf(page).match(foreign)?.[0], page).toBeUndefined();
    }
  });

  test("has no heading, list or table without anything in it", () => {
    for (const page of pagesWithoutIndex()) expect.soft(emptyHeadings(read(page)), page).toEqual([]);
  });

  test("has no null, nothing undefined, and no word in the place of a counter", () => {
    for (const page of pagesWithoutIndex()) {
      expect.soft(textOf(page), page).not.toMatch(/undefined|null|NaN|(?:未公布|不适用|无上期)[个家条]/);
    }
  });
});
