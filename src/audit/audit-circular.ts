import type { Archive, PeriodRecord } from "../archive/model.ts";
import { textWitness } from "../archive/read-period.ts";
import type { LabelContext } from "../facts/observation-label.ts";
import type { Observation } from "../facts/observation.ts";
import { placeInText } from "../documents/text-place.ts";
import type { Claim } from "./claim.ts";
import { figuresOfText, type TextFigure } from "./figures-of-text.ts";
import { withSelfContradictions } from "./proofs/consistency.ts";
import { heldAgainstRecord } from "./proofs/record-proof.ts";
import { originalSpan, type Reading } from "./reading/reading.ts";
import { readText } from "./reading/normalise.ts";

const audits = new WeakMap<PeriodRecord, readonly Claim[]>();

/**
 * Audits a period's circular against itself and against every number of the record. Asked again, it remembers.
 *
 * @returns the claims in the order of the text; spans are of the circular's file
 */
export function auditCircular(archive: Archive, period: PeriodRecord): readonly Claim[] {
  const known = audits.get(period);
  if (known) return known;
  const claims = period.circular ? auditAfresh(archive, period, period.circular.fileText) : [];
  audits.set(period, claims);
  return claims;
}

function auditAfresh(archive: Archive, period: PeriodRecord, fileText: string): Claim[] {
  const text = withoutFrontMatter(fileText, period);
  const reading = readText(text);
  const subjects = new Set(archive.world.facts.all.map(({ subject }) => subject));
  const [onlySubject] = subjects.size === 1 ? subjects : [];
  const figures = figuresOfText(text, reading, {
    vocabulary: archive.vocabulary,
    period: period.span,
    regions: archive.regions,
    parts: archive.world.facts.all.flatMap(({ part }) => part ?? []),
    onlySubject,
  });
  const declared = declaredSpans(period, reading);
  const labels: LabelContext = {
    vocabulary: archive.vocabulary,
    regionName: (id) => archive.regions.find((region) => region.id === id)?.name ?? id,
  };
  const claims = figures.map((figure): Claim => {
    const observation = observationOf(figure, period, text);
    return observation ? heldAgainstRecord(figure.claim, observation, archive.world, labels) : figure.claim;
  });
  return withSelfContradictions(claims)
    .map((claim) => withDeclaration(claim, declared))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Front matter is metadata, not prose; its place is kept by blanks. */
function withoutFrontMatter(fileText: string, { circular }: PeriodRecord): string {
  const start = circular?.blocks[0]?.start ?? 0;
  return " ".repeat(start) + fileText.slice(start);
}

function observationOf(
  { claim, number, dimensions }: TextFigure,
  period: PeriodRecord,
  text: string,
): Observation | undefined {
  if (!dimensions) return undefined;
  return {
    ...dimensions,
    number,
    printed: claim.stated,
    sources: period.sources
      .filter(({ files }) => files.includes("circular.md"))
      .map(({ id }) => `${period.id}/${id}`),
    place: { file: `${period.id}/circular.md`, ...placeInText(text, claim.start) },
    witness: textWitness(period.id),
  };
}

interface Declared {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Where the declared words stand, in the text as the audit reads it: width and spacing do not matter. */
function declaredSpans({ declarations }: PeriodRecord, reading: Reading): Declared[] {
  return declarations.flatMap(({ quote, reason }): Declared[] => {
    const words = quote === undefined ? "" : readText(quote).text;
    const at = words === "" ? -1 : reading.text.indexOf(words);
    return at < 0 ? [] : [{ ...originalSpan(reading, at, at + words.length), reason }];
  });
}

function withDeclaration(claim: Claim, declared: readonly Declared[]): Claim {
  const found = declared.find(({ start, end }) => claim.start >= start && claim.end <= end);
  if (!found) return claim;
  const { reason } = found;
  if (claim.standing !== "contradicted") return { ...claim, reason };
  return {
    ...claim,
    verdict: "declared",
    reason,
    explanation: `${claim.explanation}声明：${reason.replace(/。$/, "")}。`,
  };
}
