import type { PeriodId } from "../figures/period.ts";
import { pointOf, subtractIntervals, sumOfIntervals } from "../figures/interval.ts";
import { compare, type Rational, zero } from "../figures/rational.ts";
import type { Facts } from "./facts.ts";
import { type Dimensions, type FactPlace, keyOf, type Observation, valueOf } from "./observation.ts";
import type { Term } from "./proof.ts";
import { measureOf, type Vocabulary } from "./vocabulary.ts";

/** A whole and all its parts, as a table lists them: the regions and the total. */
export interface WholeList {
  /** What the parts make up together. */
  readonly whole: Dimensions;
  /** What the table itself prints for the whole; absent where it has no such row. */
  readonly stated?: Observation;
  readonly parts: readonly Observation[];
}

/** Things named one by one, of which some figure states the number. */
export interface NamedList {
  readonly of: Dimensions;
  readonly rows: number;
  readonly place: FactPlace;
  /** A list that names only some. */
  readonly partial: boolean;
}

/** Everything that identities may look at. */
export interface World {
  readonly vocabulary: Vocabulary;
  readonly facts: Facts;
  /** The regions whose numbers of one period make up a region's as it is in a later one; itself, unless it has changed. */
  membersOf(region: string, then: PeriodId, now: PeriodId): readonly string[];
  wholeListsOf(dimensions: Dimensions): readonly WholeList[];
  namedListsOf(dimensions: Dimensions): readonly NamedList[];
}

export function worldOf(
  vocabulary: Vocabulary,
  facts: Facts,
  wholeLists: readonly WholeList[],
  namedLists: readonly NamedList[],
  membersOf: World["membersOf"] = (region) => [region],
): World {
  const lists = Map.groupBy(wholeLists, ({ whole }) => keyOf(whole));
  const names = Map.groupBy(namedLists, ({ of }) => keyOf(of));
  return {
    vocabulary,
    facts,
    membersOf,
    wholeListsOf: (dimensions) => lists.get(keyOf(dimensions)) ?? [],
    namedListsOf: (dimensions) => names.get(keyOf(dimensions)) ?? [],
  };
}

/**
 * A number by what it measures: printed, or else worked out from measures or parts that are.
 *
 * @param except - a figure that must not be used, since it is the one in question
 */
export function termFor(world: World, dimensions: Dimensions, except?: Observation): Term | undefined {
  return givenTerm(world, dimensions, except) ?? complementFor(world, dimensions, except);
}

/**
 * A number of an earlier period as it compares with a later one: of a region that others have been merged into, the sum
 * of all of them.
 */
export function earlierTermFor(
  world: World,
  dimensions: Dimensions,
  now: PeriodId,
  except?: Observation,
): Term | undefined {
  const { region } = dimensions;
  const members = region === undefined ? [] : world.membersOf(region, dimensions.period, now);
  if (members.length < 2 && (members[0] ?? region) === region) return termFor(world, dimensions, except);
  const terms = members.map((member) => termFor(world, { ...dimensions, region: member }, except));
  if (!terms.every((term) => term !== undefined) || terms.length === 0) return undefined;
  if (measureOf(world.vocabulary, dimensions.measure).additive !== true && terms.length > 1) return undefined;
  return {
    value: sumOfIntervals(terms.map(({ value }) => value)),
    observations: terms.flatMap(({ observations }) => observations),
    ...(terms.length > 1 && { by: "sum" as const }),
  };
}

/** Printed, or listed in full. */
function givenTerm(world: World, dimensions: Dimensions, except?: Observation): Term | undefined {
  const printed = world.facts.at(dimensions).find((observation) => observation !== except);
  return printed ? printedTerm(printed) : sumFor(world, dimensions, except);
}

/** passed as inspected − failed, inspected as passed + failed. */
function complementFor(world: World, dimensions: Dimensions, except?: Observation): Term | undefined {
  const partings = world.vocabulary.measures.flatMap((whole) =>
    (whole.sumOf ?? []).map((sumOf) => ({ whole, sumOf })),
  );
  for (const { whole, sumOf } of partings) {
    if (whole.id !== dimensions.measure && !sumOf.includes(dimensions.measure)) continue;
    const parts = sumOf
      .filter((measure) => measure !== dimensions.measure)
      .map((measure) => givenTerm(world, { ...dimensions, measure }, except));
    if (!parts.every((part) => part !== undefined)) continue;
    const sum = sumOfIntervals(parts.map(({ value }) => value));
    const observations = parts.flatMap((part) => part.observations);
    if (whole.id === dimensions.measure) return { value: sum, observations, by: "sum" };
    const total = givenTerm(world, { ...dimensions, measure: whole.id }, except);
    if (!total) continue;
    const value = subtractIntervals(total.value, sum);
    // Less than nothing is another identity's business.
    if (value.high && compare(value.high, zero) < 0) continue;
    return { value, observations: [...total.observations, ...observations], by: "difference" };
  }
  return undefined;
}

/** The whole as the sum of a list that has all its parts. */
function sumFor(world: World, dimensions: Dimensions, except?: Observation): Term | undefined {
  const list = world.wholeListsOf(dimensions).find(({ parts }) => !parts.some((part) => part === except));
  return list && sumTerm(list.parts);
}

export function sumTerm(parts: readonly Observation[]): Term {
  return { value: sumOfIntervals(parts.map(valueOf)), observations: parts, by: "sum" };
}

/** A number that is printed and nothing else. */
export function printedTerm(observation: Observation): Term {
  return { value: valueOf(observation), observations: [observation] };
}

/** The exact number of a term, where it leaves nothing open. */
export function exactTerm({ value }: Term): Rational | undefined {
  return pointOf(value);
}
