import type { DataProblem } from "../../src/archive/data-error.ts";
import { type Report, reportInto } from "../../src/archive/report.ts";

/** A report that keeps what it is told. */
export function collect(): { problems: DataProblem[]; report: Report } {
  const problems: DataProblem[] = [];
  return { problems, report: reportInto(problems, "file") };
}
