import { didYouMean } from "./closest-names.ts";

/** Finds regions by the names that tables and prose use for them. */
export interface RegionNames {
  /** False when regions.csv has a problem, so that a name may be missing for that. */
  readonly complete: boolean;
  /** All codes, in order. */
  readonly codes: readonly string[];
  /** The division code of a full or short name. */
  codeOf(name: string): string | undefined;
  /** The division codes that a list of names in prose holds, in order: 甲市、乙市; all of them for 各地 or 各市. */
  codesIn(text: string): string[];
  /** `; did you mean …?` */
  didYouMean(name: string): string;
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly short: string;
}

export function regionNames(regions: readonly Named[], complete: boolean): RegionNames {
  const codes = regions.map(({ code }) => code).toSorted();
  const byName = new Map(
    regions.flatMap(
      ({ code, name, short }) =>
        [
          [short, code],
          [name, code],
        ] as const,
    ),
  );
  return {
    complete,
    codes,
    codeOf: (name) => byName.get(name),
    codesIn(text) {
      const names = text.split(/[、，,；;和及与\s]+/);
      if (names.some((name) => name === "各地" || name === "各市")) return [...codes];
      const named = regions.filter(
        // A short name counts only as a whole: its one or two characters occur inside other words.
        ({ name, short }) => names.includes(short) || text.includes(name),
      );
      return named.map(({ code }) => code).toSorted();
    },
    didYouMean: (name) => didYouMean(name, byName.keys(), 3),
  };
}
