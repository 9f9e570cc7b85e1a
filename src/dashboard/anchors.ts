import { presentName } from "../archive/first-form.ts";

/*
 * The ids that links inside the site lead to.
 */

/** The id of a block of a circular's text, by its index: "p-12". */
export function blockId(index: number): string {
  return `p-${index + 1}`;
}

/** The id of a figure in a circular's text, by its number. */
export function markId(number: number): string {
  return `mark-${number}`;
}

/** The id of a table as issued, by its file: "attachment-1". */
export function tableId(file: string): string {
  return presentName(file).replace(/\.csv$/, "");
}

/** The id of a row of a table, from 1: "attachment-2-r1". */
export function rowId(table: string, row: number): string {
  return `${table}-r${row}`;
}

/** The id of a cell, both from 1: "attachment-1-r3-c2". */
export function cellId(table: string, row: number, column: number): string {
  return `${rowId(table, row)}-c${column}`;
}

/** The id of a figure of stated.csv, by its place among them, from 1. */
export function statedId(row: number): string {
  return `stated-${row}`;
}

/** The page of a period, or a place in it. */
export function periodHref(period: string, anchor?: string): string {
  return `/circulars/${period}.html${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The page of a region, or a place in it. */
export function regionHref(region: string, anchor?: string): string {
  return `/regions/${region}.html${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The page that sets two periods side by side, the earlier first. */
export function compareHref(before: string, after: string): string {
  return `/compare/${comparisonName(before, after)}.html`;
}

/** "2022-Q2-2022-Q3": the name of that page. */
export function comparisonName(before: string, after: string): string {
  return `${before}-${after}`;
}
