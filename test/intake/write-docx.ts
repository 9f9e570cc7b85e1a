import { strToU8, zipSync } from "fflate";
import { chineseDay, type Sample } from "./circular-sample.ts";

/** What a Word file may have that a circular's has not. */
export interface DocxOptions {
  /** Leave the attachments to files of their own. */
  readonly withoutTables?: boolean;
  /** Further XML at the end of the body. */
  readonly extra?: string;
}

const namespace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A circular as a Word file: automatic numbers, runs split inside figures, cells merged both ways. */
export function docxOf(sample: Sample, { withoutTables = false, extra = "" }: DocxOptions = {}): Uint8Array {
  const { title, published, source, signatory, signed, attachments, remark, paragraphs } = sample;
  const body = [
    paragraph(title),
    paragraph(`日期：${published}　来源：${source}`),
    ...paragraphs.map((text) => numbered(text)),
    paragraph(`附件：1.${attachments[0]}`),
    paragraph(`2.${attachments[1]}`),
    paragraph(signatory),
    paragraph(chineseDay(signed)),
    ...(withoutTables
      ? []
      : [
          paragraph("附件1"),
          paragraph(attachments[0] ?? ""),
          tableXml(sample.inspection, "总计"),
          paragraph("附件2"),
          paragraph(attachments[1] ?? ""),
          tableXml(sample.problems),
        ]),
    paragraph(`备注：${remark}`),
    extra,
  ];
  return zipDocx(`<w:document ${namespace}><w:body>${body.join("")}<w:sectPr/></w:body></w:document>`);
}

/** A Word file around a document part. */
export function zipDocx(document: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return zipSync({
    "[Content_Types].xml": part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "word/document.xml": part(document),
    "word/numbering.xml": part(numbering),
    "word/styles.xml": part(
      `<w:styles ${namespace}><w:style w:type="paragraph" w:styleId="Part"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    ),
    ...more,
  });
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="7">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

/** 一、 by a list directly, （一） by a paragraph style. */
function numbered(text: string): string {
  const section = /^[一二三四五六七八九十]+、/.exec(text)?.[0];
  if (section !== undefined) {
    return paragraph(
      text.slice(section.length),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
  }
  const part = /^（[一二三四五六七八九十]+）/.exec(text)?.[0];
  return part === undefined
    ? paragraph(text)
    : paragraph(text.slice(part.length), '<w:pStyle w:val="Part"/>');
}

export function paragraph(text: string, properties = ""): string {
  // Word splits runs anywhere, above all around figures.
  const runs = text.split(/(?<=\d)(?=\d)/).map((part) => run(part));
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join("")}</w:p>`;
}

export function run(text: string, properties = ""): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

function tableXml(rows: readonly (readonly string[])[], total?: string): string {
  const lines = rows.map((row, y) => {
    if (total !== undefined && row[1] === total) {
      return `${cell(total, '<w:gridSpan w:val="2"/>')}${row
        .slice(2)
        .map((text) => cell(text))
        .join("")}`;
    }
    return row
      .map((text, x) => {
        if (y === 0) return cell(text, "", 4);
        const mergeable = total === undefined && x === 1;
        if (mergeable && y > 1 && rows[y - 1]?.[x] === text) return cell("", "<w:vMerge/>");
        return cell(text, mergeable ? '<w:vMerge w:val="restart"/>' : "");
      })
      .join("");
  });
  return `<w:tbl>${lines.map((line) => `<w:tr>${line}</w:tr>`).join("")}</w:tbl>`;
}

/** @param broken - after how many characters the text goes on in another paragraph */
function cell(text: string, properties = "", broken = Infinity): string {
  const parts = text.length > broken ? [text.slice(0, broken), text.slice(broken)] : [text];
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${parts.map((part) => paragraph(part)).join("")}</w:tc>`;
}
