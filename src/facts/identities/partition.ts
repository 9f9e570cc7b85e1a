import { type Observation, valueOf } from "../observation.ts";
import { contradicts, holds, type Proof } from "../proof.ts";
import { measureOf } from "../vocabulary.ts";
import { printedTerm, type World } from "../world.ts";
import { sumOfIntervals } from "../../figures/interval.ts";
import { stand } from "./stand.ts";

/**
 * 合格 + 不合格 = 抽查: a count that the vocabulary says is made of others, or may be, all of them printed.
 *
 * Parts of one kind that are printed beside it may be all there are, 门户网站 and 部门网站: they speak for it, too.
 */
export function provePartition(figure: Observation, world: World): Proof | undefined {
  const { facts, vocabulary } = world;
  const { sumOf = [], mayBeSumOf = [], additive } = measureOf(vocabulary, figure.measure);
  const byMeasures = (measures: readonly string[], certain: boolean) => {
    const parts = measures.flatMap((measure) => facts.first({ ...figure, measure }) ?? []);
    return parts.length === measures.length ? [proofBy(figure, parts, certain)] : [];
  };
  const kinds = additive && figure.part === undefined ? vocabulary.partKinds : [];
  const proofs = [
    ...sumOf.flatMap((measures) => byMeasures(measures, true)),
    ...mayBeSumOf.flatMap((measures) => byMeasures(measures, false)),
    ...kinds.flatMap(({ id }) => {
      const parts = firstOfEach(facts.partsOf(figure, id));
      return parts.length < 2 ? [] : [proofBy(figure, parts, false)];
    }),
  ];
  return proofs.find(contradicts) ?? proofs.find(holds);
}

function proofBy(figure: Observation, parts: readonly Observation[], certain: boolean): Proof {
  return {
    identity: "partition",
    figure,
    derivation: { form: "sum", parts: parts.map(printedTerm) },
    operands: parts,
    agreement: stand(figure.number, sumOfIntervals(parts.map(valueOf))),
    certain,
  };
}

/** A part that is stated twice counts once. */
function firstOfEach(parts: readonly Observation[]): Observation[] {
  return [...new Map(parts.toReversed().map((part) => [part.part?.name, part])).values()].toReversed();
}
