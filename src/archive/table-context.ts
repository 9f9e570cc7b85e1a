import type { Observation } from "../facts/observation.ts";
import type { Subject, Vocabulary } from "../facts/vocabulary.ts";
import type { NamedList, WholeList } from "../facts/world.ts";
import type { Period } from "../figures/period.ts";
import type { IssuedTable, ListedItem, Region } from "./model.ts";
import type { TableSettings } from "./period-settings.ts";
import type { Line } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";

/** What a table is read against. */
export interface TableContext {
  readonly period: Period;
  /** "2022-Q3/attachment-1.csv" */
  readonly path: string;
  readonly sources: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly names: RegionNames;
  readonly regions: readonly Region[];
  readonly title: string | undefined;
  /** Its subject where the table does not say: the site's only one, or the one that the circular's title names. */
  readonly onlySubject: Subject | undefined;
  readonly settings: TableSettings;
}

/** A table and what it says. */
export interface ParsedTable {
  readonly table: IssuedTable;
  /** Its rows with their places. */
  readonly lines: readonly Line[];
  readonly observations: readonly Observation[];
  readonly wholeLists: readonly WholeList[];
  readonly namedLists: readonly NamedList[];
  /** The rows of a list of what failed. */
  readonly listed: readonly ListedItem[] | undefined;
}

/** A table as it is before its rows are made sense of. */
export type TableHead = Omit<IssuedTable, "rows">;

/** A name as it is compared: 总 计 is 总计. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, "");
}
