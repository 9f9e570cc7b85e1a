import { type Claim, wrongVerdicts } from "../../audit/claim.ts";
import { figuresOfText, type TextFigure } from "../../audit/figures-of-text.ts";
import { readText } from "../../audit/reading/normalise.ts";
import { parseStated } from "../../archive/stated.ts";
import type { Region } from "../../archive/model.ts";
import { keyOf, type Dimensions, type Observation } from "../../facts/observation.ts";
import type { Standing } from "../../facts/prove.ts";
import { measureLabel, measureOf, type Part, subjectOf, type Vocabulary } from "../../facts/vocabulary.ts";
import type { Period } from "../../figures/period.ts";
import type { PrintedNumber } from "../../figures/printed-number.ts";
import { csvText } from "../attachments/csv-text.ts";
import type { KnownNames } from "../known-names.ts";

/** A number that only the prose gives, as a row of stated.csv. */
export interface StatedFigure {
  /** 对象,指标,地区,分项,比较,数值,原文 */
  readonly cells: readonly string[];
  /** How far the text itself bears it out. */
  readonly standing: Standing;
}

const headings = ["对象", "指标", "地区", "分项", "比较", "数值", "原文"];

/** Where 数值 and 原文 stand among them. */
export const valueColumn = 5;
export const quoteColumn = 6;

/**
 * The numbers of a circular's text that stand in no table, each with its words: what they measure is taken from those words alone,
 * and what is in doubt is left to the editor.
 *
 * Nothing is written that would be read otherwise than it was meant, nothing that the text gives twice and differently, and
 * nothing that it contradicts itself.
 *
 * @param circular - circular.md
 * @param inTables - what the tables of the period say
 */
export function statedFigures(
  circular: string,
  inTables: readonly Observation[],
  period: Period,
  known: KnownNames,
): StatedFigure[] {
  const { vocabulary, regions } = known;
  const body = withoutFrontMatter(circular);
  const subjects = new Set(inTables.map(({ subject }) => subject));
  const [onlySubject] = subjects.size === 1 ? subjects : [];
  const figures = figuresOfText(body, readText(body), {
    vocabulary,
    period,
    regions,
    parts: inTables.flatMap(({ part }) => part ?? []),
    onlySubject,
  }).toSorted((a, b) => a.claim.start - b.claim.start);
  const taken = new Set(inTables.map(keyOf));
  const byKey = Map.groupBy(figures, ({ dimensions }) => (dimensions ? keyOf(dimensions) : ""));
  return [...byKey].flatMap(([key, of]): StatedFigure[] => {
    const [first] = of;
    const dimensions = first?.dimensions;
    if (!first || !dimensions || taken.has(key) || dimensions.period !== period.id) return [];
    if (of.some(({ number }) => !sameNumber(number, first.number))) return [];
    if (of.some(({ claim }) => wrongVerdicts.has(claim.verdict))) return [];
    const cells = cellsOf(first, body, dimensions, vocabulary, regions);
    const read = readAgain(cells, circular, period, known);
    const isSame = read !== undefined && keyOf(read) === key && sameNumber(read.number, first.number);
    return isSame ? [{ cells, standing: first.claim.standing }] : [];
  });
}

/** stated.csv; undefined without rows. */
export function statedText(figures: readonly StatedFigure[]): string | undefined {
  if (figures.length === 0) return undefined;
  return csvText(
    headings,
    figures.map(({ cells }) => cells),
  );
}

/** Front matter is no prose; its place is kept by blanks. */
function withoutFrontMatter(circular: string): string {
  const end = /^---\n[\s\S]*?\n---\n/.exec(circular)?.[0].length ?? 0;
  return " ".repeat(end) + circular.slice(end);
}

/** The words of a figure's clause up to the figure: what tells the editor what it is of. */
function clauseOf({ start, end }: Claim, body: string): string {
  const before = body.slice(Math.max(0, start - longestClause), start);
  const from = ([...before.matchAll(clauseEnd)].at(-1)?.index ?? -1) + 1;
  return `${before.slice(from)}${body.slice(start, end)}`.trim();
}

/** A comma between digits is none. */
const clauseEnd = /[，。；：！？（(\n]|[,;:](?!\d)/g;

/** Characters before a figure: a clause is shorter. */
const longestClause = 60;

function cellsOf(
  { claim, number }: TextFigure,
  body: string,
  { subject: id, measure: measured, region, part, changeOf, base }: Dimensions,
  vocabulary: Vocabulary,
  regions: readonly Region[],
): string[] {
  const subject = subjectOf(vocabulary, id);
  const measure = measureOf(vocabulary, measured);
  const of =
    changeOf === undefined || changeOf === "total"
      ? ""
      : measureLabel(measureOf(vocabulary, changeOf), subject);
  const falls = number.units < 0n && !/^(?:减|下降|降)/.test(claim.stated) ? "减少" : "";
  return [
    subject.name,
    `${of}${measureLabel(measure, subject)}`,
    regions.find((one) => one.id === region)?.name ?? "",
    part ? partText(part, vocabulary) : "",
    base ?? "",
    `${falls}${claim.stated}`,
    clauseOf(claim, body),
  ];
}

function partText({ by, name }: Part, { partKinds }: Vocabulary): string {
  const kind = partKinds.find(({ id }) => id === by);
  return kind ? `${kind.name}：${name}` : name;
}

/** What the record will read in the row. */
function readAgain(
  cells: readonly string[],
  circular: string,
  period: Period,
  { vocabulary, names, regions }: KnownNames,
): Observation | undefined {
  let problems = 0;
  const { observations } = parseStated(
    csvText(headings, [cells]),
    {
      period,
      path: "stated.csv",
      vocabulary,
      names,
      regions,
      circular,
      sources: [],
      witnessOf: () => "",
      vocabularyHolds: true,
    },
    () => problems++,
  );
  return problems === 0 ? observations[0] : undefined;
}

function sameNumber(a: PrintedNumber, b: PrintedNumber): boolean {
  return (
    a.units === b.units &&
    a.decimals === b.decimals &&
    a.scale === b.scale &&
    a.percent === b.percent &&
    a.approximation === b.approximation
  );
}
