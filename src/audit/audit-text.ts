import { vocabularyWith } from "../facts/default-vocabulary.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import type { Claim } from "./claim.ts";
import { claimOf } from "./proofs/claims.ts";
import { withSelfContradictions } from "./proofs/consistency.ts";
import { readClaims } from "./proofs/read-claims.ts";
import { type Reading } from "./reading/reading.ts";
import { readText } from "./reading/normalise.ts";

/**
 * Recomputes every figure of a text from the figures beside it.
 *
 * @param text - as received; nothing needs to be cleaned first
 * @returns claims in the order of their places
 */
export function auditText(text: string, vocabulary: Vocabulary = vocabularyWith({})): Claim[] {
  const reading: Reading = readText(text);
  const claims = readClaims(reading.text, vocabulary).resolutions.map((resolution) =>
    claimOf(resolution, reading, text),
  );
  return withSelfContradictions(claims).toSorted((a, b) => a.start - b.start || a.end - b.end);
}
