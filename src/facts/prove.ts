import { proveChange } from "./identities/change.ts";
import { proveList } from "./identities/list.ts";
import { proveNaming } from "./identities/naming.ts";
import { proveOrder } from "./identities/order.ts";
import { provePartition } from "./identities/partition.ts";
import { proveRate } from "./identities/rate.ts";
import { proveSame } from "./identities/same.ts";
import { proveShare } from "./identities/share.ts";
import type { Observation } from "./observation.ts";
import { contradicts, holds, type Proof } from "./proof.ts";
import type { World } from "./world.ts";

const identities = [
  proveOrder,
  provePartition,
  proveList,
  proveNaming,
  proveRate,
  proveShare,
  proveChange,
  proveSame,
] as const;

/**
 * 立场: how far a figure is borne out.
 *
 * - `recomputed` 复算: follows from other printed figures by an identity
 * - `matched` 互见: the same number stands in another, independent place
 * - `stated` 自述: only its own place says so
 * - `contradicted` 矛盾: other figures rule it out
 */
export type Standing = "recomputed" | "matched" | "stated" | "contradicted";

/** All that the identities say of one figure. */
export function proofsOf(figure: Observation, world: World): Proof[] {
  return identities.flatMap((prove) => prove(figure, world) ?? []);
}

/** The standing that proofs give a figure, and the proof that decides it. */
export function standingOf(proofs: readonly Proof[]): { standing: Standing; proof?: Proof } {
  const against = proofs.find(contradicts);
  if (against) return { standing: "contradicted", proof: against };
  const speaking = proofs.filter(holds);
  const computed = speaking.find(({ identity }) => identity !== "same");
  if (computed) return { standing: "recomputed", proof: computed };
  const [matched] = speaking;
  return matched ? { standing: "matched", proof: matched } : { standing: "stated" };
}
