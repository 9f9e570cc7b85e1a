import type { PrintedNumber } from "../../figures/printed-number.ts";

/** 提及: a number in a text, with its unit and how exact it claims to be. Places are units of the reading. */
export interface Mention {
  readonly kind: "count" | "percent" | "points";
  readonly start: number;
  /** Behind the number, its multiplier and its counter or sign. */
  readonly end: number;
  /** Behind the number and its multiplier. */
  readonly numberEnd: number;
  readonly number: PrintedNumber;
  /** 个, 家, 条 …; "" for none. */
  readonly counter: string;
  /** Whether it is written in Chinese numerals; those need more around them to be figures. */
  readonly chinese: boolean;
}
