import { agreement } from "../figures/agreement.ts";
import { exactPercentText } from "../figures/percent-text.ts";
import { addDays, quarterDays } from "./calendar.ts";
import type { ParsedCircular } from "./circular.ts";
import type { QuarterId } from "./model.ts";
import type { Path, Structured } from "./parse-structured.ts";
import type { QuarterSettings } from "./quarter-settings.ts";
import type { Report } from "./report.ts";
import { parsePercent } from "./written-number.ts";

/** Days after its end in which a quarter may still be inspected. */
const graceDays = 45;

/** Files that state what was counted: their sources cannot be older than the count. */
const countedFiles = ["circular.md", "inspection.csv", "problems.csv"];

const mendDate = "correct whichever of the two dates is wrong.";

/** Whether the days of a quarter.json can have come in this order. */
export function checkSettingsDates(
  quarter: QuarterId,
  { value, place }: Structured<QuarterSettings>,
  report: Report,
): void {
  const { asOf, window, sources = [] } = value;
  if (window && window.to < window.from) {
    report(place(["window", "to"]), {
      found: `the window ends on ${window.to}, before it begins`,
      expected: `a day from ${window.from} on`,
      mend: mendDate,
    });
  }
  if (asOf !== undefined && window && asOf < window.from) {
    report(place(["asOf"]), {
      found: `the counts stand for ${asOf}, before the window begins`,
      expected: `a day from ${window.from} on`,
      mend: mendDate,
    });
  }
  const days = quarterDays(quarter);
  const last = addDays(days.to, graceDays);
  for (const [path, date] of [
    [["asOf"], asOf],
    [["window", "to"], window?.to],
  ] as [Path, string | undefined][]) {
    if (date === undefined || (date >= days.from && date <= last)) continue;
    report(place(path), {
      found: `${date} does not belong to ${quarter}`,
      expected: `a day from ${days.from} to ${last}`,
      mend: "correct the date, or the name of the folder.",
    });
  }
  sources.forEach(({ date, files }, index) => {
    if (date === undefined || asOf === undefined || date >= asOf) return;
    if (!files.some((file) => countedFiles.includes(file))) return;
    report(place(["sources", index, "date"]), {
      found: `the source is of ${date}, before the day that its counts stand for`,
      expected: `a day from ${asOf} on`,
      mend: mendDate,
    });
  });
}

/** Whether a circular was published and signed after what it tells of. */
export function checkCircularDates(
  { circular, place }: ParsedCircular,
  { asOf, window }: Partial<QuarterSettings>,
  report: Report,
): void {
  const { published, signed } = circular;
  if (published !== undefined && asOf !== undefined && published.slice(0, asOf.length) < asOf) {
    report(place(["published"]), {
      found: `published on ${published}, before the day that its counts stand for`,
      expected: `a day from ${asOf} on`,
      mend: mendDate,
    });
  }
  if (signed !== undefined && window && signed < window.to) {
    report(place(["signed"]), {
      found: `signed on ${signed}, before the window ends`,
      expected: `a day from ${window.to} on`,
      mend: mendDate,
    });
  }
}

/**
 * Whether the parts that a quarter.json gives fit into the total.
 *
 * @param total - accounts, from inspection.csv
 */
export function checkBreakdowns(
  { value, place }: Structured<QuarterSettings>,
  total: number | undefined,
  report: Report,
): void {
  if (total === undefined) return;
  value.breakdowns?.forEach(({ accounts, statedShare }, index) => {
    if (accounts > total) {
      report(place(["breakdowns", index, "accounts"]), {
        found: `${accounts} is more than all ${total} accounts`,
        expected: `at most ${total}`,
        mend: "correct the number, or the total in inspection.csv.",
      });
      return;
    }
    const share = statedShare === undefined ? undefined : parsePercent(statedShare);
    if (!share || total === 0) return;
    const ratio = { part: accounts, whole: total };
    if (agreement(share.digits, ratio).verdict !== "mismatch") return;
    report(place(["breakdowns", index, "statedShare"]), {
      found: `"${share.text}" does not agree with the counts`,
      expected: `${accounts} ÷ ${total} = ${exactPercentText(ratio)}`,
      mend: "correct whichever is wrong, the share or a count.",
    });
  });
}
