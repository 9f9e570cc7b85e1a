import { describe, expect, test } from "vitest";
import { commonCharacters, isPlausibleChinese } from "../../src/text/character-sets.ts";

test("GB/T 2312 has 6763 Chinese characters, from 啊 to 齄", () => {
  const characters = [...commonCharacters()];
  expect(characters).toHaveLength(6763);
  expect([characters[0], characters.at(-1)]).toEqual(["啊", "齄"]);
  expect(characters.every((character) => /^\p{Script=Han}$/u.test(character))).toBe(true);
  expect(commonCharacters().has("網")).toBe(false);
});

describe("a text that can have been meant", () => {
  test.each([
    { text: "全省政务新媒体检查情况的通报", plausible: true, why: "Simplified" },
    { text: "全省政務新媒體檢查情況的通報", plausible: true, why: "Traditional" },
    { text: "Notice on accounts, 99.94%", plausible: true, why: "Latin" },
    { text: "", plausible: true, why: "nothing" },
    { text: "網務媒體檢", plausible: false, why: "rare characters only" },
    { text: "通報情况カナカ", plausible: false, why: "three of another script in a short text" },
    { text: "通報情况カナ", plausible: true, why: "two of them" },
  ])("$plausible: $why", ({ text, plausible }) => {
    expect(isPlausibleChinese(text)).toBe(plausible);
  });
});
