import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeSeal, type SealRequest } from "../../src/archive/make-seal.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { readings } from "../../src/archive/sealed.ts";
import { newKeys, parseKey } from "../../src/seal/keys.ts";
import { madeRecord } from "./made-record.ts";

const [ed, sm] = [newKeys("Ed25519"), newKeys("SM2")];
const keys = [
  { id: "ed", spki: ed.spki },
  { id: "sm", spki: sm.spki },
];
const circular = `---
title: 关于2024年第二季度检查情况的通报
signatory: 示例省人民政府办公厅
signed: 2024-07-04
attachments: [检查情况, 问题名单]
---
各市：

二季度共抽查5个账号。

（一）问题发现。总体良好。

请按要求整改。
`;

function record(files: Readonly<Record<string, string | object>> = {}): string {
  return madeRecord({
    "site.json": { keys },
    "2024-Q2/circular.md": circular,
    "2024-Q2/attachment-1.csv": "地区,政务新媒体总数,合格率\n甲市,3,100%\n乙市,2,100%\n总计,5,100%\n",
    "regions.csv": "编号,名称\n1,甲市\n2,乙市\n",
    ...files,
  });
}

function seal(dir: string, more: Partial<SealRequest> = {}) {
  const { text, seal: made } = makeSeal({ dir, period: "2024-Q2", keys: [], ...more });
  writeFileSync(join(dir, "2024-Q2/seal.json"), text);
  return made;
}

const path = (dir: string, name: string) => join(dir, "2024-Q2", name);

function replace(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function problemsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message
      .split("\n")
      .filter((line) => line !== "" && !/^ {2}处理|^TB9001/.test(line))
      .join("\n");
  }
  return "";
}
const read = (dir: string) => problemsOf(() => readArchive(dir, "data"));

describe("a sealed period", () => {
  test("is read as before, on the day of its circular, and says its seal", () => {
    const dir = record();
    const made = seal(dir, {
      keys: [
        { path: "ed", key: parseKey(ed.privatePem)! },
        { path: "sm", key: parseKey(sm.privatePem)! },
      ],
    });
    expect(made).toMatchObject({ date: "2024-07-04", sequence: 1 });
    expect(made.signatures.map(({ algorithm, key }) => [algorithm, key])).toEqual([
      ["Ed25519", "ed"],
      ["SM2", "sm"],
    ]);
    expect(made.files.map(({ name }) => name)).toEqual(["attachment-1.csv", "circular.md", "period.json"]);
    expect(made.units.map(({ id }) => id).filter((id) => !id.startsWith("period"))).toEqual([
      "attachment-1.csv#r0",
      "attachment-1.csv#r1",
      "attachment-1.csv#r2",
      "attachment-1.csv#r3",
      "circular.md#title",
      "circular.md#signatory",
      "circular.md#signed",
      "circular.md#attachment-1",
      "circular.md#attachment-2",
      "circular.md#p-1",
      "circular.md#p-2",
      "circular.md#p-3",
      "circular.md#p-4",
    ]);
    expect(readArchive(dir).periods[0]?.seals).toEqual([made]);
  });

  test.each([
    [
      "a figure in the text",
      "circular.md",
      "抽查5个",
      "抽查6个",
      "circular.md:9:1  TB6001  用印时是“二季度共抽查5个账号。”，现在是“二季度共抽查6个账号。”",
    ],
    [
      "the title",
      "circular.md",
      "第二季度",
      "第三季度",
      "circular.md:2:8  TB6001  用印时是“关于2024年第二季度检查情况的通…”",
    ],
    [
      "a paragraph put in",
      "circular.md",
      "请按要求",
      "新的一段。\n\n请按要求",
      "circular.md:13:1  TB6001  用印以后增加了“新的一段。”",
    ],
    [
      "a paragraph taken out",
      "circular.md",
      "请按要求整改。\n",
      "",
      "TB6001  用印时的“请按要求整改。”没有了",
    ],
    [
      "a cell",
      "attachment-1.csv",
      "甲市,3",
      "甲市,４",
      "attachment-1.csv:2:2  TB6001  用印时是“3”，现在是“４”",
    ],
    ["rows exchanged", "attachment-1.csv", "甲市,3,100%\n乙市,2,100%", "乙市,2,100%\n甲市,3,100%", "TB6001"],
    ["a trust", "period.json", '"low"', '"high"', "period.json:1:1  TB6001  用印时是“low”，现在是“high”"],
    ["a line end", "attachment-1.csv", "甲市,3,100%\n", "甲市,3,100%\r\n", "attachment-1.csv:1:1  TB6002"],
    ["white space", "circular.md", "抽查5个", "抽查 5个", "circular.md:1:1  TB6002"],
  ])("stops when it changed: %s", (_, file, from, to, told) => {
    const dir = record();
    seal(dir);
    expect(read(dir)).toBe("");
    replace(path(dir, file), from, to);
    expect(read(dir)).toContain(told);
  });

  test("stops at a file that came, and one that went", () => {
    const dir = record();
    seal(dir);
    writeFileSync(path(dir, "declared.json"), "[]");
    expect(read(dir)).toContain("data/2024-Q2/declared.json:1:1  TB6004");
    rmSync(path(dir, "declared.json"));
    rmSync(path(dir, "attachment-1.csv"));
    expect(read(dir)).toContain("data/2024-Q2/attachment-1.csv:1:1  TB6003");
  });

  test("one cell, one paragraph or one field is one change", () => {
    const dir = record();
    seal(dir);
    replace(path(dir, "attachment-1.csv"), "甲市,3", "甲市,4");
    replace(path(dir, "circular.md"), "总体良好", "总体较好");
    replace(path(dir, "circular.md"), "title: 关于", "title: 关干");
    expect(read(dir).match(/TB6\d+/g)).toEqual(["TB6001", "TB6001", "TB6001"]);
  });

  test("one row put in is one change, whatever stands below it", () => {
    const dir = record();
    seal(dir);
    replace(path(dir, "attachment-1.csv"), "甲市,3", "丙市,0,\n甲市,3");
    expect(read(dir).match(/TB6001/g)).toHaveLength(1);
  });

  test("any byte changed in it or in its seal is found", () => {
    const dir = record();
    seal(dir, { keys: [{ path: "sm", key: parseKey(sm.privatePem)! }] });
    for (const name of ["circular.md", "attachment-1.csv", "period.json", "seal.json"]) {
      const bytes = readFileSync(path(dir, name));
      // Every byte of the small files, some four hundred of the seal.
      const step = Math.max(1, Math.floor(bytes.length / 400));
      for (let at = 0; at < bytes.length; at += step) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ (at % 2 === 0 ? 1 : 4);
        writeFileSync(path(dir, name), other);
        const isSpace =
          /\s/.test(String.fromCharCode(bytes[at] ?? 0)) || /\s/.test(String.fromCharCode(other[at] ?? 0));
        // White space between the values of JSON says nothing, and is not sealed.
        if (name === "seal.json" && isSpace) continue;
        expect(read(dir), `${name} at ${at}`).not.toBe("");
      }
      writeFileSync(path(dir, name), bytes);
    }
    expect(read(dir)).toBe("");
  }, 300_000);
});

describe("a correction", () => {
  const corrections = (...rows: readonly string[]) =>
    `日期,期,文件,位置,原,改为,原因\n${rows.map((row) => `${row}\n`).join("")}`;

  test("is a row of corrections.csv and a seal that follows the one before", () => {
    const dir = record();
    const first = seal(dir);
    replace(path(dir, "circular.md"), "总体良好", "总体较好");
    expect(problemsOf(() => seal(dir))).toContain("TB6013  circular.md 在用印以后改动过");
    const rows = join(dir, "corrections.csv");
    writeFileSync(rows, corrections("2024-08-01,2024-Q2,circular.md,第三段,良好,较好,录入有误"));
    const second = seal(dir);
    expect(second).toMatchObject({
      date: "2024-08-01",
      sequence: 2,
      previous: first.digest.sha256,
      corrections: [{ file: "circular.md" }],
    });
    expect(read(dir)).toBe("");
    // The same row does not stand for another change.
    replace(path(dir, "circular.md"), "总体较好", "总体一般");
    expect(problemsOf(() => seal(dir))).toContain("TB6013");
    appendFileSync(rows, "2024-09-01,2024-Q2,circular.md,第三段,较好,一般,核实后更正\n");
    expect(seal(dir)).toMatchObject({ sequence: 3, previous: second.digest.sha256, date: "2024-09-01" });
    expect(readArchive(dir).periods[0]?.seals).toHaveLength(3);
    const file = JSON.parse(readFileSync(path(dir, "seal.json"), "utf8")) as { seals: unknown[] };
    file.seals.splice(1, 1);
    writeFileSync(path(dir, "seal.json"), JSON.stringify(file));
    expect(read(dir)).toContain("TB6005  第2印的序号与位置不符：有印被抽去、插入或调换");
  });

  test.each([
    ["nothing changed", {}, {}, "TB6012  2024-Q2 已于2024-07-04用印，此后没有变化"],
    ["no such period", {}, { period: "2024-Q9" }, "TB6011"],
    ["no day", { "2024-Q2/circular.md": undefined }, {}, "TB6014"],
    ["no such day", {}, { date: "2024-02-30" }, "TB6015  “2024-02-30”不是日期"],
    [
      "a key that is not published",
      {},
      { keys: [{ path: "k", key: parseKey(newKeys("SM2").privatePem)! }] },
      "k:1:1  TB6022",
    ],
  ])("no seal: %s", (why, files, request, told) => {
    const dir = record();
    if ("2024-Q2/circular.md" in files) {
      rmSync(path(dir, "circular.md"));
      writeFileSync(
        path(dir, "period.json"),
        readFileSync(path(dir, "period.json"), "utf8")
          .replace('"circular.md",', "")
          .replace(',"circular.md"', ""),
      );
    }
    if (why === "nothing changed") seal(dir);
    expect(problemsOf(() => seal(dir, request))).toContain(told);
  });

  test("a day before the seal before", () => {
    const dir = record();
    seal(dir);
    replace(path(dir, "circular.md"), "总体良好", "总体较好");
    writeFileSync(
      join(dir, "corrections.csv"),
      corrections("2024-08-01,2024-Q2,circular.md,第三段,良好,较好,录入有误"),
    );
    expect(problemsOf(() => seal(dir, { date: "2024-07-03" }))).toContain("TB6015");
    expect(seal(dir, { date: "2024-07-04" }).sequence).toBe(2);
  });
});

test.each([
  ["{", "TB2"],
  ['{"form": 2, "seals": []}', "TB6008  不是用印写下的样子（form）"],
  ['{"form": 1, "seals": []}', "TB6008"],
])("no seal.json: %s", (text, told) => {
  const dir = record();
  writeFileSync(path(dir, "seal.json"), text);
  expect(read(dir)).toContain(told);
});

test.each([
  ["abc", { before: undefined, after: "abc" }, { after: "abc" }],
  [
    "cut",
    { before: "一二三四五六七八九十甲", after: "一二三四五六七八九十乙" },
    { before: "…三四五六七八九十甲", after: "…三四五六七八九十乙" },
  ],
  ["pieces", { before: "甲𠮷乙", after: "甲乙" }, { before: "甲𠮷乙", after: "甲乙" }],
])("both readings: %s", (_, { before, after }, shown) => {
  expect(readings(before, after)).toEqual(shown);
});

test("a key that is none", () => {
  const dir = record({ "site.json": { keys: [{ id: "a", spki: "AAAA" }] } });
  expect(read(dir)).toMatch(/site\.json:1:\d+ {2}TB6007/);
});
