import { collectFacts } from "../../src/facts/facts.ts";
import type { Dimensions, Observation } from "../../src/facts/observation.ts";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import { type NamedList, type WholeList, type World, worldOf } from "../../src/facts/world.ts";
import type { Approximation, PrintedNumber } from "../../src/figures/printed-number.ts";

export const vocabulary = vocabularyWith({});

/** A number by its printing: "472", "99.94%", "17.6万", "-20.9%". */
export function number(printed: string, approximation?: Approximation): PrintedNumber {
  const match = /^(-?)(\d+)(?:\.(\d*))?(万|亿)?(%)?$/.exec(printed);
  if (!match) throw new RangeError(`no number: ${printed}`);
  const [, sign, whole = "", fraction = "", scale, percent] = match;
  return {
    units: BigInt(`${sign}${whole}${fraction}`),
    decimals: fraction.length,
    scale: scale === "万" ? 4 : scale === "亿" ? 8 : 0,
    percent: percent !== undefined,
    ...(approximation && { approximation }),
  };
}

let line = 0;

/** An observation of the media of a period; `witness` tells independent ones apart. */
export function observation(
  measure: string,
  printed: string,
  others: Partial<Dimensions> & { witness?: string; approximation?: Approximation } = {},
): Observation {
  const { witness = "table", approximation, ...dimensions } = others;
  return Object.freeze({
    subject: "media",
    measure,
    period: "2022-Q3",
    ...dimensions,
    number: number(printed, approximation),
    printed,
    sources: [],
    place: { file: "2022-Q3/attachment-1.csv", line: ++line, column: 1 },
    witness,
  });
}

export function world(
  observations: readonly Observation[],
  wholeLists: readonly WholeList[] = [],
  namedLists: readonly NamedList[] = [],
): World {
  return worldOf(vocabulary, collectFacts(observations), wholeLists, namedLists);
}
