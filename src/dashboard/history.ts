import type { Archive, Inspection, Quarter, QuarterId } from "../archive/model.ts";
import type { EarlierCount } from "./figure.ts";

/** The total's key in a history, where a region has its division code. */
export const wholeJurisdiction = "";

/** The counts of a place, quarter by quarter, so that any quarter can find the one to compare with. */
export type History = ReadonlyMap<string, readonly EarlierCount[]>;

/** Every published count of accounts, by division code (`wholeJurisdiction` for the total), oldest first. */
export function historyOf(archive: Archive): History {
  const history = new Map<string, EarlierCount[]>();
  for (const quarter of archive.quarters) {
    const sources = sourceRefs(quarter, "inspection.csv");
    for (const row of [quarter.total, ...quarter.inspections]) {
      if (row.accounts === undefined) continue;
      const counts = history.get(placeOf(row)) ?? [];
      counts.push({ quarter: quarter.id, accounts: row.accounts, sources });
      history.set(placeOf(row), counts);
    }
  }
  return history;
}

/** The newest count of a place before `quarter`; quarters that did not publish it are passed over. */
export function countBefore(history: History, place: string, quarter: QuarterId): EarlierCount | undefined {
  return history.get(place)?.findLast((count) => count.quarter < quarter);
}

/** The count of a place in `quarter`. */
export function countIn(history: History, place: string, quarter: string): EarlierCount | undefined {
  return history.get(place)?.find((count) => count.quarter === quarter);
}

/** The key of a row in a history. */
export function placeOf(row: Inspection): string {
  return row.region ?? wholeJurisdiction;
}

/** The sources that a file of a quarter rests on: "2022-Q3/circular". */
export function sourceRefs(quarter: Quarter, file: string): string[] {
  return quarter.sources
    .filter((source) => source.files.includes(file))
    .map((source) => sourceRef(quarter, source.id));
}

/** A source's name across quarters: "2022-Q3/circular". */
export function sourceRef(quarter: Quarter, id: string): string {
  return `${quarter.id}/${id}`;
}
