import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { tableFiles } from "../../src/open-data/files.ts";
import type { Cell, FieldDescription, OpenTable } from "../../src/open-data/table.ts";
import { openTables, tableDefinitions } from "../../src/open-data/tables.ts";
import { bareRecord, records } from "./records.ts";

const all = { ...records, bare: bareRecord() };

/** The cells of the named columns, row by row. */
function cells({ fields, rows }: OpenTable, names: readonly string[]): Cell[][] {
  const places = names.map((name) => fields.findIndex((field) => field.name === name));
  return rows.map((row) => places.map((place) => row[place] ?? null));
}

function tableOf(record: keyof typeof all, name: string): OpenTable {
  return openTables(all[record]).find((table) => table.name === name)!;
}

/** What a cell breaks of what its field says; undefined where nothing. */
function fault(cell: Cell, { type, constraints = {}, missing }: FieldDescription): string | undefined {
  if (cell === null) return missing === undefined || constraints.required ? "is empty" : undefined;
  if (cell === "") return "is an empty text";
  const typed = {
    string: typeof cell === "string",
    integer: Number.isInteger(cell),
    number: Number.isFinite(cell),
    boolean: typeof cell === "boolean",
    date: /^\d{4}-\d{2}-\d{2}$/.test(String(cell)),
  }[type];
  if (!typed) return `is no ${type}`;
  if (constraints.pattern && !new RegExp(constraints.pattern).test(String(cell))) return "misses the pattern";
  if (constraints.enum && !constraints.enum.includes(String(cell))) return "is none of the values";
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return "is too small";
  return undefined;
}

test("the tables and their fields: an address or a name once given stays (add to this list, take nothing away)", () => {
  expect(
    Object.fromEntries(
      tableDefinitions.map(({ name, fields }) => [name, fields.map((f) => f.name).join(" ")]),
    ),
  ).toMatchInlineSnapshot(`
    {
      "corrections": "number date quarter file what place before after reason",
      "counts": "quarter number kind label accounts published_share sources source_text",
      "dissemination": "quarter number activity measure published_value sources source_text",
      "figures": "quarter number quote kind verdict verdict_text explanation evidence paragraph start end circular_sha256 sources source_text",
      "inspections": "quarter region_code region accounts inspected problems problems_basis pass_rate published_pass_rate decrease sources problems_from problems_to pass_rate_percent pass_rate_numerator pass_rate_denominator decrease_percent decrease_numerator decrease_denominator note source_text",
      "obligations": "quarter number requirement owed_by region_codes regions deadline basis sources source_text",
      "problems": "quarter number problem region_code region platform account operator rectification rectified_on sources source_text",
      "quarters": "quarter name title document_number as_of inspected_from inspected_to has_circular circular_sha256 note",
      "regions": "region_code region short_name level",
      "sources": "sources quarter publisher title date trust trust_text reason alterations received",
      "standardization": "quarter region_code region deadline state published_decrease published_decrease_percent base accounts baseline_from baseline_to baseline_basis note sources source_text",
    }
  `);
});

describe.each(tableDefinitions)("$name", ({ name, title, fields, primaryKey, notes, description }) => {
  test("is explained: names for programs, headings and words for readers", () => {
    expect(name).toMatch(/^[a-z]+$/);
    expect(title.length).toBeLessThanOrEqual(31);
    expect(title, "is a sheet's name").not.toMatch(/[\\/?*[\]:]/);
    for (const sentence of [description, ...notes]) expect(sentence).toMatch(/。$/);
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
    expect(new Set(fields.map((field) => field.title)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(field.title, field.name).toMatch(/[\u4e00-\u9fff]/);
      expect(field.description, field.name).toMatch(/。$/);
      expect(field.missing === undefined, `${field.name}: required, or what an empty cell says`).toBe(
        field.constraints?.required === true,
      );
    }
    for (const key of primaryKey)
      expect(fields.find((f) => f.name === key)?.constraints?.required).toBe(true);
  });

  test.each(Object.keys(all) as (keyof typeof all)[])("keeps what it says in the %s record", (record) => {
    const table = tableOf(record, name);
    for (const [index, field] of fields.entries()) {
      const column = table.rows.map((row) => row[index] ?? null);
      const faults = column.flatMap((cell) => fault(cell, field) ?? []);
      expect(faults, field.name).toEqual([]);
      if (field.constraints?.unique) expect(new Set(column).size).toBe(column.length);
    }
    const keys = cells(table, primaryKey).map((key) => JSON.stringify(key));
    expect(new Set(keys).size, "the primary key is one").toBe(keys.length);
    for (const { fields: own, table: other, reference } of table.foreignKeys) {
      const known = new Set(cells(tableOf(record, other), reference).map((key) => JSON.stringify(key)));
      const pointing = cells(table, own).filter((key) => !key.includes(null));
      expect(
        pointing.filter((key) => !known.has(JSON.stringify(key))),
        own.join(),
      ).toEqual([]);
    }
  });

  test.each(Object.keys(all) as (keyof typeof all)[])(
    "is the same in its three files, %s record",
    (record) => {
      const { table, excel, plain, json } = tableFiles(all[record]).find(
        (files) => files.table.name === name,
      )!;
      const decode = ({ bytes }: typeof excel) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const written = [
        table.fields.map((f) => f.name),
        ...table.rows.map((row) => row.map((cell) => String(cell ?? ""))),
      ];
      expect(Papa.parse(decode(plain).trimEnd(), { newline: "\n" }).data).toEqual(written);
      expect(decode(plain).charCodeAt(0)).not.toBe(0xfeff);
      const excelRows = Papa.parse<string[]>(decode(excel).slice(1).trimEnd(), { newline: "\r\n" }).data;
      expect(decode(excel).charCodeAt(0)).toBe(0xfeff);
      expect(excelRows[0]).toEqual(table.fields.map((f) => f.title));
      expect(excelRows.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(
        written.slice(1),
      );
      const object = JSON.parse(decode(json)) as { rows: Record<string, Cell>[]; sources: unknown[] };
      expect(object.rows.map((row) => table.fields.map((f) => row[f.name]))).toEqual(table.rows);
    },
  );
});

test("a row keeps its source", () => {
  for (const name of [
    "inspections",
    "problems",
    "standardization",
    "obligations",
    "dissemination",
    "counts",
    "figures",
  ]) {
    const rows = cells(tableOf("shipped", name), ["sources", "source_text"]);
    expect(rows.length, name).toBeGreaterThan(0);
    for (const [ref, text] of rows) {
      expect(ref, name).toMatch(/^\d{4}-Q[1-4]\/\w+/);
      expect(text, name).toMatch(/《.+》（可信度：/);
    }
  }
});

test("an inferred count is a range in two columns, a rate a ratio of two", () => {
  const columns = [
    "problems",
    "problems_from",
    "problems_to",
    "pass_rate_numerator",
    "pass_rate_denominator",
    "pass_rate_percent",
  ];
  const rows = new Map(
    cells(tableOf("shipped", "inspections"), ["quarter", "region", ...columns]).map(([q, r, ...rest]) => [
      `${q} ${r}`,
      rest,
    ]),
  );
  expect(rows.get("2021-Q4 总计")).toEqual([28, 28, 28, null, null, 99.51]);
  expect(rows.get("2022-Q3 总计")).toEqual([2, null, null, 3118, 3120, 99.94]);
  const cuts = cells(tableOf("shipped", "standardization"), [
    "region",
    "accounts",
    "baseline_from",
    "baseline_to",
    "baseline_basis",
  ]);
  expect(cuts).toContainEqual(["宁波市", 308, 1010, 1044, "反推"]);
});

test("every figure of every circular is there", () => {
  const figures = cells(tableOf("shipped", "figures"), ["quarter", "number", "quote", "verdict"]);
  const audited = records.shipped.quarters.flatMap(({ id, circular }) =>
    (circular?.blocks ?? []).flatMap((block) => block.figures.map((f) => [id, f.number, f.quote, f.verdict])),
  );
  expect(figures).toEqual(audited);
  expect(figures).toContainEqual(["2022-Q3", 4, "99.94%", "rounds"]);
});

test("a table that nothing fills keeps its headings", () => {
  for (const { table, excel, plain } of tableFiles(all.bare)) {
    if (["problems", "standardization", "obligations", "corrections", "figures"].includes(table.name)) {
      expect(table.rows).toEqual([]);
      expect(new TextDecoder().decode(plain.bytes)).toBe(`${table.fields.map((f) => f.name).join(",")}\n`);
      expect(excel.bytes.length).toBeGreaterThan(50);
    }
  }
});

test("corrections are numbered from the oldest", () => {
  const record = structuredClone(records.shipped);
  const row = (date: string, before: string | null) => ({
    date,
    quarter: "2022-Q3" as const,
    quarterName: "2022年第三季度",
    file: "inspection.csv",
    what: "检查总体情况表",
    place: "总计行",
    before,
    after: "=3120",
    reason: "录入有误",
  });
  record.corrections = [row("2022-11-02", "3"), row("2022-10-01", null)];
  const table = openTables(record).find(({ name }) => name === "corrections")!;
  expect(cells(table, ["number", "date", "before", "after"])).toEqual([
    [1, "2022-10-01", null, "=3120"],
    [2, "2022-11-02", "3", "=3120"],
  ]);
});
