import { anyWord } from "../text/word-pattern.ts";
import type { SubjectInfo } from "./schema.ts";

/**
 * A circular's title in the phrases that its lines break between: behind the period, and before what was inspected.
 */
export function titlePhrases(title: string, subjects: readonly Pick<SubjectInfo, "name">[]): string[] {
  const beforeSubjects = `|(?=${anyWord(subjects.map(({ name }) => name))})`;
  return title.split(new RegExp(`(?<=季度|半年|\\d月|年度)${beforeSubjects}`));
}
