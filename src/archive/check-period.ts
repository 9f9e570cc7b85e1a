import { addDays } from "../figures/day.ts";
import type { Period } from "../figures/period.ts";
import type { ParsedCircular } from "./circular.ts";
import { presentName } from "./first-form.ts";
import type { Path, Structured } from "./parse-structured.ts";
import type { PeriodSettings } from "./period-settings.ts";
import type { Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";

/** Days after its end in which a period may still be inspected. */
const graceDays = 45;

/** Files that state what was counted: their sources cannot be older than the count. */
const counted = /^(?:circular\.md|stated\.csv|attachment-.*\.csv)$/;

/** Whether the days of a period.json can have come in this order. */
export function checkSettingsDates(
  period: Period,
  { value, place }: Structured<PeriodSettings>,
  report: Report,
): void {
  const { asOf, window, sources = [] } = value;
  if (window && window.to < window.from) report(place(["window", "to"]), message("windowEndsEarly", window));
  if (asOf !== undefined && window && asOf < window.from)
    report(place(["asOf"]), message("countedEarly", { asOf, from: window.from }));
  const last = addDays(period.to, graceDays);
  for (const [path, date] of [
    [["asOf"], asOf],
    [["window", "to"], window?.to],
  ] as [Path, string | undefined][]) {
    if (date === undefined || (date >= period.from && date <= last)) continue;
    report(place(path), message("dateOutside", { date, period: period.id, from: period.from, to: last }));
  }
  sources.forEach(({ date, files }, index) => {
    if (date === undefined || asOf === undefined || date >= asOf) return;
    if (!files.some((file) => counted.test(presentName(file)))) return;
    report(place(["sources", index, "date"]), message("sourceTooOld", { date, asOf }));
  });
}

/** Whether a circular was published and signed after what it tells of. */
export function checkCircularDates(
  { circular, place }: ParsedCircular,
  { asOf, window }: Partial<PeriodSettings>,
  report: Report,
): void {
  const { published, signed } = circular;
  if (published !== undefined && asOf !== undefined && published.slice(0, asOf.length) < asOf)
    report(place(["published"]), message("publishedEarly", { published, asOf }));
  if (signed !== undefined && window && signed < window.to)
    report(place(["signed"]), message("signedEarly", { signed, to: window.to }));
}
