import type { Agreement } from "../figures/agreement.ts";
import type { Interval } from "../figures/interval.ts";
import type { FactPlace, Observation } from "./observation.ts";

/** 恒等式: the laws that figures obey, by name. */
export type IdentityName =
  "same" | "rate" | "share" | "attainable" | "partition" | "order" | "list" | "change" | "naming";

/** A number that a proof calculates with: printed somewhere, or worked out from such. */
export interface Term {
  readonly value: Interval;
  /** What it was read from; several where it was worked out. */
  readonly observations: readonly Observation[];
  /** How it was worked out, where it was. */
  readonly by?: "sum" | "difference";
}

/** How a figure follows from others. */
export type Derivation =
  | { readonly form: "same"; readonly other: Observation }
  | { readonly form: "quotient"; readonly part: Term; readonly whole: Term }
  | { readonly form: "someOf"; readonly whole: Term }
  | { readonly form: "sum"; readonly parts: readonly Term[] }
  | { readonly form: "atMost"; readonly limit: Term }
  | { readonly form: "changeRate"; readonly from: Term; readonly to: Term }
  | { readonly form: "difference"; readonly from: Term; readonly to: Term }
  | { readonly form: "listed"; readonly rows: number; readonly place: FactPlace };

/** What recomputing gave; `unattainable`: no whole number of the whole gives the rate. */
export type FactVerdict = Agreement["verdict"] | "unattainable";

/** 依据: what an identity says of one figure, and the observations that it rests on. */
export interface Proof {
  readonly identity: IdentityName;
  readonly figure: Observation;
  readonly derivation: Derivation;
  /** Everything printed that it was calculated from. */
  readonly operands: readonly Observation[];
  readonly agreement: { readonly verdict: FactVerdict; readonly rule?: "half-up" | "half-even" };
  /** Whether the identity leaves no doubt: a mismatch is then a contradiction, else it says nothing. */
  readonly certain: boolean;
}

/** Whether a proof speaks for its figure. */
export function holds({ agreement: { verdict } }: Proof): boolean {
  return verdict !== "mismatch" && verdict !== "unattainable";
}

/** Whether a proof speaks against it beyond doubt. */
export function contradicts(proof: Proof): boolean {
  return proof.certain && !holds(proof);
}
