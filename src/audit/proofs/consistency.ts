import type { Claim } from "../claim.ts";

/**
 * A rate that is printed twice, once rounded and once cut off, contradicts itself: 99.93% and 99.94% of the same counts
 * cannot both be what the office meant.
 */
export function withSelfContradictions(claims: readonly Claim[]): Claim[] {
  const rounded = new Map<string, string>();
  for (const claim of claims) {
    if (claim.verdict === "rounds" || claim.verdict === "exact") rounded.set(keyOf(claim), claim.stated);
  }
  return claims.map((claim): Claim => {
    const other = claim.verdict === "truncated" ? rounded.get(keyOf(claim)) : undefined;
    if (other === undefined || other === claim.stated) return claim;
    return {
      ...claim,
      verdict: "mismatch",
      standing: "contradicted",
      explanation: `${claim.explanation.replace(/。$/, "")}，而文中另一处作${other}。`,
    };
  });
}

/** Claims of the same operands, to the same number of digits. */
function keyOf({ kind, operands, stated }: Claim): string {
  return `${kind} ${JSON.stringify(operands)} ${stated.replace(/^.*?(\.|$)/, "").length}`;
}
