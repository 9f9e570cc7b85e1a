import { expect, test } from "vitest";
import { cutToFit, textWidth, wrap } from "../../src/text/text-width.ts";

test("a Chinese character is as wide as its size, a figure a little over half", () => {
  expect(textWidth("杭州市", 10)).toBe(30);
  expect(textWidth("3120", 10)).toBeCloseTo(23.6);
});

test.each([
  { text: "杭州市", room: 30, cut: "杭州市", why: "just fits" },
  { text: "黔西南布依族苗族自治州", room: 60, cut: "黔西南布依…", why: "the … takes its place too" },
  { text: "杭州市", room: 5, cut: "…", why: "no room at all" },
])("$text in $room: $why", ({ text, room, cut }) => {
  expect(cutToFit(text, 10, room)).toBe(cut);
});

test.each([
  { text: "2022年7月底前", room: 60, lines: ["2022年", "7月底前"], why: "after 年" },
  { text: "2022年底前", room: 60, lines: ["2022年底前"], why: "fits" },
  { text: "已完成 −70%", room: 45, lines: ["已完成", "−70%"], why: "before the number" },
  { text: "已完成 −70%", room: 80, lines: ["已完成 −70%"], why: "fits" },
  { text: "一二三四五六", room: 30, lines: ["一二三", "四五六"], why: "inside a clause too wide itself" },
  { text: "", room: 30, lines: [], why: "nothing" },
])("$text in $room: $why", ({ text, room, lines }) => {
  expect(wrap(text, 10, room)).toEqual(lines);
});
