import { firstFormSubject } from "../archive/first-form.ts";
import type { Archive, PeriodRecord } from "../archive/model.ts";
import { measureLabel, measureOf, type Subject } from "../facts/vocabulary.ts";
import { seenFrom } from "./period-words.ts";
import { topRows } from "./key-figures.ts";
import type { RecordView } from "./record-view.ts";
import type { Row } from "./schema.ts";
import type { TrendPoint } from "./trend.ts";
import { isKnown, leading, tiedAtTop } from "./sentences.ts";
import { listText, unpublished } from "./words.ts";

/** How many region changes are named. */
const shownChanges = 3;

/** What has changed on the periods before, a sentence each, each with what it compares with. */
export function changesOf(archive: Archive, subject: Subject, record: RecordView): string[] {
  const points = record.pointsOf(subject.id);
  const newest = points.at(-1);
  if (!newest?.row) return [];
  const { view } = record.viewOf(newest.period.id, subject.id);
  const rows = topRows(view.regions, archive.regions);
  return [
    ...totalSentence(archive, subject, newest.row),
    ...passRateSentence(points, newest.row, newest.period),
    ...regionSentences(archive, subject, rows, record),
    ...standardizationSentence(archive, subject, newest.period),
  ];
}

/** 账号总数由二季度的1843个减至1516个，减少327个（17.7%）。 */
function totalSentence({ vocabulary }: Archive, subject: Subject, row: Row): string[] {
  const { total, change } = row;
  const { direction, baseLabel, ratio: rate, value } = change;
  if (!isCompared(row) || direction === undefined || baseLabel === undefined) return [];
  const { counter } = subject;
  const label = measureLabel(measureOf(vocabulary, "total"), subject);
  if (direction === "same") return [`${label}与${baseLabel}持平，为${total.value}${counter}。`];
  const verb = direction === "down" ? "减" : "增";
  const before = rate ? rate.whole : 0;
  const size = rate ? rate.part : (total.count ?? 0);
  const share = rate ? `（${value}）` : "";
  return [
    `${label}由${baseLabel}的${before}${counter}${verb}至${total.value}${counter}，${verb === "减" ? "减少" : "增加"}${size}${counter}${share}。`,
  ];
}

/** Whether the row's total was compared with one that is known. */
function isCompared({ change }: Row): boolean {
  return change.status !== "published" && change.direction !== undefined;
}

/** 合格率为99.94%，上一个公布的合格率是2021年四季度的99.51%。 */
function passRateSentence(points: readonly TrendPoint[], { passRate }: Row, period: PeriodRecord): string[] {
  const rated = points
    .slice(0, -1)
    .findLast(
      (point) => point.row && isKnown(point.row.passRate) && point.period.span.length === period.span.length,
    );
  if (!rated?.row || !isKnown(passRate)) return [];
  return [
    `合格率为${passRate.value}，上一个公布的合格率是${seenFrom(rated.period, period)}的${rated.row.passRate.value}。`,
  ];
}

/** 与二季度相比，变化最大的地区：市本级由41个到44个，松湾由19个到21个。 */
function regionSentences(
  { regions, vocabulary: { rowWord } }: Archive,
  { id, noun, counter }: Subject,
  rows: readonly Row[],
  record: RecordView,
): string[] {
  if (rows.length < 2 || !rows.some(({ total }) => total.count !== undefined)) return [];
  const compared = rows.filter(isCompared);
  if (compared.length === 0) {
    // Said only where there were earlier periods, and none of them gave the regions.
    const earlier = record.pointsOf(id).slice(0, -1);
    const given = earlier.some(({ period }) =>
      record.viewOf(period.id, id).view.regions.some(({ total }) => total.count !== undefined),
    );
    if (earlier.length === 0 || given) return [];
    return [`此前各${record.periodWord}的分${rowWord}数字${unpublished}，分${rowWord}变化无从计算。`];
  }
  const shortNames = new Map(regions.map((region) => [region.id, region.short]));
  const bases = new Set(compared.map(({ change }) => change.baseLabel));
  const [base = ""] = bases;
  const together = bases.size === 1 ? `与${base}相比，` : "";
  const moved = compared.flatMap((row) => moveOf(row, shortNames));
  const largest = moved.toSorted((a, b) => b.size - a.size);
  const [first] = largest;
  if (!first) {
    const all = compared.length === rows.length ? `各${rowWord}` : `可比的${compared.length}个${rowWord}`;
    return [`${together}${all}${noun}数没有变化。`];
  }
  const named = leading(largest, shownChanges, (a, b) => a.size === b.size);
  if (named.length === 0) {
    const tied = tiedAtTop(largest, (a, b) => a.size === b.size);
    return [`${together}${tied}个${rowWord}变化最大，各增减${first.size}${counter}。`];
  }
  const told = named.map(
    ({ name, before, now, baseLabel }) =>
      `${name}由${bases.size === 1 ? "" : `${baseLabel}的`}${before}${counter}到${now}${counter}`,
  );
  const only = moved.length === named.length && moved.length < compared.length && moved.length === 1;
  return [`${together}${only ? "有变化" : "变化最大"}的${rowWord}：${told.join("，")}。`];
}

function moveOf({ region = "", name, total, change }: Row, shortNames: ReadonlyMap<string, string>) {
  const { direction, ratio: rate, baseLabel = "" } = change;
  const now = total.count ?? 0;
  if (direction === "same") return [];
  const before = rate?.whole ?? 0;
  return [{ name: shortNames.get(region) ?? name, before, now, size: Math.abs(now - before), baseLabel }];
}

/** 公布已完成规范化建设：宁波、湖州。 */
function standardizationSentence(
  { periods, regions, vocabulary }: Archive,
  subject: Subject,
  newest: PeriodRecord,
): string[] {
  if (firstFormSubject(vocabulary)?.id !== subject.id) return [];
  const isDone = ({ state }: { readonly state?: string }) => state === "已完成";
  const doneBefore = new Set(
    periods
      .slice(0, periods.indexOf(newest))
      .flatMap(({ standardization = [] }) => standardization.filter(isDone).map(({ region }) => region)),
  );
  const shortNames = new Map(regions.map(({ id, short }) => [id, short]));
  const done = (newest.standardization ?? []).filter((row) => isDone(row) && !doneBefore.has(row.region));
  if (done.length === 0) return [];
  return [`公布已完成规范化建设：${listText(done.map(({ region }) => shortNames.get(region) ?? region))}。`];
}
