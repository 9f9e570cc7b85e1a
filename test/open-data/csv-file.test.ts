import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvFile } from "../../src/publish/csv-file.ts";

test("a table for Excel: byte-order mark, CRLF, an empty cell for what was not published", () => {
  expect(
    csvFile(
      ["地区", "总数"],
      [
        ["甲市", 12],
        ["乙市", null],
      ],
    ),
  ).toBe("\uFEFF地区,总数\r\n甲市,12\r\n乙市,\r\n");
});

test.each(["=1+1", "+86 571", "-3", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://example.invalid")'])(
  "%j is no formula",
  (cell) => {
    const [, row] = Papa.parse<string[]>(csvFile(["名称"], [[cell]]).slice(1)).data;
    expect(row).toEqual([`'${cell}`]);
  },
);

test("a change with a true minus sign stays as it is", () => {
  expect(csvFile(["变化"], [["−20.9%"]])).toContain("\r\n−20.9%\r\n");
});

test("any other text comes back as it was", () => {
  const text = fc.string({ unit: "grapheme" }).filter((cell) => !/^[=+\-@\t\r]/.test(cell) && cell !== "");
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const csv = csvFile(["甲", "乙"], rows).slice(1).replace(/\r\n$/, "");
      expect(Papa.parse<string[]>(csv, { newline: "\r\n" }).data.slice(1)).toEqual(rows);
    }),
  );
});
