import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../src/archive/decode.ts";
import { collect } from "./collect.ts";
import { baseRecord } from "./temp-record.ts";

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

test("UTF-8 with one bad byte is told as damaged, though GB18030 would take it", () => {
  const bytes = Buffer.concat([Buffer.from("地区\n测试"), Buffer.from([0xb5, 0xd8]), Buffer.from("测试\n")]);
  expect(() => new TextDecoder("gb18030", { fatal: true }).decode(bytes)).not.toThrow();
  const { problems, report } = collect();
  expect(decode(bytes, report)).toBeUndefined();
  expect(problems).toMatchObject([{ line: 2, column: 3, expected: "text in UTF-8" }]);
});

test.each([
  { bytes: [], found: "the file is empty", line: 1, column: 1 },
  { bytes: [0xef, 0xbb, 0xbf], found: "the file is empty", line: 1, column: 1 },
  { bytes: [0x61, 0x0a, 0x62, 0xff], found: "these bytes are no character (FF)", line: 2, column: 2 },
  { bytes: [0x61, 0x0d, 0x0a, 0xff], found: "these bytes are no character (FF)", line: 2, column: 1 },
  { bytes: [0x61, 0x81], found: "the file ends inside a character (81)", line: 1, column: 2 },
  { bytes: [0xff, 0xfe, 0x61], found: "the file ends inside a character (61)", line: 1, column: 1 },
  { bytes: [0x61, 0x00], found: "a NUL byte", line: 1, column: 2 },
  { bytes: [0x61, 0x00, 0xff], found: "a NUL byte", line: 1, column: 2 },
])("$bytes: $found", ({ bytes, ...problem }) => {
  const { problems, report } = collect();
  expect(decode(Uint8Array.from(bytes), report)).toBeUndefined();
  expect(problems).toMatchObject([problem]);
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
