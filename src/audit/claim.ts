import type { FactPlace } from "../facts/observation.ts";
import type { IdentityName } from "../facts/proof.ts";
import type { Standing } from "../facts/prove.ts";
import type { Part } from "../facts/vocabulary.ts";
import type { RuleName } from "./rules/catalogue.ts";

/** What a figure claims. The names are those of the audit's JSON. */
export type ClaimKind =
  "pass_rate" | "sampling_ratio" | "share" | "decrease" | "increase" | "point_change" | "sum" | "count";

/**
 * What recomputing a claim gave.
 *
 * - `exact`, `rounds`, `truncated`, `padded`, `mismatch`: as `Agreement` of src/figures.
 * - `unattainable`: no whole number of the stated total gives the percentage.
 * - `declared`: wrong, and the office says so.
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

/** A number that a claim rests on, and where it stands: in the text, or in a file of the record. */
export interface Evidence {
  /** 2022年二季度账号总数3942; as printed, for a number of the text. */
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number } | { readonly place: FactPlace };
}

/** A figure of a text, with what it claims and what recomputing it gave. */
export interface Claim {
  /** The span of the text: `text.slice(start, end)`. */
  readonly quote: string;
  /** UTF-16 units from the start of the original text. */
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  /** The number as printed, without its counter: "87.5%", "472", "3个百分点". */
  readonly stated: string;
  readonly operands: Operands;
  /** The recomputed value, four places or more; null where there is nothing to compute it from. */
  readonly computed: string | null;
  readonly verdict: Verdict;
  readonly standing: Standing;
  /** The rule that read it, or the identity that the record proves it by; absent where none did. */
  readonly rule?: RuleName | IdentityName;
  /** One Chinese sentence with the arithmetic written out. */
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
  /** What it measures, as far as its words say: ids of the vocabulary, a period's, a region's. */
  readonly subject?: string;
  readonly measure?: string;
  readonly period?: string;
  readonly region?: string;
  readonly part?: Part;
  /** Why it is published all the same (declared.json). */
  readonly reason?: string;
}
