import type { PeriodRecord } from "../archive/model.ts";
import { addDays, type IsoDate } from "../figures/day.ts";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The day that each period is drawn at: its last one. Several that end together, such as rounds of one quarter, or a year
 * and its last quarter, are spread over the shortest of them, in their order.
 *
 * @param periods - in their order
 */
export function drawnAt(periods: readonly PeriodRecord[]): ReadonlyMap<string, IsoDate> {
  const together = Map.groupBy(periods, ({ span }) => span.to);
  return new Map(
    [...together].flatMap(([to, group]) => {
      const days = Math.min(
        ...group.map(({ span }) => (Date.parse(to) - Date.parse(span.from)) / dayMilliseconds + 1),
      );
      return group.map(
        ({ id }, index) =>
          [id, addDays(to, -Math.round((days * (group.length - 1 - index)) / group.length))] as const,
      );
    }),
  );
}
