/** The 6763 Chinese characters of GB/T 2312, row by row as its two bytes count them. */
const commonCharacters: ReadonlySet<string> = new Set(
  new TextDecoder("gb18030").decode(
    Uint8Array.from(
      Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
        Array.from({ length: 0xfe - 0xa1 + 1 }, (__, cell) => [0xb0 + row, 0xa1 + cell]),
      ).flat(2),
    ),
  ),
);

/** Above this share of characters outside GB/T 2312, a text is gibberish; one in Traditional characters stays below. */
const mostRare = 0.6;

/** Whether a Chinese character is one of GB/T 2312, as nearly all of official prose in Simplified Chinese are. */
export function isCommonCharacter(character: string): boolean {
  return commonCharacters.has(character);
}

/** Above this share of characters of other scripts, a text that was read as Chinese is gibberish. */
const mostForeign = 0.05;

/** What other encodings read as GB18030 hold beside Chinese: kana, Cyrillic, Greek, bopomofo, lines, private use. */
const foreign =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Bopomofo}\u2500-\u257F\uE000-\uF8FF]/gu;

/** Whether a text can have been meant: another encoding read as GB18030 gives rare characters and other scripts. */
export function isPlausibleChinese(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const characters = sample.match(/\p{Script=Han}/gu) ?? [];
  const rare = characters.filter((character) => !commonCharacters.has(character)).length;
  const others = sample.match(foreign)?.length ?? 0;
  return rare <= mostRare * characters.length && others <= mostForeign * characters.length + 2;
}
