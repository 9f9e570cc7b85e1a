// What of the prose becomes rows of stated.csv, and what is left to the editor.
import { describe, expect, test } from "vitest";
import { regionNames } from "../../src/archive/region-names.ts";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import type { Observation } from "../../src/facts/observation.ts";
import { periodById } from "../../src/figures/period.ts";
import { parseWrittenNumber } from "../../src/archive/written-number.ts";
import { statedFigures, statedText } from "../../src/intake/staging/stated-figures.ts";
import { received, takeIn, tempData } from "./temp.ts";

const regions = [
  { id: "990100", name: "甲山市", short: "甲山" },
  { id: "990200", name: "乙水市", short: "乙水" },
].map((region) => ({ ...region, level: "设区市", predecessors: [], lineage: [] })) as never[];
const known = {
  offices: [],
  officeNames: [],
  names: regionNames(regions, true),
  regions,
  vocabulary: vocabularyWith({ whole: "全省" }),
};
const front = "---\ntitle: 关于2024年第二季度政务新媒体1200个的通报\nsigned: 2024-07-04\n---\n\n";

function rows(prose: string, tables: readonly Observation[] = [], period = "2024-Q2"): string[] {
  return statedFigures(front + prose, tables, periodById(period), known).map(
    ({ cells, standing }) => `${cells.join(",")} ${standing}`,
  );
}

function inTable(measure: string, printed: string): Observation {
  const number = parseWrittenNumber(printed);
  if (!number) throw new Error(printed);
  return {
    subject: "media",
    measure,
    period: "2024-Q2",
    number,
    printed,
    sources: [],
    place: { file: "attachment-1.csv", line: 2, column: 1 },
    witness: "t",
  };
}

describe("a figure of the prose", () => {
  test.each([
    [
      "a count and a rate, each with the words of its clause",
      "全省共有政务新媒体120个，合格率为97.5%。",
      [
        "政务新媒体,账号总数,,,,120,全省共有政务新媒体120个 stated",
        "政务新媒体,合格率,,,,97.5%,合格率为97.5% stated",
      ],
    ],
    [
      "a part",
      "抽查政务新媒体97个，其中微信公众号77个。",
      [
        "政务新媒体,抽查数,,,,97,抽查政务新媒体97个 stated",
        "政务新媒体,抽查数,,平台：微信,,77,其中微信公众号77个 stated",
      ],
    ],
    [
      "a region",
      "政务新媒体总数甲山市减少了20.9%。",
      ["政务新媒体,增减率,甲山市,,,减少20.9%,政务新媒体总数甲山市减少了20.9% stated"],
    ],
    [
      "what falls",
      "全省共有政务新媒体3120个，比一季度减少了20.9%。",
      [
        "政务新媒体,账号总数,,,,3120,全省共有政务新媒体3120个 stated",
        "政务新媒体,增减率,,,2024-Q1,减少20.9%,比一季度减少了20.9% stated",
      ],
    ],
    [
      "what grows",
      "全省共有政务新媒体3120个，比一季度增长20.9%。",
      [
        "政务新媒体,账号总数,,,,3120,全省共有政务新媒体3120个 stated",
        "政务新媒体,增减率,,,2024-Q1,20.9%,比一季度增长20.9% stated",
      ],
    ],
    [
      "a number with commas",
      "全省共有政务新媒体3,120个。",
      ["政务新媒体,账号总数,,,,3,120,全省共有政务新媒体3,120个 stated"],
    ],
    [
      "a rate that others give",
      "抽查政务新媒体40个，不合格1个，合格率97.5%。",
      [
        "政务新媒体,抽查数,,,,40,抽查政务新媒体40个 stated",
        "政务新媒体,问题账号,,,,1,不合格1个 stated",
        "政务新媒体,合格率,,,,97.5%,合格率97.5% recomputed",
      ],
    ],
    [
      "one that is said twice alike, once",
      "全省共有政务新媒体120个。综上，全省共有政务新媒体120个。",
      ["政务新媒体,账号总数,,,,120,全省共有政务新媒体120个 stated"],
    ],
  ])("is a row: %s", (_what, prose, expected) => {
    expect(rows(prose)).toEqual(expected);
  });

  test.each([
    ["said twice and differently", "全省共有政务新媒体120个。全省共有政务新媒体130个。"],
    ["of an earlier quarter", "一季度全省共有政务新媒体120个。"],
    ["of that quarter, further on", "一季度全省共有政务新媒体120个，合格率97.5%。"],
    ["of nobody knows what", "共有120个。另有5人参加。"],
    ["in the front matter alone", "没有数字。"],
    ["that the text rules out", "抽查政务新媒体40个，不合格1个，合格率95%。"],
  ])("is left to the editor: %s", (_what, prose) => {
    expect(rows(prose).filter((row) => !/抽查数|问题账号/.test(row))).toEqual([]);
  });

  test("is none where a table gives it, whatever number that is", () => {
    const prose = "全省共有政务新媒体120个，合格率为97.5%。";
    expect(rows(prose, [inTable("total", "120")])).toEqual([
      "政务新媒体,合格率,,,,97.5%,合格率为97.5% stated",
    ]);
    expect(rows(prose, [inTable("total", "121"), inTable("passRate", "97.5%")])).toEqual([]);
  });

  test("of what is clear where the tables are of one subject", () => {
    expect(rows("不合格1个。", [inTable("total", "120")])).toEqual([
      "政务新媒体,问题账号,,,,1,不合格1个 stated",
    ]);
    expect(rows("不合格1个。")).toEqual([]);
  });

  test.each([
    ["its own", "2024年二季度全省共有政务新媒体120个。"],
    ["one that it is compared with", "与一季度相比，全省共有政务新媒体120个。"],
    ["one of another sentence", "一季度已作通报。全省共有政务新媒体120个。"],
  ])("may stand beside a quarter: %s", (_what, prose) => {
    expect(rows(prose)).toEqual([expect.stringContaining("政务新媒体,账号总数,,,,120,")]);
  });

  test("may stand beside the quarter that its inspection is the second of", () => {
    expect(rows("二季度全省共有政务新媒体120个。", [], "2024-Q2.2")).toHaveLength(1);
    expect(rows("一季度全省共有政务新媒体120个。", [], "2024-Q2.2")).toHaveLength(0);
  });
});

test("no figure, no file", () => {
  expect(statedText([])).toBeUndefined();
  expect(
    statedText([{ cells: ["政务新媒体", "账号总数", "", "", "", "3,120", "共3,120个"], standing: "stated" }]),
  ).toBe('对象,指标,地区,分项,比较,数值,原文\n政务新媒体,账号总数,,,,"3,120","共3,120个"\n');
});

describe("a period that is taken in", () => {
  const circular = (figures: string) =>
    `关于2031年第一季度政务新媒体检查情况的通报\n各市：\n${figures}\n浙江省人民政府办公厅\n2031年4月12日\n`;
  const figures = "全省共有政务新媒体120个，合格率为97.5%。";

  test("has its rows and lists them", () => {
    const { look, plan } = takeIn(received({ "通报.txt": circular(figures) }));
    expect(plan?.files.get("stated.csv")).toContain("政务新媒体,账号总数,,,,120,");
    expect(look.filter(({ place }) => place.startsWith("stated.csv")).map(({ place }) => place)).toEqual([
      "stated.csv:2",
      "stated.csv:3",
    ]);
    expect(plan?.files.get("period.json")).toContain('"stated.csv"');
  });

  test("without a figure is told to write them", () => {
    const { look, plan } = takeIn(received({ "通报.txt": circular("检查情况良好。") }));
    expect(plan?.files.has("stated.csv")).toBe(false);
    expect(look.map(({ place }) => place)).toContain("stated.csv");
  });

  test("loses no row that the editor took out or wrote", () => {
    const out = tempData();
    takeIn(received({ "通报.txt": circular(figures) }), { out });
    const again = takeIn(received({ "通报.txt": circular(`${figures}抽查政务新媒体40个。`) }), {
      out,
      replace: true,
    });
    expect(again.plan?.stated).toEqual([]);
    expect(again.plan?.files.get("stated.csv")).not.toContain("抽查数");
  });

  test("has no row that the record's checks would stop", () => {
    // A pass rate that the counts of a table rule out: which of them is wrong is not for intake to say.
    const table = "地区,政务新媒体总数,抽查政务新媒体数,存在突出问题政务新媒体数\n总计,120,40,1\n";
    const { plan } = takeIn(
      received({
        "通报.txt": circular("全省政务新媒体合格率为12.5%。共有政务新媒体120个。"),
        "附件1.csv": table,
      }),
    );
    expect(plan?.files.get("stated.csv")).toBeUndefined();
  });

  test("has no rows that rule each other out", () => {
    const prose = "抽查政务新媒体40个。政务新媒体合格39个。政务新媒体不合格5个。";
    const { plan } = takeIn(received({ "通报.txt": circular(prose) }));
    expect(plan?.findings).toEqual([]);
    expect(plan?.stated).toEqual([]);
  });

  test("loses no other row for one that they would stop", () => {
    const table = "地区,政务新媒体总数,抽查政务新媒体数,合格政务新媒体数\n总计,120,40,39\n";
    const prose = "全省政务新媒体不合格5个。微信公众号合格率为90%。";
    const { plan } = takeIn(received({ "通报.txt": circular(prose), "附件1.csv": table }));
    expect(plan?.findings).toEqual([]);
    expect(plan?.stated.map(({ cells }) => cells.slice(1, 6).join(","))).toEqual(["合格率,,平台：微信,,90%"]);
  });
});
