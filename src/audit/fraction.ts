import type { Draft } from "./draft.ts";
import { ratioSentence } from "./explanation.ts";
import type { Rate } from "./rates.ts";
import type { Prose } from "./prose.ts";
import { fits, judge, percentComputed, ratioOf } from "./recompute.ts";

const counter = "[个家条件封篇]?";
const fractionBehind = new RegExp(`^ ?[(,]?(\\d{1,9})${counter}/(\\d{1,9})(?![\\d/-])`);
const fractionBefore = new RegExp(
  `(?<![\\d/.-])(\\d{1,9})${counter}/(\\d{1,9})${counter}[,;]?[^\\d,。;%]{0,12}$`,
);

/**
 * A rate that prints its own quotient: 达标率98.2%（55/56）, 按期办结292封/309封，办结率94.5%.
 *
 * @returns undefined where none stands beside it, or the one that does is something else
 */
export function bindFraction(rate: Rate, { text }: Prose): Draft | undefined {
  if (
    rate.kind !== "percent" ||
    rate.approximation !== undefined ||
    rate.rate === "decrease" ||
    rate.rate === "increase"
  )
    return undefined;
  const behind = fractionBehind.exec(text.slice(rate.end, rate.end + 26));
  const before = fractionBefore.exec(text.slice(Math.max(0, rate.start - 40), rate.start));
  const found = behind ?? before;
  const [part, whole] = [Number(found?.[1]), Number(found?.[2])];
  const value = found === null || part > whole ? undefined : ratioOf(part, whole);
  if (value === undefined) return undefined;
  // Beside a bracket the quotient is surely meant; before a rate it may be a page or a date.
  if (behind === null && !fits(rate.digits, value)) return undefined;
  const verdict = judge(rate.digits, value);
  const kind = rate.rate === "pass" ? "pass_rate" : rate.rate === "sampling" ? "sampling_ratio" : "share";
  return {
    start: rate.start,
    end: rate.end,
    kind,
    stated: "",
    operands: kind === "pass_rate" ? { total: whole, pass: part } : { part, whole },
    computed: percentComputed(value),
    verdict,
    explanation: ratioSentence(rate.digits, value, verdict),
    uses: [rate.index],
  };
}
