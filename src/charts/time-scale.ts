import { pairs } from "d3";
import type { IsoDate } from "../figures/day.ts";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Where days stand on a line whose length is the time between them. */
export interface TimeScale {
  /** How many marks would fill the line at the distance of the nearest two; 4 for four quarters in a row. */
  readonly slots: number;
  /** Pixels between the nearest two. */
  step(length: number): number;
  /** The middle of a day's place, `length` being that of all the places together. */
  middle(day: IsoDate, length: number): number;
}

/** A true time axis: nine quarters without a number are nine quarters wide. */
export function timeScale(days: readonly IsoDate[]): TimeScale {
  const times = days.map((day) => Date.parse(day) / dayMilliseconds);
  const [first = 0, last = first] = [times.at(0), times.at(-1)];
  const nearest = Math.max(1, Math.min(...pairs(times, (a, b) => b - a), last - first || 1));
  const slots = (last - first) / nearest + 1;
  return {
    slots,
    step: (length) => length / slots,
    middle: (day, length) => ((Date.parse(day) / dayMilliseconds - first) / nearest + 0.5) * (length / slots),
  };
}
