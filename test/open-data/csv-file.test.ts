import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { excelCsv, plainCsv } from "../../src/open-data/csv-file.ts";

test("a table for Excel: byte-order mark, CRLF, an empty cell for what was not published", () => {
  expect(
    excelCsv(
      ["地区", "总数"],
      [
        ["甲市", 12],
        ["乙市", null],
      ],
    ),
  ).toBe("\uFEFF地区,总数\r\n甲市,12\r\n乙市,\r\n");
});

test("a table for programs: neither mark nor return, booleans as words", () => {
  expect(plainCsv(["region", "flag"], [["=甲市", true]])).toBe("region,flag\n=甲市,true\n");
});

test("a table without rows is its heading", () => {
  expect(excelCsv(["甲", "乙"], [])).toBe("\uFEFF甲,乙\r\n");
  expect(plainCsv(["a", "b"], [])).toBe("a,b\n");
});

// The last five are what Papa's own escapeFormulae lets pass.
test.each([
  "=1+1",
  "+86 571",
  "-3-1",
  "+3%%",
  "-3%+1",
  "-.5",
  "+3\n",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\tx",
  '=HYPERLINK("http://example.invalid")',
  "=1\n+cmd",
  " =1+1",
  "\u3000=1+1",
  "\u200b\ufeff=1+1",
  "＝1+1",
])("%j is no formula", (cell) => {
  const [, row] = Papa.parse<string[]>(excelCsv(["名称", "数"], [[cell, 1]]).slice(1), {
    newline: "\r\n",
  }).data;
  expect(row).toEqual([`'${cell}`, "1"]);
});

test.each(["＋1", "－1", "＠a", " －1"])("%j is none either", (cell) => {
  expect(excelCsv(["名称"], [[cell]])).toContain(`'${cell}`);
});

test("a signed number, a true minus sign and an inner sign stay as they are", () => {
  expect(
    excelCsv(
      ["变化", "数"],
      [
        ["−20.9%", -3],
        ["+5.0%", 5],
        ["-3", -3],
        ["甲=乙", 0],
      ],
    ),
  ).toBe("\uFEFF变化,数\r\n−20.9%,-3\r\n+5.0%,5\r\n-3,-3\r\n甲=乙,0\r\n");
});

/** Anything, with what CSV and spreadsheets stumble over more often than chance would have it. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."=+-@＝＋－＠,;\"'\t\r\n \u3000\ufeff\u200b甲1") }),
);
const rows = fc.array(fc.tuple(text, text), { minLength: 1 });

test("plain files give back every value", () => {
  fc.assert(
    fc.property(rows, (values) => {
      const csv = plainCsv(["a", "b"], values).replace(/\n$/, "");
      expect(Papa.parse<string[]>(csv, { newline: "\n" }).data.slice(1)).toEqual(values);
    }),
  );
});

test("files for Excel give back every value, but for an apostrophe before what would run", () => {
  fc.assert(
    fc.property(rows, (values) => {
      const csv = excelCsv(["甲", "乙"], values).slice(1).replace(/\r\n$/, "");
      const back = Papa.parse<string[]>(csv, { newline: "\r\n" }).data.slice(1);
      expect(back.map((row) => row.length)).toEqual(values.map(() => 2));
      for (const [i, row] of values.entries()) {
        for (const [j, value] of row.entries()) {
          const cell = back[i]?.[j] ?? "";
          expect([value, `'${value}`]).toContain(cell);
          if (!/^[+-]\d+(\.\d+)?%?$/.test(cell))
            expect(cell).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/);
        }
      }
    }),
  );
});
