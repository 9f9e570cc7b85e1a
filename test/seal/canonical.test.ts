import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonical,
  canonicalParagraph,
  canonicalRow,
  canonicalWithPlaces,
} from "../../src/seal/canonical.ts";
import { digestOf } from "../../src/seal/digest.ts";

describe("what a faithful re-publication may change is forgotten", () => {
  test.each([
    ["white space and line breaks", "合格率 达\n99.94%　。", "合格率达99.94%."],
    ["full and half width", "合格率达９９．９４％，（一）", "合格率达99.94%,(一)"],
    ["quotation marks", "“盲区”『一』「二」‘三’", '"盲区""一""二"\'三\''],
    ["dashes, one or two", "工作——－检查—–", "工作-检查-"],
    ["dots, one or two", "等……", "等…"],
    ["stops", "完成。｡", "完成.."],
    ["brackets of a number", "浙政办发〔2019〕19号", "浙政办发[2019]19号"],
    ["tildes and middle dots", "6～8、张・三", "6~8、张·三"],
  ])("%s", (_, text, form) => {
    expect(canonical(text)).toBe(form);
  });

  test.each([
    ["一、总体情况", "总体情况"],
    ["（十二）以数字化", "以数字化"],
    ["3.加强监管", "加强监管"],
    ["（4）公开", "公开"],
  ])("a number that a list may stand for: %s", (text, form) => {
    expect(canonicalParagraph(text)).toBe(form);
  });
});

describe("nothing else is", () => {
  test.each([
    ["a zero-width character", "政务\u200b新媒体", "政务新媒体"],
    ["a letter that only looks like another", "APP", "АPP"],
    ["a Kangxi radical", "一般", "⼀般"],
    ["capitals", "App", "APP"],
    ["a decimal", "1.5万个", "15万个"],
    ["a stop", "完成。", "完成"],
    ["book title marks", "《办法》", "办法"],
    ["一 as a word", "一般", "般"],
    ["a decimal at the head of a paragraph", "3.5万个账号", "5万个账号"],
    ["a number of three figures", "100.完成", "完成"],
  ])("%s", (_, text, other) => {
    expect(canonicalParagraph(text)).not.toBe(canonicalParagraph(other));
  });
});

test("the vectors of docs/sealing.md", () => {
  const text = readFileSync("docs/sealing.md", "utf8");
  const rows = [...text.matchAll(/^\| `(.+?)` +\| `(.+?)` +\|$/gm)];
  expect(rows.length).toBe(4);
  for (const [, written = "", form] of rows) expect(canonicalParagraph(written)).toBe(form);
});

test("a row is its cells, and no cell runs into the next", () => {
  expect(canonicalRow(["宁 波", "１２", ""])).toBe("宁波\u001f12\u001f");
  expect(canonicalRow(["1", "23"])).not.toBe(canonicalRow(["12", "3"]));
});

test("places lead back to the characters of the text", () => {
  const { text, starts } = canonicalWithPlaces("甲 𠮷——乙");
  expect(text).toBe("甲𠮷-乙");
  expect(starts).toEqual([0, 2, 2, 4, 6]);
});

test("what is canonical stays as it is", () => {
  const characters = fc.constantFrom(..."账号99.94%（一）“”——… \u3000\n。、ａ〔〕～𠮷");
  fc.assert(
    fc.property(fc.array(characters), (parts) => {
      const form = canonical(parts.join(""));
      expect(canonical(form)).toBe(form);
      expect(canonicalWithPlaces(parts.join("")).starts).toHaveLength(form.length);
    }),
  );
});

test("digests of the standards' own examples", () => {
  expect(digestOf("abc")).toEqual({
    // FIPS 180-4
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    // GB/T 32905-2016, A.1
    sm3: "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
  });
  expect(digestOf(new Uint8Array([97, 98, 99])).sha256).toBe(digestOf("abc").sha256);
});
