import { DataError } from "../../archive/data-error.ts";
import type { QuarterId } from "../../archive/model.ts";
import { wordProblem } from "../../archive/word-problem.ts";
import type { Answers } from "../answers.ts";
import type { Finding } from "../finding.ts";
import type { Intake } from "../intake.ts";
import type { Record } from "../record.ts";
import { checkFiles, targetOf, type Target } from "./folder.ts";
import { type FileChange, previewOf } from "./preview.ts";
import { quarterJson, sourceId } from "./quarter-json.ts";

/** What staging would do, and what stops it. */
export interface Plan {
  readonly target: Target;
  /** All files of the folder, the editor's own among them. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly FileChange[];
  readonly findings: readonly Finding[];
}

/**
 * Lays out a quarter's folder: the files taken in, those of the editor's own that are there already, and quarter.json;
 * and holds it against the record's checks.
 *
 * @param dir - the data directory
 */
export function planOf(
  { files, facts, findings }: Intake,
  quarter: QuarterId,
  dir: string,
  record: Record,
  answers: Answers & { readonly replace: boolean },
): Plan {
  const target = targetOf(dir, quarter);
  const own = [...target.files].filter(
    ([name]) => !files.has(name) && name !== "quarter.json" && name !== "seal.json",
  );
  const answered = answers.despiteProblems
    ? {
        ...facts,
        answers: [...facts.answers, { question: "数据核对", answer: "有未通过的核对项，经编辑确认仍先录入" }],
      }
    : facts;
  const settings = quarterJson(answered, [...files.keys()], parsed(target.files.get("quarter.json")));
  // In the order of the names: the same files in the same order, whoever wrote them.
  const all = new Map(
    [...files, ...own, ["quarter.json", settings] as const].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const changes = previewOf(all, target.files);
  const blocking = [...targetFindings(target, changes, answers.replace)];
  // While something else blocks, the files are not what they will be.
  const whole = !findings.some(({ severity }) => severity === "blocking");
  if (whole && !answers.despiteProblems) {
    const problems = checkFiles(target, all, record);
    for (const problem of new DataError(problems).problems) {
      blocking.push({
        place: `${problem.file}:${problem.line}:${problem.column}`,
        severity: "blocking",
        reason: `the record's checks expect ${problem.expected}`,
        found: problem.found,
        answer: "correct the received file; --despite-problems to stage it as it is",
      });
    }
  }
  return { target, files: all, changes, findings: blocking };
}

/** Whether anything would change. */
export function changesAnything({ changes }: Plan): boolean {
  return changes.some(({ change }) => change !== "same");
}

/** What the editor should look at in a staged quarter, a line each. */
export function thingsToLookAt({ files }: Plan, findings: readonly Finding[]): string[] {
  const settings = files.get("quarter.json") ?? "";
  return [
    ...(settings.includes("尚未与原发布页核对")
      ? [
          `quarter.json: how far the source "${sourceId}" is trusted, and why (trust, reason, kind) is yours to say`,
        ]
      : []),
    ...["standardization.csv", "obligations.csv", "dissemination.csv"]
      .filter((name) => !files.has(name))
      .map((name) => `${name}: no table of it was received; add it where the circular says so in its text`),
    ...findings
      .filter(({ severity }) => severity === "notice")
      .map(({ place, reason }) => `${place}: ${reason}`),
    ...(settings.includes('"asOf"')
      ? []
      : ["quarter.json: no day that the counts stand for (截至…) was found: asOf"]),
    ...(settings.includes('"window"')
      ? []
      : ["quarter.json: no days that were looked at (备注) were found: window"]),
  ];
}

/** Problems of the record after staging, in words. */
export function wordProblems(error: DataError): string {
  return error.problems.map(wordProblem).join("\n");
}

function targetFindings(target: Target, changes: readonly FileChange[], replace: boolean): Finding[] {
  if (!target.exists || changes.every(({ change }) => change === "same")) return [];
  if (target.sealed) {
    return [
      {
        place: target.path,
        severity: "blocking",
        reason: "the quarter is sealed: what was published is never written over",
        found: "seal.json",
        answer: "record the change in corrections.csv",
      },
    ];
  }
  if (replace) return [];
  return [
    {
      place: target.path,
      severity: "blocking",
      reason: "the quarter is there already",
      found: `${changes.filter(({ change }) => change !== "same").length} files that would change`,
      answer: "--replace",
    },
  ];
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    // The record's own checks name it where it is read; here it has nothing to keep.
    return undefined;
  }
}
