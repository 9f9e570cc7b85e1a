import { max } from "d3";
import type { Dashboard } from "../dashboard/schema.ts";
import {
  addressOf,
  citation,
  dataDescription,
  dataTitle,
  dataVersion,
  publisherName,
  tableNotes,
  updatedOn,
} from "./facts.ts";
import { type Cell, type OpenTable, typeWords } from "./table.ts";
import { openTables } from "./tables.ts";
import { type Sheet, type SheetCell, xlsxFile } from "./xlsx-file.ts";

const cover = "封面";
const notes = "说明";

/** Every table in one workbook: a cover, the notes, then a table a sheet. */
export function workbook(dashboard: Dashboard): Uint8Array<ArrayBuffer> {
  const tables = openTables(dashboard);
  return xlsxFile(dataTitle(dashboard), [
    coverSheet(dashboard, tables),
    notesSheet(dashboard, tables),
    ...tables.map(tableSheet),
  ]);
}

function coverSheet(dashboard: Dashboard, tables: readonly OpenTable[]): Sheet {
  const { site } = dashboard;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["内容", dataDescription(dashboard)],
    [
      "示例",
      site.demo ? "本站是示例站点，依据公开通报的转载件制作，不是政府网站，未经任何机关认可。" : undefined,
    ],
    ["发布者", publisherName(dashboard)],
    ["版本", `${dataVersion(dashboard)}（表的版式.期数.更正数）`],
    ["更新", updatedOn(dashboard) ?? "未公布"],
    ["许可", site.licence ? `${site.licence.title}，${site.licence.href}` : "未写明"],
    ["引用", citation(dashboard)],
    ["网址", addressOf(dashboard, "data.html")],
  ];
  return {
    name: cover,
    heading: false,
    widths: [28, 80, 10],
    rows: [
      [{ text: dataTitle(dashboard), strong: true }],
      ...facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
      [],
      [
        { text: "目录", strong: true },
        { text: "内容", strong: true },
        { text: "行数", strong: true },
      ],
      [{ text: notes, sheet: notes }, { text: "各列说明、空值的含义、反推的数、来源与可信度" }],
      ...tables.map(({ title, description, rows }) => [
        { text: title, sheet: title },
        { text: description },
        rows.length,
      ]),
    ],
  };
}

function notesSheet(dashboard: Dashboard, tables: readonly OpenTable[]): Sheet {
  const line = (...texts: readonly (string | undefined)[]): SheetCell[] =>
    texts.map((text) => (text === undefined || text === "" ? null : text));
  return {
    name: notes,
    heading: true,
    widths: [28, 28, 10, 6, 70, 36],
    rows: [
      ["表", "列", "类型", "单位", "说明", "空值的含义"].map((text): SheetCell => ({ text, strong: true })),
      line(
        "（各表）",
        "",
        "",
        "",
        "没有公布的格为空，不是0。本站计算的数由公布的数算出，反推的数由公布的比率推出，都不是公布的数，另行标明。",
      ),
      line("（各表）", "", "", "", "“来源”列写来源的编号，可在“来源”表查到发布者、可信度和改动。"),
      ...tables.flatMap((table) => [
        ...tableNotes(dashboard, table).map((note) => line(table.title, "", "", "", note)),
        ...table.fields.map(({ title, type, unit, description, missing }) =>
          line(table.title, title, typeWords[type], unit, description, missing),
        ),
      ]),
    ],
  };
}

/** Rows that tell how wide a column has to be. */
const looksAt = 200;

function tableSheet({ title, fields, rows }: OpenTable): Sheet {
  const dates = new Set([...fields.keys()].filter((index) => fields[index]?.type === "date"));
  return {
    name: title,
    heading: true,
    widths: fields.map((field, index) => {
      const widest = max(rows.slice(0, looksAt), (row) => widthOf(String(row[index] ?? ""))) ?? 0;
      return Math.min(60, Math.max(10, widthOf(field.title) + 4, widest + 2));
    }),
    rows: [
      fields.map((field): SheetCell => ({ text: field.title, strong: true })),
      ...rows.map((row) => sheetRow(row, dates)),
    ],
  };
}

function sheetRow(row: readonly Cell[], dates: ReadonlySet<number>): readonly SheetCell[] {
  return row.map((cell, index) => (dates.has(index) && typeof cell === "string" ? { date: cell } : cell));
}

/** In half-width characters. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
