import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontFile } from "../../src/share/draw-png.ts";
import { fontCharacters } from "../../src/share/font-characters.ts";
import { printable } from "../../src/share/printable.ts";

/** The code points that a TrueType file has a glyph for, by its cmap's format 4 (OpenType specification). */
function covered(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (record === undefined) throw new Error("no cmap");
  const cmap = font.readUInt32BE(record + 8);
  const found = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(table) !== 4) continue;
    const bytes = font.readUInt16BE(table + 6);
    for (let at = 0; at < bytes; at += 2) {
      const [last, first] = [font.readUInt16BE(table + 14 + at), font.readUInt16BE(table + 16 + bytes + at)];
      // The table ends with a segment of one code that is no character.
      for (let code = first; code <= last && code < 0xffff; code++) found.add(code);
    }
  }
  return found;
}

const font = readFileSync(fontFile());

test("the bundled font has every character that is drawn with it, and is no larger than it has to be", () => {
  const has = covered(font);
  expect([...fontCharacters()].filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([]);
  expect(has.size).toBe(fontCharacters().size);
  expect(font.length).toBeLessThan(3_000_000);
});

test("its characters are those of GB 2312 and those beyond it that it is said to have", () => {
  const han = [...fontCharacters()].filter((character) => /\p{Script=Han}/u.test(character));
  expect(han.length).toBeGreaterThan(6763);
  for (const character of "啊齄座亍鄠瀍衢") expect(han).toContain(character);
});

test.each([
  { text: "浙江省2022年99.94%", shown: "浙江省2022年99.94%", why: "all there" },
  { text: "𠮷田😀", shown: "〓田〓", why: "one mark for a character beyond the first plane" },
  { text: "한글", shown: "〓〓", why: "another script" },
  { text: "甲\n乙\u3000丙", shown: "甲 乙 丙", why: "white space is a space" },
  { text: "甲\u0000\u200B乙\uD800\u202E", shown: "甲乙", why: "what cannot be seen leaves no place" },
  { text: "e\u0301x\u0301", shown: "〓x", why: "a mark goes with the character it is put on" },
])("$why: $text", ({ text, shown }) => {
  expect(printable(text)).toBe(shown);
});
