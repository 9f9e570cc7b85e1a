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

/** Whether the Chinese characters of a text can have been meant: another encoding read as GB18030 gives rare ones. */
export function isPlausibleChinese(text: string): boolean {
  const characters = text.slice(0, 100_000).match(/\p{Script=Han}/gu) ?? [];
  const rare = characters.filter((character) => !commonCharacters.has(character)).length;
  return rare <= mostRare * characters.length;
}
