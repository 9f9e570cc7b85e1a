import type { Interval } from "../../figures/interval.ts";
import type { Rational } from "../../figures/rational.ts";
import type { ClaimKind } from "../claim.ts";
import type { RuleName } from "../rules/catalogue.ts";
import type { PlacedMention } from "../statements/structure.ts";

/** A number that a reading calculates with: one mention, several together, or what words say (none: 0). */
export interface Amount {
  readonly value: Interval;
  /** What its digits name: 176000 of 17.6万. */
  readonly nominal: Rational;
  readonly mentions: readonly PlacedMention[];
}

/** How a figure would follow from others. */
export type Calculation =
  | { readonly form: "quotient"; readonly part: Amount; readonly whole: Amount; readonly failing: boolean }
  /** Only what a change has come to is known. */
  | { readonly form: "reached"; readonly to: Amount; readonly falls: boolean }
  /** Only the whole is known: some number of it must give the rate. */
  | { readonly form: "someOf"; readonly whole: Amount }
  | { readonly form: "change"; readonly from: Amount; readonly to: Amount; readonly falls: boolean }
  | { readonly form: "points"; readonly from: Amount; readonly to: Amount; readonly falls: boolean }
  | { readonly form: "sum"; readonly parts: readonly Amount[] }
  | { readonly form: "named"; readonly names: number }
  | { readonly form: "atMost"; readonly limit: Amount };

/** 读法: one way in which the words of a figure may be meant. */
export interface Proposal {
  /** The rule that proposed it; none for a figure that nothing was said of. */
  readonly rule?: RuleName;
  /** How the rule came to it, for the one who looks into it. */
  readonly how?: string;
  readonly kind: ClaimKind;
  readonly figure: PlacedMention;
  readonly calculation: Calculation;
  /** How much speaks against it; 0 for words that could not be plainer. */
  readonly cost: number;
  /** Whether it speaks against its figure where it does not hold, if nothing else holds. */
  readonly certain: boolean;
  /** Whether figure and operands all name what they are of, so that distance says less. */
  readonly tied?: boolean;
}
