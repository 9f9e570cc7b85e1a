import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openTables } from "../../src/open-data/tables.ts";
import { workbook } from "../../src/open-data/workbook.ts";
import { xlsxFile } from "../../src/open-data/xlsx-file.ts";
import { records } from "./records.ts";

describe.each(Object.entries(records))("the workbook of the %s record", (_, record) => {
  const bytes = workbook(record);
  // A copy: the reader leaves marks on what it reads.
  const book = read(Uint8Array.from(bytes), { cellStyles: true });
  const tables = openTables(record);

  test("opens: a cover, the notes, then a table a sheet", () => {
    expect(book.SheetNames).toEqual(["封面", "说明", ...tables.map(({ title }) => title)]);
    const cover = utils.sheet_to_csv(book.Sheets["封面"]!);
    for (const word of [
      record.site.jurisdiction,
      "许可",
      "引用",
      "发布者",
      ...tables.map(({ title }) => title),
    ])
      expect(cover).toContain(word);
  });

  test("holds every cell of every table, typed", () => {
    for (const { title, fields, rows } of tables) {
      const sheet = book.Sheets[title]!;
      const got = [fields, ...rows].map((_cells, row) =>
        fields.map(
          (_field, column) => (sheet[utils.encode_cell({ r: row, c: column })] as { v: unknown })?.v ?? null,
        ),
      );
      expect(utils.decode_range(sheet["!ref"]!).e).toEqual({ r: rows.length, c: fields.length - 1 });
      const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
      const want = rows.map((row) =>
        row.map((cell, i) => (fields[i]?.type === "date" && typeof cell === "string" ? days(cell) : cell)),
      );
      expect(got.slice(1), title).toEqual(want);
      expect(got[0]).toEqual(fields.map((field) => field.title));
      expect(sheet["!merges"] ?? []).toEqual([]);
      expect(sheet["!autofilter"]?.ref).toBe(sheet["!ref"]);
      expect(sheet["!cols"]?.length).toBe(fields.length);
    }
  });

  test("explains every column", () => {
    const notes = utils.sheet_to_csv(book.Sheets["说明"]!);
    for (const { title, fields } of tables) {
      for (const field of fields) expect(notes).toContain(`${title},${field.title},`);
    }
  });

  test("is the same bytes again, whatever the hour and the time zone", () => {
    expect(workbook(record)).toEqual(bytes);
    const zone = process.env["TZ"];
    process.env["TZ"] = "Asia/Shanghai";
    try {
      expect(workbook(record)).toEqual(bytes);
    } finally {
      process.env["TZ"] = zone;
    }
  });
});

test("a date is the day that it says", () => {
  const book = read(workbook(records.shipped));
  const rows = utils.sheet_to_json<string[]>(book.Sheets["期"]!, { header: 1, raw: false });
  expect(rows.find(([period]) => period === "2022-Q3")).toContain("2022-09-20");
});

test("no text runs, and any text survives", () => {
  const texts = [
    "=1+1",
    '=HYPERLINK("http://example.invalid","x")',
    "+1",
    "－1",
    "@a",
    " a  b ",
    "a\nb\tc",
    "<&>\"'",
    "_x000D_",
    "]]>",
    "甲\u{20000}",
  ];
  const bytes = xlsxFile("=1", [
    { name: "表", heading: true, widths: [9], rows: [[{ text: "列" }], ...texts.map((text) => [{ text }])] },
  ]);
  const book = read(bytes, { cellFormula: true });
  const sheet = book.Sheets["表"]!;
  for (const [i, text] of texts.entries()) {
    const cell = sheet[`A${i + 2}`] as { t: string; v: string; f?: string };
    expect(cell).toMatchObject({ t: "s", v: text });
    expect(cell.f).toBeUndefined();
  }
  const xml = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  expect(xml).not.toContain("<f>");
  // Style 3 is the quoted one: an edited cell stays a text.
  expect(xml).toMatch(/<c r="A2" s="3" t="s">/);
});

test("what XML cannot hold is escaped, not dropped", () => {
  const bytes = xlsxFile("甲", [
    { name: "表", heading: false, widths: [9], rows: [[{ text: "a\0b\u0007\ud800c" }]] },
  ]);
  const xml = new TextDecoder().decode(unzipSync(bytes)["xl/sharedStrings.xml"]);
  expect(xml).toContain("a_x0000_b_x0007__xD800_c");
});
