import { memo } from "../dashboard/memo.ts";
import type { Dashboard } from "../dashboard/schema.ts";
import { excelCsv, plainCsv } from "./csv-file.ts";
import { jsonFile } from "./json-file.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import type { OpenTable } from "./table.ts";
import { openTables } from "./tables.ts";

/** A table with its three files. */
export interface TableFiles {
  readonly table: OpenTable;
  /** For Excel: Chinese headings, byte-order mark, nothing that it would run. */
  readonly excel: OpenFile;
  /** For programs: ASCII names, every value as it is. */
  readonly plain: OpenFile;
  readonly json: OpenFile;
}

/** The files of every table, in the order of the tables. */
export const tableFiles = memo((dashboard: Dashboard): readonly TableFiles[] =>
  openTables(dashboard).map((table) => {
    const { name, title, fields, rows } = table;
    return {
      table,
      excel: openFile(
        `data/${name}.csv`,
        "csv",
        `${title}（供电子表格）`,
        excelCsv(
          fields.map((field) => field.title),
          rows,
        ),
      ),
      plain: openFile(
        `data/${name}.plain.csv`,
        "csv",
        `${title}（供程序）`,
        plainCsv(
          fields.map((field) => field.name),
          rows,
        ),
      ),
      json: openFile(`data/${name}.json`, "json", title, jsonFile(dashboard, table)),
    };
  }),
);
