import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../documents/data-error.ts";
import { aloneInRecord } from "../archive/record-lock.ts";
import { displayedDirectory, readArchive } from "../archive/read-archive.ts";
import type { DataProblem } from "../documents/report.ts";
import { auditProblems } from "../dashboard/archive-audit.ts";
import type { Answers } from "./answers.ts";
import type { Finding } from "../documents/finding.ts";
import { intake } from "./intake.ts";
import type { PeriodId } from "../figures/period.ts";
import type { ReadFile } from "../documents/read-file.ts";
import { readKnownNames } from "./known-names.ts";
import { stageFolder } from "./staging/folder.ts";
import { changesAnything, type Look, type Plan, planOf, thingsToLookAt } from "./staging/plan.ts";

/** What one command is asked to do. */
export interface Request extends Answers {
  /** The data directory that the period's folder goes into. */
  readonly out: string;
  /** The data directory whose site.json and regions.csv hold, where `out` has none. */
  readonly record: string;
  readonly replace: boolean;
  readonly dryRun: boolean;
}

/** What came of it. */
export interface IntakeResult {
  readonly findings: readonly Finding[];
  /** Undefined while it is not known which period it is. */
  readonly plan?: Plan;
  /** True when the folder was written, or was there already just as it would be. */
  readonly staged: boolean;
  /** After staging: what the editor should look at. */
  readonly look: readonly Look[];
}

/**
 * Takes received files in and stages the period, unless a finding blocks.
 *
 * @param files - as read; see ../documents/read-received.ts
 * @throws DataError when site.json or regions.csv cannot be read
 */
export function runIntake(files: readonly ReadFile[], request: Request): IntakeResult {
  const { out, dryRun, replace } = request;
  const known = readKnownNames(existsSync(join(out, "site.json")) ? out : request.record);
  const taken = intake(files, known, request);
  const { period } = taken;
  const planned = () => (period === undefined ? undefined : planOf(taken, period, out, known, request));
  const plan = planned();
  const findings = [...taken.findings, ...(plan?.findings ?? [])];
  const blocked = findings.some(({ severity }) => severity === "blocking");
  if (!plan || blocked || dryRun) return { findings, ...(plan && { plan }), staged: false, look: [] };
  if (changesAnything(plan)) {
    mkdirSync(out, { recursive: true });
    const stopped = aloneInRecord(out, () => {
      // Another may have written meanwhile: what was looked at is looked at again.
      const now = planned();
      if (now === undefined || now.findings.length > 0) return now;
      stageFolder(now.target, now.written, replace);
      return undefined;
    });
    if (stopped)
      return { findings: [...taken.findings, ...stopped.findings], plan: stopped, staged: false, look: [] };
  }
  return {
    findings,
    plan,
    staged: true,
    look: [...thingsToLookAt(plan, findings, known), ...crossChecks(out, plan.target.period)],
  };
}

/**
 * What the record as a whole says, now that the period is in it: what stops the build, of its files or of the figures
 * of the new circular (核校).
 */
function crossChecks(dir: string, period: PeriodId): Look[] {
  if (!existsSync(join(dir, "site.json"))) return [];
  try {
    const archive = readArchive(dir);
    const staged = { ...archive, periods: archive.periods.filter(({ id }) => id === period) };
    return auditProblems(staged, displayedDirectory(dir))
      .filter(({ file }) => file.endsWith(`/${period}/circular.md`))
      .map(lookOf);
  } catch (error) {
    if (error instanceof DataError) return error.problems.map(lookOf);
    throw error;
  }
}

function lookOf({ file, line, column, said }: DataProblem): Look {
  return { place: `${file}:${line}:${column}`, said };
}
