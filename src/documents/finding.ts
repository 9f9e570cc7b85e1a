import { quoted } from "../messages/en/quoted.ts";

/**
 * How much a finding weighs.
 *
 * - blocking: nothing is staged until the editor answers it
 * - restored: put right by itself, and recorded in quarter.json
 * - notice: nothing had to change; the editor should look
 */
export type Severity = "blocking" | "restored" | "notice";

/** One thing that intake was unsure of, or put right. */
export interface Finding {
  /** Where in the received files: "通报.txt:17", "通报.docx!p12", "附件1.xlsx!Sheet1!C7". */
  readonly place: string;
  readonly severity: Severity;
  /** What is wrong, in words that are the same for every finding of the kind. */
  readonly reason: string;
  /** What stands there. */
  readonly found: string;
  /** The option that answers a blocking finding: "--signatory 某某省人民政府办公厅". */
  readonly answer?: string;
  /** What readers are told of it, in Chinese, among the alterations of the quarter's source. */
  readonly alteration?: string;
}

/** The one wording of a finding: place, severity, reason, what was found; then how to answer it. */
export function wordFinding({ place, severity, reason, found, answer }: Finding): string {
  const line = `${place}  ${severity}: ${reason}: found ${found}`;
  return answer === undefined ? line : `${line}\n  To answer: ${answer}`;
}

/** A found text in quotes, cut short and with nothing hidden in it. */
export function foundText(text: string): string {
  return quoted(text.trim());
}
