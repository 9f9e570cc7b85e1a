import type { Dashboard } from "../dashboard/schema.ts";
import { oncePerDashboard } from "./once-per-dashboard.ts";
import type { OpenTable, TableDefinition } from "./table.ts";
import { corrections } from "./tables/corrections.ts";
import { counts } from "./tables/counts.ts";
import { dissemination } from "./tables/dissemination.ts";
import { figures } from "./tables/figures.ts";
import { inspections } from "./tables/inspections.ts";
import { obligations } from "./tables/obligations.ts";
import { problems } from "./tables/problems.ts";
import { quarters } from "./tables/quarters.ts";
import { regions } from "./tables/regions.ts";
import { sources } from "./tables/sources.ts";
import { standardization } from "./tables/standardization.ts";

/** Every table of the open data, whatever the record: an address once given stays. */
export const tableDefinitions: readonly TableDefinition[] = [
  inspections,
  problems,
  standardization,
  obligations,
  dissemination,
  counts,
  figures,
  corrections,
  quarters,
  sources,
  regions,
];

/** The record as tables over all quarters, oldest first. A table that no quarter fills has no rows. */
export const openTables = oncePerDashboard((dashboard: Dashboard): readonly OpenTable[] =>
  tableDefinitions.map(({ open, ...description }) => ({ ...description, rows: open(dashboard) })),
);
