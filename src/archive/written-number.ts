import type { Approximation, PrintedNumber } from "../figures/printed-number.ts";
import type { StatedPercent } from "./model.ts";

/** Full-width digits and signs as ASCII: "９９.４％" is "99.4%". */
function halfWidth(text: string): string {
  return text.normalize("NFKC").replaceAll("﹪", "%").replaceAll("−", "-").replace(/\s+/gu, "");
}

/** A count as a cell writes it: "472", "４７２". Undefined for anything else, and above what a number holds exactly. */
export function parseCount(text: string): number | undefined {
  const digits = halfWidth(text);
  if (!/^(0|[1-9]\d*)$/.test(digits)) return undefined;
  const count = Number(digits);
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A percentage from 0 to 100 as a file states it: "99.4%", "100.%", "９９.４％". Undefined for anything else. */
export function parsePercent(text: string): StatedPercent | undefined {
  const digits = /^(\d{1,3}(?:\.\d{0,15})?)%$/.exec(halfWidth(text))?.[1];
  if (digits === undefined) return undefined;
  const [whole = "", decimals = ""] = digits.split(".");
  const above = Number(whole) > 100 || (Number(whole) === 100 && /[1-9]/.test(decimals));
  return above ? undefined : { text, digits };
}

/** Words before a number, and behind it, that make it inexact. */
const leading: readonly (readonly [RegExp, Approximation])[] = [
  [/^(?:约|大约|大概)/, "about"],
  [/^(?:近|将近|接近)/, "near"],
  [/^(?:超过?|逾|多于|高于|不少于|不低于|至少|突破|大于|[>≥])/, "atLeast"],
  [/^(?:不足|不到|低于|少于|不超过|不高于|小于|[<≤])/, "atMost"],
];
const trailing: readonly (readonly [RegExp, Approximation])[] = [
  [/[多余]$/, "over"],
  [/(?:左右|上下)$/, "about"],
  [/以上$/, "atLeast"],
  [/以下$/, "atMost"],
];
const falling = /^(?:-|减少了?|下降了?|降低了?|↓|减|降幅)/;
const rising = /^(?:\+|增加了?|上升了?|提高了?|增长了?|↑|增|增幅)/;

/**
 * A number as an office writes it in a cell: "472", "3,120", "472家", "99.4%", "17.6万", "90多", "超2000万", "-12.5%".
 *
 * @returns undefined for anything else
 */
export function parseWrittenNumber(text: string): PrintedNumber | undefined {
  let rest = halfWidth(text);
  let approximation: Approximation | undefined;
  const sign = falling.test(rest) ? -1n : 1n;
  rest = rest.replace(falling, "").replace(rising, "");
  for (const [pattern, meant] of leading) {
    if (!pattern.test(rest)) continue;
    approximation = meant;
    rest = rest.replace(pattern, "");
    break;
  }
  for (const [pattern, meant] of trailing) {
    if (!pattern.test(rest)) continue;
    approximation = meant;
    rest = rest.replace(pattern, "");
    break;
  }
  const match =
    /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{0,15}))?([百千万亿]{0,2})([多余]?)(个百分点|百分点|%|(?![成折倍年月日])\p{Script=Han}{0,3})$/u.exec(
      rest,
    );
  if (!match) return undefined;
  const [, whole = "", fraction = "", powers = "", more = "", unit = ""] = match;
  const scale = [...powers].reduce((sum, power) => sum + (powerOf[power] ?? 0), 0);
  if (more !== "") approximation = "over";
  return {
    units: sign * BigInt(whole.replaceAll(",", "") + fraction),
    decimals: fraction.length,
    scale,
    percent: unit === "%" || unit.endsWith("百分点"),
    ...(approximation && { approximation }),
  };
}

const powerOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Whether a cell says, in place of a number, that there is none: a dash, 无, 不适用. */
export function isNoNumber(text: string): boolean {
  return /^(?:[-—–－/／\\*＊]+|无|不适用|未公布|暂无|N\/?A)$/iu.test(text.replace(/\s/gu, ""));
}
