import type { Archive, PeriodRecord } from "../archive/model.ts";
import type { FactPlace } from "../facts/observation.ts";
import { cellId, periodHref, regionHref, statedId, tableId } from "./anchors.ts";
import { memo } from "./memo.ts";

/** The files whose figures only prose gives; quarter.json told of parts in the first form of a record. */
const statedFiles: ReadonlySet<string> = new Set(["stated.csv", "quarter.json"]);
const standardizationFile = "standardization.csv";

/** Finds where on the site a place of data/ is shown; undefined where it is not. */
export type PlaceLinks = (place: FactPlace) => string | undefined;

/** The links of a record's places. */
export const placeLinks = memo(({ periods }: Archive): PlaceLinks => {
  const anchors = new Map(periods.map((period) => [period.id, anchorsOf(period)]));
  return ({ file, line, column }) => {
    const slash = file.indexOf("/");
    const [period, name] = [file.slice(0, slash), file.slice(slash + 1)];
    return anchors.get(period)?.(name, line, column);
  };
});

type Anchors = (file: string, line: number, column: number) => string | undefined;

function anchorsOf({ id, tables, observations }: PeriodRecord): Anchors {
  const rows = new Map(
    tables.map(({ file, rows: all }) => [file, new Map(all.map(({ line }, index) => [line, index + 1]))]),
  );
  const stated = new Map(
    observations
      .filter(({ place }) => statedFiles.has(place.file.slice(id.length + 1)))
      .map(({ place }, index) => [`${place.line} ${place.column}`, index + 1]),
  );
  const regionOfCut = new Map(
    observations
      .filter(({ place }) => place.file.endsWith(`/${standardizationFile}`))
      .map(({ place, region }) => [place.line, region]),
  );
  return (file, line, column) => {
    const table = rows.get(file);
    if (table) {
      const row = table.get(line);
      return periodHref(id, row === undefined ? tableId(file) : cellId(tableId(file), row, column));
    }
    if (statedFiles.has(file)) {
      const row = stated.get(`${line} ${column}`);
      return row === undefined ? undefined : periodHref(id, statedId(row));
    }
    const region = file === standardizationFile ? regionOfCut.get(line) : undefined;
    return region === undefined ? undefined : regionHref(region, "standardization");
  };
}

/** Whether a file, by its name, holds figures that only prose gives. */
export function isStatedFile(file: string): boolean {
  return statedFiles.has(file);
}
