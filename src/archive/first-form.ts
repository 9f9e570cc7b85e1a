import { z } from "zod";
import type { Observation } from "../facts/observation.ts";
import { type Measure, type Subject, type Vocabulary } from "../facts/vocabulary.ts";
import type { PeriodId } from "../figures/period.ts";
import { printedCount } from "../figures/printed-number.ts";
import type { Structured } from "./parse-structured.ts";
import { count, expects, words } from "./schema-parts.ts";
import { parsePercent, parseWrittenNumber } from "./written-number.ts";

/*
 * The first form of a record knew accounts and quarters alone: quarter.json, inspection.csv, problems.csv. It goes on
 * being read, file by file.
 */

/** What the files of a period were called. */
const names: Readonly<Record<string, string>> = {
  "quarter.json": "period.json",
  "inspection.csv": "attachment-1.csv",
  "problems.csv": "attachment-2.csv",
};

/** The present name of a file. */
export function presentName(file: string): string {
  return names[file] ?? file;
}

/** What quarter.json had that period.json has no more: breakdowns are rows of stated.csv now, and milestones say of what. */
export const firstFormKeys = {
  milestones: z.array(z.strictObject({ label: words, accounts: count, source: words })).default([]),
  breakdowns: z
    .array(
      z.strictObject({
        label: words,
        accounts: count,
        statedShare: words
          .refine((text) => parsePercent(text) !== undefined, expects("percent"))
          .exactOptional(),
        source: words,
      }),
    )
    .default([]),
};

/** A part of the accounts: 具有服务功能的账号, 553, 14%. */
export type Breakdown = z.infer<(typeof firstFormKeys)["breakdowns"]>[number];

/** The subject of a record of the first form. */
export function firstFormSubject({ subjects }: Vocabulary): Subject | undefined {
  return subjects.find(({ id }) => id === "media") ?? subjects[0];
}

/** The numbers of a quarter.json, each in its place. */
export function breakdownObservations(
  { value, place }: Structured<{ readonly breakdowns: readonly Breakdown[] }>,
  period: PeriodId,
  subject: Subject,
  witnessOf: (sources: readonly string[]) => string,
): Observation[] {
  return (value.breakdowns ?? []).flatMap(({ label, accounts, statedShare, source }, index) => {
    const sources = [`${period}/${source}`];
    const of = (measure: Measure["id"], key: string) => ({
      subject: subject.id,
      measure,
      period,
      part: { by: "kind", name: label },
      sources,
      place: { file: `${period}/quarter.json`, ...place(["breakdowns", index, key]) },
      witness: witnessOf(sources),
    });
    const share = statedShare === undefined ? undefined : parseWrittenNumber(statedShare);
    return [
      { ...of("total", "accounts"), number: printedCount(accounts), printed: String(accounts) },
      ...(share && statedShare !== undefined
        ? [{ ...of("share", "statedShare"), number: share, printed: statedShare }]
        : []),
    ];
  });
}
