import type { Archive, Region } from "../archive/model.ts";
import { subjectOf } from "../facts/vocabulary.ts";
import { addDays } from "../figures/day.ts";
import type { RecordView, RegionPoint } from "./record-view.ts";
import type { RegionView, SubjectInfo } from "./schema.ts";
import { isKnown, isSample, otherClauses } from "./sentences.ts";
import { trendOf } from "./trend.ts";
import { dateText, listText, unpublished } from "./words.ts";

/** A region: where it stands, what became of it, and how it got there; one that is no more, too. */
export function regionView(
  region: Region,
  archive: Archive,
  record: RecordView,
  subjects: readonly SubjectInfo[],
): RegionView {
  const { vocabulary, regions } = archive;
  const { id, name, short, level, parent, since, until, successor } = region;
  const predecessors = regions.filter((other) => other.successor === id);
  const ofSubjects = subjects.map((info) => {
    const subject = subjectOf(vocabulary, info.id);
    const points = record.regionPointsOf(region, subject);
    return { info, subject, points, hasNumbers: points.some(({ row }) => row !== undefined) };
  });
  const told = ofSubjects.filter(({ hasNumbers }) => hasNumbers);
  return {
    id,
    name,
    short,
    ...(level !== undefined && { level }),
    ...(parent !== undefined && { parent }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(successor !== undefined && { successor }),
    predecessors: predecessors.map((other) => other.id),
    lineage: lineageOf(region, predecessors, regions),
    summary:
      told.length === 0
        ? `${vocabulary.rowWord}数字${unpublished}。`
        : told.map(({ info, points }) => newestSentence(points, info, vocabulary.rowWord)).join(""),
    trends: told.flatMap(
      ({ subject, points }) =>
        trendOf(points, {
          id: `region-${id}-${subject.id}-trend`,
          place: record.placeOf(subject, name),
          subject,
          vocabulary,
          periodWord: record.periodWord,
          drawnAt: record.drawnAt,
          newest: record.newest,
        }) ?? [],
    ),
    earlier: told.flatMap(({ info, points }) =>
      points.flatMap(({ period, row, earlier }) =>
        earlier && row ? [{ period: period.id, subject: info.id, row }] : [],
      ),
    ),
  };
}

/** 自2024年4月1日起并入上城区，此后的数字见上城区。 自2024年4月1日起由下城区改称，此前的数字是下城区的。 */
function lineageOf(region: Region, predecessors: readonly Region[], regions: readonly Region[]): string[] {
  const { name, since, until, successor } = region;
  const into = regions.find(({ id }) => id === successor);
  const alone = (one: Region) => regions.filter(({ successor: after }) => after === one.id).length === 1;
  /** One that begins where a single other one ends is that one under a new name. */
  const isRenamed = (one: Region) => one.since !== undefined && alone(one);
  const from = (day: string | undefined) => (day === undefined ? "" : `自${dateText(day)}起`);
  const ended = until === undefined ? undefined : addDays(until, 1);
  const names = listText(predecessors.map((other) => other.name));
  return [
    ...(into
      ? [`${from(ended)}${isRenamed(into) ? "改称" : "并入"}${into.name}，此后的数字见${into.name}。`]
      : []),
    ...(!into && until !== undefined ? [`数字至${dateText(until)}为止。`] : []),
    ...(predecessors.length === 0
      ? []
      : isRenamed(region)
        ? [`${from(since)}由${names}改称，此前的数字是${names}的。`]
        : [
            since === undefined
              ? `${names}已并入${name}，此前的数字合并计算。`
              : `${from(since)}由${names}合并而成，此前的数字合并计算。`,
          ]),
  ];
}

/** 2022年三季度账号308个，账号数在12个地区中列第5位；抽查308个，问题账号0个，合格率100%。 */
function newestSentence(points: readonly RegionPoint[], words: SubjectInfo, rowWord: string): string {
  const newest = points.findLast(({ row }) => row !== undefined);
  if (!newest?.row) return "";
  const { row, period } = newest;
  const { noun, counter, failedNoun } = words;
  const { total, inspected, failed, passRate, rank } = row;
  const place = rank
    ? `，${noun}数在${rank.of}个${rowWord}中${rank.tied ? "并列" : "列"}第${rank.place}位`
    : "";
  const checked = [
    isKnown(inspected) && (isKnown(total) || !isSample(row)) ? `抽查${inspected.value}${counter}` : "",
    isKnown(failed) ? `${failedNoun}${failed.value}${counter}` : "",
    isKnown(passRate) ? `合格率${passRate.value}` : "",
  ].filter((part) => part !== "");
  const counted = isKnown(total)
    ? `${noun}${total.value}${counter}${place}`
    : isKnown(inspected)
      ? `抽查${noun}${inspected.value}${counter}`
      : "";
  const others = counted === "" && checked.length === 0 ? otherClauses(row) : [];
  const clauses = [counted, [...checked, ...others].join("，")].filter((clause) => clause !== "");
  const subject = counted === "" && checked.length > 0 ? noun : "";
  return `${period.label}${subject}${clauses.length > 0 ? clauses.join("；") : `${noun}数${unpublished}`}。`;
}
