import type { PeriodRecord } from "../archive/model.ts";
import { counterOf, type Measure, measureLabel, type Subject, type Vocabulary } from "../facts/vocabulary.ts";
import type { IsoDate } from "../figures/day.ts";
import { percentText } from "../figures/percent-text.ts";
import { ratio } from "../figures/ratio.ts";
import { periodHeading, seenFrom } from "./period-words.ts";
import type { Figure, Row, Trend } from "./schema.ts";
import { changeWords, figureIn, isKnown, signedChange } from "./sentences.ts";
import { unpublished } from "./words.ts";

/** What a place says of a subject in one period. */
export interface TrendPoint {
  readonly period: PeriodRecord;
  /** Undefined where the period gives no number of the place. */
  readonly row: Row | undefined;
  /** What the period says of the subject rests on these: where it gives no number, they are silent. */
  readonly sources: readonly string[];
}

/** What a trend is made of beside its points. */
export interface TrendOf {
  readonly id: string;
  /** What titles begin with: "", "宁波市", "宁波市网站". */
  readonly place: string;
  readonly subject: Subject;
  readonly vocabulary: Vocabulary;
  /** 季度, 期 */
  readonly periodWord: string;
  readonly drawnAt: ReadonlyMap<string, IsoDate>;
  /** The newest period of the record, from which others are named: 三季度, 2021年四季度. */
  readonly newest: PeriodRecord;
  readonly milestones?: readonly { readonly label: string; readonly count: number }[];
}

/** What is drawn before all else, the one that tells most first. */
const preferred: readonly string[] = ["total", "passRate", "inspected", "failed"];
/** What follows from others that are drawn: 合格数 and 抽查率. */
const derived: ReadonlySet<string> = new Set(["passed", "samplingRate"]);
const drawableKinds: ReadonlySet<Measure["kind"]> = new Set(["count", "rate", "score"]);

/** A measure that a place has numbers of, and the words of its values. */
interface Drawn {
  readonly measure: Measure;
  /** 账号总数 */
  readonly label: string;
  /** What stands behind a value: 个; nothing behind a percentage, which has its sign. */
  readonly counter: string;
}

/**
 * The measures that any period has a number of: of how many there are first, then of how many passed, then whatever else is
 * measured.
 */
function drawnOf(points: readonly TrendPoint[], subject: Subject, { measures }: Vocabulary): Drawn[] {
  const ranked = [
    ...preferred.flatMap((id) => measures.filter((measure) => measure.id === id)),
    ...measures.filter(({ id, kind }) => !preferred.includes(id) && drawableKinds.has(kind)),
  ];
  return ranked
    .filter(({ id }) => knownIn(points, id).length > 0)
    .map((measure) => ({
      measure,
      label: measureLabel(measure, subject),
      counter: counterOf(measure, subject),
    }));
}

function knownIn(points: readonly TrendPoint[], measure: string): { period: string; figure: Figure }[] {
  return points.flatMap(({ period, row }) => {
    const figure = figureIn(row, measure);
    return figure && isKnown(figure) ? [{ period: period.id, figure }] : [];
  });
}

/**
 * The numbers of one place over some periods, oldest first, of the measure that tells most. A period that did not publish its
 * number keeps its place. Undefined where none did.
 */
export function trendOf(points: readonly TrendPoint[], of: TrendOf): Trend | undefined {
  const [drawn] = drawnOf(points, of.subject, of.vocabulary);
  return drawn && trendOfMeasure(points, of, drawn);
}

/**
 * The same of every other measure with two numbers or more, its id behind that of the trend. One that says in each of its periods
 * what another said before it, as 抽查数 does where all were inspected, tells nothing new.
 */
export function otherTrendsOf(points: readonly TrendPoint[], of: TrendOf): Trend[] {
  const said = (measure: string) =>
    knownIn(points, measure).map(({ period, figure }) => `${period} ${figure.value}`);
  const told: ReadonlySet<string>[] = [];
  return drawnOf(points, of.subject, of.vocabulary).flatMap((drawn, index) => {
    const { id } = drawn.measure;
    const words = said(id);
    const isNew = !told.some((other) => words.every((word) => other.has(word)));
    told.push(new Set(words));
    if (index === 0 || words.length < 2 || !isNew || derived.has(id)) return [];
    // 问题网站 says already of what it is.
    const place = drawn.label.includes(of.subject.noun) ? "" : of.place;
    return trendOfMeasure(points, { ...of, place, id: `${of.id}-${id}`, milestones: [] }, drawn);
  });
}

function trendOfMeasure(points: readonly TrendPoint[], of: TrendOf, drawn: Drawn): Trend {
  const { id, subject, drawnAt, periodWord, milestones = [] } = of;
  const { measure, label, counter } = drawn;
  const isTotal = measure.id === "total";
  const rows = points.map(({ period, row, sources: silent }): Trend["rows"][number] => {
    const figure = figureIn(row, measure.id);
    const value = figure && valueOf(figure);
    const { base, status } = row?.change ?? {};
    const compared = isTotal && status === "computed" && row && base !== undefined;
    return {
      period: period.id,
      label: period.label,
      at: drawnAt.get(period.id) ?? period.span.to,
      ...(value !== undefined && { value }),
      text: figure?.value ?? unpublished,
      ...(compared && { change: signedChange(row.change), since: base }),
      ...(isTotal && { changeText: row ? signedChange(row.change) : unpublished }),
      sources: [...(figure && figure.sources.length > 0 ? figure.sources : silent)],
    };
  });
  const sentences = rows.map(
    ({ label: name, text, value, change }) =>
      `${name}${text}${value === undefined ? "" : counter}${change === undefined ? "" : `（${change}）`}`,
  );
  const heading = `${ofSubject(subject, label)}${counter === "" ? "" : `（${counter}）`}`;
  return {
    id,
    title: titleOf(points, drawn, of),
    subtitle: `${heading}${isTotal ? "及比上一个公布数的变化" : ""}`,
    description: `${sentences.join("，")}。`,
    columns: [
      { key: "label", label: periodHeading(periodWord) },
      { key: "text", label: heading },
      ...(isTotal ? [{ key: "change", label: "比上一个公布数" }] : []),
    ],
    rows,
    sources: [...new Set(points.flatMap(({ row }) => figureIn(row, measure.id)?.sources ?? []))],
    subject: subject.id,
    measure: measure.id,
    unit: measure.kind === "rate" ? "%" : counter,
    milestones: isTotal ? milestones.map(({ label: what, count }) => ({ label: what, count })) : [],
  };
}

/** A measure with the name of its subject: 政务新媒体账号总数, 政府网站总数; 问题网站 has it. */
export function ofSubject({ name, noun }: Pick<Subject, "name" | "noun">, label: string): string {
  if (!name.endsWith(noun)) return name + label;
  if (label.startsWith(noun)) return name + label.slice(noun.length);
  return label.includes(noun) ? label : name + label;
}

/** A count, a score, or a rate in per cent, in the digits that are shown; undefined where it is not exact. */
function valueOf({ count, value }: Figure): number | undefined {
  return count ?? (/^\d+(?:\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : undefined);
}

interface Shown {
  readonly period: PeriodRecord;
  readonly row: Row;
  readonly figure: Figure;
}

function shownIn(points: readonly TrendPoint[], { measure }: Drawn): Shown[] {
  return points.flatMap(({ period, row }) => {
    const figure = figureIn(row, measure.id);
    return row && figure && isKnown(figure) ? [{ period, row, figure }] : [];
  });
}

function titleOf(
  points: readonly TrendPoint[],
  drawn: Drawn,
  { place, subject, periodWord, newest }: TrendOf,
): string {
  const { measure, label, counter } = drawn;
  const isTotal = measure.id === "total";
  const shown = shownIn(points, drawn);
  const [first, latest] = [shown.at(0), shown.at(-1)];
  if (!first || !latest) return `${place}${isTotal ? `${subject.noun}数` : label}${unpublished}`;
  if (first === latest) {
    const rest = points.length > 1 ? `，其余${periodWord === "期" ? "各期" : periodWord}${unpublished}` : "";
    return `${place}${latest.period.label}${isTotal ? "" : label}${latest.figure.value}${counter}${rest}`;
  }
  if (!isTotal) {
    const seen = seenFrom(latest.period, first.period);
    return first.figure.value === latest.figure.value
      ? `${place}${seen}${label}${latest.figure.value}${counter}，与${first.period.label}相同`
      : `${place}${label}由${first.period.label}的${first.figure.value}${counter}到${seen}的${latest.figure.value}${counter}`;
  }
  const seen = seenFrom(latest.period, newest);
  const change = changeWords(latest.row.change, latest.figure, subject);
  const newestChange = change === undefined ? "" : seen + change;
  if (shown.length === 2 && newestChange !== "") return `${place}${newestChange}`;
  const since = sinceFirst(first.period.label, first.figure.count, latest.figure.count, subject.counter);
  const said = [since, newestChange].filter((clause) => clause !== "").join("，");
  return `${place}${said === "" ? `${latest.period.label}${latest.figure.value}${counter}` : said}`;
}

/** 2021年四季度以来减少45.4%, 2021年四季度以来由0个增至3个, 与2021年四季度相同 */
function sinceFirst(
  label: string,
  first: number | undefined,
  latest: number | undefined,
  counter: string,
): string {
  if (first === undefined || latest === undefined) return "";
  if (first === latest) return `与${label}相同`;
  const verb = latest < first ? "减少" : "增加";
  const size =
    first === 0
      ? `由0${counter}增至${latest}${counter}`
      : verb + percentText(ratio(Math.abs(latest - first), first), 1);
  return `${label}以来${size}`;
}

/** 2021年四季度以来，账号由5717个减至3120个; of rates: 2023年一季度以来，合格率由98.1%到99.2%. */
export function longHeadline(
  points: readonly TrendPoint[],
  subject: Subject,
  vocabulary: Vocabulary,
): string[][] {
  const [drawn] = drawnOf(points, subject, vocabulary);
  const shown = drawn ? shownIn(points, drawn) : [];
  const [first, latest] = [shown.at(0), shown.at(-1)];
  if (!drawn || !first || !latest) return [[`${subject.noun}数${unpublished}`]];
  const { measure, label, counter } = drawn;
  const isTotal = measure.id === "total";
  const what = isTotal ? subject.noun : label;
  if (first === latest) return [[latest.period.label, `${what}${latest.figure.value}${counter}`]];
  const [before, now] = [first.figure.count, latest.figure.count];
  const moved = isTotal && before !== undefined && now !== undefined && before !== now;
  const verb = moved ? (now < before ? "减至" : "增至") : "到";
  return [
    [`${first.period.label}以来，`],
    [`${what}由${first.figure.value}${counter}`, `${verb}${latest.figure.value}${counter}`],
  ];
}
