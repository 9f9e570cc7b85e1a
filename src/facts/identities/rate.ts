import { isAttainable } from "../../figures/attainable.ts";
import { quotientOfIntervals } from "../../figures/interval.ts";
import { countOf } from "../../figures/rational.ts";
import type { Observation } from "../observation.ts";
import { holds, type Proof, type Term } from "../proof.ts";
import { measureOf } from "../vocabulary.ts";
import { exactTerm, termFor, type World } from "../world.ts";
import { stand } from "./stand.ts";

/**
 * 率: passRate = passed ÷ inspected, and so every rate whose part and whole the vocabulary names.
 *
 * Where only the whole is known, some count must give the rate (the GRIM test); that one does proves nothing.
 */
export function proveRate(figure: Observation, world: World): Proof | undefined {
  const { ratioOf = [] } = measureOf(world.vocabulary, figure.measure);
  const proofs = ratioOf.flatMap(([partId, wholeId]): Proof[] => {
    const whole = termFor(world, { ...figure, measure: wholeId }, figure);
    if (!whole) return [];
    const part = termFor(world, { ...figure, measure: partId }, figure);
    if (part) {
      const quotient = quotientOfIntervals(part.value, whole.value);
      if (!quotient) return rateOfNothing(figure, whole);
      return [
        {
          identity: "rate",
          figure,
          derivation: { form: "quotient", part, whole },
          operands: [...part.observations, ...whole.observations],
          agreement: stand(figure.number, quotient),
          certain: ratioOf.length === 1,
        },
      ];
    }
    const exactWhole = exactTerm(whole);
    const count = exactWhole && countOf(exactWhole);
    const { units, approximation } = figure.number;
    if (count === 0) return rateOfNothing(figure, whole);
    if (count === undefined || approximation !== undefined || units < 0n) return [];
    if (isAttainable(figure.number, count)) return [];
    return [
      {
        identity: "attainable",
        figure,
        derivation: { form: "someOf", whole },
        operands: whole.observations,
        agreement: { verdict: "unattainable" },
        certain: ratioOf.length === 1,
      },
    ];
  });
  return proofs.find(holds) ?? proofs[0];
}

/** There is no rate of nothing: 0 of 0 is printed as 100%, as 0 or as a dash, and as nothing else. */
function rateOfNothing(figure: Observation, whole: Term): Proof[] {
  const { units, decimals } = figure.number;
  if (units === 0n || units === 100n * 10n ** BigInt(decimals)) return [];
  return [
    {
      identity: "attainable",
      figure,
      derivation: { form: "someOf", whole },
      operands: whole.observations,
      agreement: { verdict: "unattainable" },
      certain: true,
    },
  ];
}
