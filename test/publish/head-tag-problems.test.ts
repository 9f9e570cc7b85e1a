import { expect, test } from "vitest";
import { wordsOf } from "../../src/messages/wording.ts";
import { readBuiltPage } from "../../src/publish/built-page.ts";

const tags = {
  SiteName: "云泽市人民政府网",
  SiteDomain: "www.yunze.gov.cn",
  SiteIDCode: "9901000001",
  ColumnName: "通报",
  ColumnDescription: "各季度通报",
  ColumnKeywords: "通报",
  ColumnType: "数据发布",
  ArticleTitle: "关于检查情况的通报",
  PubDate: "2025-07-10 09:00",
  ContentSource: "市政府办公室",
};

function problemsWith(change: Readonly<Record<string, string | undefined>>, more = ""): string[] {
  const metas = Object.entries({ ...tags, ...change })
    .filter(([, content]) => content !== undefined)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const { problems } = readBuiltPage(
    "a.html",
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${metas.join("")}${more}<title>页</title></head><body></body></html>`,
  );
  return problems.map(({ element, said }) => {
    const { found, mend } = wordsOf(said, "en");
    return `${element} ${found}; ${mend}`;
  });
}

const noArticle = { ArticleTitle: undefined, PubDate: undefined, ContentSource: undefined };
const noColumn = {
  ColumnName: undefined,
  ColumnDescription: undefined,
  ColumnKeywords: undefined,
  ColumnType: undefined,
};

test.each([
  { why: "an article's ten", change: {} },
  { why: "a column's seven", change: noArticle },
  { why: "the site's three", change: { ...noArticle, ...noColumn } },
  {
    why: "none",
    change: { ...noArticle, ...noColumn, SiteName: undefined, SiteDomain: undefined, SiteIDCode: undefined },
  },
])("$why pass", ({ change }) => {
  expect(problemsWith(change)).toEqual([]);
});

test.each([
  {
    change: { SiteIDCode: " " },
    problem: `<meta name="SiteIDCode"> its content is ""; fill in "tags.siteIdCode" in site.json.`,
  },
  {
    change: { ColumnType: "null" },
    problem: `<meta name="ColumnType"> its content is "null"; fill in "tags.columnType" in site.json.`,
  },
  {
    change: { PubDate: "2025-07-10" },
    problem: `<meta name="PubDate"> "2025-07-10" is no day with a time of 24 hours; fill in "published" in circular.md.`,
  },
  {
    change: { ContentSource: undefined },
    problem: `<meta name="ContentSource"> missing; fill in "source" in circular.md.`,
  },
  { change: { ColumnName: undefined, ...noArticle }, problem: `<meta name="ColumnName"> missing` },
  {
    change: { SiteDomain: undefined, ...noArticle, ...noColumn },
    problem: `<meta name="SiteDomain"> missing`,
  },
])("$problem", ({ change, problem }) => {
  const problems = problemsWith(change);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test("a tag given twice is refused", () => {
  expect(problemsWith({}, `<meta name="SiteName" content="别的">`)).toEqual([
    `<meta name="SiteName"> given a second time; check "tags.siteName" in site.json.`,
  ]);
});
