import type { IsoDate, QuarterId } from "./model.ts";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Whether a text is a day that the calendar has, as in "2024-02-29". */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 0) - 1, day);
  return isoDate(time) === text;
}

/** Whether a text is a day, or a day and a time of it: "2024-05-31", "2024-05-31 14:58". */
export function isIsoDateOrTime(text: string): boolean {
  const match = /^(\S+)(?: ([01]\d|2[0-3]):[0-5]\d)?$/.exec(text);
  return isIsoDate(match?.[1] ?? "");
}

/** "2024-05-31" for what a spreadsheet makes of it ("2024/5/31", "2024年5月31日"); undefined for anything else. */
export function meantDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1);
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}

export function isQuarterId(text: string): text is QuarterId {
  return /^\d{4}-Q[1-4]$/.test(text);
}

/** First and last day of a quarter: "2024-Q1" is 2024-01-01 to 2024-03-31. */
export function quarterDays(quarter: QuarterId): { from: IsoDate; to: IsoDate } {
  const year = Number(quarter.slice(0, 4));
  const months = 3 * Number(quarter.slice(-1));
  return { from: isoDate(Date.UTC(year, months - 3, 1)), to: isoDate(Date.UTC(year, months, 0)) };
}

/** The day that comes `days` after another. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(Date.parse(date) + days * dayMilliseconds);
}

/** Always in UTC: a day must not depend on where the build runs. */
function isoDate(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
