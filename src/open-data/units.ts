import type { SubjectInfo } from "../dashboard/schema.ts";

/** What a number of a measure is counted in: its counter, % or 个百分点. */
export function unitOf(kind: SubjectInfo["measures"][number]["kind"], counter: string): string {
  if (kind === "points") return "个百分点";
  return kind === "rate" || kind === "changeRate" ? "%" : counter;
}
