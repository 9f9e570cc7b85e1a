import { expect, test } from "vitest";
import { DataError } from "../../src/documents/data-error.ts";
import type { DataProblem } from "../../src/documents/report.ts";
import { summarizeProblems, wordProblem } from "../../src/documents/word-problem.ts";
import { message } from "../../src/messages/message.ts";

const problem: DataProblem = {
  file: "data/2024-Q2/inspection.csv",
  line: 7,
  column: 4,
  said: message("badBytes", { bytes: "B5", encoding: "UTF-8" }),
};

test("place, code, found, expected; then how to mend", () => {
  expect(wordProblem(problem, "zh")).toBe(
    "data/2024-Q2/inspection.csv:7:4  TB1016  这几个字节（B5）不成字符；应为：UTF-8 文本\n" +
      "  处理：请重新保存为 UTF-8（Excel 中选“CSV UTF-8”），并核对此处的文字。",
  );
  expect(wordProblem(problem, "en")).toBe(
    "data/2024-Q2/inspection.csv:7:4  TB1016  these bytes are no character (B5): expected text in UTF-8\n" +
      '  To mend: save the file again as UTF-8 (in Excel: "CSV UTF-8"), and check this place.',
  );
});

test("the summary counts problems and files", () => {
  expect(summarizeProblems([problem], "zh")).toBe("TB9001  1个文件中有1个问题，未写入任何内容");
  expect(summarizeProblems([problem], "en")).toBe("TB9001  1 problem in 1 file; nothing was written");
  const other = { ...problem, file: "data/site.json" };
  const three = [problem, problem, other];
  expect(summarizeProblems(three, "zh")).toBe("TB9001  2个文件中有3个问题，未写入任何内容");
  expect(summarizeProblems(three, "en")).toBe("TB9001  3 problems in 2 files; nothing was written");
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
