import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { pdfOf } from "../documents/made-pdf.ts";
import { type Case, document, one, sample, text } from "./hostile-case.ts";
import { docxOf, zipDocx } from "./write-docx.ts";
import { htmlOf } from "./write-html.ts";
import { workbookOf } from "./write-xlsx.ts";

const word = docxOf(sample);
const book = workbookOf([{ name: "附件1", title: "总体情况表", rows: sample.inspection }]);

/** Files that are not what they are named, are not whole, would fill the memory, or are no text. */
export const hostileFiles: Readonly<Record<string, Case>> = {
  // Files that are not what they are named, or are not whole.
  "an empty file": one("a.txt", () => "", 2, "TB1006"),
  "white space alone": one("a.txt", () => " \n\t\n", 2, "TB1005"),
  "an empty .docx": one("a.docx", () => "", 2, "TB1006"),
  "a binary named .docx": one(
    "a.docx",
    () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251),
    2,
    "TB1014",
  ),
  "a text named .docx": one("a.docx", () => text, 2, /TB1014.*(?:纯文本|but it holds text)/),
  "a workbook named .docx": one("a.docx", () => book, 2, /TB1014.*(?:工作簿|a workbook)/),
  "a Word document named .xlsx": one("a.xlsx", () => word, 2, /TB1014.*(?:Word 文档|a Word document)/),
  "a Word document named .txt": one("a.txt", () => word, 2, /TB1014.*(?:Word 文档|a Word document)/),
  "a web page named .txt": one("a.txt", () => htmlOf(sample), 2, "TB1014"),
  "a PDF": one("a.pdf", () => "%PDF-1.7\n", 2, "TB1040"),
  "a PDF named .docx": one("a.docx", () => "%PDF-1.7\n", 2, /TB1014.*PDF/),
  "an old .doc": one("a.doc", () => "x", 2, "TB1010"),
  "rich text named .txt": one("a.txt", () => "{\\rtf1 }", 2, /TB1014.*\.rtf/),
  "a file without an ending": one("circular", () => text, 2, "TB1009"),
  "a .docx cut off in the middle": one("a.docx", () => word.subarray(0, word.length / 2), 2, "TB1024"),
  "an .xlsx cut off in the middle": one("a.xlsx", () => book.subarray(0, book.length - 200), 2, "TB1024"),
  "a zip that is no office file": one(
    "a.docx",
    () => zipSync({ "a.txt": strToU8("x") }),
    2,
    /TB1014.*(?:压缩包|a zip archive)/,
  ),
  "a .docx whose XML breaks off": one(
    "a.docx",
    () => zipDocx(document("<w:p><w:r>").slice(0, -30)),
    2,
    /TB1028.*word\/document\.xml/,
  ),
  "a .docx without text": one("a.docx", () => zipDocx(document("")), 2, "TB1023"),
  "an .xls of noise": one(
    "a.xls",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.from("Workbook", "utf16le"),
        Buffer.alloc(20_000, 0xfe),
      ]),
    2,
    "TB1031",
  ),
  "a document with a password": one(
    "a.docx",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(504),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    2,
    /TB1014.*(?:密码|password)/,
  ),

  // Bombs.
  "a zip bomb named .docx": one(
    "a.docx",
    () => zipSync({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) }, { level: 9 }),
    2,
    "TB1025",
  ),
  "a zip bomb named .xlsx": one(
    "a.xlsx",
    () =>
      zipSync(
        { "xl/workbook.xml": strToU8("<workbook/>"), "xl/sheet.xml": new Uint8Array(200 * 1024 * 1024) },
        { level: 9 },
      ),
    2,
    "TB1025",
  ),
  "a zip bomb that lies about its size": one("a.docx", () => lyingZip(), 2, /TB1024|TB1028/),
  "ten thousand parts": one(
    "a.docx",
    () =>
      zipSync(
        Object.fromEntries([
          ["word/document.xml", strToU8(document(""))],
          ...Array.from({ length: 10_000 }, (_, at) => [`word/${at}.xml`, new Uint8Array(1)]),
        ]),
        { level: 0 },
      ),
    2,
    "TB1025",
  ),
  "XML entity expansion in a .docx": one(
    "a.docx",
    () => zipDocx(`<!DOCTYPE d [${laughs()}]>${document(`<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>`)}`),
    2,
    "TB1029",
  ),
  "XML entity expansion in an .xlsx": one(
    "a.xlsx",
    () =>
      zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "xl/workbook.xml": strToU8(`<!DOCTYPE d [${laughs()}]><workbook>&l9;</workbook>`),
      }),
    2,
    "TB1029",
  ),
  "an external entity": one(
    "a.docx",
    () =>
      zipDocx(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")}`,
      ),
    2,
    "TB1029",
  ),
  "a PDF whose page unpacks to 140 MB": one(
    "a.pdf",
    () => {
      const drawing = deflateSync("0 0 m 1 1 l S ".repeat(10_000_000)).toString("latin1");
      const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
      return pdfOf([{ marks: ["/Own Do"] }], { objects: [form] });
    },
    2,
    "TB1045",
  ),
  "a PDF whose drawings draw each other ten times": one(
    "a.pdf",
    () => {
      const forms = Array.from({ length: 9 }, (_, at) => {
        const marks = `/Own Do `.repeat(10);
        return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Own ${21 + at} 0 R >> >> /Length ${marks.length} >>\nstream\n${marks}\nendstream`;
      });
      const last =
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 13 >>\nstream\n0 0 m 1 1 l S\nendstream";
      return pdfOf([{ marks: ["/Own Do"] }], { objects: [...forms, last] });
    },
    2,
    /TB1020|TB1019|TB1042/,
  ),
  "a PDF that draws itself": one(
    "a.pdf",
    () => {
      const form =
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Own 20 0 R >> >> /Length 15 >>\nstream\n/Own Do /Own Do\nendstream";
      return pdfOf([{ marks: ["/Own Do"] }], { objects: [form] });
    },
    2,
    /TB1023|TB1040/,
  ),
  "a PDF that says it has a million pages": one(
    "a.pdf",
    () =>
      Buffer.from(
        pdfOf([{ marks: [] }])
          .toString("latin1")
          .replace("/Count 1 ", "/Count 1000000 "),
        "latin1",
      ),
    2,
    "TB1023",
  ),
  "50 MB of text": one("a.txt", () => Buffer.alloc(50 * 1024 * 1024, "通报"), 2, /TB1007.*10485760/),
  "9 MB of text in one line": one("a.txt", () => Buffer.alloc(9 * 1024 * 1024, "通报"), 2, "TB1021"),
  "9 MB of short lines": one("a.txt", () => "通报\n".repeat(1_000_000), 2, "TB1022"),
  "9 MB of brackets": one("a.txt", () => Buffer.alloc(9 * 1024 * 1024, "(("), 2, "TB1021"),
  "lines of brackets and quotes": one(
    "a.txt",
    () => `${'(("<a '.repeat(3000)}\n`.repeat(100),
    1,
    "neither a circular",
  ),
  "a table of 10,000 columns": one(
    "a.csv",
    () => `${"地区,".repeat(10_000)}\n`.repeat(2),
    2,
    /TB1034.*10001/,
  ),
  "a table of 10,000 columns by tabs": one(
    "a.txt",
    () => `${"地区\t".repeat(10_000)}x\n`.repeat(2),
    2,
    /TB1034.*10001/,
  ),
  "a table of 10,000 columns in a web page": one(
    "a.html",
    () => `<table><tr>${"<td>1</td>".repeat(10_000)}</tr><tr><td>1</td></tr></table>`,
    2,
    /TB1034.*201 columns/,
  ),
  "a cell that spans the whole sheet": one(
    "a.html",
    () => `<table>${'<tr><td colspan="99999" rowspan="65534">1</td><td>2</td></tr>'.repeat(3000)}</table>`,
    2,
    /TB1034.*201 columns/,
  ),
  "100,000 rows": one("a.csv", () => `地区,数\n${"甲,1\n".repeat(100_000)}`, 2, /TB1034.*100001/),
  "a cell of 9 MB": one("a.csv", () => `地区,数\n"${"甲".repeat(3_000_000)}",1\n`, 2, "TB1021"),
  "10,000 levels of HTML": one("a.html", () => `${"<div>".repeat(10_000)}通报`, 2, "TB1032"),
  "10,000 levels of formatting": one(
    "a.html",
    () => `${"<b><p>".repeat(10_000)}通报`,
    1,
    "neither a circular",
  ),
  "10,000 levels of tables in a .docx": one(
    "a.docx",
    () => zipDocx(document("<w:tbl><w:tr><w:tc>".repeat(10_000) + "</w:tc></w:tr></w:tbl>".repeat(10_000))),
    2,
    "TB1030",
  ),

  // Bytes that are no text.
  "NUL bytes": one("a.txt", () => text.replace("一、", "一\0、"), 2, "TB1015"),
  "lone surrogates in UTF-16": one(
    "a.txt",
    () =>
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le"), Buffer.of(0x00, 0xd8, 0x41, 0x00)]),
    2,
    "TB1016",
  ),
  "UTF-8 cut inside a character": one("a.txt", () => Buffer.from(text).subarray(0, 1001), 2, "TB1017"),
  "Big5 read as anything else": one(
    "a.txt",
    () => Buffer.from("a4a4b5d8a5c1b0eabaf4adb8b9cfc5e9c0cbacd9b3f8a7d3aab7b8ea".repeat(40), "hex"),
    2,
    /TB1018|TB1016/,
  ),
  "a character that has been lost": one(
    "a.txt",
    () => text.replace("存在问题", "存在\uFFFD题"),
    1,
    "lost or private (U+FFFD)",
  ),
  "a lone surrogate by reference in HTML": one(
    "a.html",
    () => htmlOf(sample).replace("总体情况<", "总体&#xD800;情况<"),
    1,
    "lost or private",
  ),
};

/** Ten entities, each of ten of the one before. */
function laughs(): string {
  return Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at} "${at === 0 ? "ha" : `&l${at - 1};`.repeat(10)}">`,
  ).join("");
}

/** Says that it unpacks to a hundred bytes, and would to a hundred megabytes. */
function lyingZip(): Uint8Array {
  const zip = zipSync({ "word/document.xml": new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 28; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return zip;
}
