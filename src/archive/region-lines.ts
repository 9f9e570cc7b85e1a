import type { World } from "../facts/world.ts";
import { type PeriodId, periodById } from "../figures/period.ts";
import type { Region } from "./model.ts";
import { existsOn } from "./regions.ts";

/**
 * Which regions of an earlier period make up a region of a later one: one that was renamed or merged is one line of
 * history, not an end and a beginning.
 *
 * A region that says when it ended counts until then. One that only says into which it was merged counts wherever it
 * has numbers.
 *
 * @param hasNumbers - whether a period has any number of a region
 */
export function predecessorsIn(
  regions: readonly Region[],
  hasNumbers: (region: string, period: PeriodId) => boolean,
): World["membersOf"] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const merged = Map.groupBy(
    regions.filter(({ successor }) => successor !== undefined),
    ({ successor }) => successor,
  );
  const hasChanged = new Set(
    regions.flatMap(({ id, successor }) => (successor === undefined ? [] : [id, successor])),
  );
  return (id, then, now) => {
    if (!hasChanged.has(id)) return [id];
    const [dayThen, dayNow] = [periodById(then).to, periodById(now).to];
    const line: Region[] = [];
    const collect = (region: Region | undefined) => {
      if (!region) return;
      const ends = region.until !== undefined || region.successor === undefined;
      if (existsOn(region, dayThen) && (ends || hasNumbers(region.id, then))) line.push(region);
      for (const before of merged.get(region.id) ?? []) {
        // One that is still there now has not been merged yet.
        if (before.until === undefined || before.until < dayNow) collect(before);
      }
    };
    collect(byId.get(id));
    return line.map((region) => region.id);
  };
}
