import type { DataProblem } from "./data-error.ts";

/** A place in a file, from 1. The column is the field in CSV, the character elsewhere. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a problem says, its place aside. */
export type Words = Pick<DataProblem, "found" | "expected" | "mend">;

/** Takes down a problem of one file. A reader goes on after it, so that one run shows every problem. */
export type Report = (place: Place, words: Words) => void;

/** A value and where it stood, for the checks that come after reading. */
export interface Placed<T> extends Place {
  readonly value: T;
}

/** Where a problem of a whole file is put. */
export const fileStart: Place = { line: 1, column: 1 };

/** A report that adds to `problems` what is wrong with `file`, a displayed path. */
export function reportInto(problems: DataProblem[], file: string): Report {
  return ({ line, column }, words) => problems.push({ file, line, column, ...words });
}
