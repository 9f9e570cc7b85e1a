/** A day: "2022-09-20". */
export type IsoDate = string;

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

/** The day that comes `days` after another. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(Date.parse(date) + days * dayMilliseconds);
}

/** The day of a time in milliseconds; always in UTC, for a day must not depend on where the build runs. */
export function isoDate(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}
