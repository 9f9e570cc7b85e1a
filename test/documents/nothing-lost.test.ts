// Conservation: what a reader of a file sees is read, or told of. Each kind of thing by its smallest example, and all of them together by chance.
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readCsvTable } from "../../src/documents/csv-table.ts";
import { type ReceivedDocument, textOfDocument } from "../../src/documents/document.ts";
import { readDocx } from "../../src/documents/docx.ts";
import { readHtml } from "../../src/documents/html.ts";
import { readPlainText } from "../../src/documents/plain-text.ts";
import { readWorkbook } from "../../src/documents/workbook.ts";
import { zipDocx } from "../intake/write-docx.ts";
import { answerOf, reasonOf } from "../support/finding-words.ts";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");

const part = (root: string, inside: string) => strToU8(`<w:${root} ${namespaces}>${inside}</w:${root}>`);
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
const run = (inside: string) => `<w:r>${inside}</w:r>`;
const words = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`);
const picture = "<w:drawing><pic:pic/></w:drawing>";
const box = (inside: string) => `<v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox>`;

const docx = (body: string, more: Readonly<Record<string, Uint8Array>> = {}) =>
  readDocx(zipDocx(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`, more), "a.docx");

const lines = ({ blocks }: ReceivedDocument) =>
  blocks.map((block) =>
    block.kind === "text" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
const told = ({ findings }: ReceivedDocument) =>
  findings.map((finding) => `${finding.severity}: ${finding.text ?? reasonOf(finding)}`);

describe("Word", () => {
  const notes = {
    "word/footnotes.xml": part(
      "footnotes",
      `<w:footnote w:id="-1">${paragraph(words("线"))}</w:footnote><w:footnote w:id="2">${paragraph(words("不含停用账号37个。"))}</w:footnote>`,
    ),
    "word/endnotes.xml": part("endnotes", `<w:endnote w:id="2">${paragraph(words("下同。"))}</w:endnote>`),
  };
  test("footnotes and endnotes stand behind their paragraph, each one line", () => {
    const read = docx(
      paragraph(
        words("共472个") +
          run('<w:footnoteReference w:id="2"/>') +
          words("。") +
          run('<w:endnoteReference w:id="2"/>'),
      ) + paragraph(words("后文。")),
      notes,
    );
    expect(lines(read)).toEqual(["共472个。", "注：不含停用账号37个。", "注：下同。", "后文。"]);
    expect(told(read)).toEqual(["notice: 不含停用账号37个。", "notice: 下同。"]);
  });

  test("a note of a cell stands behind the table", () => {
    const cell = `<w:tc>${paragraph(words("472") + run('<w:footnoteReference w:id="2"/>'))}</w:tc>`;
    const read = docx(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`, notes);
    expect(lines(read)).toEqual([[["472"]], "注：不含停用账号37个。"]);
  });

  test("a note or a text box without a word is none", () => {
    const inside = run('<w:footnoteReference w:id="7"/>') + run(`<w:pict>${box(paragraph(""))}</w:pict>`);
    const empty = {
      "word/footnotes.xml": part("footnotes", `<w:footnote w:id="7">${paragraph("")}</w:footnote>`),
    };
    const read = docx(paragraph(words("文") + inside), empty);
    expect(lines(read)).toEqual(["文"]);
    expect(read.findings).toEqual([]);
  });

  test.each(["<w:tab/>", "<w:ptab/>"])("%s parts words", (tab) => {
    expect(lines(docx(paragraph(words("甲") + run(tab) + words("乙"))))).toEqual(["甲 乙"]);
  });

  test("a text box stands behind the paragraph that it is anchored in, once", () => {
    const inBox = box(paragraph(words("另有停用账号15个。")));
    const both = `<mc:AlternateContent><mc:Choice><w:drawing>${inBox}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inBox}</w:pict></mc:Fallback></mc:AlternateContent>`;
    for (const drawn of [both, `<w:pict>${inBox}</w:pict>`, both.replace(/<mc:Choice>.*<\/mc:Choice>/, "")]) {
      const read = docx(paragraph(words("共472个。") + run(drawn)));
      expect(lines(read)).toEqual(["共472个。", "另有停用账号15个。"]);
      expect(told(read)).toEqual(["notice: 另有停用账号15个。"]);
    }
  });

  test.each([
    ["a product", "<m:r><m:t>1581÷1583</m:t></m:r>", "1581÷1583"],
    [
      "a fraction",
      "<m:f><m:num><m:r><m:t>1581</m:t></m:r></m:num><m:den><m:r><m:t>1583</m:t></m:r></m:den></m:f>",
      "1581/1583",
    ],
    [
      "a power",
      "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup>",
      "10^4",
    ],
  ])("an equation is text: %s", (_what, equation, text) => {
    expect(lines(docx(paragraph(words("合格率=") + `<m:oMath>${equation}</m:oMath>`)))).toEqual([
      `合格率=${text}`,
    ]);
  });

  test("of a character with its reading the character stays", () => {
    const ruby = `<w:ruby><w:rt>${words("hui")}</w:rt><w:rubyBase>${words("荟")}</w:rubyBase></w:ruby>`;
    const read = docx(paragraph(run(ruby) + words("萃")));
    expect(lines(read)).toEqual(["荟萃"]);
    expect(told(read)).toEqual(["notice: hui"]);
  });

  test.each([
    ["Symbol", "F0B3", "≥"],
    ["Symbol", "B3", "≥"],
    ["Wingdings", "F0FC", "√"],
    ["宋体", "2265", "≥"],
  ])("a symbol of %s %s is %s", (font, code, character) => {
    const symbol = run(`<w:sym w:font="${font}" w:char="${code}"/>`);
    const read = docx(paragraph(words("合格率") + symbol + words("90%")));
    expect(lines(read)).toEqual([`合格率${character}90%`]);
    expect(read.findings).toEqual([]);
  });

  test.each([
    ["a symbol of a font that is not known", run('<w:sym w:font="Webdings" w:char="F030"/>')],
    ["a symbol of none", run('<w:sym w:font="Symbol" w:char=""/>')],
    ["a picture in a sentence", run(picture)],
    ["an old picture", run("<w:pict><v:imagedata/></w:pict>")],
  ])("%s is asked about, and can be kept", (_what, thing) => {
    const read = docx(paragraph(words("合格率") + thing + words("90%")));
    expect(lines(read)).toEqual(["合格率90%"]);
    expect(read.findings).toMatchObject([{ severity: "blocking", keepable: true, place: "a.docx!p1" }]);
    expect(read.findings.map(answerOf).join()).toContain("--keep 'a.docx!p1'");
  });

  test("a picture that stands alone is none of the text", () => {
    expect(docx(paragraph(run(picture)) + paragraph(words("文"))).findings).toEqual([]);
  });

  test("another file inside blocks", () => {
    expect(told(docx(`${paragraph(words("文"))}<w:altChunk r:id="r1"/>`))).toEqual([
      "blocking: another file lies inside the Word file and was not read",
    ]);
  });

  test("words in the margins are told of, once; a page's number is not", () => {
    const read = docx(paragraph(words("文")), {
      "word/header1.xml": part("hdr", paragraph(words("内部资料"))),
      "word/header2.xml": part("hdr", paragraph(words("内部资料"))),
      "word/footer1.xml": part("ftr", paragraph(words("第1页 共2页"))),
    });
    expect(told(read)).toEqual(["notice: 内部资料"]);
  });
});

describe("a web page", () => {
  const cell = (inside: string) =>
    `<table><tr><td>地区</td><td>数</td></tr><tr><td>甲</td><td>${inside}</td></tr></table>`;
  test.each([
    [
      "a caption",
      "<table><caption>总体情况（注：不含停用）</caption><tr><td>甲</td><td>1</td></tr></table>",
      ["总体情况（注：不含停用）", [["甲", "1"]]],
    ],
    ["lines of <pre>", "<pre>一\n二\n\n三</pre>", ["一", "二", "三"]],
    ["lines by style", '<div style="white-space: pre-wrap">一\n二</div>三\n四', ["一", "二", "三 四"]],
    ["a field in a sentence", '<p>共<input value="472">个，<textarea>合格</textarea></p>', ["共472个，合格"]],
    ["what was chosen", "<p>共<select><option>1<option selected>2</select>个</p>", ["共2个"]],
    [
      "a field in a cell",
      cell('<input type="number" value="472">'),
      [
        [
          ["地区", "数"],
          ["甲", "472"],
        ],
      ],
    ],
    ["no box that is ticked", '<p>共<input type="checkbox" value="on">1个</p>', ["共1个"]],
    ["no field of the site", '<p><input value="请输入">搜索</p>', ["搜索"]],
    ["an equation", "<p>为<math><mn>3</mn><mo>÷</mo><mn>4</mn></math></p>", ["为3÷4"]],
  ])("%s", (_what, html, expected) => {
    expect(lines(readHtml(html, "a.html"))).toEqual(expected);
  });

  test("lines of <pre> have their own places", () => {
    expect(readHtml("<p>零</p>\n<pre>一\n二</pre>", "a.html").blocks.map(({ place }) => place)).toEqual([
      "a.html:1",
      "a.html:2",
      "a.html:3",
    ]);
  });

  test.each([
    ["in text", "<p><ruby>荟<rp>(</rp><rt>hui</rt><rp>)</rp></ruby>萃</p>"],
    ["in a cell", cell("<ruby>荟<rp>(</rp><rt>hui</rt><rp>)</rp></ruby>萃")],
  ])("of a character with its reading the character stays: %s", (_where, html) => {
    const read = readHtml(html, "a.html");
    expect(textOfDocument(read)).toContain("荟萃");
    expect(told(read)).toEqual(["notice: hui"]);
  });

  test.each([
    ["in a sentence", "<p>共有<img src=a.gif>个，合格。</p>"],
    ["in a cell without a word", cell("<img src=a.gif>")],
  ])("a picture %s is asked about", (_where, html) => {
    expect(readHtml(html, "a.html").findings).toMatchObject([{ severity: "blocking", keepable: true }]);
  });

  test("of several pictures in a table the first is named", () => {
    const html = "<table>\n<tr><td>甲</td><td><img></td></tr>\n<tr><td>乙</td><td><img></td></tr>\n</table>";
    expect(readHtml(html, "a.html").findings.map(({ place }) => place)).toEqual(["a.html:2"]);
  });

  test.each([
    ["beside a word of the site", "<p><img src=a.gif>打印</p><p>共有1个。</p>"],
    ["beside a word of a cell", cell("<img src=a.gif>472")],
    ["alone", "<p><img src=a.gif></p><p>共有1个。</p>"],
  ])("a picture %s is not", (_where, html) => {
    expect(readHtml(html, "a.html").findings).toEqual([]);
  });
});

describe("tables as text", () => {
  test("a first line that says what parts the cells is none of the table", () => {
    const { blocks } = readCsvTable("sep=;\r\n地区;数\r\n甲;1,5\r\n", "a.csv");
    expect(blocks).toMatchObject([
      {
        rows: [
          [{ text: "地区", place: "a.csv:2:1" }, { text: "数" }],
          [{ text: "甲" }, { text: "1,5", place: "a.csv:3:2" }],
        ],
      },
    ]);
    expect(lines(readCsvTable("separator;数\n甲;1\n", "a.csv"))).toEqual([
      [
        ["separator", "数"],
        ["甲", "1"],
      ],
    ]);
  });

  test("cells that a spreadsheet put between quotation marks are read without them", () => {
    const text = '地区\t数\t名\n甲\t"1,583"\t"称""新"""\n乙\t"不\t1\n';
    expect(lines(readPlainText(text, "a.txt"))).toEqual([
      [
        ["地区", "数", "名"],
        ["甲", "1,583", '称"新"'],
        ["乙", '"不', "1"],
      ],
    ]);
  });
});

test("words drawn over a sheet are told of", () => {
  const sheet = XLSX.utils.aoa_to_sheet([["地区"], ["甲"]]);
  const bytes = XLSX.write(
    { SheetNames: ["表"], Sheets: { 表: sheet } },
    { type: "array", bookType: "xlsx" },
  );
  const parts = unzipSync(new Uint8Array(bytes as ArrayBuffer));
  const drawing = (text: string) =>
    strToU8(
      `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:sp></xdr:wsDr>`,
    );
  const read = (text: string) =>
    readWorkbook(zipSync({ ...parts, "xl/drawings/drawing1.xml": drawing(text) }), "a.xlsx", "xlsx");
  expect(told(read("不含停用账号"))).toEqual(["notice: 不含停用账号"]);
  expect(read(" ").findings).toEqual([]);
});

/** Pieces of a text that each say a word of their own, in the forms of a format. */
function conserved(
  forms: readonly ((word: string) => string)[],
  read: (inside: string) => ReceivedDocument,
): void {
  const word = fc.integer({ min: 0x4e00, max: 0x9f00 }).map((code) => String.fromCodePoint(code).repeat(2));
  const piece = fc.tuple(fc.nat(forms.length - 1), word);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const document = read(pieces.map(([form, text]) => forms[form]?.(text) ?? "").join(""));
      const kept = textOfDocument(document) + document.findings.map(({ text = "" }) => text).join("\n");
      for (const [, text] of pieces) expect(kept).toContain(text);
    }),
  );
}

test("a paragraph of Word, whatever stands in it", () => {
  let notes: string[] = [];
  conserved(
    [
      words,
      (text) => `<w:del>${run(`<w:delText>${text}</w:delText>`)}</w:del>`,
      (text) => `<w:ins>${words(text)}</w:ins>`,
      (text) => run(`<w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t>`),
      (text) => run(`<w:ruby><w:rt>${words("yi")}</w:rt><w:rubyBase>${words(text)}</w:rubyBase></w:ruby>`),
      (text) => run(`<w:pict>${box(paragraph(words(text)))}</w:pict>`),
      (text) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
      (text) => run(`<w:footnoteReference w:id="${notes.push(text)}"/>`),
      (text) => `<w:sdt><w:sdtContent>${words(text)}</w:sdtContent></w:sdt>`,
    ],
    (inside) => {
      const footnotes = notes.map(
        (text, at) => `<w:footnote w:id="${at + 1}">${paragraph(words(text))}</w:footnote>`,
      );
      notes = [];
      return docx(paragraph(inside), { "word/footnotes.xml": part("footnotes", footnotes.join("")) });
    },
  );
});

test("a page, whatever stands in it", () => {
  conserved(
    [
      (text) => text,
      (text) => `<p>${text}</p>`,
      (text) => `<s>${text}</s>`,
      (text) => `<p hidden>${text}</p>`,
      (text) => `<pre>${text}\n${text}</pre>`,
      (text) => `<ruby>${text}<rt>yi</rt></ruby>`,
      (text) => `<table><caption>${text}</caption><tr><td>1<td>2</table>`,
      (text) => `<table><tr><td>1<td>${text}<td><s>${text}</s></table>`,
      (text) => `<span style="display:none">${text}</span>`,
      (text) => `甲<input value="${text}">`,
    ],
    (inside) => readHtml(inside, "a.html"),
  );
});
