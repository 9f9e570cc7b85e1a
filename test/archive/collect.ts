import { type DataProblem, type Report, reportInto } from "../../src/documents/report.ts";

/** A report that keeps what it is told. */
export function collect(): { problems: DataProblem[]; report: Report } {
  const problems: DataProblem[] = [];
  return { problems, report: reportInto(problems, "file") };
}
