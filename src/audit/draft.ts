import type { ClaimKind, Operands, Verdict } from "./claim.ts";

/** A claim before its place in the original is looked up. Places are units of the reading. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly stated: string;
  readonly operands: Operands;
  readonly computed: string | null;
  readonly verdict: Verdict;
  readonly explanation: string;
  /** The figures it accounts for, by their places among the figures: its own and its operands. */
  readonly uses: readonly number[];
}
