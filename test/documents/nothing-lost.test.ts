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
import { readBytes } from "../../src/documents/read-bytes.ts";
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

describe("a workbook tells of what stands in no cell that is seen", () => {
  /** A sheet by hand: its rows, and what stands beside them. */
  const book = (rows: string, { before = "", behind = "", more = {} as Record<string, string> } = {}) => {
    const xmlPart = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    return zipSync({
      "[Content_Types].xml": xmlPart(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/comments1.xml" ContentType="${types}.comments+xml"/></Types>`,
      ),
      "_rels/.rels": xmlPart(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": xmlPart(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": xmlPart(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ),
      "xl/styles.xml": xmlPart(
        `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0.00%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": xmlPart(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`,
      ),
      "xl/comments1.xml": xmlPart(
        `<comments xmlns="${main}"><authors><author/></authors><commentList>${more["comments"] ?? ""}</commentList></comments>`,
      ),
      "xl/worksheets/sheet1.xml": xmlPart(
        `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ),
    });
  };
  const text = (at: string, inside: string) => `<c r="${at}" t="inlineStr"><is>${inside}</is></c>`;
  const said = (at: string, saying: string) => text(at, `<t>${saying}</t>`);
  const number = (at: string, value: number, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const row = (index: number, cells: string, extra = "") => `<row r="${index}" ${extra}>${cells}</row>`;
  const comment = (at: string, saying: string) =>
    `<comment ref="${at}" authorId="0"><text><t>${saying}</t></text></comment>`;
  const readBook = (...given: Parameters<typeof book>) => readWorkbook(book(...given), "a.xlsx", "xlsx");
  const headed = row(1, said("A1", "地区") + said("B1", "数"));

  test.each([
    ["a comment", headed, { more: { comments: comment("B1", "不含停用") } }, "notice: 不含停用"],
    [
      "a format that shows nothing",
      headed + row(2, said("A2", "甲") + number("B2", 472, 1)),
      {},
      "notice: 472",
    ],
    [
      "what a merged cell covers",
      headed + row(2, said("A2", "甲") + number("B2", 472)),
      { behind: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>' },
      "notice: 472",
    ],
    [
      "the head of the printed page",
      headed,
      {
        behind:
          "<headerFooter><oddHeader>&amp;C&amp;&quot;宋体,常规&quot;&amp;14内部资料&amp;R第&amp;P页</oddHeader></headerFooter>",
      },
      "notice: 内部资料第页",
    ],
    [
      "a column without width",
      headed + row(2, said("A2", "甲") + number("B2", 472)),
      { before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>' },
      "notice: hidden rows or columns were left out (2 cells)",
    ],
    [
      "a row without height",
      headed + row(2, said("A2", "甲"), 'ht="0" customHeight="1"'),
      {},
      "notice: hidden rows or columns were left out (1 cells)",
    ],
  ])("%s", (_, rows, beside, finding) => {
    expect(told(readBook(rows, beside))).toEqual([finding]);
  });

  test("but not of the number of a page, nor of an empty cell", () => {
    const behind = "<headerFooter><oddFooter>第&amp;P页</oddFooter></headerFooter>";
    expect(readBook(headed + row(2, '<c r="A2" s="1"/>'), { behind }).findings).toEqual([]);
  });

  test("whatever stands in its cells is in a cell or told", () => {
    const forms: readonly ((at: string, word: string) => string)[] = [
      said,
      (at, word) => text(at, `<r><t>${word}</t></r><r><rPr><strike/></rPr><t>旧${word}</t></r>`),
      (at, word) =>
        text(at, `<r><t>共${word}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>`),
      (at, word) => number(at, Number(word)),
      (at, word) => number(at, Number(word) / 10_000, 2),
      (at, word) => number(at, Number(word), 1),
      (at, word) => `<c r="${at}" t="str"><f>A1</f><v>${word}</v></c>`,
    ];
    const cell = fc.tuple(fc.nat(forms.length - 1), fc.integer({ min: 1000, max: 9999 }), fc.boolean());
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (cells) => {
        const at = (x: number, y: number) => `${"ABCD"[x]}${y + 1}`;
        const rows = cells.map((line, y) =>
          row(y + 1, line.map(([form, word], x) => forms[form]!(at(x, y), String(word))).join("")),
        );
        const comments = cells.flatMap((line, y) =>
          line.flatMap(([, word, hasComment], x) => (hasComment ? comment(at(x, y), `批注${word}`) : [])),
        );
        const document = readBook(rows.join(""), { more: { comments: comments.join("") } });
        const kept = textOfDocument(document);
        const left = document.findings.map(({ text: saying = "", place }) => `${place} ${saying}`);
        cells.forEach((line, y) => {
          line.forEach(([form, word, hasComment], x) => {
            const place = `a.xlsx!表!${at(x, y)}`;
            const shown = form === 4 ? `${(word / 100).toFixed(2)}%` : String(word);
            if (form === 5) expect(left).toContain(`${place} ${word}`);
            else expect(kept).toContain(shown);
            if (form === 1) expect(left).toContain(`${place} 旧${word}`);
            if (form === 2) expect(left).toContain(`${place} 1`);
            if (hasComment) expect(left).toContain(`${place} 批注${word}`);
          });
        });
      }),
    );
  });
});

describe("by the name of an old workbook", () => {
  const read = (text: string) => readBytes(Buffer.from(text), "a.xls", "xls");
  const rows = [["地区", "数"], ["甲市", "472"]]; // prettier-ignore

  test.each([
    ["tab text", "地区\t数\n甲市\t472\n"],
    ["a web page", "<html><body><table><tr><td>地区<td>数<tr><td>甲市<td>472</table>"],
    ["a table of one", "<table><tr><td>地区<td>数<tr><td>甲市<td>472</table>"],
  ])("%s is read, and told of", (_, text) => {
    const document = read(text);
    expect(lines(document)).toEqual([rows]);
    expect(document.findings).toMatchObject([
      { place: "a.xls", severity: "notice", said: { key: "namedAsWorkbook" } },
    ]);
  });

  test("a workbook in XML is read as one", () => {
    const cell = (type: string, value: string) => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;
    const document = read(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Row>${cell("String", "地区")}${cell("String", "数")}</Row><Row>${cell("String", "甲市")}${cell("Number", "472")}</Row></Table></Worksheet></Workbook>`,
    );
    expect(lines(document)).toEqual([rows]);
    expect(document.findings).toEqual([]);
  });

  test("a text without a table is refused, and so is a text by the name of a new one", () => {
    expect(() => read("甲市472个。")).toThrow("otherContent");
    expect(() => readBytes(Buffer.from("地区\t数\n"), "a.xlsx", "xlsx")).toThrow("otherContent");
  });
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
