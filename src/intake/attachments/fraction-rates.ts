import { recogniseHeading } from "../../facts/headings.ts";
import type { Vocabulary } from "../../facts/vocabulary.ts";
import type { Finding } from "../../documents/finding.ts";
import { message } from "../../messages/message.ts";
import type { ScreenedCell } from "../screening/screen.ts";
import type { AttachmentTable } from "./attachment-table.ts";

const fraction = /^(?:0\.\d+|[01](?:\.0+)?)$/;

/**
 * A table whose rates are fractions, as a spreadsheet keeps them, with its rates in per cent: 0.9968 under 合格率 is 99.68%.
 *
 * A column is one of fractions when each of its numbers lies between 0 and 1 and one of them is neither. A rate of less than one per
 * cent may well be printed without its sign, but not in every row of a table.
 */
export function withPercentages(
  table: AttachmentTable,
  vocabulary: Vocabulary,
): { readonly table: AttachmentTable; readonly findings: readonly Finding[] } {
  const columns = table.headings.flatMap((heading, index) => {
    const kind = recogniseHeading(heading, vocabulary, [])?.measure?.kind;
    const cells = table.rows.flatMap((row) => (row[index] && row[index].text !== "" ? [row[index]] : []));
    const isFractions =
      kind === "rate" &&
      cells.every(({ text }) => fraction.test(text)) &&
      cells.some(({ text }) => /[1-9]/.test(text.slice(1)));
    return isFractions
      ? [{ index, heading, example: cells.find(({ text }) => /[1-9]/.test(text.slice(1))) }]
      : [];
  });
  if (columns.length === 0) return { table, findings: [] };
  const indexes = new Set(columns.map(({ index }) => index));
  return {
    table: {
      ...table,
      rows: table.rows.map((row) => row.map((cell, at) => (indexes.has(at) ? inPercent(cell) : cell))),
    },
    findings: columns.flatMap(({ heading, example }): Finding[] =>
      example
        ? [
            {
              place: example.place,
              severity: "restored",
              said: message("fractionsAsPercent", { heading, percent: percentOf(example.text) }),
              text: example.text,
            },
          ]
        : [],
    ),
  };
}

function inPercent(cell: ScreenedCell): ScreenedCell {
  return cell.text === "" ? cell : { ...cell, text: percentOf(cell.text) };
}

/** "0.9968" is "99.68%": the point moves, no digit is lost. */
function percentOf(text: string): string {
  const [whole = "", decimals = ""] = text.split(".");
  const moved = decimals.padEnd(2, "0");
  const units = `${whole}${moved.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return moved.length > 2 ? `${units}.${moved.slice(2)}%` : `${units}%`;
}
