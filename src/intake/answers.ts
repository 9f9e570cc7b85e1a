import type { IsoDate } from "../figures/day.ts";
import type { PeriodId } from "../figures/period.ts";

/** What the editor answered, as options on the command line or on a terminal. */
export interface Answers {
  /** --period: where no title names it. */
  readonly period?: PeriodId;
  /** --title: of the circular, where no line is recognised as it. */
  readonly title?: string;
  /** --signatory: who signs, where the signature cannot be used. */
  readonly signatory?: string;
  /** --signed: the day of signing, where none stands there. */
  readonly signed?: IsoDate;
  /** --drop: places to leave out. */
  readonly drop: ReadonlySet<string>;
  /** --keep: places in doubt to use as they are. */
  readonly keep: ReadonlySet<string>;
  /** --without: numbers of attachments that were announced and did not come. */
  readonly without: ReadonlySet<number>;
  /** --despite-problems: stage although the record's checks name problems. */
  readonly despiteProblems: boolean;
}

export const noAnswers: Answers = {
  drop: new Set(),
  keep: new Set(),
  without: new Set(),
  despiteProblems: false,
};

/** An answer that took effect, as period.json records it: in Chinese, for readers. */
export interface RecordedAnswer {
  readonly question: string;
  readonly answer: string;
}
