import type { Observation } from "./observation.ts";
import type { Proof } from "./proof.ts";

/** A figure that others rule out, and everything that speaks against it. */
export interface Contradiction {
  readonly figure: Observation;
  readonly proofs: readonly Proof[];
}

/**
 * The fewest figures that account for all proofs that fail: one slip is named once.
 *
 * A total that neither its parts nor any rate of it fits is the one to be named, not each of them.
 *
 * @param failingProofs - proofs that contradict, in the order of their places
 */
export function contradictionsIn(failingProofs: readonly Proof[]): Contradiction[] {
  const failing = withoutWholesOfLists(failingProofs);
  const proofsOf = new Map<Observation, Set<Proof>>();
  const add = (observation: Observation, proof: Proof) => {
    const proofs = proofsOf.get(observation);
    if (proofs) proofs.add(proof);
    else proofsOf.set(observation, new Set([proof]));
  };
  // Among equals the figure that a proof is about comes before what it rests on.
  for (const proof of failing) add(proof.figure, proof);
  for (const proof of failing) for (const operand of proof.operands) add(operand, proof);

  // Observations by how many proofs turn on each, most first; a count that has shrunk since moves its owner down.
  const byCount: Observation[][] = [];
  for (const [observation, proofs] of proofsOf) (byCount[proofs.size] ??= []).push(observation);
  const contradictions: Contradiction[] = [];
  for (let count = byCount.length - 1; count > 0; count--) {
    for (const figure of byCount[count] ?? []) {
      const proofs = [...(proofsOf.get(figure) ?? [])];
      if (proofs.length < count) {
        (byCount[proofs.length] ??= []).push(figure);
        continue;
      }
      contradictions.push({ figure, proofs });
      for (const proof of proofs) {
        for (const observation of [proof.figure, ...proof.operands]) proofsOf.get(observation)?.delete(proof);
      }
    }
  }
  return contradictions;
}

/** A list that names too few of one region names too few in all: the region tells more. */
function withoutWholesOfLists(failing: readonly Proof[]): Proof[] {
  const listOf = ({ derivation }: Proof) =>
    derivation.form === "listed" ? derivation.place.file : undefined;
  const ofRegions = new Set(failing.filter(({ figure }) => figure.region !== undefined).map(listOf));
  return failing.filter((proof) => {
    const list = listOf(proof);
    return list === undefined || proof.figure.region !== undefined || !ofRegions.has(list);
  });
}
