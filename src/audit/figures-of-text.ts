import type { Dimensions } from "../facts/observation.ts";
import type { PrintedNumber } from "../figures/printed-number.ts";
import type { Claim } from "./claim.ts";
import { claimOf } from "./proofs/claims.ts";
import { readClaims } from "./proofs/read-claims.ts";
import type { Reading } from "./reading/reading.ts";
import { dimensionsOf } from "./statements/dimensions.ts";
import type { Names } from "./statements/scopes.ts";

/** A figure of a text: what recomputing it gave, and what it measures where its words leave no doubt. */
export interface TextFigure {
  readonly claim: Claim;
  /** What falls is negative. */
  readonly number: PrintedNumber;
  readonly dimensions?: Dimensions;
}

/**
 * Every figure of a text, in no order.
 *
 * @param text - what `reading` is of
 * @param names - what the record knows of the words of the text
 */
export function figuresOfText(text: string, reading: Reading, names: Names): TextFigure[] {
  const { statements, resolutions } = readClaims(reading.text, names.vocabulary, { every: true });
  const dimensions = dimensionsOf(statements, names);
  return resolutions.map((resolution): TextFigure => {
    const claim = claimOf(resolution, reading, text);
    const { figure } = resolution.proposal;
    const falls = claim.kind === "decrease" && figure.kind === "percent";
    const of = dimensions.get(figure.index);
    return {
      claim,
      number: falls ? { ...figure.number, units: -figure.number.units } : figure.number,
      ...(of && { dimensions: of }),
    };
  });
}
