import { z } from "zod";
import type { Place, Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";
import { sameText } from "../text/same-text.ts";
import type { Circular, Declaration } from "./model.ts";
import { parseStructured, type PlacedDocument } from "./parse-structured.ts";
import type { Line } from "./read-csv.ts";
import { words } from "./schema-parts.ts";

const declaredFigure = z.strictObject({
  quote: words.exactOptional(),
  table: words.exactOptional(),
  row: words.exactOptional(),
  column: words.exactOptional(),
  reason: words,
});

const declaredDoubt = z.strictObject({ code: words, reason: words });

const declaredSchema = z.strictObject({
  figures: z.array(declaredFigure).default([]),
  doubts: z.array(declaredDoubt).default([]),
});

/** A doubt that the editor has looked into: by its code, with the reason that readers are told. */
export interface DeclaredDoubt {
  readonly code: string;
  readonly reason: string;
  readonly place: Place;
}

export interface ParsedDeclarations {
  readonly figures: readonly PlacedDeclaration[];
  readonly doubts: readonly DeclaredDoubt[];
}

/** A table whose cells may be declared: one that was issued, or stated.csv. */
export interface DeclaredTable {
  readonly file: string;
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
}

/** A declaration, and where in its file the declared cell stands; absent for words of the circular. */
export interface PlacedDeclaration {
  readonly declaration: Declaration;
  readonly cell?: { readonly file: string } & Place;
}

/**
 * A period's declared.json: the figures that are published though others contradict them, and the doubts that are none;
 * those that hold, after a report.
 *
 * @param circular - undefined where there is none, or it is in doubt
 */
export function parseDeclarations(
  document: PlacedDocument,
  circular: Partial<Circular> | undefined,
  tables: readonly DeclaredTable[],
  report: Report,
): ParsedDeclarations {
  const { value, place } = parseStructured(document, declaredSchema, report);
  const doubts = (value.doubts ?? []).map((doubt, index) => ({ ...doubt, place: place(["doubts", index]) }));
  const figures = (value.figures ?? []).flatMap((figure, index): PlacedDeclaration[] => {
    const { quote, table, row, column, reason } = figure;
    const cell = table !== undefined && row !== undefined && column !== undefined && { table, row, column };
    if ((quote === undefined) === !cell) {
      report(place(["figures", index]), message(quote === undefined ? "declaredNothing" : "declaredTwice"));
      return [];
    }
    if (quote !== undefined) {
      if (circular?.fileText !== undefined && !sameText(circular.fileText, quote))
        report(place(["figures", index, "quote"]), message("declaredQuoteNowhere", { text: quote }));
      return [{ declaration: { quote, reason } }];
    }
    if (!cell) return [];
    const found = cellsNamed(tables, cell);
    const [first] = found;
    if (!first || found.length > 1) {
      report(
        place(["figures", index]),
        first
          ? message("declaredCellsSeveral", { ...cell, cells: found.length })
          : message("declaredCellNowhere", cell),
      );
      return [];
    }
    return [{ declaration: { cell, reason }, cell: first }];
  });
  return { figures, doubts };
}

/** The cells of a table under a heading, in the rows whose cells hold all of some words. */
function cellsNamed(
  tables: readonly DeclaredTable[],
  { table, row, column }: NonNullable<Declaration["cell"]>,
) {
  const found = tables.find(({ file }) => file === table);
  const index = found?.headings.indexOf(column) ?? -1;
  if (!found || index < 0) return [];
  const parts = row.split(/\s+/u);
  return found.lines.flatMap(({ cells }) => {
    const texts = cells.map(({ text }) => text);
    const cell = cells[index];
    if (!cell || !(texts.includes(row) || parts.every((part) => texts.includes(part)))) return [];
    return [{ file: table, line: cell.line, column: cell.column }];
  });
}
