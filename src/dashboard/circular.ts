import { createHash } from "node:crypto";
import type { Archive, Circular, Quarter } from "../archive/model.ts";
import type { ClaimKind } from "../audit/claim.ts";
import { verdictWords } from "../audit/verdict-words.ts";
import { auditQuarter, type AuditedClaim, unproven } from "./archive-audit.ts";
import type { AuditedFigure, DashboardQuarter } from "./schema.ts";
import { dateText } from "./words.ts";

const kindTexts: Record<ClaimKind, string> = {
  pass_rate: "合格率",
  sampling_ratio: "抽查比例",
  share: "占比",
  decrease: "减少率",
  increase: "增长率",
  point_change: "百分点变化",
  sum: "合计",
  count: "数目",
};

/** A circular's text with each of its figures audited. */
export function circularView(
  archive: Archive,
  quarter: Quarter,
  circular: Circular,
  standardization: DashboardQuarter["standardization"],
): NonNullable<DashboardQuarter["circular"]> {
  const claims = auditQuarter(archive, quarter);
  let number = 0;
  const blocks = circular.blocks.map(({ kind, text, lead, start }) => ({
    kind,
    text,
    ...(lead !== undefined && { lead }),
    figures: claims
      .filter(({ claim }) => claim.start >= start && claim.end <= start + text.length)
      .map((audited) => auditedFigure(audited, ++number, start, standardization)),
  }));
  const figures = blocks.flatMap((block) => block.figures);
  return {
    title: circular.title,
    published: circular.published ?? null,
    source: circular.source ?? null,
    documentNumber: circular.documentNumber ?? null,
    signatory: circular.signatory,
    signed: dateText(circular.signed),
    attachments: [...circular.attachments],
    indexNumber: circular.indexNumber ?? null,
    topic: circular.topic ?? null,
    validity: circular.validity ?? null,
    disclosure: circular.disclosure ?? null,
    remark: circular.remark ?? null,
    text: circular.fileText,
    sha256: createHash("sha256").update(circular.fileText).digest("hex"),
    blocks,
    unproven: figures.filter(({ verdict }) => unproven.has(verdict)).length,
    verdicts: Object.entries(verdictWords)
      .map(([verdict, text]) => ({
        verdict,
        text,
        count: figures.filter((figure) => figure.verdict === verdict).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

function auditedFigure(
  { claim, evidence, region }: AuditedClaim,
  number: number,
  blockStart: number,
  standardization: DashboardQuarter["standardization"],
): AuditedFigure {
  const cut = standardization?.find(({ code }) => code === region);
  const implied =
    cut?.baseline.status === "inferred" ? `现有${cut.current.value}个，则原有${cut.baseline.value}个。` : "";
  return {
    number,
    start: claim.start - blockStart,
    end: claim.end - blockStart,
    quote: claim.quote,
    kind: kindTexts[claim.kind],
    verdict: claim.verdict,
    verdictText: verdictWords[claim.verdict],
    explanation: claim.explanation + implied,
    evidence: evidence.map(({ text, href }) => ({ text, href })),
  };
}
