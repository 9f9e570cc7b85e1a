import { exactPercentText } from "../figures/percent-text.ts";
import type { Ratio } from "../figures/ratio.ts";
import { decimalText, roundQuotient } from "../figures/rounding.ts";
import { rounded } from "./printed-digits.ts";
import type { Verdict } from "./claim.ts";

/** How a percentage stands to its quotient, in words: "，四舍五入为99.94%". */
function percentVerdict(printed: string, value: Ratio, verdict: Verdict): string {
  switch (verdict) {
    case "exact":
      return "，与所载一致";
    case "rounds":
      return rounded(value, printed, "half-up") === printed
        ? `，四舍五入为${printed}%`
        : `，按四舍六入五成双为${printed}%`;
    case "truncated":
      return `，截尾为${printed}%（四舍五入应为${rounded(value, printed, "half-up")}%）`;
    case "padded":
      return `，所载${printed}%系四舍五入后在末位补零`;
    case "unattainable":
      return `，所载${printed}%不符，且以${value.whole}为总数，任何整数都得不出${printed}%`;
    default:
      return `，四舍五入为${rounded(value, printed, "half-up")}%，与所载${printed}%不符`;
  }
}

/** "3118 ÷ 3120 = 99.9359…%，四舍五入为99.94%。" */
export function ratioSentence(
  printed: string,
  value: Ratio,
  verdict: Verdict,
  terms = `${value.part} ÷ ${value.whole}`,
): string {
  return `${terms} = ${quotient(value)}${percentVerdict(printed, value, verdict)}。`;
}

function quotient(value: Ratio): string {
  if (value.part < 0) {
    return `${decimalText(roundQuotient(100n * BigInt(value.part), BigInt(value.whole), 4, "half-up"), 4)}%`;
  }
  return exactPercentText(value);
}

/** What a percentage and its whole leave possible. */
export function rangeSentence(
  printed: string,
  whole: number,
  range: { from: number; to: number },
  of: string,
): string {
  const parts = range.from === range.to ? `只能是${range.from}` : `可为${range.from}至${range.to}`;
  return `文中只有总数${whole}，按${printed}%反推，${of}${parts}，无其他数字可供核对。`;
}

export function noneSentence(printed: string, whole: number): string {
  return `以${whole}为总数，任何整数都得不出${printed}%，此百分比不可能。`;
}

/** "102 + 427 = 529，与所载529一致。" */
export function sumSentence(parts: readonly number[], total: number): string {
  const sum = parts.reduce((all, part) => all + part, 0);
  const terms = parts.join(" + ");
  if (sum === total) return `${terms} = ${sum}，与所载${total}一致。`;
  return `${terms} = ${sum}，与所载${total}相差${Math.abs(sum - total)}。`;
}

export const nothingSentence = "文中没有可据以复算的数字。";
