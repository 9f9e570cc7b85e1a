import type { Dashboard, SubjectInfo } from "../dashboard/schema.ts";
import { builtInMeasures, builtInSubjects } from "../facts/built-in-vocabulary.ts";
import { measureLabel } from "../facts/vocabulary.ts";

/** website政府网站，media政务新媒体: the ids that every office shares, for the descriptions of columns. */
export const subjectCodes = builtInSubjects.map(({ id, name }) => `${id}${name}`).join("，");

type MeasureInfo = SubjectInfo["measures"][number];

/** What a measure of a subject is called, also one that nobody printed and the site works out. */
export function measureIn(subject: SubjectInfo, id: string): MeasureInfo {
  const known = subject.measures.find((measure) => measure.id === id);
  if (known) return known;
  const measure = builtInMeasures.find((builtIn) => builtIn.id === id);
  // One of the office's own that only prose speaks of.
  if (!measure) return { id, label: id, counter: subject.counter, kind: "count" };
  const counter = measure.kind === "count" ? (measure.counter ?? subject.counter) : "";
  return { id, label: measureLabel(measure, subject), counter, kind: measure.kind };
}

/** A subject by its id, also one that a list or an aside names and no number is of. */
export function subjectIn({ subjects }: Dashboard, id: string): SubjectInfo {
  const known = subjects.find((subject) => subject.id === id);
  if (known) return known;
  const { name, noun, counter, failedNoun } = builtInSubjects.find((builtIn) => builtIn.id === id) ?? {
    name: id,
    noun: id,
    counter: "个",
    failedNoun: id,
  };
  return { id, name, noun, counter, failedNoun, newest: "", measures: [] };
}

/** Names of regions by their ids; without an id, that of the whole: 全省. */
export function regionNamesOf({ regions, site }: Dashboard): (id: string | undefined) => string {
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  return (id) => (id === undefined ? site.whole : (names.get(id) ?? id));
}
