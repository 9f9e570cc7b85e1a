import type { Language } from "../messages/message.ts";
import type { DataProblem } from "./report.ts";
import { summarizeProblems, wordProblem } from "./word-problem.ts";

/** Everything that is wrong with a data directory, at once. */
export class DataError extends Error {
  override readonly name = "DataError";
  /** At least one; sorted by file, line, column. */
  readonly problems: readonly DataProblem[];

  /** The message is in Chinese; see `worded`. */
  constructor(problems: readonly DataProblem[]) {
    const sorted = problems.toSorted(byPlace);
    super(wordProblems(sorted, "zh"));
    this.problems = sorted;
  }

  /** As a command prints it. */
  worded(language: Language): string {
    return wordProblems(this.problems, language);
  }
}

function wordProblems(problems: readonly DataProblem[], language: Language): string {
  return [
    ...problems.map((problem) => wordProblem(problem, language)),
    "",
    summarizeProblems(problems, language),
  ].join("\n");
}

function byPlace(a: DataProblem, b: DataProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
