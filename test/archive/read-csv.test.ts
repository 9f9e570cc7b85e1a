import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readCsv } from "../../src/archive/read-csv.ts";
import { message } from "../../src/messages/message.ts";
import { collect } from "./collect.ts";

const visible = fc.stringMatching(/^[一-三a-c0-9"',，;. \n]{0,6}$/);

/** Writes cells as a spreadsheet does. */
function unparse(rows: readonly (readonly string[])[], newline: string): string {
  return Papa.unparse(rows as string[][], { newline }) + newline;
}

test("what is written is read, each cell in its place", () => {
  const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.tuple(
        visible.map((text) => `x${text}`),
        ...Array.from({ length: width - 1 }, () => visible),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  );
  fc.assert(
    fc.property(tables, (rows) => {
      const headings = (rows[0] ?? []).map((_, index) => `列${index + 1}`);
      const { problems, report } = collect();
      const table = readCsv(unparse([headings, ...rows], "\n"), { required: headings }, report);
      expect(problems).toEqual([]);
      const read = table?.rows.map((row) => headings.map((heading) => row.cell(heading)?.text));
      expect(read).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
      let line = 2;
      rows.forEach((cells, index) => {
        expect(table?.rows[index]?.line).toBe(line);
        cells.forEach((cell, at) => {
          expect(table?.rows[index]?.cell(`列${at + 1}`)).toMatchObject({ line, column: at + 1 });
          line += cell.split("\n").length - 1;
        });
        line += 1;
      });
    }),
  );
});

test("any text gives a table or a report, and never throws", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab",\n ]{0,40}$/), (text) => {
      const { problems, report } = collect();
      const table = readCsv(text, { required: ["a"], optional: ["b"] }, report);
      if (!table?.complete) expect(problems.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  { why: "white space and line breaks inside headings", text: '" 账号\n总数 ",b\n1,2\n' },
  { why: "blank lines at the end", text: "账号总数,b\n1,2\n\n,\n  \n" },
  { why: "no line break at the end", text: "账号总数,b\n1,2" },
  { why: "empty columns at the end", text: "账号总数,b,,\n1,2,,\n" },
  { why: "columns in another order", text: "b,账号总数\n2,1\n" },
  { why: "white space around cells", text: "账号总数,b\n　1 , 2\n" },
])("$why do not matter", ({ text }) => {
  const { problems, report } = collect();
  const table = readCsv(text, { required: ["账号总数", "b"] }, report);
  expect(problems).toEqual([]);
  expect(table?.rows.map((row) => [row.cell("账号总数")?.text, row.cell("b")?.text])).toEqual([["1", "2"]]);
});

test("a cell may have 10000 characters, and no more", () => {
  const read = (length: number) => {
    const { problems, report } = collect();
    const table = readCsv(`a\n${"x".repeat(length)}\n`, { required: ["a"] }, report);
    return { problems, usable: table?.rows[0]?.cell("a")?.usable };
  };
  expect(read(10_000)).toEqual({ problems: [], usable: true });
  expect(read(10_001)).toMatchObject({
    problems: [{ line: 2, column: 1, said: message("cellTooLong", { length: 10_001, most: 10_000 }) }],
    usable: false,
  });
});

test("a missing heading is reported once, and the other cells are still read", () => {
  const { problems, report } = collect();
  const table = readCsv("a\n1\n2\n3\n", { required: ["a", "b"] }, report);
  expect(problems).toMatchObject([
    { line: 1, column: 2, said: message("headingMissing", { heading: "b", required: ["a", "b"] }) },
  ]);
  expect(table?.rows.map((row) => [row.cell("a")?.text, row.cell("b")])).toEqual([
    ["1", undefined],
    ["2", undefined],
    ["3", undefined],
  ]);
  expect(table?.complete).toBe(false);
});
