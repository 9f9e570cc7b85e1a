import { chainFaults, stateOf } from "../../seal/chain.ts";
import { unitHolds } from "../../seal/unit-form.ts";
import type { SealedPart } from "../sealed-file.ts";
import type { SealState } from "./registry.ts";

globalThis.tongbaoCheck.checkSeals = checkSeals;

function checkSeals({ period, seals, keys }: SealedPart): SealState {
  const newest = seals.at(-1);
  return {
    holds: chainFaults(seals, period).length === 0 && seals.every(({ units }) => units.every(unitHolds)),
    signatures: (newest?.signatures ?? []).map((signature) => ({
      algorithm: signature.algorithm,
      key: signature.key,
      state: newest ? stateOf(newest, signature, keys) : "unknown",
    })),
  };
}
