import type { APIRoute } from "astro";
import { type OpenTable, openTables } from "../../dashboard/tables.ts";
import { readDashboard } from "../../dashboard/read-dashboard.ts";

export function getStaticPaths() {
  return openTables(readDashboard()).map((table) => ({
    params: { table: table.name },
    props: { table },
  }));
}

/** One table over all quarters, an object a row. */
export const GET: APIRoute<{ table: OpenTable }> = ({ props: { table } }) => {
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index]])),
  );
  return new Response(`${JSON.stringify(rows, null, 2)}\n`);
};
