import type { DataProblem } from "./data-error.ts";
import { escapeHidden } from "./hidden-characters.ts";

/** Characters of a bad text that a message shows. */
const mostQuoted = 60;

/** The one wording of a problem: place, found, expected; then, on a second line, how to mend it. */
export function wordProblem({ file, line, column, found, expected, mend }: DataProblem): string {
  return `${file}:${line}:${column}  ${found}: expected ${expected}\n  To mend: ${mend}`;
}

/** "3 problems in 2 files; nothing was written." */
export function summarizeProblems(problems: readonly DataProblem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${counted(problems.length, "problem")} in ${counted(files, "file")}; nothing was written.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A found text in quotes: cut to 60 characters, what cannot be seen written as an escape. */
export function quoted(text: string): string {
  // Cut before counting: a hostile cell can hold megabytes.
  const characters = Array.from(text.slice(0, 2 * mostQuoted + 2));
  const shown = characters.slice(0, mostQuoted).join("");
  const cut = characters.length > mostQuoted ? "…" : "";
  return `"${escapeHidden(shown.replace(/["\\]/g, "\\$&"))}${cut}"`;
}
