import type { Archive, PeriodRecord } from "../archive/model.ts";
import type { Dimensions, Observation } from "../facts/observation.ts";
import type { Term } from "../facts/proof.ts";
import {
  counterOf,
  type Measure,
  measureLabel,
  measureOf,
  type Part,
  type Subject,
} from "../facts/vocabulary.ts";
import { earlierTermFor, printedTerm } from "../facts/world.ts";
import { parsePeriod, periodLabel } from "../figures/period.ts";
import { changeFigure } from "./change.ts";
import {
  type CountContext,
  countFigure,
  exactCount,
  inferredFailures,
  printedRateText,
  rateFigure,
  hrefOf,
} from "./figure.ts";
import { type History, historyOf } from "./history.ts";
import { signedText } from "./number-text.ts";
import { type PlaceLinks, placeLinks } from "./place-links.ts";
import type { Figure, Row } from "./schema.ts";

/** What working out rows needs of the record. */
export interface RowContext {
  readonly archive: Archive;
  readonly history: History;
  readonly linkOf: PlaceLinks;
  /** Every measure that the record has a number of, of a subject. */
  measuresOf(subject: string): ReadonlySet<string>;
}

export function rowContext(archive: Archive): RowContext {
  const observations = Map.groupBy(archive.world.facts.all, ({ subject }) => subject);
  const measures = new Map(
    [...observations].map(([subject, all]) => [subject, new Set(all.map(({ measure }) => measure))]),
  );
  return {
    archive,
    history: historyOf(archive),
    linkOf: placeLinks(archive),
    measuresOf: (subject) => measures.get(subject) ?? new Set(),
  };
}

/** Of what a row is: a subject in one period; of the whole, a region, or a part of the whole. */
export interface RowOf {
  readonly subject: Subject;
  readonly period: PeriodRecord;
  readonly region?: string;
  readonly part?: Part;
  readonly name: string;
  /**
   * The period from which a region is looked at: where others have been merged into it by then, theirs count with it.
   * Its own period unless given.
   */
  readonly seenFrom?: PeriodRecord;
}

/** The measures that every row has; others stand under `more`. */
const ownMeasures: ReadonlySet<string> = new Set([
  "total",
  "inspected",
  "passed",
  "failed",
  "passRate",
  "samplingRate",
]);

/**
 * Every figure of one subject in one place.
 *
 * @param printed - the observations of just that subject, period, place and part
 */
export function rowOf(of: RowOf, printed: readonly Observation[], context: RowContext): Row {
  const { subject, period, region, part, name } = of;
  const { archive, history, linkOf } = context;
  const { vocabulary } = archive;
  const term = (measure: string) => termOf(of, measure, archive);
  const first = (measure: string) => printed.find((observation) => observation.measure === measure);
  const counts: CountContext = {
    linkOf,
    counters: [...subject.counters, subject.counter],
    rowWord: vocabulary.rowWord,
  };
  const [total, inspected, passed, failed] = ["total", "inspected", "passed", "failed"].map(term);
  const failures = countFigure(failed, counts);
  const now = exactCount(total);
  const ofWhole = part === undefined;
  return {
    ...(region !== undefined && { region }),
    ...(part && { part: { by: part.by, name: part.name } }),
    name,
    total: countFigure(total, counts),
    inspected: countFigure(inspected, counts),
    passed: countFigure(passed, counts),
    failed:
      failures.status === "unpublished"
        ? inferredFailures(inspected, first("passRate"), subject.counter)
        : failures,
    passRate: rateFigure(
      { part: passed, whole: inspected, printed: first("passRate"), ofNothing: "抽查数为0，没有合格率" },
      linkOf,
    ),
    samplingRate: rateFigure(
      { part: inspected, whole: total, printed: first("samplingRate"), ofNothing: "总数为0，没有抽查比例" },
      linkOf,
    ),
    change: changeFigure(
      {
        period,
        now: now === undefined ? undefined : { count: now, observations: total?.observations ?? [] },
        before: ofWhole ? history.before(subject.id, region, period, of.seenFrom) : undefined,
        stated: printed.find(isStatedChange),
        counter: subject.counter,
      },
      linkOf,
    ),
    more: vocabulary.measures.flatMap((measure) =>
      ownMeasures.has(measure.id)
        ? []
        : printed
            .filter((observation) => observation.measure === measure.id)
            .map((observation) => moreOf(observation, measure, of, context)),
    ),
  };
}

/** A rate of change of the total that says what it is measured against; one that does not cannot stand beside others. */
function isStatedChange({ measure, changeOf, base }: Observation): boolean {
  return measure === "changeRate" && (changeOf ?? "total") === "total" && base !== undefined;
}

/** A number of the row: printed, worked out, or of several regions that are one by now. */
function termOf(
  { subject, period, region, part, seenFrom = period }: RowOf,
  measure: string,
  { world }: Archive,
): Term | undefined {
  const dimensions: Dimensions = {
    subject: subject.id,
    measure,
    period: period.id,
    ...(region !== undefined && { region }),
    ...(part && { part }),
  };
  return earlierTermFor(world, dimensions, seenFrom.id);
}

function moreOf(
  observation: Observation,
  measure: Measure,
  { subject }: RowOf,
  { archive, linkOf }: RowContext,
): Row["more"][number] {
  const { changeOf, base } = observation;
  const of =
    changeOf === undefined || changeOf === "total"
      ? ""
      : measureLabel(measureOf(archive.vocabulary, changeOf), subject);
  return {
    measure: measure.id,
    label: `${of}${measureLabel(measure, subject)}${base === undefined ? "" : `（比${baseText(base)}）`}`,
    counter: measure.kind === "points" ? "个百分点" : counterOf(measure, subject),
    figure: printedFigure(observation, measure, subject, linkOf),
  };
}

/** What a change is measured against, in words. */
export function baseText(base: string): string {
  const period = parsePeriod(base);
  return period ? periodLabel(period) : base;
}

/** A number just as it is printed, tidied for showing. */
export function printedFigure(
  observation: Observation,
  { kind }: Measure,
  { counters, counter }: Subject,
  linkOf: PlaceLinks,
): Figure {
  const { number, printed, sources } = observation;
  if (kind === "count") {
    return countFigure(printedTerm(observation), { linkOf, counters: [...counters, counter], rowWord: "" });
  }
  const value =
    kind === "rate"
      ? printedRateText(observation)
      : kind === "score"
        ? printed.replace(/分$/, "")
        : signedText(number, kind);
  return {
    value,
    status: "published",
    ...(value !== printed && { published: printed }),
    sources: [...sources],
    ...hrefOf(observation, linkOf),
  };
}
