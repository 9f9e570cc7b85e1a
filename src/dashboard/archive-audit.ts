import type { Archive, Circular, Inspection, Quarter, Region } from "../archive/model.ts";
import type { DataProblem } from "../archive/data-error.ts";
import { quoted } from "../archive/word-problem.ts";
import { auditText } from "../audit/audit-text.ts";
import type { Claim, Operands, Verdict } from "../audit/claim.ts";
import type { ArchiveContext, ArchiveCount, ArchiveRate, CountRole } from "../audit/context.ts";
import { cellId, type CountColumn } from "./cell-id.ts";
import { quarterLabel } from "./words.ts";

/** Where on the site an operand stands. */
export interface Evidence {
  /** What the link says: 2022年二季度总计政务新媒体总数3942. */
  readonly text: string;
  readonly href: string;
}

/** A claim of a quarter's circular, and where its operands can be seen. */
export interface AuditedClaim {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  /** The region whose published rate proves the claim, as a division code. */
  readonly region?: string;
}

type Known = (ArchiveCount | ArchiveRate) & { readonly href: string; readonly code?: string };

/** In the archive's own circulars no figure may stay so. */
export const unproven: ReadonlySet<Verdict> = new Set(["mismatch", "unattainable", "unverifiable"]);

/** A circular compares with the quarter before, and with that of a year before; two years leave room. */
const quartersBack = 8;

const audits = new WeakMap<Quarter, readonly AuditedClaim[]>();

/**
 * Audits a quarter's circular against itself and against the archive. Asked again, it remembers.
 *
 * @returns the claims in the order of the text; spans are of the circular's file
 */
export function auditQuarter(archive: Archive, quarter: Quarter): readonly AuditedClaim[] {
  let audited = audits.get(quarter);
  if (!audited) {
    audited = auditAfresh(archive, quarter);
    audits.set(quarter, audited);
  }
  return audited;
}

function auditAfresh(archive: Archive, quarter: Quarter): AuditedClaim[] {
  if (!quarter.circular) return [];
  const known = knownTo(archive, quarter);
  return auditText(quarter.circular.fileText, { context: contextOf(known, quarter) }).map((claim) => {
    const operands = operandsIn(known, claim, quarter);
    const used = known.filter((entry) => operands.has(entry) || claim.explanation.includes(entry.source));
    const rate = used.find((entry) => "stated" in entry);
    return {
      claim,
      evidence: used.map(({ source, href, ...entry }) => ({
        text: `${source}${"value" in entry ? entry.value : entry.stated}`,
        href,
      })),
      ...(rate?.code !== undefined && { region: rate.code }),
    };
  });
}

/** What stops the build: every figure of a circular that is wrong, or that nothing proves, unless it is declared. */
export function auditProblems(archive: Archive, shownDir: string): DataProblem[] {
  return archive.quarters.flatMap((quarter) => {
    const { circular } = quarter;
    if (!circular) return [];
    return auditQuarter(archive, quarter)
      .filter(({ claim }) => unproven.has(claim.verdict))
      .map(({ claim }) => ({
        file: `${shownDir}/${quarter.id}/circular.md`,
        ...placeOf(circular, claim.start),
        found: `${quoted(claim.quote)} ${claim.verdict === "unverifiable" ? "has nothing that proves it" : "is wrong"} (${claim.explanation.replace(/。$/, "")})`,
        expected: "every figure of a circular to follow from its text or from data/",
        mend: "correct the figure or the data; to publish it knowingly, add its words and the reason to declared.json.",
      }));
  });
}

function contextOf(known: readonly Known[], quarter: Quarter): ArchiveContext {
  return {
    quarter: quarter.id,
    counts: known.filter((entry): entry is ArchiveCount & Known => "value" in entry),
    rates: known.filter((entry): entry is ArchiveRate & Known => "stated" in entry),
    declarations: quarter.declarations,
  };
}

/** Every published count of a quarter and those before it, and that quarter's published decreases, with where the site shows each. */
function knownTo(archive: Archive, quarter: Quarter): Known[] {
  const regions = new Map(archive.regions.map((region) => [region.code, region]));
  const counts = archive.quarters
    .filter(({ id }) => id <= quarter.id)
    .slice(-1 - quartersBack)
    .flatMap((one) => [one.total, ...one.inspections].flatMap((row) => knownCounts(one, row, regions)));
  const rates = (quarter.standardization ?? []).flatMap(({ region, statedDecrease }): Known[] => {
    const names = regions.get(region);
    if (!statedDecrease || !names) return [];
    return [
      {
        kind: "decrease",
        stated: statedDecrease.text,
        quarter: quarter.id,
        region: [names.name, names.short],
        source: `${quarterLabel(quarter.id)}规范化建设表${names.name}公布减少率`,
        href: `/regions/${region}.html#standardization`,
        code: region,
      },
    ];
  });
  return [...counts, ...rates];
}

const countColumns = [
  ["accounts", "total", "政务新媒体总数"],
  ["inspected", "inspected", "抽查政务新媒体数"],
  ["problems", "fail", "存在突出问题政务新媒体数"],
] as const satisfies readonly (readonly [CountColumn, CountRole, string])[];

function knownCounts(quarter: Quarter, row: Inspection, regions: ReadonlyMap<string, Region>): Known[] {
  const region = row.region === undefined ? undefined : regions.get(row.region);
  return countColumns.flatMap(([key, role, heading]): Known[] => {
    const value = row[key];
    if (value === undefined) return [];
    return [
      {
        role,
        value,
        quarter: quarter.id,
        ...(region && { region: [region.name, region.short] }),
        source: `${quarterLabel(quarter.id)}${region?.name ?? "总计"}${heading}`,
        href: `/circulars/${quarter.id}.html#${cellId(row.region, key)}`,
      },
    ];
  });
}

/** Which count of the table an operand is; where two have the same number, the first named. */
const operandRoles: Partial<Record<keyof Operands, readonly CountRole[]>> = {
  total: ["inspected", "total"],
  whole: ["total"],
  part: ["inspected"],
  fail: ["fail"],
  pass: ["pass"],
  to: ["total"],
};

/** The totals of the circular's own quarter that are operands of a claim: same role, same number. */
function operandsIn(known: readonly Known[], { operands }: Claim, quarter: Quarter): Set<Known> {
  const totals = known.filter(
    (entry) => "value" in entry && entry.quarter === quarter.id && entry.region === undefined,
  );
  const found = Object.entries(operandRoles).flatMap(([name, roles]) => {
    const value = operands[name as keyof Operands];
    const matching = roles.flatMap((role) =>
      totals.filter((entry) => "value" in entry && entry.role === role && entry.value === value),
    );
    return matching.slice(0, 1);
  });
  return new Set(found);
}

/** Line and character of an offset in a circular's file, from 1. */
function placeOf({ fileText }: Circular, offset: number): { line: number; column: number } {
  const before = fileText.slice(0, offset).split("\n");
  return { line: before.length, column: Array.from(before.at(-1) ?? "").length + 1 };
}
