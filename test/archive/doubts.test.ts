// Each doubt with its smallest example and a near miss, over the base record.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DataError } from "../../src/documents/data-error.ts";
import type { Archive } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { codeOf } from "../../src/messages/wording.ts";
import { type Edit, editRecord, tempRecord } from "./temp-record.ts";

const circular = "2024-Q2/circular.md";
const settings = "2024-Q2/period.json";
const duties = "2024-Q2/obligations.csv";
const states = "2024-Q2/standardization.csv";
const list = "2024-Q2/attachment-2.csv";
const table = "2024-Q2/attachment-1.csv";

function edited(edits: readonly Edit[]): string {
  const dir = tempRecord();
  editRecord(dir, edits);
  return dir;
}

/** The codes and places of what stops, or the record. */
function read(dir: string): string[] | Archive {
  try {
    return readArchive(dir, "data");
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map(
      ({ file, line, column, said }) => `${codeOf(said)} ${file.replace("data/", "")}:${line}:${column}`,
    );
  }
}

const finished: Edit = [circular, "甲市已完成，", "甲市已完成规范化建设，"];

const cases: readonly {
  why: string;
  code: string;
  at: string;
  edits: readonly Edit[];
  nearly: readonly Edit[];
}[] = [
  {
    why: "a title of another quarter",
    code: "TB2301",
    at: `${circular}:2:8`,
    edits: [[circular, "2024年第二季度", "2024年第三季度"]],
    nearly: [[circular, "2024年第二季度", "2024年上半年"]],
  },
  {
    why: "an attachment of another year",
    code: "TB2301",
    at: `${circular}:9:5`,
    edits: [[circular, "检查总体情况表", "检查总体情况表（2023年第二季度）"]],
    nearly: [[circular, "检查总体情况表", "检查总体情况表（2024年第二季度）"]],
  },
  {
    why: "an opening that tells of another quarter",
    code: "TB2301",
    at: `${circular}:17:1`,
    edits: [[circular, "共有账号200个", "2024年第一季度检查情况通报如下：共有账号200个"]],
    nearly: [[circular, "共有账号200个", "2024年第一、二季度检查情况通报如下：共有账号200个"]],
  },
  {
    why: "a source of an earlier quarter",
    code: "TB2301",
    at: `${settings}:8:16`,
    edits: [[settings, "虚构的第二季度", "2024年第一季度通报"]],
    nearly: [[settings, "虚构的第二季度", "2024年5月通报"]],
  },
  {
    why: "a day that is none",
    code: "TB2302",
    at: `${circular}:17:1`,
    edits: [[circular, "共有账号", "2月30日共有账号"]],
    nearly: [[circular, "共有账号", "2月29日共有账号"]],
  },
  {
    why: "published before it was signed",
    code: "TB2303",
    at: `${circular}:3:12`,
    edits: [[circular, "2024-07-05 09:30", "2024-07-03 09:30"]],
    nearly: [[circular, "2024-07-05 09:30", "2024-07-04 09:30"]],
  },
  {
    why: "published a year after it was signed",
    code: "TB2304",
    at: `${circular}:3:12`,
    edits: [[circular, "2024-07-05 09:30", "2025-07-04 09:30"]],
    nearly: [[circular, "2024-07-05 09:30", "2025-07-03 09:30"]],
  },
  {
    why: "signed a year after the period",
    code: "TB2305",
    at: `${circular}:7:9`,
    edits: [
      [circular, "2024-07-05 09:30", "2025-07-30 09:30"],
      [circular, "signed: 2024-07-04", "signed: 2025-06-30"],
      [circular, "请于2024年7月31日前", "请于2025年7月31日前"],
      [circular, "2024年底", "2025年底"],
      [duties, "2024-12-31", "2025-12-31"],
      [duties, "2024-07-31", "2025-07-31"],
    ],
    nearly: [
      [circular, "2024-07-05 09:30", "2025-07-30 09:30"],
      [circular, "signed: 2024-07-04", "signed: 2025-06-29"],
      [circular, "请于2024年7月31日前", "请于2025年7月31日前"],
      [circular, "2024年底", "2025年底"],
      [duties, "2024-12-31", "2025-12-31"],
      [duties, "2024-07-31", "2025-07-31"],
    ],
  },
  {
    why: "another day of the count in the text",
    code: "TB2306",
    at: `${circular}:17:3`,
    edits: [[circular, "共有账号", "截至6月21日共有账号"]],
    nearly: [[circular, "共有账号", "截至6月20日共有账号，截至5月31日"]],
  },
  {
    why: "a day of the count in the year that was named last",
    code: "TB2306",
    at: `${circular}:17:15`,
    edits: [[circular, "共有账号", "2023年6月20日起，截至6月20日共有账号"]],
    nearly: [[circular, "共有账号", "2023年6月20日起，截至2024年6月20日共有账号"]],
  },
  {
    why: "another span of days in the remark",
    code: "TB2307",
    at: `${circular}:10:9`,
    edits: [[circular, "本通报为测试而虚构。", "数据取自2024年4月1日至6月21日。"]],
    nearly: [[circular, "本通报为测试而虚构。", "数据取自2024年4月1日—6月20日。"]],
  },
  {
    why: "another span of days in the text",
    code: "TB2307",
    at: `${circular}:13:1`,
    edits: [[circular, "共有账号", "检查时间为4月2日至6月20日。共有账号"]],
    nearly: [[circular, "共有账号", "4月2日至6月20日举办了培训。共有账号"]],
  },
  {
    why: "a deadline that the text does not name",
    code: "TB2308",
    at: `${duties}:3:3`,
    edits: [[duties, "2024-07-31", "2024-08-01"]],
    nearly: [[duties, "2024-07-31,结尾", "2024-08-01,示政办〔2024〕9号"]],
  },
  {
    why: "a deadline beside one that is counted",
    code: "TB2308",
    at: `${duties}:2:3`,
    edits: [[duties, "2024-12-31", "2024-12-30"]],
    nearly: [
      [duties, "2024-12-31", "2024-12-30"],
      [circular, "1.抓好整改", "1.10个工作日内抓好整改"],
    ],
  },
  {
    why: "owed by others than the sentence says",
    code: "TB2309",
    at: `${duties}:2:2`,
    edits: [[duties, "乙、丙直属区", "甲、丙直属区"]],
    nearly: [
      [
        duties,
        "乙、丙直属区,2024-12-31,第二部分",
        "乙,2024-12-31,第二部分\n完成规范化建设,丙直属区,2024-12-31,第二部分",
      ],
    ],
  },
  {
    why: "owed by one of two that the sentence names",
    code: "TB2309",
    at: `${duties}:2:2`,
    edits: [[duties, "乙、丙直属区", "乙、乙市"]],
    nearly: [[duties, "乙、丙直属区", "有关单位"]],
  },
  {
    why: "a state that the text does not bear out",
    code: "TB2310",
    at: `${states}:3:3`,
    edits: [finished, [states, "推进中", "已完成"]],
    nearly: [
      [circular, "甲市已完成，", "甲市已完成整改，"],
      [states, "推进中", "已完成"],
    ],
  },
  {
    why: "a state beside an exception",
    code: "TB2310",
    at: `${states}:3:3`,
    edits: [finished, [states, "推进中", "已完成"]],
    nearly: [
      [circular, "甲市已完成，", "除乙市外，甲市已完成规范化建设，"],
      [states, "推进中", "已完成"],
    ],
  },
  {
    why: "one that has finished by the text",
    code: "TB2310",
    at: `${states}:2:3`,
    edits: [finished, [states, "已完成", "推进中"]],
    nearly: [finished],
  },
  {
    why: "words of a reach that are not the text's",
    code: "TB2311",
    at: "2024-Q2/dissemination.csv:2:2",
    edits: [["2024-Q2/dissemination.csv", "3个", "4个"]],
    nearly: [["2024-Q2/dissemination.csv", "3个", "３ 个"]],
  },
  {
    why: "a row's number left out",
    code: "TB2312",
    at: `${list}:4:1`,
    edits: [[list, "3,无互动", "4,无互动"]],
    nearly: [[list, "3,无互动", "1,无互动"]],
  },
  {
    why: "the same row twice",
    code: "TB2313",
    at: `${list}:4:1`,
    edits: [
      [list, "3,无互动功能,丙直属区,微博,虚构服务,虚构处", "3,两周无更新,丙区,微信公众号,虚构政务,虚构办"],
    ],
    nearly: [[list, "3,无互动功能,丙直属区,微博,虚构服务,虚构处", "3,两周无更新,丙区,微博,虚构政务,虚构办"]],
  },
  {
    why: "an operator of another region",
    code: "TB2314",
    at: `${list}:3:6`,
    edits: [
      ["regions.csv", "990200,乙市,乙,", "990200,乙大市,乙,"],
      ...[table, states, list].map((file): Edit => [file, "乙市", "乙大市"]),
      ["regions.csv", "990300,丙直属区,丙区,", "990300,丙直属区,丙,"],
      [list, "丙区,微信公众号", "丙直属区,微信公众号"],
      [table, "丙区", "丙直属区"],
      [list, "虚构办", "乙大市虚构办"],
    ],
    nearly: [
      ["regions.csv", "990200,乙市,乙,", "990200,乙大市,乙,"],
      ...[table, states, list].map((file): Edit => [file, "乙市", "乙大市"]),
      ["regions.csv", "990300,丙直属区,丙区,", "990300,丙直属区,丙,"],
      [list, "丙区,微信公众号", "丙直属区,微信公众号"],
      [table, "丙区", "丙直属区"],
      [list, "虚构办", "驻乙大市虚构办"],
    ],
  },
  {
    why: "the circular's own source of another day",
    code: "TB2318",
    at: `${settings}:9:15`,
    edits: [
      [settings, "虚构的第二季度", "关于2024年第二季度检查情况的通报（虚构）"],
      [settings, "2024-07-05", "2024-07-06"],
    ],
    nearly: [
      [settings, "虚构的第二季度", "关于2024年第二季度检查情况的通报（虚构）"],
      [settings, "2024-07-05", "2024-07-04"],
    ],
  },
  {
    why: "a text that ends in the middle of a sentence",
    code: "TB2319",
    at: `${circular}:23:16`,
    edits: [[circular, "31日前反馈。", "31日前反馈"]],
    nearly: [[circular, "31日前反馈。", "31日前反馈（另告）"]],
  },
  {
    why: "a text that ends in the middle of a line of its own",
    code: "TB2319",
    at: `${circular}:24:15`,
    edits: [[circular, "31日前反馈。", "31日前反馈。\n以上各项请各单位认真抓好落实"]],
    nearly: [[circular, "31日前反馈。", "31日前反馈。\n以上各项请抓好落实，特此通报"]],
  },
  {
    why: "a table of headings alone",
    code: "TB2322",
    at: `${table}:1:1`,
    edits: [
      [
        table,
        "1,甲市,100,100,0,100%\n2,乙市,60,50,1,98%\n3,丙区,40,34,2,94.12%\n,总计,200,184,3,98.37%\n",
        "",
      ],
    ],
    nearly: [[table, "2,乙市,60,50,1,98%\n3,丙区,40,34,2,94.12%\n,总计,200,184,3,98.37%\n", ""]],
  },
];

describe("over one period", () => {
  test.each(cases)("$why", ({ code, at, edits, nearly }) => {
    const dir = edited(edits);
    expect(read(dir)).toEqual([`${code} ${at}`]);
    expect(read(edited(nearly))).toHaveProperty("periods");
    // Looked into and found right: it passes, and readers are told why.
    writeFileSync(
      join(dir, "2024-Q2/declared.json"),
      JSON.stringify({ doubts: [{ code, reason: "原件如此。" }] }),
    );
    const record = read(dir);
    expect(record).toHaveProperty("periods");
    expect((record as Archive).periods.at(-1)?.notes.at(-1)).toBe("原件如此。");
  });
});

test("a doubt that does not arise is not declared", () => {
  const dir = tempRecord();
  writeFileSync(
    join(dir, "2024-Q2/declared.json"),
    `{\n  "doubts": [{ "code": "TB2301", "reason": "原件如此。" }]\n}`,
  );
  expect(read(dir)).toEqual(["TB2320 2024-Q2/declared.json:2:14"]);
});

test("of a period in which something is wrong for certain, nothing is doubted yet", () => {
  const dir = edited([
    [circular, "2024年第二季度", "2024年第三季度"],
    [duties, "2024-07-31", "2024-07-32"],
  ]);
  expect(read(dir)).toEqual(["TB2018 2024-Q2/obligations.csv:3:3"]);
});

/** A quarter later, with the same tables. */
function followed(edits: readonly Edit[]): string {
  const dir = tempRecord();
  const next = "2024-Q3";
  cpSync(join(dir, "2024-Q2", "standardization.csv"), join(dir, next, "standardization.csv"));
  cpSync(join(dir, "2024-Q2", "attachment-1.csv"), join(dir, next, "attachment-1.csv"));
  writeFileSync(
    join(dir, next, "period.json"),
    JSON.stringify({
      sources: [
        {
          id: "made-up",
          publisher: "测试",
          title: "虚构",
          kind: "虚构",
          trust: "low",
          reason: "虚构。",
          files: ["standardization.csv", "attachment-1.csv"],
        },
      ],
    }),
  );
  if (edits.some(([, , to]) => to.includes("attachment-3.csv")))
    cpSync(join(dir, next, "attachment-1.csv"), join(dir, next, "attachment-3.csv"));
  editRecord(dir, edits);
  return dir;
}

const other: Edit = ["2024-Q3/attachment-1.csv", "1,甲市,100,100", "1,甲市,100,90"];
const otherTotal: Edit = ["2024-Q3/attachment-1.csv", ",总计,200,184,3,98.37%", ",总计,200,174,3,98.28%"];

describe("over a period and the one before it", () => {
  test.each<{ why: string; told: string[]; edits: Edit[] }>([
    { why: "the same table again", told: ["TB2317 2024-Q3/attachment-1.csv:1:1"], edits: [] },
    { why: "a table that differs in one number", told: [], edits: [other, otherTotal] },
    {
      why: "a table that is the same three times",
      told: [],
      edits: [
        [
          "2024-Q3/period.json",
          '"files":["standardization.csv","attachment-1.csv"]',
          '"files":["standardization.csv","attachment-1.csv","attachment-3.csv"]',
        ],
      ],
    },
    {
      why: "another deadline",
      told: ["TB2315 2024-Q3/standardization.csv:3:2"],
      edits: [other, otherTotal, ["2024-Q3/standardization.csv", "2024-12-31", "2025-12-31"]],
    },
    {
      why: "the next deadline, after one that has passed",
      told: [],
      edits: [
        other,
        otherTotal,
        ["2024-Q2/standardization.csv", "甲市,2024-03-31", "甲市,2024-06-30"],
        ["2024-Q3/standardization.csv", "甲市,2024-03-31", "甲市,2024-12-31"],
      ],
    },
    {
      why: "a deadline that is not told again",
      told: [],
      edits: [other, otherTotal, ["2024-Q3/standardization.csv", "2024-12-31", ""]],
    },
    {
      why: "a region that is gone",
      told: ["TB2316 2024-Q3/standardization.csv:1:1"],
      edits: [other, otherTotal, ["2024-Q3/standardization.csv", "乙市,2024-12-31,推进中,,\n", ""]],
    },
    {
      why: "a region more",
      told: [],
      edits: [
        other,
        otherTotal,
        ["2024-Q3/standardization.csv", "乙市,2024-12-31,推进中,,\n", "乙市,2024-12-31,推进中,,\n丙区,,,,\n"],
      ],
    },
    {
      why: "rows that are gone from a table",
      told: ["TB2321 2024-Q3/attachment-1.csv:1:1"],
      edits: [["2024-Q3/attachment-1.csv", "3,丙区,40,34,2,94.12%\n,总计,200,184,3,98.37%\n", ""]],
    },
    {
      why: "rows that are gone from a table that has not all",
      told: [],
      edits: [
        ["2024-Q3/attachment-1.csv", "3,丙区,40,34,2,94.12%\n,总计,200,184,3,98.37%\n", ""],
        ["2024-Q3/period.json", '{"sources"', '{"tables":{"attachment-1.csv":{"partial":true}},"sources"'],
      ],
    },
    {
      why: "a row of a region that was no more",
      told: [],
      edits: [
        ["2024-Q3/attachment-1.csv", "3,丙区,40,34,2,94.12%\n,总计,200,184,3,98.37%\n", ""],
        ["regions.csv", "图块列\n", "图块列,至\n"],
        ["regions.csv", "1,1\n", "1,1,\n"],
        ["regions.csv", "1,2\n", "1,2,\n"],
        ["regions.csv", "直属,,\n", "直属,,,2024-07-01\n"],
      ],
    },
    {
      why: "most rows gone: a table of some",
      told: [],
      edits: [
        [
          "2024-Q3/attachment-1.csv",
          "2,乙市,60,50,1,98%\n3,丙区,40,34,2,94.12%\n,总计,200,184,3,98.37%\n",
          "",
        ],
      ],
    },
  ])("$why", ({ told, edits }) => {
    const found = read(followed(edits));
    if (told.length > 0) expect(found).toEqual(told);
    else expect(found).toHaveProperty("periods");
  });
});

describe("division codes", () => {
  const coded: Edit[] = [
    ["regions.csv", "990100", "430100"],
    ["regions.csv", "990200", "430200"],
    ["regions.csv", "990300", "430000"],
  ];
  test.each<{ why: string; told: string[]; edits: Edit[] }>([
    { why: "of one province and their levels", told: [], edits: coded },
    {
      why: "of another province",
      told: ["TB2062 regions.csv:3:1"],
      edits: [...coded, ["regions.csv", "430200", "440200"]],
    },
    {
      why: "of a county, for a prefecture",
      told: ["TB2063 regions.csv:3:1"],
      edits: [...coded, ["regions.csv", "430200", "430201"]],
    },
    {
      why: "of the province, for a prefecture",
      told: ["TB2063 regions.csv:4:1"],
      edits: [...coded, ["regions.csv", "丙区,直属", "丙区,设区市"]],
    },
    {
      why: "of a prefecture, for the province itself",
      told: ["TB2063 regions.csv:2:1"],
      edits: [...coded, ["regions.csv", "甲,设区市", "甲,省本级"]],
    },
    { why: "that are none", told: [], edits: [["regions.csv", "990200", "990201"]] },
    {
      why: "among other ids",
      told: [],
      edits: [...coded, ["regions.csv", "430200", "440201"], ["regions.csv", "430000", "bing"]],
    },
  ])("$why", ({ told, edits }) => {
    const found = read(edited(edits));
    if (told.length > 0) expect(found).toEqual(told);
    else expect(found).toHaveProperty("periods");
  });
});

test("a measure that names another subject than its row", () => {
  const stated = "2024-Q2/stated.csv";
  const row = "政务新媒体,账号总数,具有服务功能的账号,28";
  expect(read(edited([[stated, row, row.replace("账号总数", "网站总数")]]))).toContain(
    `TB2064 ${stated}:2:2`,
  );
  expect(read(edited([[stated, row, row.replace("账号总数", "总数")]]))).toHaveProperty("periods");
});

describe("a table whose last line has no end", () => {
  test("is told where those of all others have", () => {
    expect(read(edited([[list, "虚构处\n", "虚构处"]]))).toEqual([`TB2065 ${list}:4:1`]);
    expect(read(edited([[list, "虚构处\n", "虚构处\r\n"]]))).toHaveProperty("periods");
  });

  test("is as good as any where another has none", () => {
    const dir = tempRecord();
    for (const file of [list, states]) {
      const text = readFileSync(join(dir, file), "utf8");
      writeFileSync(join(dir, file), text.replace(/\n$/, ""));
    }
    expect(read(dir)).toHaveProperty("periods");
  });

  test("in UTF-16 the end of a line is seen", () => {
    const dir = tempRecord();
    const text = readFileSync(join(dir, list), "utf8");
    writeFileSync(join(dir, list), Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect(read(dir)).toHaveProperty("periods");
    writeFileSync(join(dir, list), Buffer.from(`\uFEFF${text.replace(/\n$/, "")}`, "utf16le"));
    expect(read(dir)).toEqual([`TB2065 ${list}:4:1`]);
  });
});
