import { existsSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../archive/data-error.ts";
import { displayedDirectory, readArchive } from "../archive/read-archive.ts";
import { wordProblem } from "../archive/word-problem.ts";
import { auditProblems } from "../dashboard/archive-audit.ts";
import type { Answers } from "./answers.ts";
import type { Finding } from "./finding.ts";
import { intake } from "./intake.ts";
import type { ReadFile } from "./readers/read-file.ts";
import { readRecord } from "./record.ts";
import { stageFolder } from "./staging/folder.ts";
import { changesAnything, type Plan, planOf, thingsToLookAt } from "./staging/plan.ts";

/** What one command is asked to do. */
export interface Request extends Answers {
  /** The data directory that the quarter's folder goes into. */
  readonly out: string;
  /** The data directory whose site.json and regions.csv hold, where `out` has none. */
  readonly record: string;
  readonly replace: boolean;
  readonly dryRun: boolean;
}

/** What came of it. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** Undefined while it is not known which quarter it is. */
  readonly plan?: Plan;
  /** True when the folder was written, or was there already just as it would be. */
  readonly staged: boolean;
  /** After staging: what the editor should look at, a line each. */
  readonly look: readonly string[];
}

/**
 * Takes received files in and stages the quarter, unless a finding blocks.
 *
 * @param files - as read; see readers/read-received.ts
 * @throws DataError when site.json or regions.csv cannot be read
 */
export function runIntake(files: readonly ReadFile[], request: Request): Outcome {
  const { out, dryRun, replace } = request;
  const record = readRecord(existsSync(join(out, "site.json")) ? out : request.record);
  const taken = intake(files, record, request);
  const plan = taken.quarter && planOf(taken, taken.quarter, out, record, request);
  const findings = [...taken.findings, ...(plan?.findings ?? [])];
  const blocked = findings.some(({ severity }) => severity === "blocking");
  if (!plan || blocked || dryRun) return { findings, ...(plan && { plan }), staged: false, look: [] };
  if (changesAnything(plan)) stageFolder(plan.target, plan.files, replace);
  return {
    findings,
    plan,
    staged: true,
    look: [...thingsToLookAt(plan, findings, record), ...crossChecks(out, plan.target.quarter)],
  };
}

/**
 * What the record as a whole says, now that the quarter is in it: what stops the build, or every figure of the new
 * circular that is wrong or that nothing proves (核校).
 */
function crossChecks(dir: string, quarter: string): string[] {
  if (!existsSync(join(dir, "site.json"))) return [];
  try {
    const archive = readArchive(dir);
    const staged = { ...archive, quarters: archive.quarters.filter(({ id }) => id <= quarter) };
    return auditProblems(staged, displayedDirectory(dir))
      .filter(({ file }) => file.endsWith(`/${quarter}/circular.md`))
      .flatMap((problem) => wordProblem(problem).split("\n"));
  } catch (error) {
    if (error instanceof DataError) return error.message.split("\n").filter((line) => line !== "");
    throw error;
  }
}
