import { expect, test } from "vitest";
import * as english from "../../src/messages/en/quoted.ts";
import * as chinese from "../../src/messages/zh/quoted.ts";

test("a found text is cut to 60 characters", () => {
  expect(chinese.quoted("a".repeat(60))).toBe(`“${"a".repeat(60)}”`);
  expect(chinese.quoted("𠀀".repeat(61))).toBe(`“${"𠀀".repeat(60)}…”`);
  expect(english.quoted("a".repeat(60))).toBe(`"${"a".repeat(60)}"`);
  expect(english.quoted("𠀀".repeat(61))).toBe(`"${"𠀀".repeat(60)}…"`);
  expect(english.quoted('"'.repeat(60))).toBe(`"${'\\"'.repeat(60)}"`);
});

test("what cannot be seen is written out; an English quote in English quotes is marked", () => {
  expect(chinese.quoted('a"b\nc\u200B\u001B[31m')).toBe('“a"b\\nc\\u{200B}\\u{001B}[31m”');
  expect(english.quoted('a"b\nc\u200B\u001B[31m')).toBe('"a\\"b\\nc\\u{200B}\\u{001B}[31m"');
});

test("what was meant ends an expectation, or leaves it as it is", () => {
  expect(chinese.meant(["地区", "地名"])).toBe("（是不是“地区”或“地名”？）");
  expect(english.meant(["地区", "地名"])).toBe('; did you mean "地区" or "地名"?');
  expect([chinese.meant([]), english.meant([])]).toEqual(["", ""]);
});
