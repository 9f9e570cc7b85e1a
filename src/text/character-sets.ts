/** Rows of GB/T 2312 that hold Chinese characters, and its cells, as their two bytes count them. */
const rows = { first: 0xb0, last: 0xf7 };
const cells = { first: 0xa1, last: 0xfe };
/** This row has five cells that were never given a character. */
const shortRow = { row: 0xd7, last: 0xf9 };

let common: ReadonlySet<string> | undefined;

/** The 6763 Chinese characters of GB/T 2312: nearly all of official prose in Simplified Chinese. */
export function commonCharacters(): ReadonlySet<string> {
  if (!common) {
    const bytes: number[] = [];
    for (let row = rows.first; row <= rows.last; row++) {
      const last = row === shortRow.row ? shortRow.last : cells.last;
      for (let cell = cells.first; cell <= last; cell++) bytes.push(row, cell);
    }
    common = new Set(new TextDecoder("gb18030").decode(Uint8Array.from(bytes)));
  }
  return common;
}

/** Above this share of characters outside GB/T 2312, a text is gibberish; one in Traditional characters stays below. */
const mostRare = 0.6;

/** Above this share of characters of other scripts, a text that was read as Chinese is gibberish. */
const mostForeign = 0.05;

/** What other encodings read as GB18030 hold beside Chinese: kana, Cyrillic, Greek, bopomofo, lines, private use. */
const foreign =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Bopomofo}\u2500-\u257F\uE000-\uF8FF]/gu;

/** The rows in which EUC-KR has its syllables: read as GB18030, common characters with initials A to P. */
const syllableRows = 25;

/** So many different characters of Chinese prose have initials from all of the alphabet. */
const enoughDifferent = 16;

/** Whether characters are so many, and all from the rows that EUC-KR fills, that they are Korean. */
function isKorean(characters: readonly string[]): boolean {
  const different = new Set(characters);
  if (different.size < enoughDifferent) return false;
  const syllables = new Set([...commonCharacters()].slice(0, syllableRows * (cells.last - cells.first + 1)));
  return [...different].every((character) => syllables.has(character));
}

/** Whether a text can have been meant: another encoding read as GB18030 gives rare characters and other scripts. */
export function isPlausibleChinese(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const characters = sample.match(/\p{Script=Han}/gu) ?? [];
  const rare = characters.filter((character) => !commonCharacters().has(character)).length;
  const others = sample.match(foreign)?.length ?? 0;
  return (
    rare <= mostRare * characters.length &&
    others <= mostForeign * characters.length + 2 &&
    !isKorean(characters)
  );
}
