import type { Report } from "../documents/report.ts";
import { recogniseHeading, subjectNamed } from "../facts/headings.ts";
import { type FactPlace, keyOf, type Observation } from "../facts/observation.ts";
import {
  type Measure,
  measureLabel,
  measureOf,
  type Part,
  partNamed,
  type Subject,
  type Vocabulary,
} from "../facts/vocabulary.ts";
import type { WholeList } from "../facts/world.ts";
import { comparePeriods, type Period, parsePeriod } from "../figures/period.ts";
import type { PrintedNumber } from "../figures/printed-number.ts";
import { message } from "../messages/message.ts";
import { closestNames } from "../text/closest-names.ts";
import { sameText } from "../text/same-text.ts";
import type { DeclaredTable } from "./declarations.ts";
import type { Region } from "./model.ts";
import { optionalText, requiredText } from "./parse-cell.ts";
import { type Cell, readCsv, type Row } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import { coverAll, topRegions } from "./regions.ts";
import { parseWrittenNumber } from "./written-number.ts";

const columns = {
  required: ["对象", "指标", "数值"],
  optional: ["地区", "分项", "比较", "原文", "来源"],
  mayBeEmpty: true,
};

/** What stated.csv is read against. */
export interface StatedContext {
  readonly period: Period;
  /** "2022-Q3/stated.csv" */
  readonly path: string;
  readonly vocabulary: Vocabulary;
  readonly names: RegionNames;
  readonly regions: readonly Region[];
  /** The circular's text; undefined where there is none. */
  readonly circular: string | undefined;
  /** The sources that the file rests on, by the names that rows use for them. */
  readonly sources: readonly string[];
  /** Who says so, for the rows of given sources. */
  readonly witnessOf: (sources: readonly string[]) => string;
  /** False when site.json is in doubt, so that a subject or a measure may be missing for that. */
  readonly vocabularyHolds: boolean;
}

/** What a stated.csv says. */
export interface ParsedStated {
  /** Those that hold, after a report. */
  readonly observations: readonly Observation[];
  /** The numbers of all regions, where it has those of each. */
  readonly wholeLists: readonly WholeList[];
  /** The words of the circular that rows give, with the places of their numbers. */
  readonly quotes: readonly StatedQuote[];
  /** As it stands, for the declarations that name its cells. */
  readonly table: DeclaredTable;
}

/** 原文 of a row. */
export interface StatedQuote {
  readonly quote: string;
  readonly printed: string;
  readonly place: FactPlace;
}

/** A period's stated.csv: figures that only prose gives. */
export function parseStated(text: string, context: StatedContext, report: Report): ParsedStated {
  const read = readCsv(text, columns, report);
  const headings = read?.headings ?? [];
  const rows = read?.rows ?? [];
  const stated = rows.flatMap((row) => {
    const observation = statedRow(row, context, report);
    return observation ? [{ row, observation }] : [];
  });
  const observations = stated.map(({ observation }) => observation);
  return {
    observations,
    wholeLists: wholeListsOf(observations, context),
    quotes: stated.flatMap(({ row, observation: { printed, place } }) => {
      const quote = optionalText(row.cell("原文"));
      return quote === undefined ? [] : [{ quote, printed, place }];
    }),
    table: {
      file: "stated.csv",
      headings,
      lines: rows.map((row) => ({
        line: row.line,
        cells: headings.flatMap((heading) => row.cell(heading) ?? []),
      })),
    },
  };
}

/** Regions that are all there are make up the whole, though no table says so. */
function wholeListsOf(
  observations: readonly Observation[],
  { regions, names, vocabulary, period }: StatedContext,
): WholeList[] {
  if (!names.complete) return [];
  const additive = observations.filter(
    ({ measure, region }) => region !== undefined && measureOf(vocabulary, measure).additive,
  );
  const byWhole = Map.groupBy(additive, ({ region: _region, ...whole }) => keyOf(whole));
  return [...byWhole.values()].flatMap((of): WholeList[] => {
    const [first] = of;
    const byRegion = new Map(of.toReversed().map((observation) => [observation.region, observation]));
    const top = topRegions(
      of.flatMap(({ region }) => region ?? []),
      regions,
    );
    if (!first || !coverAll(top, regions, period.to)) return [];
    const { subject, measure, part } = first;
    return [
      {
        whole: { subject, measure, period: period.id, ...(part && { part }) },
        parts: [...top].flatMap((id) => byRegion.get(id) ?? []),
      },
    ];
  });
}

function statedRow(row: Row, context: StatedContext, report: Report): Observation | undefined {
  const { vocabulary, period, path } = context;
  const subject = subjectIn(row.cell("对象"), context, report);
  const measured = subject && measureIn(row.cell("指标"), subject, context, report);
  const region = regionIn(row.cell("地区"), context, report);
  const part = partIn(row.cell("分项"), vocabulary);
  const base = measured && baseIn(row.cell("比较"), measured, subject, period, report);
  checkQuote(row.cell("原文"), context, report);
  const sources = sourcesIn(row.cell("来源"), context, report);
  const cell = row.cell("数值");
  const number = numberIn(cell, measured?.measure, subject, report);
  if (!subject || !measured || !number || !cell || region === "unknown") return undefined;
  const { measure, changeOf } = measured;
  return {
    subject: subject.id,
    measure: measure.id,
    period: period.id,
    ...(region !== undefined && { region }),
    ...(part && { part }),
    ...(changeOf !== undefined && { changeOf }),
    ...(base !== undefined && { base }),
    number,
    printed: cell.text,
    sources,
    place: { file: path, line: cell.line, column: cell.column },
    witness: context.witnessOf(sources),
  };
}

function numberIn(
  cell: Cell | undefined,
  measure: Measure | undefined,
  subject: Subject | undefined,
  report: Report,
): PrintedNumber | undefined {
  const printed = requiredText(cell, "number", report);
  if (cell === undefined || printed === undefined) return undefined;
  const number = parseWrittenNumber(printed);
  if (!number) {
    report(cell, message("statedNumberWrong", { text: printed }));
    return undefined;
  }
  if (!measure || !subject) return undefined;
  const percent = measure.kind === "rate" || measure.kind === "changeRate" || measure.kind === "points";
  const change = isChange(measure);
  const said = { text: printed, measure: measureLabel(measure, subject) };
  if (number.percent !== percent)
    report(cell, message(percent ? "statedNeedsPercent" : "statedNeedsNoPercent", { ...said, change }));
  else if (!change && number.units < 0n) report(cell, message("statedNegative", said));
  else return number;
  return undefined;
}

/** What a change is compared with; only a change is compared with anything. */
function baseIn(
  cell: Cell | undefined,
  { measure }: Measured,
  subject: Subject,
  period: Period,
  report: Report,
): string | undefined {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined) return undefined;
  const compared = parsePeriod(text);
  if (!isChange(measure))
    report(cell, message("comparedNoChange", { text, measure: measureLabel(measure, subject) }));
  else if (compared && comparePeriods(compared, period) >= 0)
    report(cell, message("comparedNotBefore", { text }));
  else return compared?.id ?? text;
  return undefined;
}

function subjectIn(
  cell: Cell | undefined,
  { vocabulary: { subjects }, vocabularyHolds }: StatedContext,
  report: Report,
): Subject | undefined {
  const text = requiredText(cell, "subject", report);
  if (cell === undefined || text === undefined) return undefined;
  const subject = subjects.find(({ id, name, noun, words }) => [id, name, noun, ...words].includes(text));
  if (subject || !vocabularyHolds) return subject;
  const known = subjects.map(({ name }) => name);
  report(cell, message("statedSubjectUnknown", { name: text, known, nearest: closestNames(text, known) }));
  return undefined;
}

/** A measure, and for a change what has changed. */
interface Measured {
  readonly measure: Measure;
  readonly changeOf?: string;
}

/** 合格率, or a change, with what has changed before it: 增减率, 抽查数增减率. */
function measureIn(
  cell: Cell | undefined,
  subject: Subject,
  { vocabulary, vocabularyHolds }: StatedContext,
  report: Report,
): Measured | undefined {
  const text = requiredText(cell, "measure", report);
  if (cell === undefined || text === undefined) return undefined;
  const called = (words: string) =>
    vocabulary.measures.find((measure) => measure.id === words || measureLabel(measure, subject) === words);
  const named = (words: string) => called(words) ?? recogniseHeading(words, vocabulary, [])?.measure;
  const measure = named(text);
  const other = called(text) ? undefined : subjectNamed(text, vocabulary);
  if (measure && other && other.id !== subject.id) {
    report(cell, message("statedOtherSubject", { name: text, named: other.name, subject: subject.name }));
    return undefined;
  }
  if (measure) {
    return {
      measure,
      ...(isChange(measure) && { changeOf: measure.kind === "points" ? "passRate" : "total" }),
    };
  }
  for (const change of vocabulary.measures.filter(isChange)) {
    const ending = [change.name, ...change.headings].find((words) => text.endsWith(words));
    const changed = ending === undefined ? undefined : named(text.slice(0, -ending.length));
    if (changed?.kind === (change.kind === "points" ? "rate" : "count")) {
      return { measure: change, changeOf: changed.id };
    }
  }
  if (!vocabularyHolds) return undefined;
  const known = vocabulary.measures.map((one) => measureLabel(one, subject));
  report(cell, message("statedMeasureUnknown", { name: text, known, nearest: closestNames(text, known) }));
  return undefined;
}

function isChange({ kind }: Measure): boolean {
  return kind === "changeRate" || kind === "difference" || kind === "points";
}

function regionIn(
  cell: Cell | undefined,
  { names, vocabulary }: StatedContext,
  report: Report,
): string | undefined {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined || vocabulary.wholeWords.includes(text)) return undefined;
  const id = names.idOf(text);
  if (id !== undefined) return id;
  if (names.complete)
    report(cell, message("statedRegionUnknown", { name: text, nearest: names.closest(text) }));
  return "unknown";
}

/** 微信公众号, or with the way of cutting before it: 平台：微信公众号. */
function partIn(cell: Cell | undefined, vocabulary: Vocabulary): Part | undefined {
  const text = optionalText(cell);
  if (text === undefined) return undefined;
  const [by = "", said] = text.split(/[:：]/);
  const name = said?.trim();
  const kind = vocabulary.partKinds.find((known) => known.name === by || known.id === by);
  if (!kind || name === undefined) return partNamed(vocabulary, text);
  const known = kind.parts.find((part) => part.name === name || part.words.includes(name));
  return { by: kind.id, name: known?.name ?? name };
}

function checkQuote(cell: Cell | undefined, { circular }: StatedContext, report: Report): void {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined || circular === undefined || sameText(circular, text)) return;
  report(cell, message("statedQuoteNowhere", { text }));
}

function sourcesIn(
  cell: Cell | undefined,
  { sources, period }: StatedContext,
  report: Report,
): readonly string[] {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined) return sources;
  const ref = `${period.id}/${text}`;
  if (sources.includes(ref)) return [ref];
  const known = sources.map((source) => source.slice(period.id.length + 1));
  report(cell, message("rowSourceUnknown", { source: text, known, file: "stated.csv" }));
  return sources;
}
