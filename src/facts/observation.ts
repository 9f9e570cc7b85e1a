import type { Interval } from "../figures/interval.ts";
import type { PeriodId } from "../figures/period.ts";
import { intervalOf, type PrintedNumber } from "../figures/printed-number.ts";
import type { Part } from "./vocabulary.ts";

/** What a number measures: everything but the number itself. */
export interface Dimensions {
  /** A subject's id. */
  readonly subject: string;
  /** A measure's id. */
  readonly measure: string;
  readonly period: PeriodId;
  /** A region's id; absent: the whole jurisdiction. */
  readonly region?: string;
  /** Absent: all of it. */
  readonly part?: Part;
  /** For a change: the measure that changed, and what it is compared with, a period or words of the source. */
  readonly changeOf?: string;
  readonly base?: string;
}

/** Where an observation stands in data/. */
export interface FactPlace {
  /** From the data folder: "2022-Q3/attachment-1.csv". */
  readonly file: string;
  readonly line: number;
  /** The field in CSV, the character elsewhere; from 1. */
  readonly column: number;
}

/** 观测: a number that someone states, what it measures, and where it stands. */
export interface Observation extends Dimensions {
  readonly number: PrintedNumber;
  /** As it stands in the source: "100.%". */
  readonly printed: string;
  /** Sources of its period: "2022-Q3/circular". */
  readonly sources: readonly string[];
  readonly place: FactPlace;
  /**
   * Who says so: observations with one witness do not bear each other out, such as a row that was typed from a
   * sentence and the sentence.
   */
  readonly witness: string;
}

/** A key that observations share when they measure the same. */
export function keyOf({ subject, measure, period, region, part, changeOf, base }: Dimensions): string {
  const what = part ? `${part.by}:${part.name}` : "";
  return [subject, measure, period, region ?? "", what, changeOf ?? "", base ?? ""].join("|");
}

/** The values that an observation leaves open. */
export function valueOf({ number }: Observation): Interval {
  return intervalOf(number);
}
