import { sumOfIntervals } from "../../figures/interval.ts";
import { type Observation, valueOf } from "../observation.ts";
import type { Proof } from "../proof.ts";
import { printedTerm, type World } from "../world.ts";
import { stand } from "./stand.ts";

/** 合计: what a table lists in full makes up its total, and the same total wherever else it is stated. */
export function proveList(figure: Observation, world: World): Proof | undefined {
  const proofs = world
    .wholeListsOf(figure)
    .filter(({ parts }) => !parts.includes(figure))
    .map(({ parts }): Proof => ({
      identity: "list",
      figure,
      derivation: { form: "sum", parts: parts.map(printedTerm) },
      operands: parts,
      agreement: stand(figure.number, sumOfIntervals(parts.map(valueOf))),
      certain: true,
    }));
  return proofs.find(({ agreement }) => agreement.verdict === "mismatch") ?? proofs[0];
}
