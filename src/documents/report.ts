import type { Message } from "../messages/message.ts";

/** A place in a file, from 1. The column is the field in CSV, the character elsewhere. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One bad place in a file of the data directory. `word-problem.ts` words it. */
export interface DataProblem {
  /** The displayed path: "data/2022-Q3/inspection.csv". */
  readonly file: string;
  /** From 1; 1 where the file as a whole is meant. */
  readonly line: number;
  /** In CSV the number of the field, elsewhere of the character; from 1. */
  readonly column: number;
  readonly said: Message;
}

/** Takes down a problem of one file. A reader goes on after it, so that one run shows every problem. */
export type Report = (place: Place, said: Message) => void;

/** A value and where it stood, for the checks that come after reading. */
export interface Placed<T> extends Place {
  readonly value: T;
}

/** Where a problem of a whole file is put. */
export const fileStart: Place = { line: 1, column: 1 };

/** A report that adds to `problems` what is wrong with `file`, a displayed path. */
export function reportInto(problems: DataProblem[], file: string): Report {
  return ({ line, column }, said) => problems.push({ file, line, column, said });
}
