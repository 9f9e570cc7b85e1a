import type { Dashboard } from "../dashboard/schema.ts";
import { dataVersion, tableNotes, tableSources } from "./facts.ts";
import { sourceText } from "./sources.ts";
import type { OpenTable } from "./table.ts";

/**
 * A table as JSON: an object a row in `rows`, and beside it what a row cannot hold. A row a line, so that two versions
 * can be compared by any tool.
 *
 * An empty cell is left out, for most cells of a long table are; the first row has them all, as null, for readers that
 * take the columns from it.
 */
export function jsonFile(dashboard: Dashboard, table: OpenTable): string {
  const { name, title, description, fields, rows } = table;
  const { id, href } = dashboard.site.licence ?? {};
  const head = {
    table: name,
    title,
    description,
    version: dataVersion(dashboard),
    licence: id === undefined ? null : { id, href },
    notes: tableNotes(dashboard, table),
    sources: tableSources(dashboard, table).map((source) => ({
      id: source.ref,
      text: sourceText(source),
      reason: source.reason,
    })),
    fields: fields.map((field) => ({
      name: field.name,
      title: field.title,
      type: field.type,
      unit: field.unit ?? null,
      description: field.description,
      missing: field.missing ?? null,
    })),
  };
  const keys = fields.map(({ name: key }) => `${JSON.stringify(key)}:`);
  const lines = rows.map((row, at) => {
    const members = row.flatMap((cell, index) =>
      cell === null && at > 0
        ? []
        : [`${keys[index]}${typeof cell === "string" ? JSON.stringify(cell) : cell}`],
    );
    return `{${members.join(",")}}`;
  });
  const body = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, `,\n  "rows": ${body}\n}`)}\n`;
}
