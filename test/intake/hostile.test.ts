import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { receivedText, shippedSample, signatory } from "./circular-sample.ts";
import { commandOptions, received, tempData, tempFolder } from "./temp.ts";
import { docxOf, paragraph, zipDocx } from "./write-docx.ts";
import { htmlOf } from "./write-html.ts";
import { textOf } from "./write-text.ts";
import { workbookOf } from "./write-xlsx.ts";

/** Seconds and kilobytes that any input may cost. */
const most = { milliseconds: 10_000, kilobytes: 1024 * 1024 };

const sample = shippedSample();
const text = textOf(sample);
const word = docxOf(sample);
const book = workbookOf([{ name: "附件1", title: "总体情况表", rows: sample.inspection }]);
const rows = (change: (rows: string[][]) => string[][]) =>
  textOf({ ...sample, inspection: change(sample.inspection.map((row) => [...row])) }, "tabs");
const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

interface Case {
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly exit: 1 | 2;
  /** Part of the message. */
  readonly says: string | RegExp;
}

const one = (
  name: string,
  content: () => string | Uint8Array,
  exit: 1 | 2,
  says: string | RegExp,
  args: readonly string[] = [],
): Case => ({
  files: () => ({ [name]: content() }),
  exit,
  says,
  args,
});

const cases: Readonly<Record<string, Case>> = {
  // Files that are not what they are named, or are not whole.
  "an empty file": one("a.txt", () => "", 2, "the file is empty"),
  "white space alone": one("a.txt", () => " \n\t\n", 2, "the file is empty"),
  "an empty .docx": one("a.docx", () => "", 2, "the file is empty"),
  "a binary named .docx": one(
    "a.docx",
    () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251),
    2,
    "named as docx, but holds",
  ),
  "a text named .docx": one("a.docx", () => text, 2, "named as docx, but holds text"),
  "a workbook named .docx": one("a.docx", () => book, 2, "holds a workbook"),
  "a Word document named .xlsx": one("a.xlsx", () => word, 2, "holds a Word document"),
  "a Word document named .txt": one("a.txt", () => word, 2, "holds a Word document"),
  "a web page named .txt": one("a.txt", () => htmlOf(sample), 2, "rename it to .html"),
  "a PDF": one("a.pdf", () => "%PDF-1.7\n", 2, 'does not read files that end in ".pdf"'),
  "a PDF named .docx": one("a.docx", () => "%PDF-1.7\n", 2, "holds a PDF"),
  "an old .doc": one("a.doc", () => "x", 2, "save it as .docx"),
  "rich text named .txt": one("a.txt", () => "{\\rtf1 }", 2, "rich text"),
  "a file without an ending": one("circular", () => text, 2, "does not read files that end in"),
  "a .docx cut off in the middle": one(
    "a.docx",
    () => word.subarray(0, word.length / 2),
    2,
    /damaged|cut off|zip archive/,
  ),
  "an .xlsx cut off in the middle": one(
    "a.xlsx",
    () => book.subarray(0, book.length - 200),
    2,
    /damaged|cut off/,
  ),
  "a zip that is no office file": one("a.docx", () => zipSync({ "a.txt": strToU8("x") }), 2, "a zip archive"),
  "a .docx whose XML breaks off": one(
    "a.docx",
    () => zipDocx(document("<w:p><w:r>").slice(0, -30)),
    2,
    "word/document.xml cannot be read",
  ),
  "a .docx without text": one("a.docx", () => zipDocx(document("")), 2, "no text that can be seen"),
  "an .xls of noise": one(
    "a.xls",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.from("Workbook", "utf16le"),
        Buffer.alloc(20_000, 0xfe),
      ]),
    2,
    /workbook cannot be read/,
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
    "locked by a password",
  ),

  // Bombs.
  "a zip bomb named .docx": one(
    "a.docx",
    () => zipSync({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) }, { level: 9 }),
    2,
    "unpacks to more than",
  ),
  "a zip bomb named .xlsx": one(
    "a.xlsx",
    () =>
      zipSync(
        { "xl/workbook.xml": strToU8("<workbook/>"), "xl/sheet.xml": new Uint8Array(200 * 1024 * 1024) },
        { level: 9 },
      ),
    2,
    "unpacks to more than",
  ),
  "a zip bomb that lies about its size": one("a.docx", () => lyingZip(), 2, /damaged|cannot be read/),
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
    "parts",
  ),
  "XML entity expansion in a .docx": one(
    "a.docx",
    () => zipDocx(`<!DOCTYPE d [${laughs()}]>${document(`<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>`)}`),
    2,
    "document type",
  ),
  "XML entity expansion in an .xlsx": one(
    "a.xlsx",
    () =>
      zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "xl/workbook.xml": strToU8(`<!DOCTYPE d [${laughs()}]><workbook>&l9;</workbook>`),
      }),
    2,
    "document type",
  ),
  "an external entity": one(
    "a.docx",
    () =>
      zipDocx(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")}`,
      ),
    2,
    "document type",
  ),
  "50 MB of text": one("a.txt", () => Buffer.alloc(50 * 1024 * 1024, "通报"), 2, "at most 10485760 bytes"),
  "9 MB of text in one line": one(
    "a.txt",
    () => Buffer.alloc(9 * 1024 * 1024, "通报"),
    2,
    "in one paragraph or cell",
  ),
  "9 MB of short lines": one("a.txt", () => "通报\n".repeat(1_000_000), 2, "paragraphs"),
  "9 MB of brackets": one("a.txt", () => Buffer.alloc(9 * 1024 * 1024, "(("), 2, "in one paragraph or cell"),
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
    "10001 columns",
  ),
  "a table of 10,000 columns by tabs": one(
    "a.txt",
    () => `${"地区\t".repeat(10_000)}x\n`.repeat(2),
    2,
    "10001 columns",
  ),
  "a table of 10,000 columns in a web page": one(
    "a.html",
    () => `<table><tr>${"<td>1</td>".repeat(10_000)}</tr><tr><td>1</td></tr></table>`,
    2,
    "10000 columns",
  ),
  "a cell that spans the whole sheet": one(
    "a.html",
    () => `<table>${'<tr><td colspan="99999" rowspan="65534">1</td><td>2</td></tr>'.repeat(3000)}</table>`,
    2,
    /columns|no text|given up/,
  ),
  "100,000 rows": one("a.csv", () => `地区,数\n${"甲,1\n".repeat(100_000)}`, 2, "100001 rows"),
  "a cell of 9 MB": one(
    "a.csv",
    () => `地区,数\n"${"甲".repeat(3_000_000)}",1\n`,
    2,
    "in one paragraph or cell",
  ),
  "10,000 levels of HTML": one("a.html", () => `${"<div>".repeat(10_000)}通报`, 2, "lie inside each other"),
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
    "elements inside each other",
  ),

  // Bytes that are no text.
  "NUL bytes": one("a.txt", () => text.replace("一、", "一\0、"), 2, "NUL byte"),
  "lone surrogates in UTF-16": one(
    "a.txt",
    () =>
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le"), Buffer.of(0x00, 0xd8, 0x41, 0x00)]),
    2,
    "no character",
  ),
  "UTF-8 cut inside a character": one(
    "a.txt",
    () => Buffer.from(text).subarray(0, 1001),
    2,
    /ends inside a character|no circular|neither/,
  ),
  "Big5 read as anything else": one(
    "a.txt",
    () => Buffer.from("a4a4b5d8a5c1b0eabaf4adb8b9cfc5e9c0cbacd9b3f8a7d3aab7b8ea".repeat(40), "hex"),
    2,
    /another encoding|no character/,
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

  // What is poisoned.
  "macros in a .docx": one(
    "a.docx",
    () => zipDocx(document(paragraph("通报")), { "word/vbaProject.bin": strToU8("x") }),
    2,
    "macros",
  ),
  "macros by name": one("a.docm", () => word, 2, "without its macros"),
  "a signature of gambling spam": one(
    "a.txt",
    () => text.replace(`　　　　${signatory}`, "　　　　365体育娱乐平台办公厅"),
    1,
    `--signatory ${signatory}`,
  ),
  "no signature": one(
    "a.txt",
    () => text.replace(`　　　　${signatory}\n`, ""),
    1,
    `--signatory ${signatory}`,
  ),
  "an answer that is no office either": one(
    "a.txt",
    () => text.replace(`　　　　${signatory}`, "　　　　某某公司"),
    1,
    "is none of them, either",
    ["--signatory", "另一公司"],
  ),
  "a paragraph of gambling spam": one(
    "a.txt",
    () => text.replace("二、存在问题", "澳门新葡京真人娱乐，注册送彩金\n二、存在问题"),
    1,
    "gambling",
  ),
  "spam in a cell": one("a.txt", () => text.replace("诗画碧湖", "bet365官网下载"), 1, "gambling"),
  "a script in the text": one(
    "a.txt",
    () => text.replace("二、存在问题", "<script>alert(1)</script>\n二、存在问题"),
    1,
    "a program in the text",
  ),
  "noise signs": one(
    "a.txt",
    () => text.replace("第三季度全省", "第卐三季度全省"),
    1,
    "a sign that no circular holds",
  ),
  "shuffled sections": one(
    "a.txt",
    () => text.replace("二、存在问题", "三、存在问题"),
    1,
    "section 3 follows section 1",
  ),
  "marks on top of each other": one("a.txt", () => text.replaceAll("，", "，，"), 1, "on top of each other"),
  "half a bracket": one(
    "a.txt",
    () => text.replace("《关于推进数字政府建设指导意见》", "《关于推进数字政府建设指导意见"),
    1,
    "without its other half",
  ),
  "a foreign address in the text": one(
    "a.txt",
    () => text.replace("二、存在问题", "详见 http://casino.example.com/x\n二、存在问题"),
    1,
    "no government's",
  ),

  // Circulars that are not whole, or more than one.
  "two circulars in one file": one(
    "a.txt",
    () => text + text.replaceAll("第三季度", "第四季度"),
    1,
    "a second circular begins",
  ),
  "two circulars in two files": {
    files: () => ({ "a.txt": text, "b.txt": text }),
    exit: 1,
    says: "a second circular among the files",
  },
  "attachments that did not come": one(
    "a.docx",
    () => docxOf(sample, { withoutTables: true }),
    1,
    "attachment 2 is announced and did not come",
  ),
  "no title": one("a.txt", () => text.replace(sample.title, "关于有关情况的说明"), 1, "--quarter"),
  "a title without a quarter": one(
    "a.txt",
    () => text.replaceAll("2022年第三季度", "2022年第季度"),
    1,
    "--quarter YYYY-Qn",
  ),
  "no day of signing": one(
    "a.txt",
    () => text.replace("　　　　2022年9月29日\n", ""),
    1,
    "--signed 2022-09-29",
  ),
  "a title alone": one("a.txt", () => `${sample.title}\n`, 1, "no text under it"),
  "prose that is no circular": one("a.txt", () => "今天天气很好。\n明天也是。\n", 1, "neither a circular"),
  "a table without its total": one("a.txt", () => rows((all) => all.slice(0, -1)), 1, "without a row 总计"),
  "a region that is unknown": one(
    "a.txt",
    () => rows((all) => all.map((row) => row.map((cell) => (cell === "杭州市" ? "抗州市" : cell)))),
    1,
    "is not a region of regions.csv",
  ),
  "a region that stands twice": one(
    "a.txt",
    () => rows((all) => all.map((row) => row.map((cell) => (cell === "杭州市" ? "宁波市" : cell)))),
    1,
    "this region has a row already",
  ),
  "sums that do not add up": one(
    "a.txt",
    () => rows((all) => all.map((row) => row.map((cell) => (cell === "472" ? "473" : cell)))),
    1,
    "is not the sum of the regions",
  ),
  "a row that lost a number": one(
    "a.txt",
    () => text.replace("\n308\n308\n", "\n308\n"),
    1,
    "cells that make no row",
  ),
  "a quote that stays open": one("a.csv", () => '地区,数\n"甲,1\n乙,2\n', 2, "opened and not closed"),

  // The command line.
  "a quarter that climbs out of the folder": one("a.txt", () => text, 2, "is no quarter", [
    "--quarter",
    "../../2022-Q3",
  ]),
  "a fifth quarter": one("a.txt", () => text, 2, "is no quarter", ["--quarter", "2022-Q5"]),
  "a name with a hidden character": one("通\u200B报.txt", () => text, 2, "cannot be seen"),
  "a name that is an option of nobody's": one("a.txt", () => text, 2, "Unknown option", ["--overwrite"]),
  "a day that does not exist": one("a.txt", () => text, 2, "is no day", ["--signed", "2022-02-30"]),
  "parts of a zip that climb out": one(
    "a.docx",
    () =>
      zipDocx(document(paragraph("x")), { "../../../etc/evil.xml": strToU8("x"), "/etc/evil": strToU8("x") }),
    1,
    "neither a circular",
  ),
  "a file that is not there": {
    files: () => ({}),
    args: ["nowhere.txt"],
    exit: 2,
    says: "there is no such file",
  },
  "no file": { files: () => ({}), exit: 2, says: "no file to take in" },
};

describe("hostile and broken inputs end in time, with a message, and write nothing", () => {
  test.concurrent.each(Object.entries(cases))(
    "%s",
    { timeout: 60_000 },
    async (_, { files, args = [], exit, says }) => {
      const out = tempFolder();
      const result = await command([...received(files()), "--out", out, ...args]);
      expect(`${result.stdout}${result.stderr}`).toMatch(says);
      expect(result.status).toBe(exit);
      expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(readdirSync(out)).toEqual([]);
      expect(result.milliseconds).toBeLessThan(most.milliseconds);
      expect(result.kilobytes).toBeLessThan(most.kilobytes);
    },
  );

  test("at least forty of them", () => expect(Object.keys(cases).length).toBeGreaterThanOrEqual(40));
});

describe("what is there already", () => {
  const args = [receivedText, "--signatory", signatory];

  test("a quarter that would change is not written over without --replace", async () => {
    const data = tempData();
    writeFileSync(join(data, "2022-Q3", "problems.csv"), "changed");
    const { status, stdout } = await command([...args, "--out", data]);
    expect(status).toBe(1);
    expect(stdout).toContain("To answer: --replace");
    expect((await command([...args, "--out", data, "--replace"])).status).toBe(0);
  });

  test("a sealed quarter is never written over", async () => {
    const data = tempData();
    writeFileSync(join(data, "2022-Q3", "seal.json"), "{}");
    writeFileSync(join(data, "2022-Q3", "problems.csv"), "changed");
    const { status, stdout } = await command([...args, "--out", data, "--replace"]);
    expect(status).toBe(1);
    expect(stdout).toContain("the quarter is sealed");
  });

  test("a link in the place of the quarter's folder is not followed", async () => {
    const out = tempFolder();
    const elsewhere = tempFolder();
    mkdirSync(join(elsewhere, "x"));
    symlinkSync(join(elsewhere, "x"), join(out, "2022-Q3"));
    expect((await command([...args, "--out", out])).status).toBe(1);
    expect(readdirSync(join(elsewhere, "x"))).toEqual([]);
  });

  test("--dry-run writes nothing", async () => {
    const out = tempFolder();
    expect((await command([...args, "--out", out, "--dry-run"])).status).toBe(0);
    expect(readdirSync(out)).toEqual([]);
  });

  test("nothing of what was screened out is staged", async () => {
    const out = tempFolder();
    expect((await command([...args, "--out", out])).status).toBe(0);
    const staged = spawnSync("grep", ["-rE", "365|h4sia|<|bst|现金|娱乐", join(out, "2022-Q3")], {
      encoding: "utf8",
    })
      .stdout.split("\n")
      .filter(Boolean);
    // The digest of the received file may hold any digits.
    expect(staged.filter((line) => !/sha256/.test(line))).toEqual([]);
  });
});

/** Says on its last line how many kilobytes the process had at its height. */
const measure = `data:text/javascript,process.on("exit",()=>process._rawDebug("peak "+process.resourceUsage().maxRSS))`;

/** Runs the command as npm does, and measures it. */
async function command(args: readonly string[]) {
  const start = performance.now();
  const child = spawn("node", ["--import", measure, "scripts/intake.ts", ...args], commandOptions);
  const [stdout, stderr] = [child.stdout, child.stderr].map(async (stream) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks).toString();
  });
  const [status] = (await once(child, "close")) as [number | null];
  const errors = (await stderr) ?? "";
  return {
    status,
    stdout: (await stdout) ?? "",
    stderr: errors.replace(/peak \d+\n$/, ""),
    milliseconds: performance.now() - start,
    kilobytes: Number(/peak (\d+)\n$/.exec(errors)?.[1] ?? Infinity),
  };
}

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
