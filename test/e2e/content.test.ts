import { readFileSync } from "node:fs";
import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { readSiteFile, sitePages } from "../support/site.ts";

/** The words of a page as a reader has them, without the space that only markup needs. */
function wordsOf(page: string): string[] {
  const words: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === "style") return;
    if ("value" in node) words.push(node.value);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(readSiteFile(page).toString()));
  return words;
}

const textOf = (page: string) => wordsOf(page).join("").replaceAll(/\s+/g, "");

const received = readFileSync("data/2022-Q3/circular.md", "utf8").split("---\n")[2] ?? "";
const sentences = received.split(/(?<=。)|\n+/).map((sentence) => sentence.replaceAll(/\s+/g, ""));

describe("the circular's page", () => {
  const text = textOf("circulars/2022-Q3.html");

  test.each(sentences.filter((sentence) => sentence !== ""))("has %s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test("has every cell of both attachments", () => {
    for (const file of ["attachment-1", "attachment-2"]) {
      const rows = readFileSync(`data/2022-Q3/${file}.csv`, "utf8").trim().split("\n").slice(1);
      for (const row of rows) for (const cell of row.split(",")) expect(text).toContain(cell);
      // In their order, so that no figure stands in another's row.
      const joined = rows.map((row) => row.split(",").join(file === "attachment-1" ? "\\D*?" : ".*?"));
      for (const row of joined.slice(0, -1)) {
        const [serial, ...cells] = row.split(file === "attachment-1" ? "\\D*?" : ".*?");
        const pattern = [serial, ...cells]
          .map((cell) => cell?.replaceAll(/[.%]/g, "\\$&"))
          .join("[^]{0,12}?");
        expect(text).toMatch(new RegExp(pattern));
      }
    }
  });

  test("is signed by the office, and says what was altered in the copy", () => {
    expect(text).toContain("浙江省人民政府办公厅2022年9月29日");
    expect(text).toContain("落款处的机关名称被替换");
    expect(text).toContain("可信度：较高");
    expect(text).toContain("收到的文件：zhejiang-2022-Q3.txt，7637字节，SHA-2560f6bdc9399da966e");
    expect(text).toContain("编辑确认的落款机关：浙江省人民政府办公厅");
    expect(text).toContain("备注：检查数据取自2022年6月16日至9月20日。");
  });
});

test.each([
  [
    "index.html",
    ["3120", "20.9%", "99.94%", "3942−3120；822÷3942", "3118÷3120", "2021年清理前6300个", "舟山1、丽水1"],
  ],
  ["trends.html", ["5717", "5189", "3942", "3120", "−9.2%", "−24.0%", "−20.9%", "45.4%", "99.51%", "28反推"]],
  ["circulars/2021-Q4.html", ["5717", "99.51%", "28", "(5717−28)÷5717", "99.5102…%", "可信度：中"]],
  ["circulars/2022-Q1.html", ["5189", "9.2%", "2021年清理前6300个", "可信度：较低", "未公布"]],
  ["circulars/2022-Q2.html", ["3942", "24.0%", "553个", "占比14%", "553÷3942=14.0284…%", "可信度：中"]],
  ["regions/330200.html", ["308", "70%", "1010至1044", "2022-07-31"]],
  ["regions/330500.html", ["164", "55%", "361至368", "45%"]],
  ["regions/330800.html", ["144", "66%", "418至429", "39%"]],
  ["regions/330900.html", ["115", "47%", "215至219", "普陀山文化旅游", "99.13%"]],
  ["regions/331100.html", ["167", "62%", "434至445", "诗画碧湖", "99.40%"]],
  ["method.html", ["示例站点", "不是政府网站", "3118÷3120=99.9358…%", "仅与28个相符"]],
])("%s carries its figures", (page, figures) => {
  const text = textOf(page);
  for (const figure of figures) expect(text).toContain(figure);
});

test("no page carries what was planted in the copy", () => {
  for (const page of sitePages()) {
    // Apart, for the figures of a picture make any number together.
    expect(wordsOf(page).join("\n")).not.toMatch(/365|bet|bst|现金|客服|体育娱乐|app下载/i);
    expect(readSiteFile(page).toString()).not.toMatch(/h4sia|<delect|<menuitem/);
  }
});

test("every page says that it is a demonstration", () => {
  for (const page of sitePages())
    expect(textOf(page)).toContain("示例站点依据公开通报的转载件制作，用于演示，不是政府网站");
});
