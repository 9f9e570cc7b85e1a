import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { type Edit, editRecord, tempRecord } from "./temp-record.ts";

const figures = "2024-Q2/attachment-1.csv";
const list = "2024-Q2/attachment-2.csv";
const stated = "2024-Q2/stated.csv";
const settings = "2024-Q2/period.json";
const circular = "2024-Q2/circular.md";
const first = "2024-Q1/stated.csv";

/** Each comes close to breaking a rule, and breaks none. */
const nearMisses: readonly { why: string; edits: readonly Edit[] }[] = [
  { why: "full-width digits and sign", edits: [[figures, "60,50,1,98%", "６０,５０,１,９８％"]] },
  { why: "100.%", edits: [[figures, "100%", "100.%"]] },
  { why: "a rate cut off, not rounded", edits: [[figures, "94.12%", "94.11%"]] },
  { why: "a rate padded with a zero", edits: [[figures, "94.12%", "94.10%"]] },
  { why: "a rate of fewer digits", edits: [[figures, "94.12%", "94%"]] },
  { why: "cells that were not published", edits: [[figures, "60,50,1,98%", "60,,,"]] },
  { why: "a total that was not published", edits: [[figures, "200,184,3,98.37%", ",,,"]] },
  { why: "no row of the whole", edits: [[figures, ",总计,200,184,3,98.37%\n", ""]] },
  { why: "a rate without its sign", edits: [[figures, "1,98%", "1,98"]] },
  {
    why: "rates as shares of 1",
    edits: [
      [
        figures,
        readBase(figures),
        readBase(figures)
          .replaceAll("100%", "1")
          .replace("98%", "0.98")
          .replace("94.12%", "0.9412")
          .replace("98.37%", "0.9837"),
      ],
    ],
  },
  { why: "dashes for what was not published", edits: [[figures, "60,50,1,98%", "60,—,/,－"]] },
  { why: "a counter behind a count", edits: [[figures, "100,100,0", "100个,100家,0个"]] },
  { why: "a row of the mean", edits: [[figures, ",总计", ",平均,66,61,1,98.37%\n,总计"]] },
  { why: "a subtotal", edits: [[figures, "3,丙区", ",小计,160,150,1,99.33%\n3,丙区"]] },
  { why: "a note under the table", edits: [[figures, "98.37%\n", "98.37%\n注：数据为虚构,,,,,\n"]] },
  { why: "the whole by its own words", edits: [[figures, ",总计,", ",全省合计,"]] },
  { why: "the whole under 序号, its cell merged", edits: [[figures, ",总计,", "总计,,"]] },
  { why: "a column that is not known", edits: [[list, "主办单位\n", "主办单仿\n"]] },
  {
    why: "a list that lacks most columns",
    edits: [
      [
        list,
        readBase(list),
        "政务新媒体名称,存在突出问题\n虚构发布,两周无更新\n虚构政务,两周无更新\n虚构服务,无互动功能\n",
      ],
    ],
  },
  {
    why: "the total in the first row",
    edits: [
      [figures, ",总计,200,184,3,98.37%\n", ""],
      [figures, "1,甲市", ",总计,200,184,3,98.37%\n1,甲市"],
    ],
  },
  { why: "full names for short ones", edits: [[figures, "丙区", "丙直属区"]] },
  {
    why: "no column 序号",
    edits: [[list, readBase(list), readBase(list).replace(/^[^,\n]*,/gm, "")]],
  },
  {
    why: "columns 整改情况 and 整改日期",
    edits: [
      [list, "主办单位\n", "主办单位,整改情况,整改日期\n"],
      [list, "虚构局\n", "虚构局,已整改,2024-07-20\n"],
      [list, "虚构办\n", "虚构办,,\n"],
      [list, "虚构处\n", "虚构处,,\n"],
    ],
  },
  { why: "a line break in a quoted cell", edits: [[list, "虚构服务", '"虚构\n服务"']] },
  { why: "a doubled quote in a quoted cell", edits: [[list, "虚构服务", '"虚构""服务"""']] },
  {
    why: "CRLF throughout",
    edits: [[figures, readBase(figures), readBase(figures).replaceAll("\n", "\r\n")]],
  },
  {
    why: "a table of no problems",
    edits: [
      [list, readBase(list), readBase(list).replace(/\n[^]*/, "\n")],
      [figures, "60,50,1,98%", "60,50,0,100%"],
      [figures, "40,34,2,94.12%", "40,34,0,100.00%"],
      [figures, "184,3,98.37%", "184,0,100%"],
      [circular, "合格率98.37%", "全部合格"],
    ],
  },
  {
    why: "as-of on the last day of grace",
    edits: [
      [settings, '"asOf": "2024-06-20"', '"asOf": "2024-08-14"'],
      [settings, "2024-07-05", "2024-08-14"],
      [circular, "2024-07-05 09:30", "2024-08-14"],
    ],
  },
  { why: "a window of one day", edits: [[settings, '"from": "2024-04-01"', '"from": "2024-06-20"']] },
  {
    why: "published on the day of the counts",
    edits: [
      [circular, "2024-07-05 09:30", "2024-06-20 00:00"],
      [circular, "signed: 2024-07-04", "signed: 2024-06-20"],
    ],
  },
  { why: "signed on the last day of the window", edits: [[circular, "2024-07-04", "2024-06-20"]] },
  {
    why: "due on the day of signing",
    edits: [
      ["2024-Q2/obligations.csv", "2024-07-31", "2024-07-04"],
      [circular, "2024年7月31日", "2024年7月4日"],
    ],
  },
  {
    why: "an older source of other files",
    edits: [
      [settings, '        "standardization.csv",\n', ""],
      [
        settings,
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
    why: "a part that is the whole",
    edits: [
      [stated, "的账号,28", "的账号,200"],
      [stated, "14%", "100%"],
    ],
  },
  { why: "a share rounded up", edits: [[stated, "14%", "14.0%"]] },
  {
    why: "a rate of 100% of nothing",
    edits: [[first, "抽查数,250\n政务新媒体,合格率,99.60%", "抽查数,0\n政务新媒体,合格率,100%"]],
  },
  { why: "a rate that some count gives", edits: [[first, "99.60%", "99.2%"]] },
  {
    why: "a subject by its noun, a measure by a synonym",
    edits: [[first, "政务新媒体,抽查数", "账号,检查数"]],
  },
  {
    why: "the whole, named as a region",
    edits: [
      [first, readBase(first), "对象,地区,指标,数值\n政务新媒体,全省,账号总数,250\n政务新媒体,,抽查数,250\n"],
    ],
  },
  { why: "a number that is rounded", edits: [[stated, "28\n", "20多\n"]] },
  {
    why: "words of the circular in another width",
    edits: [
      [
        stated,
        readBase(stated),
        "对象,指标,数值,原文\n政务新媒体,账号总数,200,共有账号２００个,\n".replace(",\n", "\n"),
      ],
    ],
  },
  {
    why: "a row with a source of its own",
    edits: [
      [
        first,
        readBase(first),
        "对象,指标,数值,来源\n政务新媒体,账号总数,250,made-up\n政务新媒体,抽查数,250,\n",
      ],
    ],
  },
  {
    why: "a change of another measure",
    edits: [[stated, "政务新媒体,占比,具有服务功能的账号,14%", "政务新媒体,抽查数增减率,,减少26.4%"]],
  },
  {
    why: "a change with its period",
    edits: [
      [
        stated,
        readBase(stated),
        "对象,指标,比较,数值\n政务新媒体,增减率,2024-Q1,减少20%\n政务新媒体,增减数,2024-Q1,减少50\n政务新媒体,合格率增减百分点,2024-Q1,下降1.23个百分点\n",
      ],
    ],
  },
  {
    why: "a change on what words say",
    edits: [[stated, readBase(stated), "对象,指标,比较,数值\n政务新媒体,增减率,清理前,减少33.3%\n"]],
  },
  { why: "a decrease of all", edits: [["2024-Q2/standardization.csv", "20%", "100%"]] },
  { why: "a basis in words", edits: [["2024-Q2/standardization.csv", "2024-Q1", "规范化建设前"]] },
  { why: "no state", edits: [["2024-Q2/standardization.csv", "推进中", ""]] },
  {
    why: "a region without level or short name",
    edits: [
      ["regions.csv", "丙直属区,丙区,直属", "丙区,,"],
      ["2024-Q2/obligations.csv", "丙直属区", "丙区"],
      [circular, "丙直属区", "丙区"],
      [list, "丙直属区", "丙区"],
    ],
  },
  { why: "ids of letters", edits: [["regions.csv", "990100", "jia-shi_1"]] },
  {
    why: "regions within regions, and one that went on in another",
    edits: [
      [
        "regions.csv",
        readBase("regions.csv"),
        "编号,名称,简称,上级,自,至,并入\n990100,甲市,甲,,2020-01-01,,\n990200,乙市,乙,,,,\n990300,丙直属区,丙区,,,,\n990400,旧市,旧,丙区,2000-01-01,2000-01-01,甲\n",
      ],
    ],
  },
  {
    why: "subjects, measures, a row word and strictness of the office's own",
    edits: [
      [
        "site.json",
        '"demo": true,',
        `"demo": true, "strict": true, "rowWord": "单位", "subjects": ["website", "media", { "id": "lift", "name": "电梯", "counter": "台" }],
        "measures": [{ "id": "openRate", "name": "公开率", "kind": "rate", "ratioOf": [["passed", "total"]] }],`,
      ],
    ],
  },
  {
    why: "what period.json says of a table",
    edits: [
      [
        settings,
        '"notes":',
        '"tables": { "attachment-1.csv": { "title": "情况表", "kind": "figures", "subject": "media", "rows": "地区", "headingRows": 1, "columns": { "序号": null, "6": { "measure": "passRate" } } } }, "notes":',
      ],
    ],
  },
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
  editRecord(dir, edits);
  readArchive(dir, "data");
});

test.each([
  ".DS_Store",
  "README.md",
  "~$attachment-1.csv",
  "Thumbs.db",
  "received.docx",
  "2024-Q2/.~lock.attachment-1.csv#",
  "2024-Q2/~$regions.csv",
  "2024-Q2/accounts.csv",
  "_drafts/attachment-1.csv",
  ".git/config.json",
])("%s is left alone", (name) => {
  const dir = tempRecord();
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), "\0");
  readArchive(dir, "data");
});

test("a period can do with one number, and without period.json where that rests on nothing", () => {
  const dir = tempRecord();
  rmSync(join(dir, "2024-Q2"), { recursive: true });
  rmSync(join(dir, "2024-Q1", "period.json"));
  writeFileSync(join(dir, first), "对象,指标,数值\n政务新媒体,账号总数,250\n");
  expect(readArchive(dir, "data").periods).toEqual([
    expect.objectContaining({
      id: "2024-Q1",
      sources: [],
      observations: [expect.objectContaining({ printed: "250" })],
    }),
  ]);
});

test("a record can do without regions.csv", () => {
  const dir = tempRecord();
  rmSync(join(dir, "2024-Q2"), { recursive: true });
  rmSync(join(dir, "regions.csv"));
  expect(readArchive(dir, "data")).toMatchObject({ regions: [], periods: [{ id: "2024-Q1" }] });
});
