/**
 * The words of the field, as data: what is inspected, what is measured of it, and into which parts it falls. The
 * archive reads headings by them, the audit prose, intake tables, and pages take their labels from them.
 */
export interface Vocabulary {
  /** In the order in which a site shows them. */
  readonly subjects: readonly Subject[];
  readonly measures: readonly Measure[];
  readonly partKinds: readonly PartKind[];
  /** What a row of regions.csv is called: 地区 or 单位. */
  readonly rowWord: string;
  /** How prose calls the whole jurisdiction: 全省. */
  readonly wholeWords: readonly string[];
}

/** 检查对象: what an office inspects. */
export interface Subject {
  /** Lower-case letters, digits and hyphens: "website". */
  readonly id: string;
  /** In full, as titles say it: 政府网站. */
  readonly name: string;
  /** As running text calls one once its name is known: 网站. */
  readonly noun: string;
  /** Its counter: 家. */
  readonly counter: string;
  /** Other counters that sources use for it. */
  readonly counters: readonly string[];
  /** Words that name it, its own names included, longest first. */
  readonly words: readonly string[];
  /** One that has failed: 问题网站. */
  readonly failedNoun: string;
  /** What is meant by it, a sentence. */
  readonly meaning?: string;
}

/**
 * - `count` 数: a number of subjects, or of things with a counter of their own
 * - `rate` 率: a share in per cent · `score` 分: a number of points
 * - `difference` 增减数: a signed count · `changeRate` 增减率: a signed rate of change · `points` 百分点: a difference of rates
 */
export type MeasureKind = "count" | "rate" | "score" | "difference" | "changeRate" | "points";

/** 指标: what is measured of a subject. */
export interface Measure {
  /** "passRate" */
  readonly id: string;
  /** 合格率; {noun}, {failed} stand for the subject's words: {noun}总数 reads 网站总数. */
  readonly name: string;
  readonly kind: MeasureKind;
  /** The counter where it counts something other than the subject: 条 of messages. */
  readonly counter?: string;
  /** What a table's heading says once the words of its subject, part and unit are taken out. */
  readonly headings: readonly string[];
  /** A count, or a score, that cannot be above that one. */
  readonly within?: string;
  /** Its parts as measures, in each way of parting it: passed and failed make inspected. */
  readonly sumOf?: readonly (readonly string[])[];
  /** Measures that make it where nothing is left out, which not every source says: they speak for it, never against. */
  readonly mayBeSumOf?: readonly (readonly string[])[];
  /** For a rate: part and whole, as measures; the first pair that is known counts. */
  readonly ratioOf?: readonly (readonly [part: string, whole: string])[];
  /** Whether regions and parts add up to the whole. */
  readonly additive?: boolean;
}

/** A way of cutting a subject into parts: by platform, by level. */
export interface PartKind {
  /** "platform" */
  readonly id: string;
  /** 平台 */
  readonly name: string;
  /** Headings of a column whose cells name such parts. */
  readonly headings: readonly string[];
  /** The one subject that is cut so: only accounts have platforms. */
  readonly subject?: string;
  readonly parts: readonly PartName[];
}

export interface PartName {
  readonly name: string;
  /** Other words for it. */
  readonly words: readonly string[];
}

/** 分项: one part of a subject. */
export interface Part {
  /** A part kind's id, "kind" for a part that the vocabulary does not know, or "row" for a row of a table by its name. */
  readonly by: string;
  readonly name: string;
}

/** @throws RangeError when the vocabulary has no such subject */
export function subjectOf({ subjects }: Vocabulary, id: string): Subject {
  const subject = subjects.find((known) => known.id === id);
  if (!subject) throw new RangeError(`no subject: ${id}`);
  return subject;
}

/** @throws RangeError when the vocabulary has no such measure */
export function measureOf({ measures }: Vocabulary, id: string): Measure {
  const measure = measures.find((known) => known.id === id);
  if (!measure) throw new RangeError(`no measure: ${id}`);
  return measure;
}

/** A measure as a label: 网站总数, 问题账号, 合格率. */
export function measureLabel(
  measure: Pick<Measure, "name">,
  subject: Pick<Subject, "name" | "noun" | "failedNoun">,
): string {
  return measure.name
    .replace("{noun}", subject.noun)
    .replace("{failed}", subject.failedNoun)
    .replace("{name}", subject.name);
}

/** The counter of a count: 家 of websites, 条 of messages; empty for rates and scores. */
export function counterOf(measure: Measure, subject: Subject): string {
  if (measure.kind === "score") return "分";
  if (measure.kind !== "count" && measure.kind !== "difference") return "";
  return measure.counter ?? subject.counter;
}

/** A part by any of its words; one that the vocabulary does not know is a part by kind. */
export function partNamed({ partKinds }: Vocabulary, text: string): Part {
  for (const { id, parts } of partKinds) {
    const known = parts.find(({ name, words }) => name === text || words.includes(text));
    if (known) return { by: id, name: known.name };
  }
  return { by: "kind", name: text };
}
