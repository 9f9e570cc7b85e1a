import type { Dashboard } from "../dashboard/schema.ts";
import { catalog } from "./catalog.ts";
import { dataPackage } from "./data-package.ts";
import { dataTitle } from "./facts.ts";
import { memo } from "../dashboard/memo.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { schemaOrgDataset } from "./schema-org.ts";
import { tableFiles } from "./table-files.ts";
import { workbook } from "./workbook.ts";

/** The workbook of all tables. */
export const workbookFile = memo((dashboard: Dashboard): OpenFile =>
  openFile("data/tongbao.xlsx", "xlsx", `${dataTitle(dashboard)}（工作簿）`, workbook(dashboard)),
);

/** Everything the site shows, as it was computed. */
export const dashboardFile = memo((dashboard: Dashboard): OpenFile =>
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
