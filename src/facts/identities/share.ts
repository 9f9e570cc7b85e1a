import { quotientOfIntervals } from "../../figures/interval.ts";
import type { Observation } from "../observation.ts";
import type { Proof } from "../proof.ts";
import { termFor, type World } from "../world.ts";
import { stand } from "./stand.ts";

/** 占比: the share of a part, or of a region, is its count ÷ the count of the whole. Any count of both may be meant. */
export function proveShare(figure: Observation, world: World): Proof | undefined {
  if (figure.measure !== "share") return undefined;
  const { part: _part, region: _region, ...rest } = figure;
  const inner = figure.part === undefined ? figure.region : figure.part;
  if (inner === undefined) return undefined;
  const counts = world.vocabulary.measures.filter(({ kind, additive }) => kind === "count" && additive);
  const proofs = counts.flatMap(({ id }): Proof[] => {
    const part = termFor(world, { ...figure, measure: id }, figure);
    const whole = termFor(
      world,
      figure.part && figure.region !== undefined
        ? { ...rest, region: figure.region, measure: id }
        : { ...rest, measure: id },
      figure,
    );
    const quotient = part && whole && quotientOfIntervals(part.value, whole.value);
    if (!part || !whole || !quotient) return [];
    return [
      {
        identity: "share",
        figure,
        derivation: { form: "quotient", part, whole },
        operands: [...part.observations, ...whole.observations],
        agreement: stand(figure.number, quotient),
        certain: false,
      },
    ];
  });
  const holding = proofs.find(({ agreement }) => agreement.verdict !== "mismatch");
  const [only] = proofs;
  return holding ?? (only && { ...only, certain: proofs.length === 1 });
}
