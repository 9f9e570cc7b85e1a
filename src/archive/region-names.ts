import { closestNames } from "../text/closest-names.ts";

/** Finds regions by the names that tables and prose use for them. */
export interface RegionNames {
  /** False when regions.csv has a problem, so that a name may be missing for that. */
  readonly complete: boolean;
  /** All ids, in order; none where the record has no regions. */
  readonly ids: readonly string[];
  /** The id of a full or short name. */
  idOf(name: string): string | undefined;
  /** The ids that a list of names in prose holds, in order: 甲市、乙市; all of them for 各地 or 各市. */
  idsIn(text: string): string[];
  /** The names that are nearest to a wrong one, at most three. */
  closest(name: string): string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

/** Words for all regions at once: 各地, 各市. */
const everyRegion = /^各(?:地|市|县|区|州|盟|镇|街道|地区|市州|区县|县区)$/;
/** And for all units, where the rows are such. */
const everyUnit = /^各(?:单位|部门|有关单位)$/;

/** @param rowWord - what a row of regions.csv is called */
export function regionNames(regions: readonly Named[], complete: boolean, rowWord = "地区"): RegionNames {
  const isEveryone = (text: string) => everyRegion.test(text) || (rowWord !== "地区" && everyUnit.test(text));
  const ids = regions.map(({ id }) => id);
  const byName = new Map(
    regions.flatMap(
      ({ id, name, short }) =>
        [
          [short, id],
          [name, id],
        ] as const,
    ),
  );
  // Tables spread two characters over the width of four, with a wide blank between them.
  const byBareName = new Map([...byName].map(([name, id]) => [withoutBlanks(name), id]));
  return {
    complete,
    ids,
    idOf: (name) => byName.get(name) ?? byBareName.get(withoutBlanks(name)),
    idsIn(text) {
      const names = new Set(text.split(/[、，,；;和及与\s]+/));
      if ([...names].some((name) => isEveryone(name))) return [...ids];
      const named = regions.filter(
        // A short name counts only as a whole: its one or two characters occur inside other words.
        ({ name, short }) => names.has(short) || text.includes(name),
      );
      return named.map(({ id }) => id);
    },
    closest: (name) => closestNames(name, byName.keys(), 3),
  };
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, "");
}
