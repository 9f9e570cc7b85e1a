import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditText } from "../../src/audit/audit-text.ts";
import type { ArchiveContext } from "../../src/audit/context.ts";
import { earlierQuarter } from "../../src/audit/with-context.ts";

const circular = readFileSync(new URL("../../data/2022-Q3/circular.md", import.meta.url), "utf8");

const decreases = { 宁波: "70%", 湖州: "55%", 衢州: "66%", 舟山: "47%", 丽水: "62%" };
const context: ArchiveContext = {
  quarter: "2022-Q3",
  counts: [
    { role: "total", value: 3120, quarter: "2022-Q3", source: "附件1总计" },
    { role: "inspected", value: 3120, quarter: "2022-Q3", source: "附件1总计" },
    { role: "fail", value: 2, quarter: "2022-Q3", source: "附件1总计" },
    { role: "total", value: 3942, quarter: "2022-Q2", source: "2022年二季度总数" },
  ],
  rates: [
    { kind: "pass_rate", stated: "99.94%", quarter: "2022-Q3", source: "附件1总计" },
    ...Object.entries(decreases).map(([region, stated]) => ({
      kind: "decrease" as const,
      stated,
      quarter: "2022-Q3",
      region: [`${region}市`, region],
      source: "规范化建设表",
    })),
  ],
  declarations: [
    { quote: "90多个", reason: "通报未列客户端名单" },
    { quote: "超2000万", reason: "平台统计，未公布明细" },
  ],
};

test("every figure of the shipped circular is bound or declared", () => {
  const claims = auditText(circular, { context });
  expect(claims.map(({ kind, stated, verdict }) => `${kind} ${stated} ${verdict}`)).toEqual([
    "count 3120 exact",
    "decrease 20.9% rounds",
    "count 2 exact",
    "pass_rate 99.94% rounds",
    "count 90多 declared",
    "count 2000万 declared",
    "decrease 70% exact",
    "decrease 55% exact",
    "decrease 66% exact",
    "decrease 47% exact",
    "decrease 62% exact",
  ]);
});

test("the decrease is computed from the quarter before", () => {
  const [, decrease] = auditText(circular, { context });
  expect(decrease).toMatchObject({ operands: { from: 3942, to: 3120 }, computed: "20.8524" });
});

describe("a change by one unit in the last place is caught", () => {
  test.each([
    ["3120个", "3121个"],
    ["3120个", "3119个"],
    ["账号2个", "账号3个"],
    ["99.94%", "99.95%"],
    ["99.94%", "99.93%"],
    ["70%", "71%"],
    ["55%", "54%"],
    ["66%", "67%"],
    ["47%", "46%"],
    ["62%", "63%"],
  ])("%s → %s", (from, to) => {
    const verdicts = auditText(circular.replace(from, to), { context }).map(({ verdict }) => verdict);
    expect(verdicts.some((verdict) => verdict === "mismatch" || verdict === "unattainable")).toBe(true);
  });
});

test.each([
  ["20.8%", "truncated", "20.85… cut off"],
  ["21.0%", "padded", "21% with a zero behind it"],
])("20.9%% → %s passes as %s: %s", (other, verdict) => {
  const claims = auditText(circular.replace("20.9%", other), { context });
  expect(claims.find(({ stated }) => stated === other)?.verdict).toBe(verdict);
});

test.each([
  ["比二季度减少", "2022-Q3", "2022-Q2"],
  ["较上季度减少", "2022-Q1", "2021-Q4"],
  ["比去年同期减少", "2022-Q3", "2021-Q3"],
  ["同比减少", "2022-Q3", "2021-Q3"],
  ["比四季度减少", "2022-Q1", "2021-Q4"],
])("%s in %s means %s", (words, quarter, earlier) => {
  expect(earlierQuarter(words, quarter)).toBe(earlier);
});
