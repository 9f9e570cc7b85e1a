// What a reader sees in a cell is the same in a workbook, a Word file and a web page; what is left out of it is told.
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ReceivedDocument } from "../../src/documents/document.ts";
import { readDocx } from "../../src/documents/docx.ts";
import { readHtml } from "../../src/documents/html.ts";
import { isNoteMark } from "../../src/documents/note-mark.ts";
import { readWorkbook } from "../../src/documents/workbook.ts";
import { zipDocx } from "../intake/write-docx.ts";
import { reasonOf } from "../support/finding-words.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file with a table of two columns, the second cell of which holds these runs. */
function docx(runs: string): ReceivedDocument {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const plain = (text: string) => cell(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  const table = `<w:tbl><w:tr>${plain("地区")}${plain("总数")}</w:tr><w:tr>${plain("甲市")}${cell(runs)}</w:tr></w:tbl>`;
  return readDocx(zipDocx(`<w:document xmlns:w="${word}"><w:body>${table}</w:body></w:document>`), "a.docx");
}

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const html = (cell: string) =>
  readHtml(
    `<table><tr><td>地区</td><td>总数</td></tr><tr><td>甲市</td><td>${cell}</td></tr></table>`,
    "a.html",
  );

/** A workbook whose B2 is that cell; its XML may be changed afterwards. */
function xlsx(
  cell: XLSX.CellObject,
  change: (xml: string) => string = (xml) => xml,
  name = "xl/worksheets/sheet1.xml",
): ReceivedDocument {
  const sheet: XLSX.WorkSheet = XLSX.utils.aoa_to_sheet([["地区", "总数"], ["甲市"]]);
  sheet["B2"] = cell;
  sheet["!ref"] = "A1:B2";
  const bytes = XLSX.write(
    { SheetNames: ["附件1"], Sheets: { 附件1: sheet } },
    { type: "array", bookType: "xlsx", bookSST: true },
  );
  const parts = unzipSync(new Uint8Array(bytes as ArrayBuffer));
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  return readWorkbook(zipSync(parts), "a.xlsx", "xlsx");
}

/** One whose B2 is a string of these runs. */
const inRuns = (runs: string) =>
  xlsx(
    { t: "s", v: "x" },
    (xml) => xml.replace(/<si><t>x<\/t><\/si>/, `<si>${runs}</si>`),
    "xl/sharedStrings.xml",
  );

const cellOf = ({ blocks }: ReceivedDocument) => {
  const [table] = blocks;
  return table?.kind === "table" ? table.rows[1]?.[1]?.text : undefined;
};
const reasons = ({ findings }: ReceivedDocument) =>
  findings.map((finding) => `${finding.severity}: ${reasonOf(finding)}`);

describe("struck through", () => {
  test.each([
    ["Word", docx(`<w:p>${run("480", "<w:strike/>")}${run("472")}</w:p>`)],
    ["Word, twice", docx(`<w:p>${run("480", "<w:dstrike/>")}${run("472")}</w:p>`)],
    ["a web page", html("<s>480</s>472")],
    ["a web page, deleted", html("<del>480</del>472")],
    ["a web page, by style", html('<span style="text-decoration: line-through">480</span>472')],
    ["a workbook", inRuns("<r><rPr><strike/></rPr><t>480</t></r><r><t>472</t></r>")],
  ])("is left out and told: %s", (_, document) => {
    expect(cellOf(document)).toBe("472");
    expect(reasons(document)).toEqual([expect.stringMatching(/^notice: .*struck through/)]);
  });

  test.each([
    ["Word", docx(`<w:p>${run("47", '<w:strike w:val="0"/>')}${run("2")}</w:p>`)],
    ["a workbook", inRuns('<r><rPr><strike val="0"/></rPr><t>47</t></r><r><t>2</t></r>')],
    ["a web page", html('<span style="text-decoration: underline">47</span>2')],
  ])("a stroke that is switched off is none: %s", (_, document) => {
    expect(cellOf(document)).toBe("472");
    expect(document.findings).toEqual([]);
  });
});

describe("the mark of a note", () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  test.each([
    ["Word", docx(`<w:p>${run("472")}${run("1", raised)}</w:p>`)],
    ["a web page", html("472<sup>1</sup>")],
    ["a web page, in brackets", html("472<sup>[2]</sup>")],
    ["a workbook", inRuns('<r><t>472</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>')],
  ])("is no digit: %s", (_, document) => {
    expect(cellOf(document)).toBe("472");
    expect(reasons(document)).toEqual(["notice: the mark of a note was left out"]);
  });

  test.each([
    ["1", "472", true],
    ["注1", "472", true],
    ["①", "账号", true],
    ["*", "472", true],
    ["2", "km", false],
    ["2", "10米", false],
    ["th", "20", false],
    ["1", "", false],
    ["472", "1", false],
  ])("%s behind %s: %s", (mark, before, expected) => {
    expect(isNoteMark(mark, before)).toBe(expected);
  });

  test("in a sentence, too", () => {
    const { blocks } = readHtml("<p>政务新媒体1583<sup>1</sup>个，面积3km<sup>2</sup>。</p>", "a.html");
    expect(blocks).toMatchObject([{ text: "政务新媒体1583个，面积3km2。" }]);
  });
});

describe("lines of a cell", () => {
  test.each([
    ["a web page", html("472<br>480")],
    ["a web page, in paragraphs", html("<p>472</p><p>480</p>")],
    ["Word", docx(`<w:p>${run("472")}</w:p><w:p>${run("480")}</w:p>`)],
  ])("two numbers never become one: %s", (_, document) => expect(cellOf(document)).toBe("472、480"));

  test("words go on", () => {
    expect(cellOf(html("乙水市<br>人民政府"))).toBe("乙水市人民政府");
    expect(cellOf(html("www<br>gov"))).toBe("www gov");
  });
});

test("what a web page hides in a cell does not come in", () => {
  const document = html('472<span hidden>0</span><i style="display:none">1</i>');
  expect(cellOf(document)).toBe("472");
  expect(document.findings).toHaveLength(2);
  expect(html("472<span hidden> </span>").findings).toEqual([]);
});

describe("a workbook's cell is what it holds", () => {
  test.each([
    ["0 shown as a dash", { t: "n", v: 0, z: '_ * #,##0.00_ ;_ * "-"??_ ;_ @_ ' }, "0"],
    ["0 shown as a word", { t: "n", v: 0, z: '[=0]"无";0' }, "0"],
    ["a number with separators", { t: "n", v: 1583, z: "#,##0" }, "1583"],
    ["a rate", { t: "n", v: 0.9968, z: "0.00%" }, "99.68%"],
    ["a day, American", { t: "n", v: 45481, z: "m/d/yy" }, "2024-07-08"],
    ["a day, with slashes", { t: "n", v: 45481, z: "yyyy/m/d" }, "2024-07-08"],
    ["a day with its hour stays as shown", { t: "n", v: 45481.5, z: "yyyy-mm-dd hh:mm" }, "2024-07-08 12:00"],
    ["a month stays as shown", { t: "n", v: 45481, z: "yyyy-mm" }, "2024-07"],
  ] as const)("%s", (_, cell, text) => {
    const document = xlsx({ ...cell });
    expect(cellOf(document)).toBe(text);
    expect(document.findings).toEqual([]);
  });

  test("a formula without its result blocks, and says where; one with it does not", () => {
    const unsolved = xlsx({ t: "n", v: 1, f: "A9" }, (xml) => xml.replace(/(<f>A9<\/f>)<v>[^<]*<\/v>/, "$1"));
    expect(reasons(unsolved)).toEqual([expect.stringMatching(/^blocking: a formula has no result/)]);
    expect(unsolved.findings[0]?.place).toBe("a.xlsx!附件1!B2");
    const solved = xlsx({ t: "n", v: 472, f: "A9" });
    expect([cellOf(solved), solved.findings]).toEqual(["472", []]);
  });
});
