import { codeOf, wordsOf } from "../messages/wording.ts";
import type { Language } from "../messages/message.ts";
import { quoted as quotedEn } from "../messages/en/quoted.ts";
import { quoted as quotedZh } from "../messages/zh/quoted.ts";
import { type Finding, severityWords } from "./finding.ts";

/** A finding in words, as JSON has it. */
export interface WordedFinding {
  readonly reason: string;
  readonly answer?: string;
}

export function wordsOfFinding({ said, text, option }: Finding, language: Language): WordedFinding {
  const { found, expected, mend } = wordsOf(said, language);
  const [quoted, colon, should, or] =
    language === "zh"
      ? [quotedZh, "：", "；应为：", "；或 "]
      : [quotedEn, ": found ", ": expected ", "; or "];
  const stands = text === undefined || text.trim() === "" ? "" : `${colon}${quoted(text.trim())}`;
  const answers = [mend, option].filter((answer) => answer !== undefined);
  return {
    reason: `${found}${expected === undefined ? "" : should + expected}${stands}`,
    ...(answers.length > 0 && { answer: answers.join(or) }),
  };
}

/** The one wording of a finding: place, severity, code, reason, what stands there; then how to answer it. */
export function wordFinding(finding: Finding, language: Language): string {
  const { place, severity, said } = finding;
  const { reason, answer } = wordsOfFinding(finding, language);
  const line = `${place}  ${severityWords[language][severity]} ${codeOf(said)}  ${reason}`;
  if (answer === undefined || severity !== "blocking") return line;
  return `${line}\n  ${language === "zh" ? "答复：" : "To answer: "}${answer}`;
}
