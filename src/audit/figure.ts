import { notFigures } from "./not-figures.ts";
import { chineseNumeral, multipliers, numeralCharacters, scaled } from "./numerals.ts";

/** What a figure is only near to: 超 and 以上 are `over`, 不足 is `under`, 约 is `about`. */
export type Approximation = "over" | "under" | "about";

/** A figure as the text prints it. Places are units of the reading. */
export interface Figure {
  readonly kind: "count" | "percent" | "points";
  readonly start: number;
  /** Behind the number, its multiplier and its counter or sign. */
  readonly end: number;
  /** Behind the number and its multiplier. */
  readonly numberEnd: number;
  /** The value, multiplied out: 2000万 is 20000000. Percent and points as they stand. */
  readonly value: number;
  /** Plain digits with the precision printed: "99.40". For a count, those of its value. */
  readonly digits: string;
  /** 个, 家, 条 …; "" for none. */
  readonly counter: string;
  readonly approximation?: Approximation;
  /** Whether it is written in Chinese numerals; those need more around them to be figures. */
  readonly chinese: boolean;
}

const counters = "[个個家条件人次项篇封户处起份批名类种座所台款期场部宗例只支张区市省县]";
const percentSigns = "[%]";
const hanNumber = `[${numeralCharacters}]{1,20}`;
const arabic = "(?:\\d{1,3}(?:,\\d{3}){1,4}(?![\\d,])|\\d{1,15}(?:\\.\\d{0,8})?)";

const figurePatterns: readonly (readonly [name: string, pattern: string])[] = [
  ["points", `(?<pointsNumber>${arabic}|${hanNumber}) ?个?百分点`],
  ["percent", `(?<percentNumber>\\d{1,9}(?:\\.\\d{0,8})?) ?${percentSigns}`],
  [
    "percentWords",
    `百分之(?<percentWords>\\d{1,3}(?:\\.\\d{1,4})?|[${numeralCharacters}]{1,6}(?:点[${numeralCharacters}]{1,4})?)`,
  ],
  ["tenths", "(?<tenths>\\d(?:\\.\\d)?|[一二两三四五六七八九]{1,2})成(?![立为员功都果绩效本长品熟交份])"],
  [
    "count",
    `(?<number>${arabic})(?<power>[万亿千百]{0,2})(?<more>[多余几]?)(?<counter>\\)?${counters}?)(?:以[上下]|左右|之多)?`,
  ],
  [
    "hanCount",
    `(?<hanNumber>(?![百千万亿])${hanNumber})(?<hanMore>[多余几]?)(?<hanCounter>[个家条件人封户篇])`,
  ],
];

/** One pattern for all; the first alternative that fits at a place is taken. */
const scanner = new RegExp(
  [...notFigures, ...figurePatterns].map(([, pattern], i) => `(?<t${i}>${renumber(pattern, i)})`).join("|"),
  "g",
);

/** Group 1 of a pattern on its own is another number in the joined pattern. */
function renumber(pattern: string, i: number): string {
  return pattern.includes("\\1")
    ? pattern.replace("([", `(?<sep${i}>[`).replace("\\1", `\\k<sep${i}>`)
    : pattern;
}

const over = /(?:超过?|逾|多于|高于|大于|不少于|不低于|至少|达到?[^,。]{0,2}以上|突破)$/;
const under = /(?:不足|不到|低于|少于|小于|不超过|不高于|至多|未达到?|未超过)$/;
const about = /(?:约|近|大概|接近|将近|平均|每(?:个|家|网站)?|几|上)$/;

/** Every figure of a reading, in its order. Time is linear in its length. */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  let done = 0;
  for (const match of text.matchAll(scanner)) {
    // A figure may be glued to a date, but is no tail of other digits.
    const whole = match.index === done || !/[\d.]/.test(text.charAt(match.index - 1));
    const figure = whole ? readFigure(match, text) : undefined;
    if (figure !== undefined) figures.push(figure);
    done = match.index + match[0].length;
  }
  return figures;
}

function readFigure(match: RegExpMatchArray, text: string): Figure | undefined {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const place = { start, end: start + match[0].length, numberEnd: start + match[0].length, counter: "" };
  const approximation = approximationOf(text, place.start, place.end, match[0]);
  const near = approximation === undefined ? {} : { approximation };
  if (groups["pointsNumber"] !== undefined) {
    const digits = digitsOf(groups["pointsNumber"]);
    return digits === undefined
      ? undefined
      : { kind: "points", ...place, ...near, value: Number(digits), digits, chinese: false };
  }
  const percent = groups["percentNumber"] ?? percentWords(groups["percentWords"]) ?? tenths(groups["tenths"]);
  if (percent !== undefined) {
    return { kind: "percent", ...place, ...near, value: Number(percent), digits: percent, chinese: false };
  }
  if (groups["number"] !== undefined) return countOf(groups, place, near);
  if (groups["hanNumber"] !== undefined) {
    const value = chineseNumeral(groups["hanNumber"]);
    if (value === undefined) return undefined;
    const more = groups["hanMore"] === "" ? near : { approximation: "over" as const };
    return {
      kind: "count",
      ...place,
      ...more,
      numberEnd: place.end - 1,
      counter: groups["hanCounter"] ?? "",
      value,
      digits: String(value),
      chinese: true,
    };
  }
  return undefined;
}

function countOf(
  groups: Record<string, string>,
  place: { start: number; end: number },
  near: { approximation?: Approximation },
): Figure | undefined {
  const printed = groups["number"] ?? "";
  const plain = printed.replaceAll(",", "").replace(/\.$/, "");
  const power = [...(groups["power"] ?? "")].reduce((product, unit) => product * (multipliers[unit] ?? 1), 1);
  const value = scaled(plain, power);
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return undefined;
  const more = groups["more"] === "" ? near : { approximation: "over" as const };
  const numberEnd = place.start + printed.length + (groups["power"] ?? "").length;
  const counter = (groups["counter"] ?? "").replace(")", "");
  // "(53)个": the bracket belongs to the figure only where its counter stands behind it.
  const end = groups["counter"] === ")" ? numberEnd + (groups["more"] ?? "").length : place.end;
  return {
    kind: "count",
    start: place.start,
    end,
    numberEnd,
    counter,
    ...more,
    value,
    digits: String(value),
    chinese: false,
  };
}

function approximationOf(text: string, start: number, end: number, own: string): Approximation | undefined {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 2);
  if (own.endsWith("以上") || after.startsWith("以上") || over.test(before)) return "over";
  if (own.endsWith("以下") || after.startsWith("以下") || under.test(before)) return "under";
  if (own.endsWith("左右") || after.startsWith("左右") || about.test(before)) return "about";
  return undefined;
}

/** Digits of an Arabic or Chinese numeral, or undefined. */
function digitsOf(text: string): string | undefined {
  if (/^\d/.test(text)) return text.replaceAll(",", "");
  return chineseNumeral(text)?.toString();
}

/** 二十 is "20", 九十九点五 is "99.5". */
function percentWords(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return text;
  const [whole = "", fraction] = text.split("点");
  const value = chineseNumeral(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return String(value);
  const decimals = [...fraction].map((digit) => chineseNumeral(digit));
  return decimals.includes(undefined) ? undefined : `${value}.${decimals.join("")}`;
}

/** 三成 is "30", 三成五 and 3.5成 are "35". */
function tenths(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return scaled(text, 10).toString();
  const [first = "", second] = [...text].map((digit) => chineseNumeral(digit));
  return `${first}${second ?? 0}`;
}
