import { memo } from "../dashboard/memo.ts";
import type { Dashboard, PeriodView, Table } from "../dashboard/schema.ts";
import { excelCsv, wordsCell } from "../open-data/csv-file.ts";
import { mediaTypes } from "../open-data/open-file.ts";
import { xlsxFile } from "../open-data/xlsx-file.ts";
import { circularDocx } from "./circular-docx.ts";

/** A file of a period's circular. */
export interface PaperFile {
  /** In the folder of the period's page: "attachment-1.csv". */
  readonly name: string;
  /** 附件1 */
  readonly of: string;
  /** CSV, Excel, Word */
  readonly format: string;
  readonly mediaType: string;
  readonly make: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** What a reader can take away of a period, in the order in which the page lists it. */
export const paperFiles = memo((period: PeriodView): readonly PaperFile[] => [
  ...(period.circular
    ? [
        {
          name: "circular.docx",
          of: "全文",
          format: "Word",
          mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          make: () => circularDocx(period),
        },
      ]
    : []),
  ...period.tables.flatMap((table): PaperFile[] => [
    {
      name: `${table.id}.xlsx`,
      of: table.name,
      format: "Excel",
      mediaType: mediaTypes.xlsx,
      make: () => Promise.resolve(tableWorkbook(table, period)),
    },
    {
      name: `${table.id}.csv`,
      of: table.name,
      format: "CSV",
      mediaType: mediaTypes.csv,
      make: () => Promise.resolve(new TextEncoder().encode(tableCsv(table))),
    },
  ]),
]);

/** Its address: "/circulars/2022-Q3/attachment-1.csv". */
export function paperHref({ id }: PeriodView, { name }: PaperFile): string {
  return `/circulars/${id}/${name}`;
}

/** Headings of one row, those of two joined as the page reads them out, then the rows as printed. */
function tableCsv({ columns, rows }: Table): string {
  return excelCsv(
    columns.map(({ heading }) => heading),
    rows.map(({ cells }) => cells.map((cell, index) => (columns[index]?.measured ? cell : wordsCell(cell)))),
  );
}

/** Cells as printed: 100.% stays 100.%; what is a plain count is a number that can be summed. */
function tableWorkbook({ columns, rows, title, name }: Table, period: PeriodView): Uint8Array<ArrayBuffer> {
  const countable = /^(?:0|[1-9]\d{0,14})$/;
  return xlsxFile(title ?? `${period.name}${name}`, [
    {
      name,
      heading: true,
      widths: columns.map(({ heading }, index) =>
        Math.min(60, 4 + Math.max(...[heading, ...rows.map(({ cells }) => cells[index] ?? "")].map(widthOf))),
      ),
      rows: [
        columns.map(({ heading }) => ({ text: heading, strong: true })),
        ...rows.map(({ cells }) =>
          cells.map((cell, index) =>
            cell === "" ? null : columns[index]?.numeric && countable.test(cell) ? Number(cell) : cell,
          ),
        ),
      ],
    },
  ]);
}

/** In half-width characters. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

/**
 * How the circular is cited, GB/T 7714-2015: 某某办公厅. 关于……的通报[EB/OL]. (2022-09-29)[引用日期]. 网址.
 *
 * The day on which it is read is the reader's to write; the address stands where the site's is known.
 */
export function circularCitation({ site }: Dashboard, { id, circular }: PeriodView): string | undefined {
  if (!circular) return undefined;
  const address = site.url === undefined ? "" : ` ${site.url}circulars/${id}.html.`;
  return `${circular.signatory}. ${circular.title}[EB/OL]. (${circular.signedOn})[引用日期].${address}`;
}
