import type { APIRoute } from "astro";
import { type OpenTable, openTables } from "../../dashboard/tables.ts";
import { csvFile } from "../../publish/csv-file.ts";
import { readDashboard } from "../../dashboard/read-dashboard.ts";

export function getStaticPaths() {
  return openTables(readDashboard()).map((table) => ({
    params: { table: table.name },
    props: { table },
  }));
}

/** One table over all quarters, for a spreadsheet. */
export const GET: APIRoute<{ table: OpenTable }> = ({ props: { table } }) =>
  new Response(csvFile(table.columns, table.rows));
