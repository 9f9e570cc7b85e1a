/** What a figure claims. The names are those of the audit's JSON. */
export type ClaimKind =
  "pass_rate" | "sampling_ratio" | "share" | "decrease" | "increase" | "point_change" | "sum" | "count";

/**
 * What recomputing a claim gave.
 *
 * - `exact`, `rounds`, `truncated`, `padded`, `mismatch`: as `Agreement` of src/figures.
 * - `unattainable`: no whole number of the stated total gives the percentage.
 * - `declared`: wrong or unprovable, and the office says so.
 * - `unverifiable`: nothing to compute it from.
 */
export type Verdict =
  "exact" | "rounds" | "truncated" | "padded" | "mismatch" | "unattainable" | "declared" | "unverifiable";

/** The verdicts that mean a figure is wrong. */
export const wrongVerdicts: ReadonlySet<Verdict> = new Set(["mismatch", "unattainable"]);

/** The numbers a claim is computed from, by the names of its kind. One that is not known is left out. */
export interface Operands {
  readonly total?: number;
  readonly pass?: number;
  readonly fail?: number;
  readonly part?: number;
  readonly whole?: number;
  readonly from?: number;
  readonly to?: number;
  readonly parts?: readonly number[];
  readonly stated?: number;
  readonly counted?: number;
}

/** A figure of a text, with what it claims and what recomputing it gave. */
export interface Claim {
  /** The span of the text: `text.slice(start, end)`. */
  readonly quote: string;
  /** UTF-16 units from the start of the original text. */
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  /** The figure as printed: "99.94%", "3120", "3个百分点". */
  readonly stated: string;
  readonly operands: Operands;
  /** The recomputed value, four places or more; null where there is nothing to compute it from. */
  readonly computed: string | null;
  readonly verdict: Verdict;
  /** One Chinese sentence with the arithmetic written out. */
  readonly explanation: string;
}
