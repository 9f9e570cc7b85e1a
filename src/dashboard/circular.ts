import type { Archive, Circular, Quarter } from "../archive/model.ts";
import type { ClaimKind, Verdict } from "../audit/claim.ts";
import { auditQuarter, type AuditedClaim } from "./archive-audit.ts";
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

/** In the order in which a page counts them up. */
export const verdictTexts: Record<Verdict, string> = {
  exact: "完全一致",
  rounds: "取整一致",
  truncated: "截断一致",
  padded: "补零一致",
  declared: "已声明",
  unverifiable: "无从核对",
  mismatch: "不符",
  unattainable: "不可得",
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
      .filter((claim) => claim.start >= start && claim.end <= start + text.length)
      .map((claim) => auditedFigure(claim, ++number, start, standardization)),
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
    remark: circular.remark ?? null,
    blocks,
    verdicts: Object.entries(verdictTexts)
      .map(([verdict, text]) => ({
        verdict,
        text,
        count: figures.filter((figure) => figure.verdict === verdict).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

function auditedFigure(
  claim: AuditedClaim,
  number: number,
  blockStart: number,
  standardization: DashboardQuarter["standardization"],
): AuditedFigure {
  const cut = standardization?.find(({ code }) => code === claim.region);
  const implied =
    cut?.baseline.status === "inferred" ? `现有${cut.current.value}个，则原有${cut.baseline.value}个。` : "";
  return {
    number,
    start: claim.start - blockStart,
    end: claim.end - blockStart,
    quote: claim.quote,
    kind: kindTexts[claim.kind],
    verdict: claim.verdict,
    verdictText: verdictTexts[claim.verdict],
    explanation: claim.explanation + implied,
    evidence: claim.evidence.map(({ text, href }) => ({ text, href })),
  };
}
