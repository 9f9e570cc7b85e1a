import { type Language, message } from "../messages/message.ts";
import { sentence } from "../messages/sentence.ts";
import { escapeHidden } from "../text/hidden-characters.ts";
import type { DataProblem } from "./report.ts";

/**
 * The one wording of a problem: place, code, found, expected; then, on a second line, how to mend it.
 *
 * What a file's name hides is written out: a name must not move the cursor or turn the line around.
 */
export function wordProblem({ file, line, column, said }: DataProblem, language: Language): string {
  return `${escapeHidden(file)}:${line}:${column}  ${sentence(said, language)}`;
}

/** How many problems there are in how many files, a line. */
export function summarizeProblems(problems: readonly DataProblem[], language: Language): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return sentence(message("problemsFound", { problems: problems.length, files }), language);
}
