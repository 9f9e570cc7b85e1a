import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, decodeInPlace } from "../../src/documents/decode.ts";
import { message } from "../../src/messages/message.ts";
import { collect } from "../archive/collect.ts";
import { baseRecord } from "../archive/temp-record.ts";

const encodings = join(import.meta.dirname, "encodings");
const regions = readFileSync(join(baseRecord, "regions.csv"), "utf8");

/** The files were written by iconv. */
test.each([
  "regions.gb18030.csv",
  "regions.utf-16le.csv",
  "regions.utf-16be.csv",
  "regions.utf-8-bom.csv",
  "regions.crlf.csv",
])("%s reads as its UTF-8 twin", (name) => {
  const { problems, report } = collect();
  expect(decode(readFileSync(join(encodings, name)), report)).toBe(regions);
  expect(problems).toEqual([]);
});

test("GB18030 goes beyond GBK: characters of four bytes", () => {
  const { report } = collect();
  const bytes = readFileSync(join(encodings, "four-bytes.gb18030.csv"));
  expect(decode(bytes, report)).toBe("地区,名称\n㐀𠀀市,朙€\n");
});

test("text that is both valid UTF-8 and valid GB18030 is UTF-8", () => {
  const bytes = Buffer.from("测试");
  expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).not.toBe("测试");
  expect(decode(bytes, collect().report)).toBe("测试");
});

test("UTF-8 with one bad byte is reported as damaged, though GB18030 would take it", () => {
  const bytes = Buffer.concat([Buffer.from("地区\n测试"), Buffer.from([0xb5, 0xd8]), Buffer.from("测试\n")]);
  expect(() => new TextDecoder("gb18030", { fatal: true }).decode(bytes)).not.toThrow();
  const { problems, report } = collect();
  expect(decode(bytes, report)).toBeUndefined();
  expect(problems).toMatchObject([
    { line: 2, column: 3, said: message("badBytes", { bytes: "B5", encoding: "UTF-8" }) },
  ]);
});

test.each([
  { bytes: [], said: message("fileEmpty"), line: 1, column: 1 },
  { bytes: [0xef, 0xbb, 0xbf], said: message("fileEmpty"), line: 1, column: 1 },
  { bytes: [0x61, 0x0a, 0x62, 0xff], said: bad("FF"), line: 2, column: 2 },
  { bytes: [0x61, 0x0d, 0x0a, 0xff], said: bad("FF"), line: 2, column: 1 },
  { bytes: [0x61, 0x81], said: cutOff("81", "UTF-8/GB18030"), line: 1, column: 2 },
  { bytes: [0xff, 0xfe, 0x61], said: cutOff("61", "UTF-16"), line: 1, column: 1 },
  { bytes: [0x61, 0x00], said: message("nulByte"), line: 1, column: 2 },
  { bytes: [0x61, 0x00, 0xff], said: message("nulByte"), line: 1, column: 2 },
])("$bytes: $said.key", ({ bytes, ...problem }) => {
  const { problems, report } = collect();
  expect(decode(Uint8Array.from(bytes), report)).toBeUndefined();
  expect(problems).toEqual([{ file: "file", ...problem }]);
});

function bad(bytes: string) {
  return message("badBytes", { bytes, encoding: "UTF-8/GB18030" });
}

function cutOff(bytes: string, encoding: "UTF-16" | "UTF-8/GB18030") {
  return message("endsInsideCharacter", { bytes, encoding });
}

test("in place, the byte order mark and the ends of lines stay", () => {
  const { report } = collect();
  const text = "\uFEFF地区\r\n测试\r\n";
  expect(decodeInPlace(Buffer.from(text), report)).toBe(text);
  expect(decode(Buffer.from(text), report)).toBe("地区\n测试\n");
  expect(decodeInPlace(Buffer.from([0xff, 0xfe, ...Buffer.from(text.slice(1), "utf16le")]), report)).toBe(
    text,
  );
  expect(decodeInPlace(Buffer.from(""), report)).toBe("");
});

test("in place, a binary file and a damaged one are reported", () => {
  for (const bytes of [
    [0x61, 0x00],
    [...Buffer.from("测试测试"), 0xff],
  ]) {
    const { problems, report } = collect();
    expect(decodeInPlace(Uint8Array.from(bytes), report)).toBeUndefined();
    expect(problems).toHaveLength(1);
  }
});

test("any bytes give a text or a report, and UTF-8 text survives", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const { problems, report } = collect();
      const text = decode(bytes, report);
      expect(problems.length).toBe(text === undefined ? 1 : 0);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const clean = `一${text.replace(/[\r\0]/g, "")}`;
      expect(decode(Buffer.from(clean), collect().report)).toBe(clean);
    }),
  );
});
