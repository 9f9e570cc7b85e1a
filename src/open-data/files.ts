import type { Dashboard } from "../dashboard/schema.ts";
import { catalog } from "./catalog.ts";
import { excelCsv, plainCsv } from "./csv-file.ts";
import { dataPackage } from "./data-package.ts";
import { dataTitle } from "./facts.ts";
import { jsonFile } from "./json-file.ts";
import { oncePerDashboard } from "./once-per-dashboard.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { schemaOrgDataset } from "./schema-org.ts";
import type { OpenTable } from "./table.ts";
import { openTables } from "./tables.ts";
import { workbook } from "./workbook.ts";

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
export const tableFiles = oncePerDashboard((dashboard: Dashboard): readonly TableFiles[] =>
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

/** The workbook of all tables. */
export const workbookFile = oncePerDashboard((dashboard: Dashboard): OpenFile =>
  openFile("data/tongbao.xlsx", "xlsx", `${dataTitle(dashboard)}（工作簿）`, workbook(dashboard)),
);

/** Everything the site shows, as it was computed. */
export const dashboardFile = oncePerDashboard((dashboard: Dashboard): OpenFile =>
  openFile("api/dashboard.json", "json", "网站的全部内容", `${JSON.stringify(dashboard)}\n`),
);

/**
 * Every file of data/: tables, workbook, and the three that describe them.
 *
 * @param pictures - the files of the charts, drawn above this room, which the descriptions list too
 */
export function openDataFiles(dashboard: Dashboard, pictures: readonly OpenFile[]): OpenFile[] {
  const tables = tableFiles(dashboard);
  const others = [workbookFile(dashboard), dashboardFile(dashboard), ...pictures];
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...tables.flatMap(({ excel, plain, json: object }) => [excel, plain, object]),
    workbookFile(dashboard),
    openFile("data/datapackage.json", "json", "数据包描述", json(dataPackage(dashboard, tables, others))),
    openFile("data/catalog.jsonld", "jsonld", "数据目录（DCAT）", json(catalog(dashboard, tables, others))),
    openFile(
      "data/dataset.jsonld",
      "jsonld",
      "数据集（schema.org）",
      json(schemaOrgDataset(dashboard, tables, others)),
    ),
  ];
}
