import type { Figure, Row } from "../dashboard/schema.ts";
import { percentText } from "../figures/percent-text.ts";
import { percentNumber } from "./fields.ts";

/** The measures that every row of the dashboard has a place for; what changed is apart, for it has a base. */
export const commonMeasures = ["total", "inspected", "passed", "failed", "passRate", "samplingRate"] as const;

/** A figure and the id of what it measures. */
export interface MeasuredFigure {
  readonly measure: string;
  readonly figure: Figure;
}

/** Every figure of a row but its change. */
export function figuresOf(row: Row): MeasuredFigure[] {
  return [
    ...commonMeasures.map((measure) => ({ measure, figure: row[measure] })),
    ...row.more.map(({ measure, figure }) => ({ measure, figure })),
  ];
}

/** How a figure came to be known; undefined where it is not: not published, nothing to compare with, no such figure. */
export function knownStatus({ status }: Figure): "published" | "computed" | "inferred" | undefined {
  return status === "published" || status === "computed" || status === "inferred" ? status : undefined;
}

/** An exact figure as a plain number: a count, or a rate in per cent; null for any other. */
export function exactNumber({ count, ratio }: Figure, decimals: number): number | null {
  if (count !== undefined) return count;
  return ratio ? percentNumber(percentText(ratio, decimals)) : null;
}
