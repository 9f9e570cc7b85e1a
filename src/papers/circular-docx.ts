import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { headingCells } from "../dashboard/heading-cells.ts";
import type { Circular, PeriodView, Table as IssuedTable } from "../dashboard/schema.ts";

/** Millimetres in twentieths of a point. */
const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

/** GB/T 9704-2012, 5.2: the type area of 156 mm × 225 mm on A4, 22 lines of 28 characters. */
const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
};
/** 3号 is 16 points, 2号 is 22; the library counts in half points. */
const sizes = { body: 32, title: 44, table: 21 };
const line = { line: 580, lineRule: "exact" as const };
/** Of the body's size: two characters. */
const indent = { firstLine: 2 * 16 * 20 };

/** 2.1 of the standard: 小标宋 for the title, 仿宋 for the text, 黑体 and 楷体 for its headings. */
const fonts = { title: "方正小标宋简体", body: "仿宋", heading: "黑体", lead: "楷体" };

/**
 * A circular as a Word file: its title, its text from the addressee to the signature, and its tables, a page each.
 *
 * It is text to work with, not the document itself: the red head and the seal are not drawn, and the last line says where
 * it comes from. The same circular gives the same bytes.
 */
export async function circularDocx(period: PeriodView): Promise<Uint8Array<ArrayBuffer>> {
  const { circular, tables } = period;
  if (!circular) throw new RangeError(`${period.id} has no circular`);
  const document = new Document({
    title: circular.title,
    creator: circular.signatory,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      { properties: { page }, children: textOf(circular) },
      ...tables.map((table) => ({ properties: { page }, children: attachmentOf(table) })),
    ],
  });
  return withoutClock(await Packer.toBuffer(document));
}

function textOf(circular: Circular): Paragraph[] {
  const { title, documentNumber, blocks, attachments, signatory, signed, disclosure, remark } = circular;
  return [
    ...(documentNumber === undefined ? [] : [centred(documentNumber, fonts.body, sizes.body)]),
    centred(title, fonts.title, sizes.title),
    paragraph([]),
    ...blocks.map(({ kind, text, lead }) => {
      if (kind === "addressee") return paragraph([run(text)], false);
      if (kind === "heading") return paragraph([run(text, fonts.heading)]);
      return lead !== undefined && text.startsWith(lead)
        ? paragraph([run(lead, fonts.lead), run(text.slice(lead.length))])
        : paragraph([run(text)]);
    }),
    ...attachments.map((attachment, index) => {
      const number = attachments.length > 1 ? `${index + 1}.` : "";
      return paragraph([run(`${index === 0 ? "附件：" : ""}${number}${attachment}`)]);
    }),
    paragraph([]),
    ...[signatory, signed].map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: line,
          indent: { right: 2 * 16 * 20 },
          children: [run(text)],
        }),
    ),
    ...(disclosure === undefined ? [] : [paragraph([run(`（${disclosure.replace(/^（(.*)）$/, "$1")}）`)])]),
    ...(remark === undefined ? [] : [paragraph([run(`备注：${remark}`)])]),
  ];
}

function attachmentOf(table: IssuedTable): (Paragraph | Table)[] {
  const heads = headingCells(table.headings);
  return [
    new Paragraph({ spacing: line, children: [run(table.name, fonts.heading)] }),
    ...(table.title === undefined ? [] : [centred(table.title, fonts.title, sizes.title)]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        ...heads.map(
          (cells) =>
            new TableRow({
              tableHeader: true,
              children: cells.map(({ text, colspan, rowspan }) =>
                cell(text, fonts.heading, { colspan, rowspan }),
              ),
            }),
        ),
        ...table.rows.map(
          ({ cells }) =>
            new TableRow({ cantSplit: true, children: cells.map((text) => cell(text, fonts.body)) }),
        ),
      ],
    }),
  ];
}

function cell(text: string, font: string, { colspan = 1, rowspan = 1 } = {}): TableCell {
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, font, sizes.table)] })],
  });
}

function run(text: string, font: string = fonts.body, size: number = sizes.body): TextRun {
  return new TextRun({ text, font, size });
}

function paragraph(children: TextRun[], indented = true): Paragraph {
  return new Paragraph({ spacing: line, ...(indented && { indent }), children });
}

function centred(text: string, font: string, size: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: "exact" },
    children: [run(text, font, size)],
  });
}

/** The package without the moment at which it was made, which the library writes into it. */
function withoutClock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const properties = "docProps/core.xml";
  const core = parts[properties];
  const entries: Zippable = { ...parts };
  if (core) {
    const text = new TextDecoder().decode(core);
    entries[properties] = strToU8(text.replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/g, "$11980-01-01T00:00:00Z"));
  }
  return Uint8Array.from(zipSync(entries, { level: 4, mtime: new Date(1980, 0, 1) }));
}
