import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { proofsOf, standingOf } from "../../src/facts/prove.ts";
import { madeRecord, threeRegions } from "./made-record.ts";

const file = "2024-Q3/stated.csv";

const read = (table: string, others: Readonly<Record<string, string | object>> = {}): Archive =>
  readArchive(madeRecord({ "regions.csv": threeRegions, [file]: table, ...others }), "data");

/** What the rows say, the number aside. */
const told = ({ periods }: Archive) =>
  periods
    .flatMap(({ observations }) => observations)
    .map(({ subject, measure, region, part, changeOf, base }) =>
      [subject, measure, region, part && `${part.by}:${part.name}`, changeOf, base]
        .filter((word) => word !== undefined)
        .join(" "),
    );

const standings = ({ world }: Archive) =>
  world.facts.all.map((figure) => {
    const { standing, proof } = standingOf(proofsOf(figure, world));
    return [figure.printed, standing, proof?.identity].filter((word) => word !== undefined).join(" ");
  });

describe("what a row measures", () => {
  test.each([
    ["政务新媒体,账号总数", "media total"],
    ["media,total", "media total"],
    ["账号,总数", "media total"],
    ["政府网站,网站总数", "website total"],
    ["门户网站,问题网站", "website failed"],
    ["政府网站,不合格网站数", "website failed"],
    ["政府网站,抽查合格率", "website passRate"],
  ])("%s", (words, expected) => {
    const value = expected.endsWith("Rate") ? "90%" : "9";
    expect(told(read(`对象,指标,数值\n${words},${value}\n`))).toEqual([expected]);
  });

  test.each([
    ["微信公众号", "platform:微信"],
    ["设区市", "level:市级"],
    ["类别：省级部门", "kind:省级部门"],
    ["层级：省级部门", "level:省级"],
    ["平台:某某号", "platform:某某号"],
    ["问题：两周未更新", "problem:两周未更新"],
    ["分数段：90分以上", "score:90分以上"],
    ["具有服务功能的账号", "kind:具有服务功能的账号"],
    ["某事：其他", "kind:某事：其他"],
  ])("of the part %s", (part, expected) => {
    expect(told(read(`对象,指标,分项,数值\n政务新媒体,账号总数,${part},9\n`))).toEqual([
      `media total ${expected}`,
    ]);
  });

  test("of a region by any of its names, or of the whole", () => {
    const archive = read("对象,指标,地区,数值\n政务新媒体,账号总数,丙区,9\n政务新媒体,账号总数,全省,9\n");
    expect(told(archive)).toEqual(["media total 3", "media total"]);
  });

  test.each([
    ["增减率,2024-Q2,减少5%", "changeRate total 2024-Q2"],
    ["增减数,2024-Q2,增加5个", "change total 2024-Q2"],
    ["抽查数增减率,清理前,减少5%", "changeRate inspected 清理前"],
    ["问题账号增减数,,减少5个", "change failed"],
    ["合格率增减百分点,去年同期,提高3个百分点", "pointChange passRate 去年同期"],
    ["增减百分点,,提高3个百分点", "pointChange passRate"],
    ["抽查比例增减百分点,,提高3个百分点", "pointChange samplingRate"],
  ])("as a change: %s", (row, expected) => {
    expect(told(read(`对象,指标,比较,数值\n政务新媒体,${row}\n`))).toEqual([`media ${expected}`]);
  });

  test("a rate does not change by a count", () => {
    expect(() => read("对象,指标,数值\n政务新媒体,合格率增减数,3\n")).toThrow(/没有指标“合格率增减数”/);
  });
});

test("sources of a row, and who says so", () => {
  const source = (id: string, files: readonly string[]) => ({
    id,
    publisher: "测试",
    title: "虚构",
    kind: "虚构",
    trust: "low",
    reason: "虚构。",
    files,
  });
  const archive = read(
    "对象,指标,数值,来源\n政务新媒体,账号总数,9,one\n政务新媒体,抽查数,9,two\n政务新媒体,合格率,100%,\n",
    {
      "2024-Q3/circular.md":
        "---\ntitle: 通报\nsignatory: 示例省人民政府办公厅\nsigned: 2024-10-08\n---\n\n各市：\n",
      "2024-Q3/period.json": {
        sources: [source("one", ["stated.csv", "circular.md"]), source("two", ["stated.csv"])],
      },
    },
  );
  expect(
    archive.periods[0]?.observations.map(({ sources, witness }) => [sources.join(" "), witness]),
  ).toEqual([
    ["2024-Q3/one", "2024-Q3/circular.md"],
    ["2024-Q3/two", "2024-Q3/two"],
    ["2024-Q3/one 2024-Q3/two", "2024-Q3/circular.md"],
  ]);
});

describe("what stated numbers prove", () => {
  test("regions that are all there are make up the whole", () => {
    const rows = (丙: string) =>
      `对象,地区,指标,数值\n政务新媒体,,账号总数,30\n政务新媒体,甲,账号总数,10\n政务新媒体,乙,账号总数,15\n${丙}`;
    expect(standings(read(rows("政务新媒体,丙区,账号总数,5\n")))[0]).toBe("30 recomputed list");
    expect(() => read(rows("政务新媒体,丙区,账号总数,6\n"))).toThrow(/10 \+ 15 \+ 6 = 31/);
    expect(standings(read(rows("")))[0]).toBe("30 stated");
  });

  test("and so of a part", () => {
    const rows = ["", "甲", "乙", "丙区"].map(
      (region, index) => `政务新媒体,${region},微信,账号总数,${[30, 10, 15, 5][index]}\n`,
    );
    expect(standings(read(`对象,地区,分项,指标,数值\n${rows.join("")}`))[0]).toBe("30 recomputed list");
  });

  test("parts of one kind that add up speak for their whole, and others say nothing", () => {
    const parts = (second: number) =>
      `对象,分项,指标,数值\n政府网站,,网站总数,529\n政府网站,门户网站,网站总数,102\n政府网站,部门网站,网站总数,${second}\n`;
    expect(standings(read(parts(427)))).toEqual(["529 recomputed partition", "102 stated", "427 stated"]);
    expect(standings(read(parts(426)))[0]).toBe("529 stated");
    const ofTwoKinds = parts(427).replace("部门网站", "省级");
    expect(standings(read(ofTwoKinds))[0]).toBe("529 stated");
  });

  test("a part that stands there twice counts once", () => {
    const rows =
      "政府网站,,网站总数,20\n政府网站,微信,网站总数,15\n政府网站,微信,网站总数,15\n政府网站,微博,网站总数,5\n";
    expect(standings(read(`对象,分项,指标,数值\n${rows}`))[0]).toBe("20 recomputed partition");
  });

  test("one part that is all of it proves nothing", () => {
    const rows = "政府网站,,网站总数,20\n政府网站,微信,网站总数,20\n";
    expect(standings(read(`对象,分项,指标,数值\n${rows}`))[0]).toBe("20 stated");
  });

  test("of several ways to make up a whole the one that does counts", () => {
    const rows =
      "政府网站,,问题网站,12\n政府网站,,已整改数,10\n政府网站,,未整改数,1\n政府网站,问题：打不开,问题网站,8\n政府网站,问题：不更新,问题网站,4\n";
    expect(standings(read(`对象,分项,指标,数值\n${rows}`))[0]).toBe("12 recomputed partition");
  });

  test("of several rates that may be meant the one that holds counts", () => {
    const rows =
      "政府网站,整改率,75%\n政府网站,问题数,10\n政府网站,已整改问题数,5\n政府网站,问题网站,4\n政府网站,已整改数,3\n";
    expect(standings(read(`对象,指标,数值\n${rows}`))[0]).toBe("75% recomputed rate");
  });

  test("rectified and unrectified may make up what failed, or not all of it", () => {
    const rows = (unrectified: number) =>
      `对象,指标,数值\n政府网站,问题网站,12\n政府网站,已整改数,10\n政府网站,未整改数,${unrectified}\n`;
    expect(standings(read(rows(2)))[0]).toBe("12 recomputed partition");
    expect(standings(read(rows(1)))[0]).toBe("12 stated");
  });

  test("problems that are rectified and not make up all of them", () => {
    const rows = (open: number) =>
      `对象,指标,数值\n政府网站,问题数,583\n政府网站,已整改问题数,542\n政府网站,未整改问题数,${open}\n政府网站,整改率,92.97%\n`;
    expect(standings(read(rows(41)))).toEqual([
      "583 recomputed partition",
      "542 stated",
      "41 stated",
      "92.97% recomputed rate",
    ]);
    expect(() => read(rows(42))).toThrow(/542 \+ 42 = 584/);
  });
});

describe("a sentence that is declared", () => {
  const record = (quote: string) => ({
    "2024-Q3/circular.md":
      "---\ntitle: 通报\nsignatory: 示例省人民政府办公厅\nsigned: 2024-10-08\n---\n\n抽查政务新媒体100个，不合格2个，合格率97%。\n",
    "2024-Q3/declared.json": JSON.stringify({ figures: [{ quote, reason: "原文如此。" }] }),
  });
  const table = (quote: string) =>
    `对象,指标,数值,原文\n政务新媒体,抽查数,100,\n政务新媒体,不合格数,2,\n政务新媒体,合格率,97%,${quote}\n`;

  test.each([
    ["合格率97%", "合格率97%"],
    ["不合格2个，合格率97%", "合格率９７％"],
    ["合格率97%", "不合格2个，合格率97%"],
  ])("%s covers the row of %s", (declared, quote) => {
    expect(() => read(table(quote), record(declared))).not.toThrow();
  });

  test.each([
    ["抽查政务新媒体100个", "合格率97%"],
    ["合格率97%", ""],
    ["合格率", "合格率97%"],
  ])("%s does not cover the row of “%s”", (declared, quote) => {
    expect(() => read(table(quote), record(declared))).toThrow(/“97%”/);
  });
});
