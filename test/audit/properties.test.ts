import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditText } from "../../src/audit/audit-text.ts";
import { type Verdict, wrongVerdicts } from "../../src/audit/claim.ts";
import { madeCircular, provingCircular } from "./circular-generator.ts";

/** Pieces that circulars are made of, to be thrown together without sense. */
const pieces = fc.constantFrom(
  ..."共 有 抽查 检查 网站 政务新媒体 不合格 合格 合格率 占 占比 其中 分别 减少 由 降至 比上季度 3120 个 家 % 99.9 0 、 ， 。 ； （ ） ( ) : \n | \t 百分之 三千 万 亿 多 约 第 季度 年 月 日 － - . , 附件 合计 网(wǎng) 網 <b> </b> ** 1. 一、 ① ２ ％ \u200b \ud83d \udc00".split(
    " ",
  ),
);
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join("")),
);

test("any text at all: no throw, and each claim is where it says", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { quote, start, end, computed, explanation } of auditText(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(quote).toBe(text.slice(start, end));
        if (computed !== null) expect(computed).toMatch(/^-?\d+\.\d{4,}$/);
        expect(explanation).toMatch(/。$/);
      }
    }),
    { numRuns: 400 },
  );
});

test("a right circular raises no alarm", () => {
  fc.assert(
    fc.property(madeCircular, ({ text }) => {
      expect(auditText(text).filter(({ verdict }) => wrongVerdicts.has(verdict))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test("one wrong figure among those proven is noticed", () => {
  let missed = 0;
  let planted = 0;
  for (const { text, proven } of fc.sample(provingCircular, { numRuns: 400, seed: 20220929 })) {
    for (const { at, printed } of proven) {
      const decimals = printed.split(".")[1]?.length ?? 0;
      const other = ((Number(printed.replace(".", "")) + 3) / 10 ** decimals).toFixed(decimals);
      const verdicts = auditText(text.slice(0, at) + other + text.slice(at + printed.length)).map(
        ({ verdict }) => verdict,
      );
      planted++;
      // 98.7% made 99.0% passes for 99% with a zero behind it; the verdict says so.
      const noticed = (verdict: Verdict) =>
        wrongVerdicts.has(verdict) || verdict === "truncated" || verdict === "padded";
      if (!verdicts.some(noticed)) missed++;
    }
  }
  expect(planted).toBeGreaterThan(400);
  expect(missed / planted).toBeLessThan(0.005);
});

describe("time grows with length only", () => {
  test.each([
    ["digits", "1"],
    ["figures", "3120个，"],
    ["rates", "合格率99.9%，"],
    ["names", "甲、"],
    ["open brackets", "（"],
    ["bracketed syllables", "网(wǎ"],
    ["commas", "，"],
    ["numerals", "三百"],
    ["tags", "<a "],
    ["cells", "| 1 "],
    ["one cell to a line", "12\n99%\n"],
    ["lists", "其中甲1个、"],
    ["zeros", "没有发现"],
    ["stars", "*"],
    ["names and counts", "甲、乙、2个"],
    ["blanks", " "],
  ])("%s", (_what, piece) => {
    const spent = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      auditText(text);
      return performance.now() - start;
    };
    spent(20_000);
    const small = Math.min(spent(50_000), spent(50_000));
    const large = spent(200_000);
    // Four times the length may take four times as long; eight leaves room for a busy machine.
    expect(large).toBeLessThan(Math.max(10 * small, 400));
  });
});
