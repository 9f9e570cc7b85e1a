import { describe, expect, test } from "vitest";
import { readText } from "../../../src/audit/reading/normalise.ts";
import { originalSpan } from "../../../src/audit/reading/reading.ts";

describe("a copy is read as it was written", () => {
  test.each([
    ["Traditional characters", "政務新媒體檢查", "政务新媒体检查"],
    ["pinyin in brackets", "網(wǎng)站(zhàn)", "网站"],
    ["full-width digits and stops", "３１２０个，合格率９９％", "3120个,合格率99%"],
    ["doubled commas", "529家,,其中", "529家,其中"],
    ["a comma beside a stop", "合格率100%,。", "合格率100%。"],
    ["zero-width characters", "政\u200b务\ufeff新媒体", "政务新媒体"],
    ["any character that takes no room", "31\u206620\u180e个\ufe0f合\u{E0041}格\u{E0100}", "3120个合格"],
    ["line separators", "甲\u2028乙\u2029丙", "甲\n乙\n丙"],
    ["a syllable without a tone", "網(wǎng)站的(de)", "网站的"],
    ["ornaments in words", "第卐四季度", "第四季度"],
    ["blanks between figure and noun", "561个 政府网站", "561个政府网站"],
    ["tags", "合格率<b>99%</b>", "合格率99%"],
    ["tags that part lines", "甲<p>乙<br/>丙</blockquote>丁", "甲\n乙\n丙\n丁"],
    ["tags that begin a cell", "甲<td>12</td><th class='x'>乙", "甲\t12\t乙"],
    ["ideographic blanks", "　　一、总体情况", "一、总体情况"],
    ["blank lines", "甲\n\n\n乙", "甲\n乙"],
  ])("%s", (_what, text, reading) => {
    expect(readText(text).text).toBe(reading);
  });

  test("what is no pinyin stays", () => {
    expect(readText("账号（微博）、客户端(APP)").text).toBe("账号(微博)、客户端(APP)");
    expect(readText("平台（web）、(lǜ)").text).toBe("平台(web)、(lǜ)");
  });

  test("machine English is glossed", () => {
    expect(
      readText("The office inspected 122 government websites, with a pass rate of 92.62%").text,
    ).toContain("122个政府网站");
  });
});

test("each unit knows where it was read", () => {
  const original = "合格率(lǜ)為，，９９．４％。";
  const reading = readText(original);
  const at = reading.text.indexOf("99.4%");
  const { start, end } = originalSpan(reading, at, at + 5);
  expect(original.slice(start, end)).toBe("９９．４％");
});

test("a character of two units keeps its places", () => {
  const original = "𠮷田\u{E0041}縣：為12個";
  const reading = readText(original);
  expect(reading.text).toBe("𠮷田县:为12个");
  const at = reading.text.indexOf("12");
  const { start, end } = originalSpan(reading, at, at + 2);
  expect(original.slice(start, end)).toBe("12");
});
