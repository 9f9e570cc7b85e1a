import type { Report } from "../documents/report.ts";
import { type ColumnRole, subjectNamed } from "../facts/headings.ts";
import { failed } from "../facts/prose-words.ts";
import type { NamedList } from "../facts/world.ts";
import { message } from "../messages/message.ts";
import type { ListedItem, Region, TableRow } from "./model.ts";
import type { Cell } from "./read-csv.ts";
import type { Column } from "./table-columns.ts";
import { type ParsedTable, type TableContext, type TableHead, withoutBlanks } from "./table-context.ts";
import { type Grid, plainRow } from "./table-grid.ts";

/** What a list's title or its column of problems says where it lists what failed, or what was found wanting. */
const listsFailures = new RegExp(`${failed}|通报|问题|扣分|原因`);
const namesFailures = new RegExp(failed);

/** The roles whose words an item takes over as they stand. */
const wordRoles = [
  "problem",
  "platform",
  "name",
  "operator",
  "request",
  "due",
  "rectification",
  "rectifiedOn",
] as const;

/** Things named one by one: the items, and how many failed it names, in all and in each region. */
export function readList(
  table: TableHead,
  grid: Grid,
  columns: readonly Column[],
  context: TableContext,
  report: Report,
): ParsedTable {
  const { vocabulary, title, settings } = context;
  const headingOf = (role: ColumnRole) => columns.find((column) => column.role === role)?.heading ?? "";
  const subject =
    settings.subject ??
    subjectNamed(headingOf("name"), vocabulary)?.id ??
    subjectNamed(title ?? "", vocabulary)?.id ??
    context.onlySubject?.id;
  const says = `${title ?? ""} ${headingOf("problem")}`;
  const isOfFailures = listsFailures.test(says);
  const { items, complete } = readItems(table, grid, columns, context, subject, report);
  const rows = grid.rows.map((line, index): TableRow => {
    const region = items[index]?.region;
    return { ...plainRow(line), ...(region !== undefined && { region }) };
  });
  const counts = isOfFailures && namesFailures.test(says) && subject !== undefined && complete;
  return {
    table: { ...table, rows },
    lines: grid.rows,
    observations: [],
    wholeLists: [],
    namedLists: counts ? namedListsOf(items, subject, headingOf("region") !== "", context) : [],
    listed: isOfFailures ? items : undefined,
  };
}

/** The rows as items; `complete` is false when one of them is in doubt, so that their number would mislead. */
function readItems(
  { file }: TableHead,
  grid: Grid,
  columns: readonly Column[],
  { names }: TableContext,
  subject: string | undefined,
  report: Report,
): { readonly items: readonly ListedItem[]; readonly complete: boolean } {
  const indexes = new Map(columns.map(({ role }, index) => [role, index]));
  let complete = grid.complete;
  const blankReported = new Set<ColumnRole>();
  const items = grid.rows.map(({ cells }, row): ListedItem => {
    const cellOf = (role: ColumnRole): Cell | undefined => cells[indexes.get(role) ?? -1];
    const wordIn = (cell: Cell | undefined) => (cell?.usable && cell.text !== "" ? cell.text : undefined);
    const placeCell = cellOf("region") ?? cellOf("row");
    const place = wordIn(placeCell);
    // An office whose rows are its units may name them as those that run the site.
    const region = [place, wordIn(cellOf("operator"))]
      .map((text) => (text === undefined ? undefined : names.idOf(withoutBlanks(text))))
      .find((id) => id !== undefined);
    const regionCell = cellOf("region");
    if (regionCell && place !== undefined && names.idOf(withoutBlanks(place)) === undefined) {
      if (names.ids.length > 0 || !names.complete) complete = false;
      if (names.ids.length > 0 && names.complete) {
        const nearest = names.closest(withoutBlanks(place));
        report(regionCell, message("regionUnknown", { name: place, nearest }));
      }
    }
    for (const role of ["problem", "region", "row", "name"] as const) {
      const cell = cellOf(role);
      if (cell && !cell.usable) complete = false;
      if (!cell?.usable || cell.text !== "") continue;
      complete = false;
      // Of a merged cell that left a whole column blank, the first row tells enough.
      if (blankReported.has(role)) continue;
      blankReported.add(role);
      const heading = columns[indexes.get(role) ?? -1]?.heading ?? "";
      report(cell, message("cellOfColumnBlank", { heading }));
    }
    const words = Object.fromEntries(
      wordRoles.flatMap((role) => {
        const word = wordIn(cellOf(role));
        return word === undefined ? [] : [[role, word]];
      }),
    );
    return {
      file,
      row,
      ...(subject !== undefined && { subject }),
      ...(region !== undefined && { region }),
      ...(region === undefined && place !== undefined && { regionText: place }),
      ...words,
    };
  });
  return { items, complete };
}

/**
 * How many the list names: in all, and where it says of each to which region it belongs, in each region.
 *
 * An item of a county is one of its city, too. What is named by its city alone may be any county's, so that of these
 * nothing is said.
 */
function namedListsOf(
  items: readonly ListedItem[],
  subject: string,
  saysRegion: boolean,
  { names, regions, settings, period, path }: TableContext,
): NamedList[] {
  const list = (rows: number, region?: string): NamedList => ({
    of: { subject, measure: "failed", period: period.id, ...(region !== undefined && { region }) },
    rows,
    place: { file: path, line: 1, column: 1 },
    partial: settings.partial === true,
  });
  if (!saysRegion && !items.every(({ region }) => region !== undefined)) return [list(items.length)];
  const parents = new Map(regions.map(({ id, parent }: Region) => [id, parent]));
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { region } of items) {
    if (region !== undefined) named.add(region);
    for (let at = region; at !== undefined; at = parents.get(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const isWithinNamed = (id: string) => {
    for (let above = parents.get(id); above !== undefined; above = parents.get(above)) {
      if (named.has(above)) return true;
    }
    return false;
  };
  const ofRegions = names.ids.filter((id) => !isWithinNamed(id)).map((id) => list(counts.get(id) ?? 0, id));
  return [list(items.length), ...ofRegions];
}
