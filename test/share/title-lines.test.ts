import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../src/text/text-width.ts";
import { titleLines } from "../../src/share/title-lines.ts";

const room = 1056;

test.each([
  {
    title: "关于2022年第三季度浙江省政府系统政务新媒体检查情况的通报",
    lines: ["关于2022年第三季度浙江省政府系统", "政务新媒体检查情况的通报"],
  },
  { title: "2022年第二季度检查情况", lines: ["2022年第二季度检查情况"] },
  {
    title: "云泽市人民政府办公室关于2025年第二季度政务新媒体抽查情况的通报",
    lines: ["云泽市人民政府办公室关于2025年第二季度", "政务新媒体抽查情况的通报"],
  },
])("$title breaks between words", ({ title, lines }) => {
  expect(
    titleLines(title, {
      size: 54,
      room,
      names: ["浙江省", "云泽市人民政府办公室", "政务新媒体", "账号"],
      most: 3,
    }),
  ).toEqual(lines);
});

test("what does not go into the lines that there are ends in …", () => {
  const lines = titleLines("一二三四五".repeat(40), { size: 60, room, names: [], most: 2 });
  expect(lines).toHaveLength(2);
  expect(lines[0]).not.toContain("…");
  expect(lines[1]).toMatch(/…$/);
});

test("no line is wider than its room, and nothing is lost", () => {
  const word = fc.stringMatching(/^[通报检查（）、。0-9a-z%〓年第季度 ]{1,60}$/);
  fc.assert(
    fc.property(word, fc.integer({ min: 150, max: 900 }), (title, wide) => {
      const lines = titleLines(title, { size: 40, room: wide, names: ["检查", ""], most: 99 });
      for (const line of lines) expect(textWidth(line, 40)).toBeLessThanOrEqual(wide);
      expect(lines.join("").replaceAll(" ", "")).toBe(title.replaceAll(" ", ""));
    }),
  );
});
