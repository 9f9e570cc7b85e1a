import { agreementOf } from "../../figures/agreement.ts";
import { contains, type Interval, overlap, pointOf } from "../../figures/interval.ts";
import { intervalOf, type PrintedNumber } from "../../figures/printed-number.ts";
import type { Proof } from "../proof.ts";

/**
 * How a printed number stands to what it was computed as: to an exact value as `agreementOf` says, to an interval
 * by whether the two have a value in common.
 */
export function stand(printed: PrintedNumber, computed: Interval): Proof["agreement"] {
  const exact = pointOf(computed);
  if (exact && printed.approximation === undefined) return agreementOf(printed, exact);
  const claimed = intervalOf(printed);
  const possible = exact ? contains(claimed, exact) : overlap(claimed, computed);
  return possible ? { verdict: "rounds" } : { verdict: "mismatch" };
}
