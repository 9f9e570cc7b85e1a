import { exactPercentText } from "../figures/percent-text.ts";
import type { Ratio } from "../figures/ratio.ts";
import type { Figure } from "./figure.ts";
import { percentComputed } from "./recompute.ts";

/** Whether a ratio is on the side of a bound that its words say: 不足70%, 超过90%. 约 asks for half a point. */
export function heldBound(bound: Figure, value: Ratio): boolean {
  const distance = (100 * value.part) / value.whole - bound.value;
  switch (bound.approximation) {
    case "over":
      return distance >= 0;
    case "under":
      return distance < 0;
    default:
      return Math.abs(distance) <= 1;
  }
}

/** A bound proves nothing beyond itself: it holds, or nothing is said. */
export function thresholdDraft(bound: Figure, value: Ratio) {
  const held = heldBound(bound, value);
  const words = { over: "不低于", under: "低于", about: "接近" }[bound.approximation ?? "about"];
  return {
    computed: percentComputed(value),
    verdict: held ? ("exact" as const) : ("unverifiable" as const),
    explanation: `${value.part} ÷ ${value.whole} = ${exactPercentText(value)}，${held ? "确" : "并非"}${words}${bound.digits}%。`,
  };
}
