import type { Dashboard } from "../dashboard/schema.ts";
import { uuid5 } from "./uuid.ts";

/** Of this project's feeds. Never to be changed: every reader would see every entry as new. */
const namespace = "0e34b717-d0df-467a-9532-da71da234884";

/**
 * The id of a feed, or of its entry for a period.
 *
 * It is made from whose record it is and which period, and nothing else: it stays the same when the site moves, is renamed, or a
 * circular is corrected. A demonstration has ids of its own, so that no reader takes it for the office's entry.
 */
export function feedId({ jurisdiction, demo }: Dashboard["site"], period?: string): string {
  return `urn:uuid:${uuid5(namespace, [demo ? "示例" : "", jurisdiction, period ?? ""].join("\n"))}`;
}
