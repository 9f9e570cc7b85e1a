import { strToU8 } from "fflate";
import { signatory } from "./circular-sample.ts";
import { type Case, document, one, sample, text } from "./hostile-case.ts";
import { docxOf, paragraph, zipDocx } from "./write-docx.ts";
import { textOf } from "./write-text.ts";

const word = docxOf(sample);
const rows = (change: (rows: string[][]) => string[][]) =>
  textOf({ ...sample, inspection: change(sample.inspection.map((row) => [...row])) }, "tabs");

/** Circulars that are poisoned, not whole, or more than one; and command lines that are wrong. */
export const hostileCirculars: Readonly<Record<string, Case>> = {
  // What is poisoned.
  "macros in a .docx": one(
    "a.docx",
    () => zipDocx(document(paragraph("通报")), { "word/vbaProject.bin": strToU8("x") }),
    2,
    "TB1026",
  ),
  "macros by name": one("a.docm", () => word, 2, "TB1013"),
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
  "no title": one("a.txt", () => text.replace(sample.title, "关于有关情况的说明"), 1, "--period"),
  "a title without a period": one(
    "a.txt",
    () => text.replaceAll("2022年第三季度", "2022年第季度"),
    1,
    "--period 2024-Q1",
  ),
  "no day of signing": one(
    "a.txt",
    () => text.replace("　　　　2022年9月29日\n", ""),
    1,
    "--signed 2022-09-29",
  ),
  "a title alone": one("a.txt", () => `${sample.title}\n`, 1, "no text under it"),
  "prose that is no circular": one("a.txt", () => "今天天气很好。\n明天也是。\n", 1, "neither a circular"),
  "a region that is unknown": one(
    "a.txt",
    () => rows((all) => all.map((row) => row.map((cell) => (cell === "杭州市" ? "抗州市" : cell)))),
    1,
    "is not in regions.csv",
  ),
  "a region that stands twice": one(
    "a.txt",
    () => rows((all) => all.map((row) => row.map((cell) => (cell === "杭州市" ? "宁波市" : cell)))),
    1,
    "is there already, in line",
  ),
  "sums that do not add up": one(
    "a.txt",
    () => rows((all) => all.map((row) => row.map((cell) => (cell === "472" ? "473" : cell)))),
    1,
    "does not agree with",
  ),
  "a row that lost a number": one(
    "a.txt",
    () => text.replace("\n308\n308\n", "\n308\n"),
    1,
    "cells that make no row",
  ),
  "a quote that stays open": one("a.csv", () => '地区,数\n"甲,1\n乙,2\n', 2, "TB1035"),

  // The command line.
  "a period that climbs out of the folder": one("a.txt", () => text, 2, "is no period", [
    "--period",
    "../../2022-Q3",
  ]),
  "a fifth quarter": one("a.txt", () => text, 2, "is no period", ["--period", "2022-Q5"]),
  "a fifth quarter, by the earlier name of the option": one("a.txt", () => text, 2, "is no period", [
    "--quarter",
    "2022-Q5",
  ]),
  "a name with a hidden character": one("通\u200B报.txt", () => text, 2, "TB1008"),
  "a name that is an option of nobody's": one("a.txt", () => text, 2, "no option", ["--overwrite"]),
  "a day that does not exist": one("a.txt", () => text, 2, "a day such as", ["--signed", "2022-02-30"]),
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
    says: "TB1001",
  },
  "no file": { files: () => ({}), exit: 2, says: "no file to take in" },
};
