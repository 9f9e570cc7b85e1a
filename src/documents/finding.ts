import type { Language, Message } from "../messages/message.ts";

/**
 * How much a finding weighs.
 *
 * - blocking: nothing is staged until the editor answers it
 * - restored: put right by itself, and recorded in period.json
 * - notice: nothing had to change; the editor should look
 */
export type Severity = "blocking" | "restored" | "notice";

/** One thing that intake was unsure of, or put right. */
export interface Finding {
  /** Where in the received files: "通报.txt:17", "通报.docx!p12", "附件1.xlsx!Sheet1!C7". */
  readonly place: string;
  readonly severity: Severity;
  /** What is wrong or was done; how it is answered, the option itself where there is one. */
  readonly said: Message;
  /** What stands there, as it stands. */
  readonly text?: string;
  /** An option that answers it, too: "--despite-problems". */
  readonly option?: string;
  /** Whether `--keep` with its place answers it. */
  readonly keepable?: boolean;
  /** What readers are told of it, in Chinese, among the alterations of the period's source. */
  readonly alteration?: string;
}

/** How a command words a severity. */
export const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { blocking: "须答复", restored: "已处理", notice: "请留意" },
  en: { blocking: "blocking", restored: "restored", notice: "notice" },
};
