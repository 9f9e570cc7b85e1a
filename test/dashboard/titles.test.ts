import { expect, test } from "vitest";
import { withJurisdiction } from "../../src/dashboard/site.ts";
import { titlePhrases } from "../../src/dashboard/title-phrases.ts";

test.each([
  [
    "关于2022年第三季度某省政府系统政务新媒体检查情况的通报",
    ["关于2022年第三季度", "某省政府系统", "政务新媒体检查情况的通报"],
  ],
  ["关于2024年7月网站抽查情况的通报", ["关于2024年7月", "网站抽查情况的通报"]],
  ["2024年上半年电梯(大型)检查通报", ["2024年上半年", "电梯(大型)检查通报"]],
  ["通报", ["通报"]],
])("%s breaks between phrases", (title, phrases) => {
  const subjects = [{ name: "政务新媒体" }, { name: "电梯(大型)" }];
  expect(titlePhrases(title, subjects)).toEqual(phrases);
});

test("without subjects a title breaks behind its period alone", () => {
  expect(titlePhrases("2024年上半年检查通报", [])).toEqual(["2024年上半年", "检查通报"]);
});

test("the jurisdiction stands before a title once", () => {
  expect(withJurisdiction("某省", "检查通报")).toBe("某省检查通报");
  expect(withJurisdiction("某省", "某省检查通报")).toBe("某省检查通报");
});
