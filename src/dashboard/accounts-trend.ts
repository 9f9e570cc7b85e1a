import type { Milestone, QuarterId } from "../archive/model.ts";
import { percentText } from "../figures/percent-text.ts";
import { decreaseRate } from "../figures/rates.ts";
import { changeWords } from "./quarter.ts";
import { decreaseFigure } from "./figure.ts";
import type { EarlierCount } from "./figure.ts";
import type { AccountsTrend } from "./schema.ts";
import { quarterLabel, quarterSeenFrom, unpublished } from "./words.ts";

/**
 * The accounts of one place over some quarters. A quarter that did not publish its count keeps its place.
 *
 * @param quarters - the quarters to show, oldest first
 * @param counts - the published counts of that place, oldest first; older ones than shown are compared with
 * @param place - what the counts are of, as a subject: "", "宁波市"
 */
export function accountsTrend(
  id: string,
  place: string,
  quarters: readonly QuarterId[],
  counts: readonly EarlierCount[],
  milestones: readonly Milestone[] = [],
): AccountsTrend {
  const rows = quarters.map((quarter) => {
    const index = counts.findIndex((count) => count.quarter === quarter);
    const [count, earlier] = index < 0 ? [] : [counts[index], counts[index - 1]];
    const decrease = decreaseFigure(count?.accounts, earlier, []);
    return {
      quarter,
      label: quarterLabel(quarter),
      accounts: count?.accounts ?? null,
      decrease: decrease.ratio ? signedChange(decrease.ratio.part, decrease.value) : null,
      since: decrease.ratio ? (earlier?.quarter ?? null) : null,
    };
  });
  const shown = counts.filter((count) => quarters.includes(count.quarter));
  const sentences = rows.map(
    (row) =>
      `${row.label}${row.accounts === null ? unpublished : `${row.accounts}个${row.decrease ? `（${row.decrease}）` : ""}`}`,
  );
  return {
    id,
    title: trendTitle(place, quarters, shown),
    subtitle: "政务新媒体账号总数（个）及比上一个公布数的变化",
    description: `${sentences.join("，")}。`,
    columns: [
      { key: "label", label: "季度" },
      { key: "accounts", label: "政务新媒体总数（个）" },
      { key: "decrease", label: "比上一个公布数" },
    ],
    rows,
    sources: [...new Set(shown.flatMap((count) => count.sources))],
    milestones: milestones.map(({ label, accounts }) => ({ label, accounts })),
  };
}

/** A decrease is shown as what became of the count: "−9.2%"; an increase "+3.1%". */
function signedChange(part: number, value: string): string {
  if (part === 0) return "持平";
  return part > 0 ? `−${value}` : `+${value.replace("−", "")}`;
}

function trendTitle(place: string, quarters: readonly QuarterId[], shown: readonly EarlierCount[]): string {
  const [first, latest] = [shown.at(0), shown.at(-1)];
  const newest = quarters.at(-1);
  if (!first || !latest || !newest) return `${place}账号数${unpublished}`;
  if (first === latest) {
    const rest = quarters.length > 1 ? `，其余季度${unpublished}` : "";
    return `${place}${quarterLabel(latest.quarter)}${latest.accounts}个${rest}`;
  }
  const earlier = shown.at(-2) ?? first;
  const change = changeWords(
    decreaseFigure(latest.accounts, earlier, []),
    quarterSeenFrom(earlier.quarter, latest.quarter),
  );
  if (earlier === first) return `${place}${quarterSeenFrom(latest.quarter, newest)}${change}`;
  const whole = decreaseRate(first.accounts, latest.accounts);
  const size = percentText({ ...whole, part: Math.abs(whole.part) }, 1);
  const verb = whole.part > 0 ? `减少${size}` : whole.part < 0 ? `增加${size}` : "持平";
  return `${place}${quarterLabel(first.quarter)}以来${verb}，${quarterSeenFrom(latest.quarter, newest)}${change}`;
}
