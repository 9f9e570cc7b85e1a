import type { Dashboard } from "../dashboard/schema.ts";
import { memo } from "../dashboard/memo.ts";
import type { OpenTable, TableDefinition } from "./table.ts";
import { corrections } from "./tables/corrections.ts";
import { dissemination } from "./tables/dissemination.ts";
import { figures } from "./tables/figures.ts";
import { listed } from "./tables/listed.ts";
import { obligations } from "./tables/obligations.ts";
import { observations } from "./tables/observations.ts";
import { periods } from "./tables/periods.ts";
import { regions } from "./tables/regions.ts";
import { seals } from "./tables/seals.ts";
import { sources } from "./tables/sources.ts";
import { standardization } from "./tables/standardization.ts";
import { wideTables } from "./tables/wide.ts";

/** The lists beside the observations, whatever the record: an address once given stays. */
const lists: readonly TableDefinition[] = [
  listed,
  standardization,
  obligations,
  dissemination,
  figures,
  corrections,
  seals,
  periods,
  sources,
  regions,
];

/** Every table of a record: the observations, a wide one for each subject, the lists. */
export function tablesOf(dashboard: Dashboard): TableDefinition[] {
  const { rowWord } = dashboard.site;
  return [observations, ...wideTables(dashboard), ...lists].map((table) => wordedFor(table, rowWord));
}

/** The record as tables over all periods, oldest first. A table that no period fills has no rows. */
export const openTables = memo((dashboard: Dashboard): readonly OpenTable[] =>
  tablesOf(dashboard).map(({ open, ...description }) => ({ ...description, rows: open(dashboard) })),
);

/** A table whose headings and descriptions call a region what the office calls it: 单位. */
function wordedFor(
  { title, description, notes, fields, ...table }: TableDefinition,
  rowWord: string,
): TableDefinition {
  const worded = (text: string) => text.replaceAll("地区", rowWord);
  return {
    ...table,
    title: worded(title),
    description: worded(description),
    notes: notes.map(worded),
    fields: fields.map((field) => ({
      ...field,
      title: worded(field.title),
      description: worded(field.description),
      ...(field.missing !== undefined && { missing: worded(field.missing) }),
    })),
  };
}
