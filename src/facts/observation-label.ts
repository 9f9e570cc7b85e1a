import { parsePeriod, periodLabel } from "../figures/period.ts";
import type { Dimensions } from "./observation.ts";
import { measureLabel, measureOf, subjectOf, type Vocabulary } from "./vocabulary.ts";

/** What naming an observation needs beside it. */
export interface LabelContext {
  readonly vocabulary: Vocabulary;
  readonly regionName: (id: string) => string;
}

/** What an observation measures, in words: 2022年三季度宁波市抽查数, 2024年7月微信账号总数. */
export function observationLabel(of: Dimensions, { vocabulary, regionName }: LabelContext): string {
  const subject = subjectOf(vocabulary, of.subject);
  const measure = measureOf(vocabulary, of.measure);
  const period = parsePeriod(of.period);
  const changed = of.changeOf === undefined ? "" : measureLabel(measureOf(vocabulary, of.changeOf), subject);
  const label = measureLabel(measure, subject);
  // 具有服务功能的账号 says already of what the total is.
  const said = of.part?.name.endsWith(subject.noun) === true;
  const subjects =
    vocabulary.subjects.length > 1 && !said && !label.includes(subject.noun) ? subject.name : "";
  return [
    period ? periodLabel(period) : of.period,
    of.region === undefined ? "" : regionName(of.region),
    of.part?.name ?? "",
    subjects,
    changed,
    said && label.startsWith(subject.noun) ? label.slice(subject.noun.length) : label,
  ].join("");
}
