import { expect, test } from "vitest";
import { pinyinNote } from "../../src/text/pinyin-notes.ts";

test.each([
  { text: "網(wǎng)站", note: "(wǎng)", why: "a letter with its tone" },
  { text: "爭（Zhēng）", note: "（Zhēng）", why: "full-width brackets, a capital" },
  { text: "的(de)", note: "(de)", why: "a syllable without a tone" },
  { text: "率(lü)", note: "(lü)", why: "ü is in no other bracket" },
  { text: "客户端(APP)", note: undefined, why: "an abbreviation" },
  { text: "平台(web)", note: undefined, why: "a word without a tone" },
  { text: "(wǎngzhàn)", note: undefined, why: "longer than any syllable" },
  { text: "()", note: undefined, why: "nothing" },
])("$why: $text", ({ text, note }) => {
  expect(pinyinNote.exec(text)?.[0]).toBe(note);
});
