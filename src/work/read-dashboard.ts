import { readFileSync, statSync } from "node:fs";
import type { Dashboard } from "../dashboard/schema.ts";
import { dashboardFile } from "./work-folder.ts";

/** The version of the schema that the pages are written for. */
const schemaVersion: Dashboard["schemaVersion"] = 2;

let read: { dashboard: Dashboard; stamp: string } | undefined;

/**
 * The dashboard that ingest wrote.
 *
 * Its shape is what `schema.ts` says: ingest writes it from values of that type, and a test holds real ones against
 * the schema. Doing so again in every build would cost a fiftieth of it. The file is read again only when it has changed,
 * as it does under `npm run dev`.
 *
 * @throws when there is none (run `npm run ingest`), or it is of another schema version
 */
export function readDashboard(): Dashboard {
  const file = dashboardFile();
  const { mtimeMs, size } = statSync(file);
  const stamp = `${file} ${mtimeMs} ${size}`;
  if (read?.stamp !== stamp) {
    const dashboard = JSON.parse(readFileSync(file, "utf8")) as Dashboard;
    if (dashboard.schemaVersion !== schemaVersion) {
      throw new Error(`${file} is of schema version ${String(dashboard.schemaVersion)}: run npm run ingest`);
    }
    read = { dashboard, stamp };
  }
  return read.dashboard;
}
