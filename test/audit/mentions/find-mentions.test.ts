import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions } from "../../../src/audit/mentions/find-mentions.ts";
import { readText } from "../../../src/audit/reading/normalise.ts";
import { nominalValue } from "../../../src/figures/printed-number.ts";

const letters = { count: "c", percent: "p", points: "d" } as const;

/** The numbers of a text in short: "c3120" a count, "p20.9" per cent, "d0.3" points, "~over" for one that is not exact. */
function mentionsOf(text: string): string {
  return findMentions(readText(text).text)
    .map(({ kind, number }) => {
      const { numerator, denominator } = nominalValue(number);
      const value = Number(numerator * (kind === "count" ? 1n : 100n)) / Number(denominator);
      return `${letters[kind]}${value}${number.approximation === undefined ? "" : `~${number.approximation}`}`;
    })
    .join(" ");
}

describe("what is a number", () => {
  test.each([
    ["共3120个", "c3120"],
    ["共3,120个", "c3120"],
    ["共３１２０个", "c3120"],
    ["共３，１２０个", "c3120"],
    ["共三千一百二十个", "c3120"],
    ["点击量超2000万", "c20000000~atLeast"],
    ["1.2亿次", "c120000000"],
    ["发布92.07万条", "c920700"],
    ["减少20.9%", "p20.9"],
    ["减少２０．９％", "p20.9"],
    ["百分之二十", "p20"],
    ["百分之九十九点五", "p99.5"],
    ["近三成账号", "p30~near"],
    ["3.5成", "p35"],
    ["0.3个百分点", "d0.3"],
    ["三个百分点", "d3"],
    ["90多个", "c90~over"],
    ["7600余条", "c7600~over"],
    ["约500家", "c500~about"],
    ["5个以上", "c5~atLeast"],
    ["不足70%", "p70~atMost"],
    ["不合格(53)个", "c53"],
    ["561个 政府网站", "c561"],
    ["100.%", "p100"],
    ["2022-04-02111个驻点工作组", "c111"],
  ])("%s: %s", (text, figures) => {
    expect(mentionsOf(text)).toBe(figures);
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
    expect(mentionsOf(text)).toBe("");
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
        expect(mentionsOf(`共有账号${printed}个。`)).toBe(`c${value}`);
      },
    ),
  );
});
