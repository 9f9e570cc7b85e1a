import type { Report } from "../documents/report.ts";
import type { Dimensions, Observation } from "../facts/observation.ts";
import { measureOf, type Part, partNamed, type PartKind } from "../facts/vocabulary.ts";
import type { WholeList } from "../facts/world.ts";
import type { PrintedNumber } from "../figures/printed-number.ts";
import { type Message, message } from "../messages/message.ts";
import type { Region, TableRow } from "./model.ts";
import type { Cell, Line } from "./read-csv.ts";
import { coverAll, topRegions } from "./regions.ts";
import type { Column } from "./table-columns.ts";
import { type ParsedTable, type TableContext, type TableHead, withoutBlanks } from "./table-context.ts";
import { type Grid, plainRow } from "./table-grid.ts";
import { isNoNumber, parseWrittenNumber } from "./written-number.ts";

const totalWords = "总计|合计|共计|总数|总体|全部";
const totalRow = new RegExp(`^(?:${totalWords})$`);
/** A row that is neither a part nor the whole: a subtotal, a mean, a note under the table. */
const asideRow = /^(?:小计|备注|注|说明)|^.{0,6}(?:小计|平均|平均值|平均分|平均数|均值)$/;
const noteBelow = /^(?:备注|注|说明)/;

/** The name that a row goes by, and what it is of. */
interface RowOf {
  readonly row: TableRow;
  readonly cells: readonly Cell[];
  readonly region?: string;
  readonly part?: Part;
  /** Neither the whole nor one of its parts. */
  readonly aside: boolean;
}

/**
 * Rows of regions, units or parts, columns of measures: every number that they state, and the columns whose rows make
 * up their whole.
 */
export function readFigures(
  table: TableHead,
  grid: Grid,
  columns: readonly Column[],
  context: TableContext,
  report: Report,
): ParsedTable {
  const named = nameColumn(columns, grid, context);
  let complete = grid.complete && context.settings.partial !== true;
  const read = grid.rows.map((line): RowOf => {
    const row = rowOf(line, named, context, report);
    if (!row) complete = false;
    return row ?? { row: plainRow(line), cells: line.cells, aside: true };
  });
  const rows = withoutRepeated(read, report);
  if (rows.some(({ aside }, index) => aside !== read[index]?.aside)) complete = false;
  const observations = new Map<Cell, Observation>();
  columns.forEach((column, index) => {
    const { measured } = column;
    if (!measured) return;
    const cells = grid.rows.flatMap(({ cells: row }) => row[index] ?? []);
    const unit = rateUnit(column, cells);
    for (const { cells: row, region, part, aside } of rows) {
      const cell = row[index];
      // A part of a part has no dimension to stand in.
      if (!cell?.usable || aside || (measured.part && part)) continue;
      const number = numberIn(cell, measured.measure, unit, context, report);
      if (number === undefined) continue;
      const ofPart = measured.part ?? part;
      observations.set(cell, {
        subject: measured.subject,
        measure: measured.measure,
        period: context.period.id,
        ...(region !== undefined && { region }),
        ...(ofPart && { part: ofPart }),
        number,
        printed: cell.text,
        sources: context.sources,
        place: { file: context.path, line: cell.line, column: cell.column },
        witness: context.path,
      });
    }
  });
  // In the order of reading: row by row.
  const inOrder = rows.flatMap(({ cells }) => cells.flatMap((cell) => observations.get(cell) ?? []));
  return {
    table: { ...table, rows: rows.map(({ row }) => row) },
    lines: grid.rows,
    observations: inOrder,
    wholeLists: complete ? wholeListsOf(rows, columns, observations, context) : [],
    namedLists: [],
    listed: undefined,
  };
}

/** The column that says what each row is of. */
interface NameColumn {
  readonly index: number;
  /** The way of cutting that its cells name: 平台. */
  readonly partKind?: PartKind;
  /** Its cells may be names that regions.csv does not know: 网站名称. */
  readonly anyName: boolean;
}

/** None in a table of one row. */
function nameColumn(
  columns: readonly Column[],
  { rows }: Grid,
  { names, vocabulary, settings }: TableContext,
): NameColumn | undefined {
  const isKnown = (text: string) =>
    names.idOf(withoutBlanks(text)) !== undefined || isTotal(withoutBlanks(text), vocabulary.wholeWords);
  const namesRows = (index: number) =>
    rows.filter(({ cells }) => isKnown(cells[index]?.text ?? "")).length * 2 >= rows.length;
  const at = (fits: (column: Column, index: number) => boolean) => columns.findIndex(fits);

  const candidates = [
    at(({ heading }) => heading === settings.rows),
    at(({ role }, index) => role === "row" && namesRows(index)),
    at(({ role }) => role === "name"),
    at(({ role }) => role === "row"),
    at(
      ({ measured, role, numeric }, index) =>
        !measured && role !== "sequence" && !numeric && namesRows(index),
    ),
  ];
  const index = candidates.find((found) => found >= 0);
  const column = index === undefined ? undefined : columns[index];
  if (index === undefined || rows.length === 0) return undefined;
  const partKind = column?.said?.partKind;
  return { index, anyName: column?.role === "name", ...(partKind && { partKind }) };
}

/** 总计, 全省, 全省合计. */
function isTotal(name: string, wholeWords: readonly string[]): boolean {
  if (totalRow.test(name) || wholeWords.includes(name)) return true;
  const whole = wholeWords.find((word) => name.startsWith(word));
  return whole !== undefined && totalRow.test(name.slice(whole.length));
}

/** @returns undefined after a report */
function rowOf(
  line: Line,
  named: NameColumn | undefined,
  { names, vocabulary }: TableContext,
  report: Report,
): RowOf | undefined {
  const base = { row: plainRow(line), cells: line.cells };
  const whole = { ...base, row: { ...base.row, isTotal: true }, aside: false };
  const cell = named && line.cells[named.index];
  if (!cell) return whole;
  if (!cell.usable) return undefined;
  const name = withoutBlanks(cell.text);
  const region = names.idOf(name);
  if (region !== undefined) return { ...base, row: { ...base.row, region }, region, aside: false };
  if (isTotal(name, vocabulary.wholeWords)) return whole;
  if (asideRow.test(name)) return { ...base, aside: true };
  if (name === "") {
    const others = line.cells.map(({ text }) => withoutBlanks(text)).filter((text) => text !== "");
    // 总计 may stand in the column of numbers, its merged cell reaching over the names.
    if (others.some((text) => isTotal(text, vocabulary.wholeWords))) return whole;
    if (others.length === 1 && noteBelow.test(others[0] ?? "")) return { ...base, aside: true };
    report(cell, message("cellBlank", { content: "rowOf" }));
    return undefined;
  }
  const { partKind, anyName } = named;
  if (partKind)
    return { ...base, part: { by: partKind.id, name: partNamed(vocabulary, name).name }, aside: false };
  // Without regions.csv the rows are parts by their names.
  if (anyName || (names.complete && names.ids.length === 0))
    return { ...base, part: { by: "row", name }, aside: false };
  if (names.complete)
    report(cell, message("regionUnknown", { name: cell.text, nearest: names.closest(name) }));
  return undefined;
}

/** Reports a second row of the same, and puts it aside. */
function withoutRepeated(rows: readonly RowOf[], report: Report): RowOf[] {
  const lines = new Map<string, number>();
  return rows.map((read): RowOf => {
    const { row, region, part, cells } = read;
    const key = row.isTotal ? "" : (region ?? (part && `${part.by}:${part.name}`));
    if (key === undefined) return read;
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, row.line);
      return read;
    }
    report(
      cells.find(({ text }) => text !== "") ?? { line: row.line, column: 1 },
      message(row.isTotal ? "totalTwice" : "rowTwice", { line: before }),
    );
    return { row: { line: row.line, cells: row.cells }, cells, aside: true };
  });
}

/** How a column writes rates without a sign: 99.68 in hundredths, or 0.9968 as a share of 1; undefined in doubt. */
type RateUnit = "hundredths" | "ones" | undefined;

function rateUnit({ said }: Column, cells: readonly Cell[]): RateUnit {
  if (said?.percent) return "hundredths";
  const plain = cells
    .map(({ text }) => parseWrittenNumber(text))
    .filter((number) => number !== undefined && !number.percent && number.units !== 0n);
  const toOne = plain.map((number) => compareToOne(number as PrintedNumber));
  if (toOne.includes(1)) return "hundredths";
  return toOne.includes(-1) ? "ones" : undefined;
}

/** Whether a number without its sign is below 1, 1 or above. */
function compareToOne({ units, decimals }: PrintedNumber): number {
  const size = units < 0n ? -units : units;
  const one = 10n ** BigInt(decimals);
  return size < one ? -1 : size > one ? 1 : 0;
}

function isUnpublished({ text }: Cell): boolean {
  return text === "" || isNoNumber(text);
}

/** The number of a cell; undefined where it has none, or after a report. */
function numberIn(
  cell: Cell,
  measureId: string,
  unit: RateUnit,
  { vocabulary }: TableContext,
  report: Report,
): PrintedNumber | undefined {
  if (isUnpublished(cell)) return undefined;
  const { kind } = measureOf(vocabulary, measureId);
  const number = parseWrittenNumber(cell.text);
  const { text } = cell;
  const bad = (wrong: Message) => void report(cell, wrong);
  if (kind !== "rate" && kind !== "changeRate" && kind !== "points") {
    const isCount =
      number && !number.percent && number.units >= 0n && (number.decimals === 0 || number.scale > 0);
    if (kind === "count" && !isCount) return bad(message("countWrong", { text }));
    if (!number || number.percent) return bad(message("numberWrong", { text }));
    return number;
  }
  const percent = number && asPercent(number, unit);
  if (!percent) return bad(message("rateWrong", { text }));
  if (kind !== "rate") return percent;
  if (percent.units < 0n) return bad(message("rateNegative", { text }));
  return percent.units > 100n * 10n ** BigInt(percent.decimals)
    ? bad(message("rateAboveAll", { text }))
    : percent;
}

/** 0 is 0 either way; 1 alone could be 1% or 100%. */
function asPercent(number: PrintedNumber, unit: RateUnit): PrintedNumber | undefined {
  if (number.percent) return number;
  const { units, decimals } = number;
  if (unit === "hundredths" || units === 0n) return { ...number, percent: true };
  if (unit === undefined) return undefined;
  // Moved two places: 0.9968 is 99.68%.
  return decimals >= 2
    ? { ...number, percent: true, decimals: decimals - 2 }
    : { ...number, percent: true, units: units * 10n ** BigInt(2 - decimals), decimals: 0 };
}

/** For each column of counts, its rows and what they make up. */
function wholeListsOf(
  rows: readonly RowOf[],
  columns: readonly Column[],
  observations: ReadonlyMap<Cell, Observation>,
  { regions, vocabulary, period, names }: TableContext,
): WholeList[] {
  const top = topRows(rows, regions);
  const total = rows.find(({ row, aside }) => row.isTotal && !aside);
  const isWhole =
    total !== undefined ||
    (names.complete && coverAll(new Set(top.map(({ region }) => region)), regions, period.to));
  if (top.length === 0 || !isWhole) return [];
  return columns.flatMap(({ measured }, index): WholeList[] => {
    if (!measured || measureOf(vocabulary, measured.measure).additive !== true) return [];
    const of = ({ cells }: RowOf) => {
      const cell = cells[index];
      return cell && observations.get(cell);
    };
    const parts = top.map(of);
    if (!parts.every((part) => part !== undefined)) return [];
    const whole: Dimensions = { ...measured, period: period.id };
    const stated = total && of(total);
    return [{ whole, parts, ...(stated && { stated }) }];
  });
}

/** Rows that are not parts of other rows. */
function topRows(rows: readonly RowOf[], regions: readonly Region[]): RowOf[] {
  const top = topRegions(
    rows.flatMap(({ region }) => region ?? []),
    regions,
  );
  return rows.filter(({ region, part, aside, row }) => {
    if (aside || row.isTotal) return false;
    return region === undefined ? part !== undefined : top.has(region);
  });
}
