import type { Count } from "./counts.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { numberComputed } from "./recompute.ts";
import { countsBefore, isExact } from "./neighbours.ts";

/** More accounts looked at than the same paragraph says there are: 检查范围…共21个…检查28家. */
export function findOverreach(evidence: Evidence): Draft[] {
  return evidence.counts.flatMap((count): Draft[] => {
    const total = isInspected(count) ? scopeOf(count, evidence) : undefined;
    if (total === undefined || total.value >= count.value) return [];
    return [
      {
        start: count.start,
        end: count.end,
        kind: "count",
        stated: "",
        operands: { stated: count.value, counted: total.value },
        computed: numberComputed(total.value),
        verdict: "mismatch",
        explanation: `检查范围共${total.value}，所查${count.value}多于总数。`,
        uses: [count.index, total.index],
      },
    ];
  });
}

function isInspected(count: Count): boolean {
  const repeated = /次|累计|复查|轮/.test(count.before + count.after);
  return isExact(count) && count.roles.has("inspected") && !count.roles.has("total") && !repeated;
}

/** The range of the inspection, when it is the only total of the paragraph and of the same object. */
function scopeOf(count: Count, evidence: Evidence): Count | undefined {
  const before = countsBefore(evidence, count.start, 16).filter(
    (other) => other.paragraph === count.paragraph,
  );
  const totals = before.filter(
    (other) => other.roles.has("total") && other.object === count.object && isExact(other),
  );
  const [only] = totals;
  return totals.length === 1 &&
    only !== undefined &&
    /(?:检查|抽查|普查|监测)(?:范围|对象)/.test(
      evidence.prose.text.slice(Math.max(0, only.start - 60), only.start),
    )
    ? only
    : undefined;
}
