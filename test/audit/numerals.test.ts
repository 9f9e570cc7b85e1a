import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFigures } from "../../src/audit/figure.ts";
import { readText } from "../../src/audit/normalise.ts";
import { chineseNumeral, scaled } from "../../src/audit/numerals.ts";

/** The figures of a text in short: "c3120" a count, "p20.9" per cent, "d0.3" points, "~" for a near one. */
function figuresOf(text: string): string {
  return findFigures(readText(text).text)
    .map(
      ({ kind, value, approximation }) =>
        `${{ count: "c", percent: "p", points: "d" }[kind]}${value}${approximation === undefined ? "" : `~${approximation}`}`,
    )
    .join(" ");
}

describe("Chinese numerals", () => {
  test.each([
    ["三千一百二十", 3120],
    ["十二", 12],
    ["二十", 20],
    ["一百零八", 108],
    ["两万三千", 23000],
    ["一亿二千万", 120000000],
    ["二〇二二", 2022],
    ["壹佰贰拾", 120],
    ["十", 10],
  ])("%s is %d", (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });

  test.each(["", "百分", "一x", "九".repeat(25)])("%j is none", (text) => {
    expect(chineseNumeral(text)).toBeUndefined();
  });
});

test.each([
  ["92.07", 1e4, 920700],
  ["1.2", 1e8, 120000000],
  ["2000", 1e4, 20000000],
  ["2.3", 1, 2.3],
])("%s × %d is %d, without a floating error", (text, power, value) => {
  expect(scaled(text, power)).toBe(value);
});

describe("what is a figure", () => {
  test.each([
    ["共3120个", "c3120"],
    ["共3,120个", "c3120"],
    ["共３１２０个", "c3120"],
    ["共３，１２０个", "c3120"],
    ["共三千一百二十个", "c3120"],
    ["点击量超2000万", "c20000000~over"],
    ["1.2亿次", "c120000000"],
    ["发布92.07万条", "c920700"],
    ["减少20.9%", "p20.9"],
    ["减少２０．９％", "p20.9"],
    ["百分之二十", "p20"],
    ["百分之九十九点五", "p99.5"],
    ["近三成账号", "p30~about"],
    ["3.5成", "p35"],
    ["0.3个百分点", "d0.3"],
    ["三个百分点", "d3"],
    ["90多个", "c90~over"],
    ["7600余条", "c7600~over"],
    ["约500家", "c500~about"],
    ["5个以上", "c5~over"],
    ["不足70%", "p70~under"],
    ["不合格(53)个", "c53"],
    ["561个 政府网站", "c561"],
    ["100.%", "p100"],
    ["2022-04-02111个驻点工作组", "c111"],
  ])("%s: %s", (text, figures) => {
    expect(figuresOf(text)).toBe(figures);
  });
});

describe("what is none", () => {
  test.each([
    "2022年9月20日",
    "2022年三季度",
    "2022-09-29 14:58",
    "2022/9/29",
    "9月8日至20日",
    "20191213日至21日",
    "202382325日开展",
    "自201912月项目启动以来",
    "国办发〔2017〕47号",
    "国办秘函(2019)19号",
    "第3次会议",
    "第二季度",
    "两个季度",
    "超过3个月未更新",
    "两周未更新",
    "24小时内",
    "5个工作日",
    "一、总体情况",
    "（一）政府网站",
    "1.压实责任",
    "①压实责任",
    "附件1",
    "表2",
    "电话：0571-87052114",
    "热线400-960-0550",
    "手机13800001234",
    "12345热线",
    "“90后”干部",
    "“1+N”矩阵",
    "两微一端",
    "三审三校",
    "5·15政务公开日",
    "满分100分",
    "80分以上为合格",
    "**个网站",
    "www.example.gov.cn/art/2022/9/29/index.html",
    "一是提高认识，二是补齐短板",
  ])("%s", (text) => {
    expect(figuresOf(text)).toBe("");
  });
});

test("any Arabic count is read as its value, however it is printed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.constantFrom("plain", "grouped", "wide"),
      (value, form) => {
        const plain = String(value);
        const wide = [...plain].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
        const printed = { plain, grouped: value.toLocaleString("en-US"), wide }[form];
        expect(figuresOf(`共有账号${printed}个。`)).toBe(`c${value}`);
      },
    ),
  );
});
