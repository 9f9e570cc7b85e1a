import { expect, test } from "vitest";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { columns, columnsOf } from "../../src/layouts/columns.ts";
import { headTags } from "../../src/layouts/head-tags.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const site: Dashboard["site"] = deepFreeze({
  name: "政务新媒体检查",
  fullName: "云泽市政务新媒体检查",
  jurisdiction: "云泽市",
  whole: "全市",
  rowWord: "单位",
  scope: "政府网站和政务新媒体",
  periodWord: "月",
  offices: ["云泽市人民政府办公室"],
  demo: false,
  footer: [],
  tags: {
    siteName: "云泽市人民政府网",
    siteDomain: "www.yunze.gov.cn",
    siteIdCode: "9901000001",
    columnType: "数据发布",
    columnKeywords: ["政务新媒体", "通报"],
  },
  imprint: {},
});
const dashboard = { site, subjects: [] };
const article = { title: "关于检查情况的通报", published: "2025-07-10 09:00", source: "市政府办公室" };

const ofSite = ["SiteName", "SiteDomain", "SiteIDCode"];
const ofColumn = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const ofArticle = ["ArticleTitle", "PubDate", "ContentSource"];

test.each([
  { page: "the front page", section: "总览", names: ofSite },
  { page: "a page in no column", section: null, names: ofSite },
  { page: "a column", section: "趋势", names: [...ofSite, ...ofColumn] },
  { page: "an article", section: "通报", article, names: [...ofSite, ...ofColumn, ...ofArticle] },
] as const)("$page carries $names", ({ section, names, ...rest }) => {
  const tags = headTags(dashboard, section, "article" in rest ? rest.article : undefined);
  expect(tags.map(([name]) => name)).toEqual(names);
  expect(tags.every(([, content]) => content.trim() !== "")).toBe(true);
});

test("they say what site.json and the circular say, a keyword once", () => {
  expect(Object.fromEntries(headTags(dashboard, "通报", article))).toEqual({
    SiteName: "云泽市人民政府网",
    SiteDomain: "www.yunze.gov.cn",
    SiteIDCode: "9901000001",
    ColumnName: "通报",
    ColumnDescription: "云泽市各月政府网站和政务新媒体检查通报与数据",
    ColumnKeywords: "政务新媒体,通报",
    ColumnType: "数据发布",
    ArticleTitle: "关于检查情况的通报",
    PubDate: "2025-07-10 09:00",
    ContentSource: "市政府办公室",
  });
});

test("a site that gives no tags has none", () => {
  const { tags: _tags, ...untagged } = site;
  for (const { name } of columns) {
    expect(headTags({ site: untagged, subjects: [] }, name, article)).toEqual([]);
  }
});

test("the column of regions goes by the record's word for them, and is not there without any", () => {
  const region = columns.find(({ name }) => name === "地区");
  expect(region?.label(dashboard)).toBe("单位");
  expect(columnsOf({ regions: [] }).map(({ name }) => name)).not.toContain("地区");
});
