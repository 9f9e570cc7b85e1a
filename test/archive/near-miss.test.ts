import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { tempRecord } from "./temp-record.ts";

const inspection = "2024-Q2/inspection.csv";
const problems = "2024-Q2/problems.csv";
const quarter = "2024-Q2/quarter.json";
const circular = "2024-Q2/circular.md";
const first = "2024-Q1/inspection.csv";

type Edit = readonly [file: string, from: string, to: string];

/** Each comes close to breaking a rule, and breaks none. */
const nearMisses: readonly { why: string; edits: readonly Edit[] }[] = [
  { why: "full-width digits and sign", edits: [[inspection, "60,50,1,98%", "６０,５０,１,９８％"]] },
  { why: "100.%", edits: [[inspection, "100%", "100.%"]] },
  { why: "a rate cut off, not rounded", edits: [[inspection, "94.12%", "94.11%"]] },
  { why: "a rate padded with a zero", edits: [[inspection, "94.12%", "94.10%"]] },
  { why: "a rate of fewer digits", edits: [[inspection, "94.12%", "94%"]] },
  { why: "cells that were not published", edits: [[inspection, "60,50,1,98%", "60,,,"]] },
  { why: "a total that was not published", edits: [[inspection, "200,184,3,98.37%", ",,,"]] },
  {
    why: "numbers only, no total",
    edits: [
      [quarter, ', "statedShare": "14%"', ""],
      [first, "250,250,,99.60%", ",,,"],
    ],
  },
  {
    why: "the total in the first row",
    edits: [
      [inspection, ",总计,200,184,3,98.37%\n", ""],
      [inspection, "1,甲市", ",总计,200,184,3,98.37%\n1,甲市"],
    ],
  },
  { why: "full names for short ones", edits: [[inspection, "丙区", "丙直属区"]] },
  {
    why: "no column 序号",
    edits: [[problems, readBase(problems), readBase(problems).replace(/^[^,\n]*,/gm, "")]],
  },
  {
    why: "columns 整改情况 and 整改日期",
    edits: [
      [problems, "主办单位\n", "主办单位,整改情况,整改日期\n"],
      [problems, "虚构局\n", "虚构局,已整改,2024-07-20\n"],
      [problems, "虚构办\n", "虚构办,,\n"],
      [problems, "虚构处\n", "虚构处,,\n"],
    ],
  },
  { why: "a line break in a quoted cell", edits: [[problems, "虚构服务", '"虚构\n服务"']] },
  { why: "a doubled quote in a quoted cell", edits: [[problems, "虚构服务", '"虚构""服务"""']] },
  {
    why: "CRLF throughout",
    edits: [[inspection, readBase(inspection), readBase(inspection).replaceAll("\n", "\r\n")]],
  },
  {
    why: "a table of no problems",
    edits: [
      [problems, readBase(problems), readBase(problems).split("\n")[0] ?? ""],
      [inspection, "60,50,1,98%", "60,50,0,100%"],
      [inspection, "40,34,2,94.12%", "40,34,0,100.00%"],
      [inspection, "184,3,98.37%", "184,0,100%"],
    ],
  },
  {
    why: "as-of on the last day of grace",
    edits: [
      [quarter, '"asOf": "2024-06-20"', '"asOf": "2024-08-14"'],
      [quarter, "2024-07-05", "2024-08-14"],
      [circular, "2024-07-05 09:30", "2024-08-14"],
    ],
  },
  { why: "a window of one day", edits: [[quarter, '"from": "2024-04-01"', '"from": "2024-06-20"']] },
  { why: "published on the day of the counts", edits: [[circular, "2024-07-05 09:30", "2024-06-20 00:00"]] },
  { why: "signed on the last day of the window", edits: [[circular, "2024-07-04", "2024-06-20"]] },
  { why: "due on the day of signing", edits: [["2024-Q2/obligations.csv", "2024-07-31", "2024-07-04"]] },
  {
    why: "an older source of other files",
    edits: [
      [quarter, '        "standardization.csv",\n', ""],
      [
        quarter,
        '"sources": [',
        '"sources": [{ "id": "policy", "publisher": "测试", "title": "文件", "date": "2023-01-01", "kind": "虚构", "trust": "low", "reason": "虚构。", "files": ["standardization.csv"] },',
      ],
    ],
  },
  {
    why: "signed with an alias",
    edits: [[circular, "signatory: 示例省人民政府办公厅", "signatory: 示例省政府办公厅"]],
  },
  {
    why: "front matter with nothing optional",
    edits: [
      [
        circular,
        "published: 2024-07-05 09:30\nsource: 示例省政府办公厅\ndocumentNumber: 示政办〔2024〕1号\n",
        "",
      ],
      [circular, "attachments:\n  - 检查总体情况表\nremark: 本通报为测试而虚构。\n", "remark:\n"],
    ],
  },
  {
    why: "a breakdown of the whole",
    edits: [[quarter, '28, "statedShare": "14%"', '200, "statedShare": "100%"']],
  },
  { why: "a decrease of all", edits: [["2024-Q2/standardization.csv", "20%", "100%"]] },
  { why: "a basis in words", edits: [["2024-Q2/standardization.csv", "2024-Q1", "规范化建设前"]] },
  { why: "no state", edits: [["2024-Q2/standardization.csv", "推进中", ""]] },
  { why: "a tile far out", edits: [["regions.csv", "1,2", "40,40"]] },
  { why: "a footer without a link", edits: [["site.json", ', "href": "mailto:editor@example.org"', ""]] },
  {
    why: "an office's own tags, imprint, licence and paper",
    edits: [
      [
        "site.json",
        '"demo": true,',
        `"demo": false, "url": "https://www.shili.gov.cn/tongbao/",
        "tags": { "siteName": "示例省人民政府网", "siteDomain": "www.shili.gov.cn", "siteIdCode": "bm33000001",
          "columnType": "数据发布", "columnKeywords": ["通报"] },
        "imprint": { "host": "示例省人民政府办公厅", "police": { "text": "示公网安备 11040102700068号" },
          "errorReport": { "text": "找错", "href": "https://zfwzgl.www.gov.cn/?site_code={code}&url={url}" } },
        "licence": { "id": "CC-BY-4.0", "title": "署名4.0", "href": "https://creativecommons.org/licenses/by/4.0/" },
        "paper": { "redHead": "示例省人民政府办公厅文件" },`,
      ],
    ],
  },
  {
    why: "examples, while the site is a demonstration",
    edits: [["site.json", '"demo": true,', '"demo": true, "url": "https://tongbao.example/",']],
  },
  {
    why: "no footer",
    edits: [
      ["site.json", '"demo": true,', '"demo": true'],
      ["site.json", /  "footer".*\n/.exec(readBase("site.json"))?.[0] ?? "", ""],
    ],
  },
];

function readBase(file: string): string {
  return readFileSync(join(import.meta.dirname, "base", file), "utf8");
}

test.each(nearMisses)("$why", ({ edits }) => {
  const dir = tempRecord();
  for (const [file, from, to] of edits) {
    const before = readFileSync(join(dir, file), "utf8");
    expect(before).toContain(from);
    writeFileSync(
      join(dir, file),
      before.replace(from, () => to),
    );
  }
  readArchive(dir, "data");
});

test.each([
  ".DS_Store",
  "README.md",
  "~$inspection.csv",
  "Thumbs.db",
  "received.docx",
  "2024-Q2/.~lock.inspection.csv#",
  "2024-Q2/~$regions.csv",
  "2024-Q2/seal.json",
  "2024-Q2/accounts.csv",
  "_drafts/inspection.csv",
  ".git/config.json",
])("%s is left alone", (name) => {
  const dir = tempRecord();
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), "\0");
  readArchive(dir, "data");
});

test("a quarter can do with inspection.csv alone", () => {
  const dir = tempRecord();
  rmSync(join(dir, "2024-Q2"), { recursive: true });
  rmSync(join(dir, "2024-Q1", "quarter.json"));
  writeFileSync(
    join(dir, first),
    "地区,政务新媒体总数,抽查政务新媒体数,存在突出问题政务新媒体数\n总计,250,,\n",
  );
  expect(readArchive(dir, "data").quarters).toEqual([
    expect.objectContaining({ id: "2024-Q1", sources: [], total: { accounts: 250 } }),
  ]);
});

test("a quarter can do with its total and its source", () => {
  const dir = tempRecord();
  rmSync(join(dir, "2024-Q2"), { recursive: true });
  expect(readArchive(dir, "data").quarters.map(({ id }) => id)).toEqual(["2024-Q1"]);
});
