import type { PeriodRecord } from "../archive/model.ts";

/** A source's name across periods: "2022-Q3/circular". */
export function sourceRef({ id }: PeriodRecord, source: string): string {
  return `${id}/${source}`;
}

/** The sources that a file of a period rests on. */
export function sourceRefs(period: PeriodRecord, file: string): string[] {
  return period.sources.filter(({ files }) => files.includes(file)).map(({ id }) => sourceRef(period, id));
}
