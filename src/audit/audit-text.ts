import { bindAmount, bindChange, bindPoints } from "./change.ts";
import type { Claim } from "./claim.ts";
import type { ArchiveContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { type Evidence, readEvidence } from "./evidence.ts";
import { bindFraction } from "./fraction.ts";
import { bindNamedLists } from "./named-lists.ts";
import { readText } from "./normalise.ts";
import { bindPassRate } from "./pass-rate.ts";
import { findOverreach } from "./overreach.ts";
import { readProse } from "./prose.ts";
import { reconcile } from "./reconcile.ts";
import { indexAt } from "./neighbours.ts";
import { originalSpan, type Reading } from "./reading.ts";
import type { Rate } from "./rates.ts";
import { bindShare, type ShareMemory } from "./share.ts";
import { bindSharedRates } from "./shared-rates.ts";
import { sumDraft } from "./sums.ts";
import { auditTables } from "./tables.ts";
import { unboundCounts } from "./unbound-counts.ts";
import { findWrongSums } from "./wrong-sums.ts";
import { withContext } from "./with-context.ts";

/** What an audit may be told beside the text. */
export interface AuditOptions {
  /** Operands found in an archive; without it only the text's own are used. */
  readonly context?: ArchiveContext;
}

/**
 * Recomputes every figure of a circular from the figures beside it.
 *
 * @param text - the circular as received; nothing needs to be cleaned first
 * @returns claims in the order of their places
 */
export function auditText(text: string, options: AuditOptions = {}): Claim[] {
  const reading = readText(text);
  const prose = readProse(reading);
  const evidence = readEvidence(prose);
  const drafts = reconcile([...bindRates(evidence), ...bindCounts(evidence), ...auditTables(prose)]);
  const bound = [...drafts, ...unboundCounts(evidence, drafts)];
  const told = options.context === undefined ? bound : withContext(bound, evidence, options.context);
  return told
    .map((draft) => claimOf(draft, reading, text))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function bindRates(evidence: Evidence): Draft[] {
  const memory: ShareMemory = {};
  const shared = bindSharedRates(evidence);
  const drafts = evidence.rates.map(
    (rate) =>
      shared.get(rate.index) ?? bindFraction(rate, evidence.prose) ?? bindRate(rate, evidence, memory),
  );
  return drafts.map((draft, i) => againstNext(draft, i, drafts, evidence));
}

/** A share that nothing holds for is held against the whole that the next share of its paragraph is of. */
function againstNext(draft: Draft, i: number, drafts: readonly Draft[], evidence: Evidence): Draft {
  const [rate, next] = [evidence.rates[i], evidence.rates[i + 1]];
  const bound = drafts[i + 1];
  if (draft.kind !== "share" || draft.verdict !== "unverifiable" || bound?.kind !== "share") return draft;
  if (rate?.rate !== "share" || next?.rate !== "share" || rate.paragraph !== next.paragraph) return draft;
  const whole =
    evidence.counts[indexAt(evidence.counts, evidence.prose.figures[bound.uses[2] ?? -1]?.start ?? Infinity)];
  return whole === undefined ? draft : bindShare(rate, evidence, { whole, paragraph: rate.paragraph });
}

function bindRate(rate: Rate, evidence: Evidence, memory: ShareMemory): Draft {
  if (rate.kind === "points") return bindPoints(rate, evidence);
  switch (rate.rate) {
    case "pass":
      return bindPassRate(rate, evidence);
    case "decrease":
    case "increase":
      return bindChange(rate, evidence);
    default:
      return bindShare(rate, evidence, memory);
  }
}

function bindCounts(evidence: Evidence): Draft[] {
  const proven = evidence.partitions;
  const amounts = evidence.counts.flatMap((count) => bindAmount(count, evidence) ?? []);
  return [
    ...[...proven, ...findWrongSums(evidence, proven)].map(sumDraft),
    ...amounts,
    ...bindNamedLists(evidence),
    ...findOverreach(evidence),
  ];
}

function claimOf(draft: Draft, reading: Reading, text: string): Claim {
  const { start, end } = originalSpan(reading, draft.start, draft.end);
  const { kind, operands, computed, verdict, explanation } = draft;
  const quote = text.slice(start, end);
  const stated = draft.stated === "" ? printedIn(quote) : draft.stated;
  return { quote, start, end, kind, stated, operands, computed, verdict, explanation };
}

/** A count is stated without its counter. */
function printedIn(quote: string): string {
  return quote
    .trimEnd()
    .replace(
      /[)）]?\s*[个個家条條人次项項篇封户戶处處起份批名类類种種座所台款期场場部宗例只支张張区區市省县縣](?:以[上下]|左右|之多)?$/u,
      "",
    );
}
