import { digestOf } from "./digest.ts";
import { isSigned, parsePublicKey } from "./keys.ts";
import { type Seal, type Signature, statementOf } from "./seal.ts";

/** What is wrong with the seals of a period among themselves. */
export type ChainFault =
  | { readonly kind: "period"; readonly sequence: number; readonly found: string }
  | { readonly kind: "sequence"; readonly sequence: number; readonly found: number }
  | { readonly kind: "previous"; readonly sequence: number }
  | { readonly kind: "date"; readonly sequence: number }
  | { readonly kind: "digest"; readonly sequence: number; readonly of: string }
  | {
      readonly kind: "signature";
      readonly sequence: number;
      readonly key: string;
      readonly why: "wrong" | "unknown";
    };

/** A key that a site publishes. */
export interface PublicKey {
  readonly id: string;
  /** The key in Base64, without the first and the last line of its PEM file. */
  readonly spki: string;
}

/**
 * What does not hold in a chain of seals, the first one first: each follows the one before, each says its own digest and those
 * of its units. A seal taken out, put in, moved or changed is a fault.
 */
export function chainFaults(seals: readonly Seal[], period: string): ChainFault[] {
  return seals.flatMap((seal, index): ChainFault[] => {
    const sequence = index + 1;
    const before = seals[index - 1];
    const faults: ChainFault[] = [];
    if (seal.period !== period) faults.push({ kind: "period", sequence, found: seal.period });
    if (seal.sequence !== sequence) faults.push({ kind: "sequence", sequence, found: seal.sequence });
    if (seal.previous !== before?.digest.sha256) faults.push({ kind: "previous", sequence });
    if (before && seal.date < before.date) faults.push({ kind: "date", sequence });
    const digest = digestOf(statementOf(seal));
    if (digest.sha256 !== seal.digest.sha256 || digest.sm3 !== seal.digest.sm3)
      faults.push({ kind: "digest", sequence, of: "statement" });
    return faults;
  });
}

/** The signatures of the seals that do not hold: made with a key that is not published, or not made of this statement. */
export function signatureFaults(seals: readonly Seal[], keys: readonly PublicKey[]): ChainFault[] {
  return seals.flatMap((seal) =>
    seal.signatures.flatMap((signature): ChainFault[] => {
      const why = stateOf(seal, signature, keys);
      return why === "right" ? [] : [{ kind: "signature", sequence: seal.sequence, key: signature.key, why }];
    }),
  );
}

/** What is known of a signature; "unknown": no key of that name and kind is published. */
export function stateOf(
  seal: Seal,
  signature: Signature,
  keys: readonly PublicKey[],
): "right" | "wrong" | "unknown" {
  const spki = keys.find(({ id }) => id === signature.key)?.spki;
  const key = spki === undefined ? undefined : parsePublicKey(spki);
  if (!key || key.algorithm !== signature.algorithm) return "unknown";
  return isSigned(statementOf(seal), signature, key) ? "right" : "wrong";
}
