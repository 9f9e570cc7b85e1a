import { expect, test } from "vitest";
import { outlineOf } from "../../src/intake/outline/outline.ts";
import { periodIn } from "../../src/facts/period-words.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

function outline(text: string) {
  const blocks = text.split("\n").map((prose, index) => ({
    kind: "line" as const,
    text: prose,
    prose,
    widened: 0,
    place: `通报.txt:${index + 1}`,
  }));
  return outlineOf(deepFreeze({ file: "通报.txt", blocks, findings: [] })).outline;
}

const head = "2024年第二季度某某市政务新媒体检查情况的通报\n各县：\n一、总体情况\n共有12个。";

test.each([
  { last: "某某市人民政府办公室", signature: "某某市人民政府办公室", why: "an office" },
  { last: "共有12个。", signature: undefined, why: "a sentence" },
  { last: "二、工作要求", signature: undefined, why: "a heading" },
  { last: "（一）压实责任", signature: undefined, why: "a part" },
  { last: "备注：检查时段为第二季度", signature: undefined, why: "a remark" },
])("what stands before the day of signing may be $why", ({ last, signature }) => {
  expect(outline(`${head}\n${last}\n2024年7月1日`).signature?.prose).toBe(signature);
});

test.each(["2024年7月1日", "二〇二四年七月一日", "二○二四年七月一日", "2024 年 7 月 1 日"])(
  "signed on %s",
  (day) => {
    expect(outline(`${head}\n某某市人民政府办公室\n${day}`).signed?.day).toBe("2024-07-01");
  },
);

test.each(["二〇二四年十三月一日", "2024年2月30日", "二〇二四年七月"])("%s is no day to sign on", (day) => {
  expect(outline(`${head}\n某某市人民政府办公室\n${day}`).signed).toBeUndefined();
});

test.each([
  ["2024年第二季度", "2024-Q2"],
  ["2024年2季度", "2024-Q2"],
  ["二〇二四年第四季度", "2024-Q4"],
  ["2024年第二季度和第三季度", "2024-Q2"],
  ["2024年第二季度、2024年第三季度", undefined],
  ["2024年上半年", "2024-H1"],
  ["二〇二四年下半年", "2024-H2"],
  ["2024年7月", "2024-07"],
  ["2024年十一月份", "2024-11"],
  ["2024年12月", "2024-12"],
  ["2024年7月4日", undefined],
  ["截至2024年6月30日，2024年第一季度", "2024-Q1"],
  ["2020年度", "2020"],
  ["2020年", undefined],
  ["2016年第二次抽查", "2016.2"],
  ["2016年第一次抽查", "2016"],
  ["2023年9月第三批", "2023-09.3"],
  ["2022年第二季度第2次", "2022-Q2.2"],
  ["2021年第四季度和2022年第一季度", undefined],
  ["2021年和2022年第一季度", undefined],
  ["一季度", undefined],
])("%s names %s", (text, quarter) => {
  expect(periodIn(text)).toBe(quarter);
});
