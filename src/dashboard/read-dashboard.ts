import { readFileSync, statSync } from "node:fs";
import { Dashboard } from "./schema.ts";
import { dashboardFile } from "./work-folder.ts";

let read: { dashboard: Dashboard; stamp: string } | undefined;

/**
 * The dashboard that ingest wrote, parsed by its schema: pages can trust its type.
 *
 * It is parsed again only when the file has changed, as it does under `npm run dev`.
 *
 * @throws when there is none (run `npm run ingest`), or it is of another schema version
 */
export function readDashboard(): Dashboard {
  const file = dashboardFile();
  const { mtimeMs, size } = statSync(file);
  const stamp = `${file} ${mtimeMs} ${size}`;
  if (read?.stamp !== stamp) {
    read = { dashboard: Dashboard.parse(JSON.parse(readFileSync(file, "utf8"))), stamp };
  }
  return read.dashboard;
}
