import type { Part } from "./vocabulary.ts";
import { type Dimensions, keyOf, type Observation } from "./observation.ts";

/** 事实: all observations of a record, found by what they measure. */
export interface Facts {
  readonly all: readonly Observation[];
  /** Every observation of one thing, in the order in which they were collected. */
  at(dimensions: Dimensions): readonly Observation[];
  /** The first of them: what other figures are held against. */
  first(dimensions: Dimensions): Observation | undefined;
  /** Every part of one thing, cut in one way. */
  partsOf(dimensions: Dimensions, by: Part["by"]): readonly Observation[];
}

/** @param observations - what others are held against first: tables before figures that only prose gives */
export function collectFacts(observations: readonly Observation[]): Facts {
  const byKey = Map.groupBy(observations, keyOf);
  const byPart = Map.groupBy(
    observations.filter(({ part }) => part !== undefined),
    ({ part, ...rest }) => `${keyOf(rest)}|${part?.by ?? ""}`,
  );
  return {
    all: observations,
    at: (dimensions) => byKey.get(keyOf(dimensions)) ?? [],
    first: (dimensions) => byKey.get(keyOf(dimensions))?.[0],
    partsOf: ({ part: _part, ...rest }, by) => byPart.get(`${keyOf(rest)}|${by}`) ?? [],
  };
}
