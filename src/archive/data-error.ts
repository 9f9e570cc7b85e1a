import { summarizeProblems, wordProblem } from "./word-problem.ts";

/** One bad place in a file of the data directory. `word-problem.ts` words it. */
export interface DataProblem {
  /** The displayed path: "data/2022-Q3/inspection.csv". */
  readonly file: string;
  /** From 1; 1 where the file as a whole is meant. */
  readonly line: number;
  /** In CSV the number of the field, elsewhere of the character; from 1. */
  readonly column: number;
  /** What stands there: `"47a" is not a count`. */
  readonly found: string;
  /** What should stand there: "a whole number of accounts, as in 472". */
  readonly expected: string;
  /** What the editor can do, a sentence. */
  readonly mend: string;
}

/** Everything that is wrong with a data directory, at once. */
export class DataError extends Error {
  override readonly name = "DataError";
  /** At least one; sorted by file, line, column. */
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const sorted = problems.toSorted(byPlace);
    super([...sorted.map(wordProblem), "", summarizeProblems(sorted)].join("\n"));
    this.problems = sorted;
  }
}

function byPlace(a: DataProblem, b: DataProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
