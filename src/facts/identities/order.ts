import { compare } from "../../figures/rational.ts";
import { type Observation, valueOf } from "../observation.ts";
import type { Proof } from "../proof.ts";
import { measureOf } from "../vocabulary.ts";
import { printedTerm, type World } from "../world.ts";

/**
 * 抽查 ≤ 总数: a count is not above the one that it lies within, nor a part or a region above its whole. Speaks only
 * against a figure: that it is small enough proves nothing.
 */
export function proveOrder(figure: Observation, { facts, vocabulary }: World): Proof | undefined {
  const { within, kind, additive } = measureOf(vocabulary, figure.measure);
  if (kind !== "count" && kind !== "score") return undefined;
  const { part: _part, ...whole } = figure;
  const { region: _region, ...everywhere } = figure;
  const limits = [
    within === undefined ? undefined : facts.first({ ...figure, measure: within }),
    // A part may score higher than the whole.
    kind === "count" && figure.part ? facts.first(whole) : undefined,
    additive && figure.region !== undefined ? facts.first(everywhere) : undefined,
  ];
  const least = valueOf(figure).low;
  const limit = limits.find((other) => {
    const most = other && valueOf(other).high;
    return least && most && compare(least, most) > 0;
  });
  if (!limit) return undefined;
  return {
    identity: "order",
    figure,
    derivation: { form: "atMost", limit: printedTerm(limit) },
    operands: [limit],
    agreement: { verdict: "mismatch" },
    certain: true,
  };
}
