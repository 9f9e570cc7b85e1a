import type { Archive, PeriodRecord } from "../archive/model.ts";
import { auditCircular } from "../audit/audit-circular.ts";
import type { Claim, ClaimKind, Evidence } from "../audit/claim.ts";
import type { DataProblem } from "../documents/report.ts";
import { placeInText } from "../documents/text-place.ts";
import { message } from "../messages/message.ts";
import type { OtherPlace } from "../messages/zh/figures.ts";

/** Claims that `"strict": true` in site.json wants proven: a rate, a sum or a change, but not a plain number. */
const strictKinds: ReadonlySet<ClaimKind> = new Set([
  "pass_rate",
  "sampling_ratio",
  "share",
  "decrease",
  "increase",
  "point_change",
  "sum",
]);

/**
 * What stops the build: every figure of a circular that others rule out, unless declared.json publishes it knowingly;
 * where the site is strict, also every rate, sum and change that nothing proves.
 *
 * @param shownDir - how messages call the data directory
 */
export function auditProblems(archive: Archive, shownDir: string): DataProblem[] {
  return archive.periods.flatMap((period) =>
    auditCircular(archive, period).flatMap((claim): DataProblem[] => {
      const stops = whatStops(claim, archive.site.strict === true);
      return stops ? [problemOf(claim, period, shownDir, stops)] : [];
    }),
  );
}

function whatStops(
  { standing, verdict, kind, reason }: Claim,
  strict: boolean,
): "contradicted" | "unproven" | undefined {
  if (standing === "contradicted") return verdict === "declared" ? undefined : "contradicted";
  const unproven = strict && standing === "stated" && reason === undefined && strictKinds.has(kind);
  return unproven ? "unproven" : undefined;
}

function problemOf(
  claim: Claim,
  period: PeriodRecord,
  shownDir: string,
  stops: "contradicted" | "unproven",
): DataProblem {
  const text = period.circular?.fileText ?? "";
  const file = `${shownDir}/${period.id}/circular.md`;
  const placeOf = (offset: number) => {
    const { line, column } = placeInText(text, offset);
    return `${file}:${line}:${column}`;
  };
  const wrong = { quote: claim.quote, explanation: claim.explanation.replace(/。$/, "") };
  return {
    file,
    ...placeInText(text, claim.start),
    said:
      stops === "contradicted"
        ? message("proseContradicted", { ...wrong, ...placesOf(claim.evidence, placeOf, shownDir) })
        : message("proseUnproven", wrong),
  };
}

/** So many places that say otherwise are named. */
const mostPlaces = 4;

/** data/2024-Q2/attachment-1.csv:5:3, 2024年二季度账号总数200 */
function placesOf(
  evidence: readonly Evidence[],
  placeOf: (offset: number) => string,
  shownDir: string,
): { readonly others: readonly OtherPlace[]; readonly more: number } {
  const places = evidence.map(({ text, at }) => ({
    text,
    place:
      "place" in at ? `${shownDir}/${at.place.file}:${at.place.line}:${at.place.column}` : placeOf(at.start),
  }));
  // The last is the sum of those before it, or the number that is compared with.
  const others =
    places.length > mostPlaces ? [...places.slice(0, mostPlaces - 1), ...places.slice(-1)] : places;
  return { others, more: places.length - others.length };
}
