import { z } from "zod";
import type { Quarter } from "./model.ts";
import { parseStructured, type PlacedDocument, type Structured } from "./parse-structured.ts";
import type { Report } from "./report.ts";
import { count, isoDate, statedPercent, words } from "./schema-parts.ts";
import { quoted } from "./word-problem.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 digest: 64 digits 0 to 9 and a to f");

const bytes = z.int("a whole number of bytes").nonnegative("a whole number of bytes");

const source = z.strictObject({
  id: words,
  publisher: words,
  title: words,
  date: isoDate.exactOptional(),
  kind: words,
  trust: z.enum(["high", "medium-high", "medium", "medium-low", "low"]),
  reason: words,
  files: z.array(words).default([]),
  alterations: z.array(words).default([]),
  received: z.array(z.strictObject({ name: words, bytes, sha256 })).default([]),
  answers: z.array(z.strictObject({ question: words, answer: words })).default([]),
});

const settingsSchema = z.strictObject({
  asOf: isoDate.exactOptional(),
  window: z.strictObject({ from: isoDate, to: isoDate }).exactOptional(),
  sources: z.array(source).default([]),
  notes: z.array(words).default([]),
  milestones: z.array(z.strictObject({ label: words, accounts: count, source: words })).default([]),
  breakdowns: z
    .array(
      z.strictObject({
        label: words,
        accounts: count,
        statedShare: statedPercent.exactOptional(),
        source: words,
      }),
    )
    .default([]),
});

/** What quarter.json says. Counts are accounts. */
export type QuarterSettings = Pick<
  Quarter,
  "asOf" | "window" | "sources" | "notes" | "milestones" | "breakdowns"
>;

/**
 * What quarter.json says, as far as it holds; its sources and the references to them are checked.
 *
 * @param present - the files of the folder that have to rest on a source
 * @param listed - all files of the folder
 */
export function parseQuarterSettings(
  document: PlacedDocument,
  present: readonly string[],
  listed: readonly string[],
  report: Report,
): Structured<QuarterSettings> {
  const settings = parseStructured(document, settingsSchema, report);
  const { value, unusable, place } = settings;
  if (unusable.has("sources")) return settings;
  const sources = value.sources ?? [];
  const ids = new Set<string>();
  sources.forEach(({ id, files }, index) => {
    if (ids.has(id)) {
      report(place(["sources", index, "id"]), {
        found: `the id ${quoted(id)} is taken by another source`,
        expected: "an id of its own for each source",
        mend: "rename one of the two, also where it is referred to.",
      });
    }
    ids.add(id);
    files.forEach((file, at) => {
      // A quarter without inspection.csv is told of already.
      if (listed.includes(file) || file === "inspection.csv") return;
      report(place(["sources", index, "files", at]), {
        found: `the folder has no file ${quoted(file)}`,
        expected: `names of files in this folder (${listed.join(", ")})`,
        mend: "correct the name, or add the file.",
      });
    });
  });
  const resting = new Set(sources.flatMap(({ files }) => files));
  for (const file of present) {
    if (resting.has(file)) continue;
    report(place(["sources"]), {
      found: `${file} rests on no source`,
      expected: 'each file of the folder among the "files" of a source',
      mend: "name the source that the file was taken from; what has none is not published.",
    });
  }
  for (const key of ["milestones", "breakdowns"] as const) {
    value[key]?.forEach((entry, index) => {
      if (ids.has(entry.source)) return;
      report(place([key, index, "source"]), {
        found: `${quoted(entry.source)} is no source of this quarter`,
        expected: ids.size === 0 ? "the id of a source" : `one of ${[...ids].join(", ")}`,
        mend: "correct the id, or add the source.",
      });
    });
  }
  return settings;
}
