import type { Archive } from "../archive/model.ts";
import { counterOf, measureLabel } from "../facts/vocabulary.ts";
import type { PeriodView, SubjectInfo } from "./schema.ts";

/** The subjects that the record has a number of, with their words, in the vocabulary's order. */
export function subjectInfos({ vocabulary, world }: Archive, periods: readonly PeriodView[]): SubjectInfo[] {
  const measured = Map.groupBy(world.facts.all, ({ subject }) => subject);
  return vocabulary.subjects.flatMap((subject): SubjectInfo[] => {
    const observations = measured.get(subject.id);
    const newest = periods.findLast(({ subjects }) => subjects.some(({ id }) => id === subject.id));
    if (!observations || !newest) return [];
    const measures = new Set(observations.map(({ measure }) => measure));
    const { id, name, noun, counter, failedNoun, meaning } = subject;
    return [
      {
        id,
        name,
        noun,
        counter,
        failedNoun,
        ...(meaning !== undefined && { meaning }),
        newest: newest.id,
        measures: vocabulary.measures
          .filter((measure) => measures.has(measure.id))
          .map((measure) => ({
            id: measure.id,
            label: measureLabel(measure, subject),
            counter: counterOf(measure, subject),
            kind: measure.kind,
          })),
      },
    ];
  });
}
