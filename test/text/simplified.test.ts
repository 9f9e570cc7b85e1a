import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { to } from "opencc-js/preset/t2cn";
import { commonCharacters } from "../../src/text/character-sets.ts";
import { toSimplified } from "../../src/text/simplified.ts";

test.each([
  { text: "全省政務新媒體檢查情況的通報", simplified: "全省政务新媒体检查情况的通报", why: "characters" },
  { text: "據瞭解，答覆率為九成", simplified: "据了解，答复率为九成", why: "words decide" },
  { text: "瞭望臺在乾縣", simplified: "瞭望台在乾县", why: "and leave what stays" },
  { text: "不低於20%，網站", simplified: "不低于20%，网站", why: "于 among Traditional characters" },
  { text: "帳號", simplified: "账号", why: "as circulars write it" },
  { text: "總計", simplified: "总计", why: "a cell of a table" },
  {
    text: "乾县、於潜、甯某、显著",
    simplified: "乾县、於潜、甯某、显著",
    why: "a Simplified text is left alone",
  },
  { text: "3,120 ABC ａ", simplified: "3,120 ABC ａ", why: "nothing Chinese" },
  { text: "", simplified: "", why: "nothing" },
])("$why: $text", ({ text, simplified }) => {
  expect(toSimplified(text)).toBe(simplified);
});

describe("whatever the text", () => {
  const dictionaries = (to["cn"] ?? []).flat().map(String);
  const traditional = dictionaries.flatMap((dictionary) =>
    dictionary.split("|").map((pair) => pair.split(" ")[0] ?? ""),
  );
  const piece = fc.oneof(
    fc.constantFrom(...traditional),
    fc.constantFrom(...commonCharacters()),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  );
  const anyText = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

  test("every character keeps its place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lengths = (given: string) => Array.from(given, (character) => character.length);
        expect(lengths(toSimplified(text))).toEqual(lengths(text));
      }),
    );
  });

  test("a text that has been simplified has nothing left to simplify", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const simplified = toSimplified(text);
        expect(toSimplified(simplified)).toBe(simplified);
      }),
    );
  });

  test("a text in common Simplified characters stays as it is", () => {
    // 後, 菸 and 醣 are in GB/T 2312, but in no text of today.
    const simplified = [...commonCharacters()].filter((character) => !"後菸醣".includes(character));
    const text = fc.string({ unit: fc.constantFrom(...simplified), maxLength: 30 });
    fc.assert(fc.property(text, (given) => toSimplified(given) === given));
  });
});
