import type { Verdict } from "./claim.ts";

/** Verdicts as reports and pages word them, in the order in which they are counted up. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  mismatch: "不符",
  unattainable: "不可能",
  exact: "相符",
  rounds: "舍入相符",
  truncated: "截尾",
  padded: "末位补零",
  declared: "已声明",
  unverifiable: "无从核对",
};
