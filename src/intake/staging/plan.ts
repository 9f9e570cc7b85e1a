import { DataError } from "../../documents/data-error.ts";
import type { PeriodId } from "../../figures/period.ts";
import { wordProblem } from "../../documents/word-problem.ts";
import { wordsOf } from "../../messages/wording.ts";
import type { Answers } from "../answers.ts";
import { type Finding, foundText } from "../../documents/finding.ts";
import type { Intake } from "../intake.ts";
import type { KnownNames } from "../known-names.ts";
import { checkFiles, targetOf, type Target } from "./folder.ts";
import { type FileChange, previewOf } from "./preview.ts";
import { periodJson, sourceId } from "./period-json.ts";

/** What staging would do, and what stops it. */
export interface Plan {
  readonly target: Target;
  /** All texts of the folder, the editor's own among them. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of them that intake writes; what else lies in the folder is not touched. */
  readonly written: ReadonlyMap<string, string>;
  readonly changes: readonly FileChange[];
  readonly findings: readonly Finding[];
}

/**
 * Lays out a period's folder: the files taken in, those of the editor's own that are there already, and period.json;
 * and holds it against the record's checks.
 *
 * @param dir - the data directory
 */
export function planOf(
  { files, facts, findings }: Intake,
  period: PeriodId,
  dir: string,
  known: KnownNames,
  answers: Answers & { readonly replace: boolean },
): Plan {
  const target = targetOf(dir, period);
  const own = [...target.files].filter(
    ([name]) => !files.has(name) && name !== "period.json" && name !== "seal.json",
  );
  const answered = answers.despiteProblems
    ? {
        ...facts,
        answers: [...facts.answers, { question: "数据核对", answer: "有未通过的核对项，经编辑确认仍先录入" }],
      }
    : facts;
  const settings = periodJson(answered, [...files.keys()], parsed(target.files.get("period.json")));
  // In the order of the names: the same files in the same order, whoever wrote them.
  const written = inOrder([...files, ["period.json", settings]]);
  const all = inOrder([...written, ...own]);
  const changes = previewOf(all, target.files);
  const blocking = [...targetFindings(target, changes, answers.replace)];
  // While something else blocks, the files are not what they will be.
  const whole = !findings.some(({ severity }) => severity === "blocking");
  if (whole && !answers.despiteProblems) {
    const problems = checkFiles(target, written, known);
    for (const problem of new DataError(problems).problems) {
      const { found, expected } = wordsOf(problem.said, "en");
      blocking.push({
        place: `${problem.file}:${problem.line}:${problem.column}`,
        severity: "blocking",
        reason: `the record's checks expect ${expected}`,
        found,
        answer: "correct the received file; --despite-problems to stage it as it is",
      });
    }
  }
  return { target, files: all, written, changes, findings: blocking };
}

function inOrder(files: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether anything would change. */
export function changesAnything({ changes }: Plan): boolean {
  return changes.some(({ change }) => change !== "same");
}

/** What the editor should look at in a staged period, a line each. */
export function thingsToLookAt({ files }: Plan, findings: readonly Finding[], known: KnownNames): string[] {
  const settings = files.get("period.json") ?? "";
  return [
    ...(settings.includes("尚未与原发布页核对")
      ? [
          `period.json: how far the source "${sourceId}" is trusted, and why (trust, reason, kind) is yours to say`,
        ]
      : []),
    ...([...files.keys()].some((name) => /^(?:attachment-.*|stated)\.csv$/.test(name))
      ? []
      : ["stated.csv: no table was received; write the figures of the text into it, each with its words"]),
    ...["standardization.csv", "obligations.csv", "dissemination.csv"]
      .filter((name) => !files.has(name))
      .map((name) => `${name}: no table of it was received; add it where the circular says so in its text`),
    ...missingRows(files, known),
    ...findings
      .filter(({ severity }) => severity === "notice")
      .map(({ place, reason }) => `${place}: ${reason}`),
    ...(settings.includes('"asOf"')
      ? []
      : ["period.json: no day that the counts stand for (截至…) was found: asOf"]),
    ...(settings.includes('"window"')
      ? []
      : ["period.json: no days that were looked at (备注) were found: window"]),
  ];
}

/** Regions that a table lacks which has most of them. */
function missingRows(files: ReadonlyMap<string, string>, { names, regions }: KnownNames): string[] {
  return [...files].flatMap(([name, text]) => {
    if (!name.startsWith("attachment-")) return [];
    const cells = text.split("\n").flatMap((line) => line.split(","));
    const given = new Set(cells.flatMap((cell) => names.idOf(cell) ?? []));
    const missing = regions.filter(({ id }) => !given.has(id));
    return missing.length === 0 || given.size * 2 < regions.length
      ? []
      : [`${name}: no row for ${missing.map((region) => region.name).join("、")}`];
  });
}

/** Problems of the record after staging, in words. */
export function wordProblems(error: DataError): string {
  return error.problems.map((problem) => wordProblem(problem, "en")).join("\n");
}

function targetFindings(target: Target, changes: readonly FileChange[], replace: boolean): Finding[] {
  if (!target.exists || changes.every(({ change }) => change === "same")) return [];
  if (target.sealed) {
    return [
      {
        place: target.path,
        severity: "blocking",
        reason: "the period is sealed: what was published is never written over",
        found: "seal.json",
        answer: "record the change in corrections.csv",
      },
    ];
  }
  const settings = target.files.get("period.json");
  if (settings !== undefined && parsed(settings) === undefined) {
    return [
      {
        place: `${target.path}/period.json`,
        severity: "blocking",
        reason: "the file is no JSON, so that what you wrote into it cannot be kept",
        found: foundText(settings),
        answer: "correct the file, or move it away",
      },
    ];
  }
  if (replace) return [];
  return [
    {
      place: target.path,
      severity: "blocking",
      reason: "the period is there already",
      found: `${changes.filter(({ change }) => change !== "same").length} files that would change`,
      answer: "--replace",
    },
  ];
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    // A finding of its own: see targetFindings.
    return undefined;
  }
}
