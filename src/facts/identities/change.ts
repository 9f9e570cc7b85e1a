import { parsePeriod } from "../../figures/period.ts";
import { exactly, type Interval, quotientOfIntervals, subtractIntervals } from "../../figures/interval.ts";
import { rational } from "../../figures/rational.ts";
import type { Observation } from "../observation.ts";
import type { Proof, Term } from "../proof.ts";
import { earlierTermFor, termFor, type World } from "../world.ts";
import { stand } from "./stand.ts";

/**
 * 增减: a change is now − before, as a count, in points, or ÷ before as a rate. Only where the source says with which
 * period it compares, and both ends are known.
 */
export function proveChange(figure: Observation, world: World): Proof | undefined {
  const kind = world.vocabulary.measures.find(({ id }) => id === figure.measure)?.kind;
  if (kind !== "changeRate" && kind !== "difference" && kind !== "points") return undefined;
  const { base, changeOf = "total", ...rest } = figure;
  if (base === undefined || parsePeriod(base) === undefined) return undefined;
  const measured = { ...rest, measure: changeOf };
  const to = termFor(world, measured, figure);
  const from = earlierTermFor(world, { ...measured, period: base }, figure.period, figure);
  const computed = from && to && changed(kind, from, to);
  if (!computed) return undefined;
  return {
    identity: "change",
    figure,
    derivation: { form: kind === "changeRate" ? "changeRate" : "difference", from, to },
    operands: [...to.observations, ...from.observations],
    agreement: stand(figure.number, computed),
    certain: true,
  };
}

function changed(kind: "changeRate" | "difference" | "points", from: Term, to: Term): Interval | undefined {
  if (kind !== "changeRate") return subtractIntervals(to.value, from.value);
  const quotient = quotientOfIntervals(to.value, from.value);
  return quotient && subtractIntervals(quotient, exactly(rational(1)));
}
