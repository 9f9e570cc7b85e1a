import type { Approximation, PrintedNumber } from "../../figures/printed-number.ts";
import { multipliers, numeralCharacters, parseChineseNumeral } from "../../text/chinese-numerals.ts";
import type { Mention } from "./mention.ts";
import { notNumbers } from "./not-numbers.ts";

/** Counters, longest first: 人次 is none of 人. */
const counters =
  "(?:人次|批次|件次|家次|台次|车次|平方公里|平方米|公里|[个家条件人次项篇封户处起份批名类种座所台款期场部宗例只支张区市省县元吨亩株辆艘栋单本套枚头位艺])";
const hanNumber = `[${numeralCharacters}]{1,20}`;
const arabic = "(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d|,\\d)|\\d{1,15}(?:\\.\\d{0,8})?)";

const numberPatterns: readonly (readonly [name: string, pattern: string])[] = [
  ["points", `(?<points>${arabic}|${hanNumber}) ?个?百分点`],
  ["percent", "(?<percent>\\d{1,9}(?:\\.\\d{0,8})?) ?%"],
  [
    "percent in words",
    `百分之(?<percentWords>\\d{1,3}(?:\\.\\d{1,4})?|[${numeralCharacters}]{1,6}(?:点[${numeralCharacters}]{1,4})?)`,
  ],
  ["tenths", "(?<tenths>\\d(?:\\.\\d)?|[一二两三四五六七八九]{1,2})成(?![立为员功都果绩效本长品熟交份])"],
  [
    "count",
    `(?<number>${arabic})(?<power>[万亿千百]{0,2})(?<more>[多余几]?)(?<counter>\\)?${counters}?)(?:以[上下]|左右|之多)?`,
  ],
  [
    "count in Chinese numerals",
    `(?<hanNumber>(?![百千万亿])${hanNumber})(?<hanMore>[多余几]?)(?<hanCounter>[个家条件人封户篇])`,
  ],
];

/** One pattern for all; the first alternative that fits at a place is taken. */
const scanner = new RegExp(
  [...notNumbers, ...numberPatterns].map(([, pattern], i) => `(?<t${i}>${renumber(pattern, i)})`).join("|"),
  "g",
);

/** Group 1 of a pattern on its own is another number in the joined pattern. */
function renumber(pattern: string, i: number): string {
  return pattern.includes("\\1")
    ? pattern.replace("([", `(?<sep${i}>[`).replace("\\1", `\\k<sep${i}>`)
    : pattern;
}

/** Words before and behind a number, and what they make of it. */
const approximations: readonly (readonly [Approximation, before: RegExp, after: RegExp])[] = [
  ["atLeast", /(?:超过?|逾|多于|高于|大于|不少于|不低于|至少|突破|达到?[^,。]{0,2}以上)$/, /^以上/],
  ["atMost", /(?:不足|不到|低于|少于|小于|不超过|不高于|至多|未达到?|未超过)$/, /^以下/],
  ["near", /(?:近|接近|将近)$/, /^(?!)/],
  ["about", /(?:约|大概|大约|几)$/, /^(?:左右|上下)/],
];

/** Every number of a reading that may be a figure, in its order. Time is linear in its length. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  let done = 0;
  for (const match of text.matchAll(scanner)) {
    // A figure may be glued to a date, but is no tail of other digits.
    const whole = match.index === done || !/[\d.]/.test(text.charAt(match.index - 1));
    const mention = whole ? readMention(match, text) : undefined;
    if (mention !== undefined) mentions.push(mention);
    done = match.index + match[0].length;
  }
  return mentions;
}

function readMention(match: RegExpMatchArray, text: string): Mention | undefined {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const approximation = approximationOf(text, start, end, match[0]);
  const near = approximation && { approximation };
  const place = { start, end, numberEnd: end, counter: "", chinese: false };
  if (groups["points"] !== undefined) {
    const digits = plainDigits(groups["points"]);
    return digits === undefined
      ? undefined
      : { kind: "points", ...place, number: { ...decimal(digits, 0, true), ...near } };
  }
  const percent = groups["percent"] ?? percentWords(groups["percentWords"]) ?? tenths(groups["tenths"]);
  if (percent !== undefined) {
    return { kind: "percent", ...place, number: { ...decimal(percent, 0, true), ...near } };
  }
  if (groups["number"] !== undefined) return countIn(groups, start, end, near);
  if (groups["hanNumber"] === undefined) return undefined;
  const value = parseChineseNumeral(groups["hanNumber"]);
  if (value === undefined) return undefined;
  const more = groups["hanMore"] === "" ? near : { approximation: "over" as const };
  const counter = groups["hanCounter"] ?? "";
  return {
    kind: "count",
    start,
    end,
    numberEnd: end - counter.length,
    counter,
    chinese: true,
    number: { ...decimal(String(value), 0, false), ...more },
  };
}

function countIn(
  groups: Record<string, string>,
  start: number,
  end: number,
  near: { approximation: Approximation } | undefined,
): Mention | undefined {
  const printed = groups["number"] ?? "";
  const power = groups["power"] ?? "";
  const scale = [...power].reduce((sum, unit) => sum + Math.round(Math.log10(multipliers[unit] ?? 1)), 0);
  const more = groups["more"] === "" ? near : { approximation: "over" as const };
  const numberEnd = start + printed.length + power.length;
  const counter = (groups["counter"] ?? "").replace(")", "");
  // "(53)个": the bracket belongs to the figure only where its counter stands behind it.
  const bracketAlone = groups["counter"] === ")";
  return {
    kind: "count",
    start,
    end: bracketAlone ? numberEnd + (groups["more"] ?? "").length : end,
    numberEnd,
    counter,
    chinese: false,
    number: { ...decimal(printed.replaceAll(",", "").replace(/\.$/, ""), scale, false), ...more },
  };
}

/** @param digits - plain: "92.07" */
function decimal(digits: string, scale: number, percent: boolean): PrintedNumber {
  const [whole = "", fraction = ""] = digits.split(".");
  return { units: BigInt(whole + fraction), decimals: fraction.length, scale, percent };
}

function approximationOf(text: string, start: number, end: number, own: string): Approximation | undefined {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = `${/(?:以[上下]|左右)$/.exec(own)?.[0] ?? ""}${text.slice(end, end + 2)}`;
  return approximations.find(([, lead, tail]) => lead.test(before) || tail.test(after))?.[0];
}

/** Digits of an Arabic or Chinese numeral, or undefined. */
function plainDigits(text: string): string | undefined {
  if (/^\d/.test(text)) return text.replaceAll(",", "").replace(/\.$/, "");
  return parseChineseNumeral(text)?.toString();
}

/** 二十 is "20", 九十九点五 is "99.5". */
function percentWords(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return text;
  const [whole = "", fraction] = text.split("点");
  const value = parseChineseNumeral(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return String(value);
  const decimals = [...fraction].map((digit) => parseChineseNumeral(digit));
  return decimals.includes(undefined) ? undefined : `${value}.${decimals.join("")}`;
}

/** 三成 is "30", 三成五 and 3.5成 are "35". */
function tenths(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [first = "", second = ""] = /^\d/.test(text) ? text.split(".") : [...text].map(digitOf);
  return `${first}${second === "" ? "0" : second}`;
}

function digitOf(numeral: string): string {
  return String(parseChineseNumeral(numeral) ?? "");
}
