import { basename } from "node:path";
import { DataError } from "../../documents/data-error.ts";
import type { DataProblem } from "../../documents/report.ts";
import type { CellPlaces } from "../attachments/csv-text.ts";
import { type PeriodId, periodById } from "../../figures/period.ts";
import { wordsOf } from "../../messages/wording.ts";
import type { Answers } from "../answers.ts";
import type { Finding } from "../../documents/finding.ts";
import { type Language, type Message, message } from "../../messages/message.ts";
import type { Intake } from "../intake.ts";
import type { KnownNames } from "../known-names.ts";
import { checkFiles, targetOf, type Target } from "./folder.ts";
import { type FileChange, previewOf } from "./preview.ts";
import { periodJson, sourceId } from "./period-json.ts";
import { quoteColumn, type StatedFigure, statedFigures, statedText, valueColumn } from "./stated-figures.ts";

/** What staging would do, and what stops it. */
export interface Plan {
  readonly target: Target;
  /** All texts of the folder, the editor's own among them. */
  readonly files: ReadonlyMap<string, string>;
  /** Those of them that intake writes; what else lies in the folder is not touched. */
  readonly written: ReadonlyMap<string, string>;
  /** The rows of stated.csv that were taken from the prose. */
  readonly stated: readonly StatedFigure[];
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
  { files, places, facts, findings }: Intake,
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
  const existing = parsed(target.files.get("period.json"));
  // In the order of the names: the same files in the same order, whoever wrote them.
  const withSettings = (tables: Intake["files"]) =>
    inOrder([...tables, ["period.json", periodJson(answered, [...tables.keys()], existing)]]);
  // While something else blocks, the files are not what they will be.
  const whole = !findings.some(({ severity }) => severity === "blocking");
  const check = (tables: Intake["files"]) => checkFiles(target, withSettings(tables), known);
  const checked = whole ? check(files) : undefined;
  const stated =
    checked?.problems.length === 0 && !target.exists
      ? withoutContradicted(
          statedFigures(files.get("circular.md") ?? "", checked.observations, periodById(period), known),
          (figures) => check(withStated(files, figures)).problems,
        )
      : [];
  const written = withSettings(withStated(files, stated));
  const all = inOrder([...written, ...own]);
  const changes = previewOf(all, target.files);
  const blocking = [...targetFindings(target, changes, answers.replace)];
  if (checked && !answers.despiteProblems) {
    for (const problem of new DataError(checked.problems).problems) {
      blocking.push({
        place: receivedPlace(problem, places),
        severity: "blocking",
        said: problem.said,
        option: "--despite-problems",
      });
    }
  }
  return { target, files: all, written, stated, changes, findings: blocking };
}

const statedFile = "stated.csv";

function withStated(files: Intake["files"], figures: readonly StatedFigure[]): Intake["files"] {
  const text = statedText(figures);
  return text === undefined ? files : new Map([...files, [statedFile, text]]);
}

/** Figures of the prose without those that the record's checks say something of: that is the editor's to weigh. */
function withoutContradicted(
  figures: readonly StatedFigure[],
  problemsWith: (figures: readonly StatedFigure[]) => readonly DataProblem[],
): readonly StatedFigure[] {
  if (figures.length === 0 || problemsWith(figures).length === 0) return figures;
  const others = figures.filter((figure) => problemsWith([figure]).length === 0);
  return problemsWith(others).length === 0 ? others : [];
}

/** Where a problem of a file that is not written yet stands in what was received. */
function receivedPlace({ file, line, column }: DataProblem, places: ReadonlyMap<string, CellPlaces>): string {
  return places.get(basename(file))?.[line - 1]?.[column - 1] ?? `${file}:${line}:${column}`;
}

function inOrder(files: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether anything would change. */
export function changesAnything({ changes }: Plan): boolean {
  return changes.some(({ change }) => change !== "same");
}

/** Something that the editor should look at: a file, or a place of a received one. */
export interface Look {
  readonly place: string;
  readonly said: Message;
}

/** What the editor should look at in a staged period. */
export function thingsToLookAt(
  { files, stated }: Plan,
  findings: readonly Finding[],
  known: KnownNames,
): Look[] {
  const settings = files.get("period.json") ?? "";
  const look = (place: string, said: Message): Look => ({ place, said });
  return [
    ...(settings.includes("尚未与原发布页核对")
      ? [look("period.json", message("lookTrust", { source: sourceId }))]
      : []),
    ...([...files.keys()].some((name) => /^(?:attachment-.*|stated)\.csv$/.test(name))
      ? []
      : [look("stated.csv", message("lookStated"))]),
    ...stated.map(({ cells, standing }, index) => {
      const [subject = "", measure = "", region = "", part = "", base = ""] = cells;
      const what = [subject, region, part, measure, base].filter((text) => text !== "").join(" ");
      const quote = cells[quoteColumn] ?? "";
      return look(
        `stated.csv:${index + 2}`,
        message("lookStatedRow", { what, value: cells[valueColumn] ?? "", standing, quote }),
      );
    }),
    ...["standardization.csv", "obligations.csv", "dissemination.csv"]
      .filter((name) => !files.has(name))
      .map((name) => look(name, message("lookOwnTable"))),
    ...missingRows(files, known),
    ...findings.filter(({ severity }) => severity === "notice").map(({ place, said }) => look(place, said)),
    ...(settings.includes('"asOf"') ? [] : [look("period.json", message("lookAsOf"))]),
    ...(settings.includes('"window"') ? [] : [look("period.json", message("lookWindow"))]),
  ];
}

/** A line of what is to be looked at. */
export function wordLook({ place, said }: Look, language: Language): string {
  return `${place}: ${wordsOf(said, language).found}`;
}

/** Regions that a table lacks which has most of them. */
function missingRows(files: ReadonlyMap<string, string>, { names, regions }: KnownNames): Look[] {
  return [...files].flatMap(([name, text]) => {
    if (!name.startsWith("attachment-")) return [];
    const cells = text.split("\n").flatMap((line) => line.split(","));
    const given = new Set(cells.flatMap((cell) => names.idOf(cell) ?? []));
    const missing = regions.filter(({ id }) => !given.has(id));
    return missing.length === 0 || given.size * 2 < regions.length
      ? []
      : [{ place: name, said: message("lookRows", { names: missing.map((region) => region.name) }) }];
  });
}

function targetFindings(target: Target, changes: readonly FileChange[], replace: boolean): Finding[] {
  if (!target.exists || changes.every(({ change }) => change === "same")) return [];
  if (target.sealed) {
    return [
      {
        place: target.path,
        severity: "blocking",
        said: message("periodSealed"),
        text: "seal.json",
      },
    ];
  }
  const settings = target.files.get("period.json");
  if (settings !== undefined && parsed(settings) === undefined) {
    return [
      {
        place: `${target.path}/period.json`,
        severity: "blocking",
        said: message("settingsBroken"),
        text: settings,
      },
    ];
  }
  if (replace) return [];
  return [
    {
      place: target.path,
      severity: "blocking",
      said: message("periodThere", { count: changes.filter(({ change }) => change !== "same").length }),
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
