import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { measureIn } from "../../src/open-data/names.ts";
import { tableFiles } from "../../src/open-data/table-files.ts";
import type { Cell, FieldDescription, OpenTable } from "../../src/open-data/table.ts";
import { openTables, tablesOf } from "../../src/open-data/tables.ts";
import { unitOf } from "../../src/open-data/units.ts";
import { records } from "./records.ts";

const recordNames = Object.keys(records) as (keyof typeof records)[];

/** The cells of the named columns, row by row. */
function cells({ fields, rows }: OpenTable, names: readonly string[]): Cell[][] {
  const places = names.map((name) => fields.findIndex((field) => field.name === name));
  return rows.map((row) => places.map((place) => row[place] ?? null));
}

function tableOf(record: keyof typeof records, name: string): OpenTable {
  return openTables(records[record]).find((table) => table.name === name)!;
}

/** The row of a table whose named cells are these, as an object. */
function rowOf(record: keyof typeof records, name: string, of: Record<string, Cell>): Record<string, Cell> {
  const table = tableOf(record, name);
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.fields.map((field, index) => [field.name, row[index] ?? null])),
  );
  const found = rows.filter((row) => Object.entries(of).every(([key, cell]) => row[key] === cell));
  expect(found, JSON.stringify(of)).toHaveLength(1);
  return found[0]!;
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
      tablesOf(records.made).map(({ name, fields }) => [name, fields.map((f) => f.name).join(" ")]),
    ),
  ).toMatchInlineSnapshot(`
    {
      "corrections": "number date period file what place before after reason",
      "dissemination": "period number activity measure published_value sources source_text",
      "figures": "period number quote kind verdict verdict_text standing standing_text subject measure measure_name of_period region_id region part rule explanation evidence reason paragraph start end circular_sha256 sources source_text",
      "listed": "period number subject subject_name name region_id region platform operator problem request due rectification rectified_on cells file row href sources source_text",
      "obligations": "period number requirement owed_by region_ids regions deadline basis sources source_text",
      "observations": "period period_from period_to number subject subject_name measure measure_name region_id region part_by part change_of base moment printed value value_from value_to unit computed computed_numerator computed_denominator status status_text standing standing_text note sources file line column href",
      "periods": "period name period_from period_to length title document_number as_of inspected_from inspected_to has_circular circular_sha256 note href",
      "regions": "region_id region short_name level parent since until successor",
      "seals": "period sequence date corrections sha256 sm3 signatures",
      "sources": "sources period publisher title date trust trust_text reason alterations received",
      "standardization": "period region_id region deadline state published_decrease published_decrease_percent base current baseline_from baseline_to baseline_basis note sources source_text",
      "wide-lift": "period period_name period_from period_to region_id region total inspected passed failed pass_rate_percent sampling_rate_percent fault_rate_percent change_percent change_base note sources source_text",
      "wide-website": "period period_name period_from period_to region_id region total inspected passed failed pass_rate_percent sampling_rate_percent messages score change_percent change_base note sources source_text",
    }
  `);
});

describe.each(recordNames)("of the %s record", (record) => {
  describe.each(tablesOf(records[record]))(
    "$name",
    ({ name, title, fields, primaryKey, notes, description }) => {
      test("is explained: names for programs, headings and words for readers", () => {
        expect(name).toMatch(/^[a-z]+(?:-[a-z0-9-]+)?$/);
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

      test("keeps what it says", () => {
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

      test("is the same in its three files", () => {
        const { table, excel, plain, json } = tableFiles(records[record]).find(
          (files) => files.table.name === name,
        )!;
        const decode = ({ bytes }: typeof excel) =>
          new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
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
        expect(object.rows.map((row) => table.fields.map((f) => row[f.name] ?? null))).toEqual(table.rows);
        // Readers that take the columns from the first row find them all.
        if (object.rows[0]) expect(Object.keys(object.rows[0])).toEqual(table.fields.map((f) => f.name));
        for (const row of object.rows.slice(1)) expect(Object.values(row)).not.toContain(null);
      });
    },
  );
});

test("a row keeps its source", () => {
  for (const name of [
    "observations",
    "wide-media",
    "listed",
    "standardization",
    "obligations",
    "dissemination",
    "figures",
  ]) {
    const table = tableOf("shipped", name);
    const known = new Set(cells(tableOf("shipped", "sources"), ["sources"]).flat());
    const rows = cells(table, ["sources", "source_text"]);
    expect(rows.length, name).toBeGreaterThan(0);
    for (const [refs, text] of rows) {
      expect(refs, name).not.toBeNull();
      for (const ref of String(refs).split(" ")) expect(known, name).toContain(ref);
      if (name !== "observations") expect(text, name).toMatch(/《.+》（可信度：/);
    }
  }
});

describe("an observation", () => {
  test("has every dimension in a column of its own, and its place", () => {
    expect(
      rowOf("shipped", "observations", {
        period: "2022-Q3",
        region: "宁波市",
        measure: "total",
        status: "published",
      }),
    ).toMatchObject({
      period_from: "2022-07-01",
      period_to: "2022-09-30",
      subject: "media",
      subject_name: "政务新媒体",
      measure_name: "账号总数",
      region_id: "330200",
      part: null,
      printed: "308",
      value: 308,
      unit: "个",
      sources: "2022-Q3/circular",
      file: "attachment-1.csv",
      line: 4,
      column: 3,
      href: "circulars/2022-Q3.html#attachment-1-r3-c3",
    });
  });

  test("keeps the printed form beside a plain number, and the exact rate beside both", () => {
    const of = { period: "2022-Q3", region: "宁波市", measure: "passRate" };
    expect(rowOf("shipped", "observations", of)).toMatchObject({
      printed: "100.%",
      value: 100,
      unit: "%",
      computed: 100,
      computed_numerator: 308,
      computed_denominator: 308,
      standing: "recomputed",
    });
    expect(rowOf("shipped", "observations", { ...of, region: "全省" })).toMatchObject({
      region_id: null,
      printed: "99.94%",
      value: 99.94,
      // 3118 ÷ 3120 by a pocket calculator: 0.99935897
      computed: 99.9359,
      computed_numerator: 3118,
      computed_denominator: 3120,
    });
  });

  test.each([
    {
      measure: "samplingRate",
      part: "门户网站",
      row: { value: 40, computed_numerator: 2, computed_denominator: 5 },
    },
    { measure: "passed", row: { value: 6, computed: 6, unit: "家", measure_name: "合格数" } },
    {
      measure: "samplingRate",
      part: null,
      row: { value: 29.1667, computed_numerator: 7, computed_denominator: 24, unit: "%" },
    },
    {
      measure: "changeRate",
      region: "全市",
      row: { value: -20, computed_numerator: -6, computed_denominator: 30, base: "2023", change_of: "total" },
    },
  ])("that the site computed says so: $measure", ({ measure, row, ...of }) => {
    expect(
      rowOf("made", "observations", { period: "2024-07", subject: "website", measure, ...of }),
    ).toMatchObject({
      ...row,
      printed: null,
      status: "computed",
      status_text: "本站计算",
      standing: null,
      file: null,
    });
  });

  test("that was inferred is a range, and a number only where one is left", () => {
    const inferred = { period: "2024-07", status: "inferred" };
    expect(rowOf("made", "observations", { ...inferred, subject: "website" })).toMatchObject({
      region: "南浦区",
      value: null,
      value_from: 1,
      value_to: 2,
      computed: null,
    });
    expect(rowOf("made", "observations", { ...inferred, subject: "lift" })).toMatchObject({
      value: 3,
      value_from: 3,
      value_to: 3,
      measure_name: "不合格电梯",
      unit: "台",
    });
    expect(
      rowOf("shipped", "observations", { period: "2021-Q4", subject: "media", measure: "failed" }),
    ).toMatchObject({
      status: "inferred",
      value: 28,
    });
  });

  test("that is inexact as printed has its bounds, one of a part its part, one of another time that time", () => {
    expect(rowOf("made", "observations", { measure: "messages" })).toMatchObject({
      printed: "90多条",
      value: 90,
      value_from: 91,
      value_to: 99,
    });
    // A rate in plain digits is as precise as its digits.
    expect(rowOf("made", "observations", { measure: "faultRate" })).toMatchObject({
      printed: "2.50%",
      value: 2.5,
      value_from: null,
      value_to: null,
    });
    expect(rowOf("made", "observations", { part: "门户网站", measure: "total" })).toMatchObject({
      part_by: "kind",
      value: 5,
    });
    expect(rowOf("made", "observations", { moment: "2022年清理前" })).toMatchObject({
      period: "2023",
      measure: "total",
      value: 44,
      sources: "2023/report",
    });
  });

  test("of a change that a source states keeps the source's base, and is no double of what the site computes", () => {
    expect(rowOf("made", "observations", { base: "去年底" })).toMatchObject({
      printed: "减少7.1%",
      value: -7.1,
      status: "published",
      region_id: "south",
    });
  });

  test("is there for every number that the record prints, and no number twice", () => {
    for (const name of recordNames) {
      const rows = cells(tableOf(name, "observations"), [
        "period",
        "file",
        "line",
        "column",
        "status",
        "moment",
      ]);
      const published = rows.filter(([, , , , status, moment]) => status === "published" && moment === null);
      expect(published.map((row) => row.slice(0, 4))).toEqual(
        records[name].periods.flatMap(({ id, observations }) =>
          observations.map(({ file, line, column }) => [id, file, line, column]),
        ),
      );
    }
  });
});

test("a measure is called as the record calls it, one that only the site works out as its subject does", () => {
  const [website] = records.made.subjects;
  expect(measureIn(website!, "messages").label).toBe("留言数");
  expect(measureIn(website!, "failed")).toMatchObject({ label: "问题网站", counter: "家", kind: "count" });
  expect(measureIn(website!, "failRate")).toMatchObject({ label: "不合格率", counter: "", kind: "rate" });
  expect(measureIn(website!, "own").label).toBe("own");
});

test.each([
  ["count", "家", "家"],
  ["difference", "家", "家"],
  ["score", "分", "分"],
  ["rate", "", "%"],
  ["changeRate", "", "%"],
  ["points", "", "个百分点"],
] as const)("a %s with the counter %s is in %s", (kind, counter, unit) => {
  expect(unitOf(kind, counter)).toBe(unit);
});

describe("the wide table of a subject", () => {
  test("has a row a period and place, plain numbers, and says which are not published", () => {
    expect(rowOf("made", "wide-website", { period: "2024-07", region: "全市" })).toMatchObject({
      period_name: "2024年7月",
      region_id: null,
      total: 24,
      passed: 6,
      pass_rate_percent: 85.71,
      sampling_rate_percent: 29.17,
      score: 115.8,
      messages: null,
      change_percent: -20,
      change_base: "2023",
      note: "本站计算：合格数、抽查比例、增减率",
    });
    expect(cells(tableOf("made", "wide-website"), ["period", "region"])).toEqual([
      ["2023", "全市"],
      ["2024-07", "南浦区"],
      ["2024-07", "全市"],
    ]);
    expect(rowOf("made", "wide-website", { region: "南浦区" })).toMatchObject({
      total: 13,
      failed: null,
      note: "反推：问题网站1至2",
    });
  });

  test("has inexact and unproven numbers as printed, and says which are inexact", () => {
    expect(rowOf("made", "wide-website", { period: "2023" })).toMatchObject({
      messages: 90,
      note: "不是确数：留言数90多条",
    });
    expect(rowOf("made", "wide-lift", {})).toMatchObject({
      fault_rate_percent: 2.5,
      failed: 3,
      note: "反推：不合格电梯3",
    });
  });

  test("has no column for what is known of parts alone, nor for changes with bases of their own", () => {
    const { fields } = tableOf("shipped", "wide-media");
    expect(records.shipped.subjects[0]?.measures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["share", "changeRate"]),
    );
    expect(fields.map(({ name }) => name).filter((name) => /share|change/.test(name))).toEqual([
      "change_percent",
      "change_base",
    ]);
  });

  test("has the office's own measures, in their units, and no place that nothing was said of", () => {
    const { fields, rows } = tableOf("made", "wide-lift");
    expect(fields.find(({ name }) => name === "total")).toMatchObject({ title: "电梯总数", unit: "台" });
    expect(fields.find(({ name }) => name === "fault_rate_percent")).toMatchObject({
      title: "故障率",
      unit: "%",
    });
    expect(rows).toHaveLength(1);
  });

  test("has what the shipped record's first table had", () => {
    expect(rowOf("shipped", "wide-media", { period: "2022-Q3", region: "舟山市" })).toMatchObject({
      total: 115,
      inspected: 115,
      failed: 1,
      passed: 114,
      pass_rate_percent: 99.13,
    });
    expect(rowOf("shipped", "wide-media", { period: "2022-Q3", region: "全省" })).toMatchObject({
      total: 3120,
      change_percent: -20.9,
      change_base: "2022-Q2",
    });
  });
});

test("a row of a list has all that the list says, columns without a name here among it", () => {
  expect(rowOf("made", "listed", { period: "2024-07" })).toMatchObject({
    subject_name: "政府网站",
    name: "南浦教育网",
    problem: null,
    cells: "名称：南浦教育网；所属：南浦区；备注：=已关停",
    file: "attachment-2.csv",
    href: "circulars/2024-07.html#attachment-2-r1",
  });
});

test("what a list names and no number is of is called by its name all the same", () => {
  const [y2023, july, ...rest] = records.made.periods;
  const listedMedia = { ...july!.listed![0]!, subject: "media" };
  const milestone = { label: "清理前", subject: "media", count: 5, source: "2023/report" };
  const record = {
    ...records.made,
    periods: [{ ...y2023!, milestones: [milestone] }, { ...july!, listed: [listedMedia] }, ...rest],
  };
  const tables = new Map(openTables(record).map((table) => [table.name, table]));
  expect(cells(tables.get("listed")!, ["subject", "subject_name"])).toEqual([["media", "政务新媒体"]]);
  expect(
    cells(tables.get("observations")!, ["moment", "subject_name", "measure_name", "unit"]),
  ).toContainEqual(["清理前", "政务新媒体", "账号总数", "个"]);
});

test("a region that is no more says what became of it", () => {
  expect(rowOf("made", "regions", { region_id: "old_town" })).toMatchObject({
    until: "2024-03-31",
    successor: "south",
  });
});

test("regions are called what the office calls them", () => {
  expect(tableOf("made", "regions").title).toBe("单位");
  expect(tableOf("made", "observations").fields.map(({ title }) => title)).toContain("单位编号");
  for (const { title, description, notes, fields } of openTables(records.made)) {
    expect(JSON.stringify([title, description, notes, fields])).not.toContain("地区");
  }
});

test("a published cut implies a range of what there was before", () => {
  expect(rowOf("shipped", "standardization", { period: "2022-Q3", region: "宁波市" })).toMatchObject({
    region_id: "330200",
    published_decrease: "70%",
    published_decrease_percent: 70,
    current: 308,
    baseline_from: 1010,
    baseline_to: 1044,
    baseline_basis: "反推",
    base: null,
  });
});

test("every figure of every circular is there, with its standing and what it measures", () => {
  const figures = cells(tableOf("shipped", "figures"), ["period", "number", "quote", "standing"]);
  const audited = records.shipped.periods.flatMap(({ id, circular }) =>
    (circular?.blocks ?? []).flatMap((block) =>
      block.figures.map((f) => [id, f.number, f.quote, f.standing]),
    ),
  );
  expect(figures).toEqual(audited);
  expect(rowOf("shipped", "figures", { quote: "99.94%" })).toMatchObject({
    period: "2022-Q3",
    standing: "recomputed",
    subject: "media",
    measure: "passRate",
    measure_name: "合格率",
    region_id: null,
  });
});

test("a table that nothing fills keeps its headings", () => {
  const empty = tableFiles(records.bare).filter(({ table }) => table.rows.length === 0);
  expect(empty.map(({ table }) => table.name)).toEqual([
    "listed",
    "standardization",
    "obligations",
    "dissemination",
    "figures",
    "corrections",
    "seals",
    "regions",
  ]);
  for (const { table, excel, plain } of empty) {
    expect(new TextDecoder().decode(plain.bytes)).toBe(`${table.fields.map((f) => f.name).join(",")}\n`);
    expect(excel.bytes.length).toBeGreaterThan(20);
  }
});

test("corrections are numbered from the oldest", () => {
  const row = (date: string, before?: string) => ({
    date,
    period: "2023",
    periodName: "2023年",
    file: "stated.csv",
    what: "正文所载的数",
    place: "第2行",
    ...(before !== undefined && { before }),
    after: "=30",
    reason: "录入有误",
  });
  const record = { ...records.made, corrections: [row("2024-11-02", "3"), row("2024-10-01")] };
  const table = openTables(record).find(({ name }) => name === "corrections")!;
  expect(cells(table, ["number", "date", "before", "after"])).toEqual([
    [1, "2024-10-01", null, "=30"],
    [2, "2024-11-02", "3", "=30"],
  ]);
});
