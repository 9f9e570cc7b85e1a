import { expect, test } from "vitest";
import { DataError, type DataProblem } from "../../src/archive/data-error.ts";
import { quoted, summarizeProblems, wordProblem } from "../../src/archive/word-problem.ts";

const problem: DataProblem = {
  file: "data/2024-Q2/inspection.csv",
  line: 7,
  column: 4,
  found: '"47a" is not a count',
  expected: "a whole number of accounts, as in 472",
  mend: "correct the cell.",
};

test("place, found, expected; then how to mend", () => {
  expect(wordProblem(problem)).toBe(
    'data/2024-Q2/inspection.csv:7:4  "47a" is not a count: expected a whole number of accounts, as in 472\n' +
      "  To mend: correct the cell.",
  );
});

test("the summary counts problems and files", () => {
  expect(summarizeProblems([problem])).toBe("1 problem in 1 file; nothing was written.");
  const other = { ...problem, file: "data/site.json" };
  expect(summarizeProblems([problem, problem, other])).toBe("3 problems in 2 files; nothing was written.");
});

test("an error sorts by file, line and column as numbers, and leaves its input alone", () => {
  const places = Object.freeze([
    { ...problem, file: "b" },
    { ...problem, file: "a", line: 10, column: 1 },
    { ...problem, file: "a", line: 9, column: 10 },
    { ...problem, file: "a", line: 9, column: 2 },
  ]);
  const sorted = new DataError(places).problems.map(({ file, line, column }) => `${file}:${line}:${column}`);
  expect(sorted).toEqual(["a:9:2", "a:9:10", "a:10:1", "b:7:4"]);
});

test("found text is cut to 60 characters, and shows what cannot be seen", () => {
  expect(quoted("a".repeat(60))).toBe(`"${"a".repeat(60)}"`);
  expect(quoted("𠀀".repeat(61))).toBe(`"${"𠀀".repeat(60)}…"`);
  expect(quoted('a"b\nc\u200B\u001B[31m')).toBe('"a\\"b\\nc\\u{200B}\\u{001B}[31m"');
});
