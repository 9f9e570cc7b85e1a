import { builtInMeasures, builtInPartKinds, builtInSubjects } from "./built-in-vocabulary.ts";
import type { Measure, Subject, Vocabulary } from "./vocabulary.ts";

/** What an office adds to the vocabulary, in site.json. */
export interface OwnVocabulary {
  /** A built-in subject by its id, or one of its own, in the order in which the site shows them. */
  readonly subjects?: readonly (string | Subject)[];
  readonly measures?: readonly Measure[];
  readonly rowWord?: string;
  /** How prose calls the whole jurisdiction: 全省. */
  readonly whole?: string;
}

/** The built-in vocabulary with what an office adds; its own words come before the built-in ones. */
export function vocabularyWith({
  subjects,
  measures = [],
  rowWord = "地区",
  whole,
}: OwnVocabulary): Vocabulary {
  const own = subjects?.flatMap((subject) =>
    typeof subject === "string" ? builtInSubjects.filter(({ id }) => id === subject) : [subject],
  );
  const ownIds = new Set(measures.map(({ id }) => id));
  return {
    subjects: own ?? builtInSubjects.toReversed(),
    measures: [...measures, ...builtInMeasures.filter(({ id }) => !ownIds.has(id))],
    partKinds: builtInPartKinds,
    rowWord,
    wholeWords: [...(whole === undefined ? [] : [whole]), "总计", "合计", "总数", "总体", "全部"],
  };
}
