import { createHash } from "node:crypto";
import type { Archive, Circular as CircularRecord, IssuedTable, PeriodRecord } from "../archive/model.ts";
import { firstFormSubject } from "../archive/first-form.ts";
import { auditCircular } from "../audit/audit-circular.ts";
import type { Claim, ClaimKind, Evidence } from "../audit/claim.ts";
import { verdictWords } from "../audit/verdict-words.ts";
import { blockId, markId, periodHref, tableId } from "./anchors.ts";
import type { PlaceLinks } from "./place-links.ts";
import type { AuditedFigure, Circular, Standardization, Standing } from "./schema.ts";
import { tableName } from "./table-view.ts";
import { dateText, standingWords } from "./words.ts";

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
  period: PeriodRecord,
  circular: CircularRecord,
  linkOf: PlaceLinks,
  standardization: readonly Standardization[] = [],
): Circular {
  const claims = placedClaims(auditCircular(archive, period), circular);
  const numberOf = new Map(claims.map(({ claim }, index) => [claim, index + 1]));
  const evidenceOf = evidenceLinks(archive, period, circular, linkOf, claims, numberOf);
  const counter = firstFormSubject(archive.vocabulary)?.counter ?? "";
  const figures = claims.map(({ claim, block, start, end }) => ({
    block,
    figure: auditedFigure(
      { ...claim, start, end },
      numberOf.get(claim) ?? 0,
      evidenceOf(claim),
      standardization,
      counter,
    ),
  }));
  const blocks = circular.blocks.map(({ kind, text, lead }, index) => ({
    kind,
    text,
    ...(lead !== undefined && { lead }),
    figures: figures.filter(({ block }) => block === index).map(({ figure }) => figure),
  }));
  const standings = (Object.keys(standingWords) as Standing[])
    .map((standing) => ({
      standing,
      text: standingWords[standing],
      count: figures.filter(({ figure }) => figure.standing === standing).length,
    }))
    .filter(({ count }) => count > 0);
  const { documentNumber, indexNumber, topic, validity, disclosure, remark, published, source } = circular;
  const given = { published, source, documentNumber, indexNumber, topic, validity, disclosure, remark };
  return {
    title: circular.title,
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<
      Record<keyof typeof given, string>
    >),
    signatory: circular.signatory,
    signed: dateText(circular.signed),
    signedOn: circular.signed,
    attachments: [...circular.attachments],
    text: circular.fileText,
    sha256: createHash("sha256").update(circular.fileText).digest("hex"),
    blocks,
    standings,
    summary: summaryOf(standings, figures.length),
  };
}

/** 正文11个数字：复算4个，自述7个。 Only where all are borne out does it say 全部核对. */
function summaryOf(standings: Circular["standings"], count: number): string {
  if (count === 0) return "正文没有可核对的数字。";
  const all = standings.every(({ standing }) => standing === "recomputed" || standing === "matched");
  const told = standings.map(({ text, count: some }) => `${text}${some}个`).join("，");
  return `正文${count}个数字${all ? "全部核对" : ""}：${told}。`;
}

interface PlacedClaim {
  readonly claim: Claim;
  /** Its paragraph, by index, and its span there. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Each claim in the paragraph that it begins in; one that runs on into the next is cut at the end of its own. */
function placedClaims(claims: readonly Claim[], { blocks }: CircularRecord): PlacedClaim[] {
  return claims
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((claim): PlacedClaim[] => {
      const block = blocks.findLastIndex(({ start }) => start <= claim.start);
      const own = blocks[block];
      if (!own) return [];
      const [start, end] = [claim.start - own.start, Math.min(claim.end - own.start, own.text.length)];
      return start < end ? [{ claim, block, start, end }] : [];
    });
}

/** More operands of one column than these are one link, to the table. */
const mostCells = 4;

/** The links of a claim's evidence: to another figure of the text, or to where a file is shown. */
function evidenceLinks(
  { periods }: Archive,
  period: PeriodRecord,
  { blocks }: CircularRecord,
  linkOf: PlaceLinks,
  claims: readonly PlacedClaim[],
  numberOf: ReadonlyMap<Claim, number>,
): (claim: Claim) => AuditedFigure["evidence"] {
  const inText = (start: number, end: number): string => {
    const mark = claims.find(({ claim }) => claim.start <= start && end <= claim.end);
    if (mark) return `#${markId(numberOf.get(mark.claim) ?? 0)}`;
    return `#${blockId(
      Math.max(
        0,
        blocks.findLastIndex((block) => block.start <= start),
      ),
    )}`;
  };
  const tables = new Map<string, { readonly period: PeriodRecord; readonly table: IssuedTable }>(
    periods.flatMap((one) =>
      one.tables.map((table) => [`${one.id}/${table.file}`, { period: one, table }] as const),
    ),
  );
  // The rows of a column are told together, its total apart from them.
  const columnOf = ({ at }: Evidence) => {
    if (!("place" in at)) return undefined;
    const row = tables.get(at.place.file)?.table.rows.find(({ line }) => line === at.place.line);
    return row && !row.isTotal ? `${at.place.file} ${at.place.column}` : undefined;
  };
  const within = (href: string) => href.replace(`${periodHref(period.id)}#`, "#");
  return ({ evidence }) => {
    const columns = Map.groupBy(evidence, columnOf);
    const told = new Set<string>();
    return evidence.flatMap((one) => {
      const { text, at } = one;
      if (!("place" in at)) return [{ text, href: inText(at.start, at.end) }];
      const column = columnOf(one);
      const alike = column === undefined ? 1 : (columns.get(column)?.length ?? 1);
      if (column !== undefined && alike > mostCells) {
        if (told.has(column)) return [];
        told.add(column);
        const of = tables.get(at.place.file);
        if (!of) return [];
        const link = columnLink(of.period, of.table, at.place.column);
        return [{ ...link, href: within(link.href) }];
      }
      const href = linkOf(at.place);
      return href === undefined ? [] : [{ text, href: within(href) }];
    });
  };
}

/** 2022年三季度附件1“政务新媒体总数”各行 */
function columnLink(
  period: PeriodRecord,
  table: IssuedTable,
  column: number,
): AuditedFigure["evidence"][number] {
  const heading = table.columns[column - 1]?.heading ?? "";
  return {
    text: `${period.label}${tableName(table, period)}“${heading}”各行`,
    href: periodHref(period.id, tableId(table.file)),
  };
}

function auditedFigure(
  claim: Claim,
  number: number,
  evidence: AuditedFigure["evidence"],
  standardization: readonly Standardization[],
  counter: string,
): AuditedFigure {
  const { subject, measure, period, region, part, reason, rule } = claim;
  const standing: Standing = claim.verdict === "declared" ? "declared" : claim.standing;
  const implied =
    claim.kind === "decrease" && region !== undefined
      ? impliedText(
          standardization.find((row) => row.region === region),
          counter,
        )
      : "";
  return {
    number,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    kind: kindText(claim),
    verdict: claim.verdict,
    verdictText: verdictWords[claim.verdict],
    standing,
    standingText: standingWords[standing],
    ...(rule !== undefined && { rule }),
    explanation: claim.explanation + implied,
    evidence,
    ...(subject !== undefined && { subject }),
    ...(measure !== undefined && { measure }),
    ...(period !== undefined && { period }),
    ...(region !== undefined && { region }),
    ...(part && { part: { by: part.by, name: part.name } }),
    ...(reason !== undefined && { reason }),
  };
}

/** A change may be told in so many instead of so many per cent. */
function kindText({ kind, stated }: Claim): string {
  const isRate = stated.endsWith("%") || (kind !== "decrease" && kind !== "increase");
  return isRate ? kindTexts[kind] : kindTexts[kind].replace("率", "数");
}

/** 现有308个，按此反推原有1010至1044个。 */
function impliedText(cut: Standardization | undefined, counter: string): string {
  if (cut?.baseline.status !== "inferred") return "";
  return `现有${cut.current.value}${counter}，按此反推原有${cut.baseline.value}${counter}。`;
}
