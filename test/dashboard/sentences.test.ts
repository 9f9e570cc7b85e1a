import { describe, expect, test } from "vitest";
import { leading, mostText } from "../../src/dashboard/sentences.ts";
import { inLine, madeDashboard, regionsOf, stated, table } from "./made-dashboard.ts";

/** The first subject at a glance. */
const bandOf = (files: Parameters<typeof madeDashboard>[0]) => {
  const dashboard = madeDashboard(files);
  const [band] = dashboard.overview.bands;
  return {
    headline: inLine(band?.headline),
    changes: band?.changes,
    trend: band?.trend?.title,
    summary: dashboard.periods.at(-1)?.summary,
    figures: band?.figures.map(({ label, unit, figure }) => `${label} ${figure.value}${unit}`),
  };
};

describe("a total and what it is compared with", () => {
  const two = (before: number, now: number) =>
    bandOf({
      "2024-Q1/stated.csv": stated({ 账号总数: before }),
      "2024-Q2/stated.csv": stated({ 账号总数: now }),
    });

  test.each([
    {
      what: "fewer",
      counts: [100, 80],
      headline: "全省政务新媒体减至80个，比一季度减少20.0%",
      change: "账号总数由一季度的100个减至80个，减少20个（20.0%）。",
      trend: "二季度比一季度减少20.0%",
      figure: "比一季度少 20个",
    },
    {
      what: "more",
      counts: [80, 100],
      headline: "全省政务新媒体增至100个，比一季度增加25.0%",
      change: "账号总数由一季度的80个增至100个，增加20个（25.0%）。",
      trend: "二季度比一季度增加25.0%",
      figure: "比一季度多 20个",
    },
    {
      what: "as many",
      counts: [80, 80],
      headline: "全省政务新媒体仍为80个",
      change: "账号总数与一季度持平，为80个。",
      trend: "二季度与一季度持平",
      figure: "与一季度相比 持平",
    },
    {
      what: "some where there was none",
      counts: [0, 3],
      headline: "全省政务新媒体增至3个，比一季度增加3个（一季度为0个）",
      change: "账号总数由一季度的0个增至3个，增加3个。",
      trend: "二季度比一季度增加3个（一季度为0个）",
      figure: "比一季度增加 不适用",
    },
    {
      what: "none any more",
      counts: [3, 0],
      headline: "全省政务新媒体减至0个，比一季度减少100%",
      change: "账号总数由一季度的3个减至0个，减少3个（100%）。",
      trend: "二季度比一季度减少100%",
      figure: "比一季度少 3个",
    },
    {
      what: "none, as before",
      counts: [0, 0],
      headline: "全省政务新媒体仍为0个",
      change: "账号总数与一季度持平，为0个。",
      trend: "二季度与一季度持平",
      figure: "与一季度相比 持平",
    },
  ])("$what", ({ counts: [before = 0, now = 0], headline, change, trend, figure }) => {
    const told = two(before, now);
    expect(told).toMatchObject({ headline, changes: [change], trend });
    expect(told.figures).toContain(figure);
  });

  test("of one period alone nothing is compared", () => {
    expect(bandOf({ "2024-Q1/stated.csv": stated({ 账号总数: 100 }) })).toEqual({
      headline: "全省政务新媒体共100个",
      changes: [],
      trend: "2024年一季度100个",
      summary: "账号100个。",
      figures: ["账号总数 100个", "增减率 无上期"],
    });
  });

  test("0 in the first period is a number like others", () => {
    const told = bandOf({ "2024-Q1/stated.csv": stated({ 账号总数: 0, 抽查数: 0 }) });
    expect(told).toMatchObject({ headline: "全省政务新媒体共0个", summary: "账号0个。" });
  });

  test("the base is said where it is not the period before, and 环比 is not", () => {
    const dashboard = madeDashboard({
      "2024-Q1/stated.csv": stated({ 账号总数: 100 }),
      "2024-Q2/stated.csv": stated({ 合格率: "99%" }),
      "2024-Q3/stated.csv": stated({ 账号总数: 90 }),
    });
    const [band] = dashboard.overview.bands;
    expect(inLine(band?.headline)).toBe("全省政务新媒体减至90个，比一季度减少10.0%");
    expect(dashboard.periods.at(-1)?.subjects[0]?.total.change).not.toHaveProperty("comparison");
  });

  test("months are compared with months, quarters with quarters", () => {
    const { periods } = madeDashboard({
      "2024-Q1/stated.csv": stated({ 账号总数: 100 }),
      "2024-04/stated.csv": stated({ 账号总数: 90 }),
      "2024-05/stated.csv": stated({ 账号总数: 80 }),
      "2024-Q2/stated.csv": stated({ 账号总数: 70 }),
    });
    expect(
      periods.map(({ id, subjects: [view] }) => [id, view?.total.change.base, view?.total.change.comparison]),
    ).toEqual([
      ["2024-Q1", undefined, undefined],
      ["2024-04", undefined, undefined],
      ["2024-05", "2024-04", "环比"],
      ["2024-Q2", "2024-Q1", "环比"],
    ]);
  });

  test("the same quarter a year before is 同比, and its year is said", () => {
    const { periods, overview } = madeDashboard({
      "2023-Q2/stated.csv": stated({ 账号总数: 100 }),
      "2024-Q2/stated.csv": stated({ 账号总数: 50 }),
    });
    expect(periods.at(-1)?.subjects[0]?.total.change).toMatchObject({ base: "2023-Q2", comparison: "同比" });
    expect(inLine(overview.bands[0]?.headline)).toBe("全省政务新媒体减至50个，比2023年二季度减少50.0%");
  });

  test("what only the source says of a change is told as that: it is no 减至", () => {
    const files = (base: string) => ({
      "2024-Q1/stated.csv": `对象,指标,比较,数值\n政务新媒体,账号总数,,80\n政务新媒体,增减率,${base},减少20.9%\n`,
    });
    expect(bandOf(files("2023-Q4"))).toMatchObject({
      headline: "全省政务新媒体共80个，比2023年四季度减少20.9%",
      changes: [],
    });
    expect(bandOf(files("清理前")).headline).toBe("全省政务新媒体共80个，比清理前减少20.9%");
  });

  test("a longer line, with its first and its last", () => {
    const told = bandOf({
      "2023-Q4/stated.csv": stated({ 账号总数: 200 }),
      "2024-Q1/stated.csv": stated({ 账号总数: 150 }),
      "2024-Q2/stated.csv": stated({ 账号总数: 200 }),
    });
    expect(told.trend).toBe("与2023年四季度相同，二季度比一季度增加33.3%");
    const dashboard = madeDashboard({
      "2023-Q4/stated.csv": stated({ 账号总数: 0 }),
      "2024-Q1/stated.csv": stated({ 账号总数: 150 }),
      "2024-Q2/stated.csv": stated({ 账号总数: 60 }),
    });
    expect(dashboard.overview.bands[0]?.trend?.title).toBe(
      "2023年四季度以来由0个增至60个，二季度比一季度减少60.0%",
    );
    expect(inLine(dashboard.trends.bands[0]?.headline)).toBe("2023年四季度以来，账号由0个增至60个");
  });
});

describe("a sample", () => {
  test("of how many is not known", () => {
    expect(bandOf({ "2022-Q3/stated.csv": stated({ 抽查数: 131, 问题账号: 4, 合格率: "96.9%" }) })).toEqual({
      headline: "全省抽查政务新媒体131个，合格率96.95%",
      changes: [],
      trend: "2022年三季度合格率96.95%",
      summary: "抽查账号131个，问题账号4个，合格率96.95%。",
      figures: ["抽查数 131个", "问题账号 4个", "合格率 96.95%"],
    });
  });

  test("of a known whole", () => {
    expect(
      bandOf({ "2023-Q3/stated.csv": stated({ 账号总数: 1061, 抽查数: 173, 问题账号: 13 }) }),
    ).toMatchObject({
      headline: "全省政务新媒体共1061个，抽查173个，合格率92.49%",
      summary: "账号1061个，抽查173个，问题账号13个，合格率92.49%。",
    });
  });

  test("that is all of it is none", () => {
    expect(
      bandOf({ "2023-Q3/stated.csv": stated({ 账号总数: 122, 抽查数: 122, 问题账号: 4 }) }),
    ).toMatchObject({
      headline: "全省政务新媒体共122个，合格率96.72%",
      summary: "账号122个，问题账号4个，合格率96.72%。",
    });
  });
});

describe("what was not published", () => {
  test("is not told", () => {
    expect(bandOf({ "2024-Q1/stated.csv": stated({ 合格率: "98%" }) })).toMatchObject({
      headline: "全省政务新媒体合格率98%",
      summary: "合格率98%。",
      trend: "2024年一季度合格率98%",
    });
    expect(bandOf({ "2024-Q1/stated.csv": stated({ 问题账号: 3 }) })).toMatchObject({
      headline: "全省政务新媒体问题账号3个",
      summary: "问题账号3个。",
    });
  });

  test("a unit stands behind no word", () => {
    const { figures } = bandOf({
      "2024-Q1/stated.csv": stated({ 账号总数: 9, 问题账号: 1 }),
      "2024-Q2/stated.csv": stated({ 账号总数: 9 }),
    });
    expect(figures).toContain("问题账号 未公布");
  });

  test("passed and failed: whichever is missing is computed", () => {
    const row = (figures: Record<string, number>) =>
      madeDashboard({ "2024-Q1/stated.csv": stated(figures) }).periods[0]?.subjects[0]?.total;
    expect(row({ 抽查数: 10, 合格数: 9 })?.failed).toMatchObject({
      value: "1",
      status: "computed",
      derivation: "10 − 9",
    });
    expect(row({ 抽查数: 10, 问题账号: 1 })?.passed).toMatchObject({ value: "9", status: "computed" });
    expect(row({ 合格数: 9, 问题账号: 1 })?.inspected).toMatchObject({
      value: "10",
      status: "computed",
      derivation: "9 + 1",
    });
  });

  test("four words for four things", () => {
    const row = madeDashboard({ "2024-Q1/stated.csv": stated({ 账号总数: 9, 抽查数: 0 }) }).periods[0]
      ?.subjects[0]?.total;
    expect(row).toMatchObject({
      failed: { value: "未公布", status: "unpublished" },
      change: { value: "无上期", status: "noEarlier" },
      passRate: { value: "不适用", status: "notApplicable" },
      samplingRate: { value: "0%", status: "computed" },
    });
  });

  test("a period with a text and no number says so, and has no picture", () => {
    const { overview, periods, trends } = madeDashboard({
      "2024-Q1/circular.md":
        "---\ntitle: 关于检查情况的通报\nsignatory: 示例省人民政府办公厅\nsigned: 2024-04-02\n---\n\n各市人民政府：\n\n请认真落实。\n",
    });
    expect(overview.bands).toEqual([]);
    expect(trends.bands).toEqual([]);
    expect(periods[0]).toMatchObject({ summary: "通报正文，没有另列数据。" });
    expect(periods[0]?.circular?.summary).toBe("正文没有可核对的数字。");
  });

  test("where every rate has some count, none is inferred", () => {
    const failed = (inspected: number, rate: string) =>
      madeDashboard({ "2024-Q1/stated.csv": stated({ 抽查数: inspected, 合格率: rate }) }).periods[0]
        ?.subjects[0]?.total.failed;
    expect(failed(5717, "99.51%")).toMatchObject({ value: "28", status: "inferred" });
    expect(failed(840, "100%")).toMatchObject({ status: "unpublished" });
  });
});

describe("regions", () => {
  const five = regionsOf("甲市", "乙市", "丙市", "丁市", "戊市");
  const counts = (...all: readonly number[]) =>
    table(
      "地区,政务新媒体总数",
      Object.fromEntries(all.map((count, at) => [`${"甲乙丙丁戊"[at]}市`, String(count)])),
    );
  const titleOf = (...all: readonly number[]) =>
    madeDashboard({
      "regions.csv": regionsOf(...all.map((_, at) => `${"甲乙丙丁戊"[at]}市`)),
      "2024-Q1/attachment-1.csv": counts(...all),
    }).overview.bands[0]?.ledger?.title;

  test.each([
    { all: [5, 4, 3, 2, 1], title: "甲市、乙市账号最多" },
    { all: [5, 4, 4, 2, 1], title: "甲市账号最多" },
    { all: [5, 5, 5, 2, 1], title: "甲市、乙市、丙市账号最多，各5个" },
    { all: [5, 5, 5, 5, 1], title: "4个地区账号最多，各5个" },
    { all: [5, 5, 5, 5, 5], title: "各地区账号数相同，各5个" },
    { all: [5, 3], title: "甲市账号最多" },
    { all: [0, 0], title: "各地区账号数" },
    { all: [5], title: "甲市账号5个" },
  ])("$all: $title", ({ all, title }) => {
    expect(titleOf(...all)).toBe(title);
  });

  const rates = (rows: Record<string, string>) =>
    madeDashboard({
      "regions.csv": five,
      "2024-Q1/attachment-1.csv": table("地区,抽查政务新媒体数,问题账号", rows),
    }).overview.bands[0];

  test.each([
    [
      { 甲市: "100,0", 乙市: "100,1", 丙市: "100,2", 丁市: "100,3" },
      "1个地区合格率100%，丁市97.00%、丙市98.00%最低",
      "3个地区共有6个问题账号",
    ],
    [
      { 甲市: "100,0", 乙市: "100,2", 丙市: "100,2", 丁市: "100,2" },
      "1个地区合格率100%，3个地区98.00%",
      "乙市、丙市、丁市各有2个问题账号",
    ],
    [{ 甲市: "100,3", 乙市: "100,2", 丙市: "100,2" }, "合格率：甲市97.00%最低", "3个地区共有7个问题账号"],
    [{ 甲市: "100,0", 乙市: "100,0" }, "2个地区合格率均为100%", "各地区均无问题账号"],
    [{ 甲市: "100,1" }, "甲市合格率99.00%", "甲市有1个问题账号"],
  ])("%j", (rows, passRates, failures) => {
    const band = rates(rows);
    expect(band?.ledger?.passRates).toBe(passRates);
    expect(band?.ledger?.title.split("；").at(-1)).toBe(failures);
  });

  const changes = (before: string | undefined, now: string) =>
    madeDashboard({
      "regions.csv": five,
      ...(before === undefined ? {} : { "2024-Q1/attachment-1.csv": before }),
      "2024-Q2/attachment-1.csv": now,
    }).overview.bands[0]?.changes.at(-1);

  test("those that changed most, with what they are compared with", () => {
    expect(changes(counts(9, 9, 9, 9), counts(5, 8, 7, 9))).toBe(
      "与一季度相比，变化最大的地区：甲市由9个到5个，丙市由9个到7个，乙市由9个到8个。",
    );
    expect(changes(counts(9, 9, 9, 9), counts(9, 9, 7, 9))).toBe(
      "与一季度相比，有变化的地区：丙市由9个到7个。",
    );
  });

  test("of several that changed as much none is told without the others", () => {
    expect(changes(counts(9, 9, 9, 9), counts(5, 8, 8, 8))).toBe(
      "与一季度相比，变化最大的地区：甲市由9个到5个。",
    );
    expect(changes(counts(9, 9, 9, 9), counts(8, 8, 10, 8))).toBe(
      "与一季度相比，4个地区变化最大，各增减1个。",
    );
  });

  test("where nothing changed, that is said", () => {
    expect(changes(counts(9, 9), counts(9, 9))).toBe("与一季度相比，各地区账号数没有变化。");
    expect(changes(counts(9, 9), counts(9, 9, 4))).toBe("与一季度相比，可比的2个地区账号数没有变化。");
  });

  test("that earlier numbers were not published is said only where it is so", () => {
    const told = madeDashboard({
      "regions.csv": five,
      "2024-Q1/stated.csv": stated({ 账号总数: 20 }),
      "2024-Q2/attachment-1.csv": counts(9, 9),
    }).overview.bands[0]?.changes;
    expect(told).toContain("此前各季度的分地区数字未公布，分地区变化无从计算。");
    expect(changes(undefined, counts(9, 9))).toBeUndefined();
  });

  test("each with its own base, where they differ", () => {
    const told = madeDashboard({
      "regions.csv": five,
      "2023-Q4/attachment-1.csv": counts(9, 9),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "8" }),
      "2024-Q2/attachment-1.csv": counts(7, 3),
    }).overview.bands[0]?.changes.at(-1);
    expect(told).toBe("变化最大的地区：乙市由2023年四季度的9个到3个，甲市由一季度的8个到7个。");
  });

  test("a rank says by what, and whom it is shared with", () => {
    const { regions } = madeDashboard({
      "regions.csv": five,
      "2024-Q1/attachment-1.csv": counts(5, 3, 3, 1),
    });
    expect(regions.map(({ summary }) => summary)).toEqual([
      "2024年一季度账号5个，账号数在4个地区中列第1位。",
      "2024年一季度账号3个，账号数在4个地区中并列第2位。",
      "2024年一季度账号3个，账号数在4个地区中并列第2位。",
      "2024年一季度账号1个，账号数在4个地区中列第4位。",
      "地区数字未公布。",
    ]);
  });

  test("one region is ranked with nobody and adds up to nothing", () => {
    const { regions, overview } = madeDashboard({
      "regions.csv": regionsOf("甲市"),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "5", 总计: "5" }),
    });
    expect(regions[0]?.summary).toBe("2024年一季度账号5个。");
    expect(overview.bands[0]?.figures[0]?.figure).not.toHaveProperty("derivation");
  });

  test("districts are not counted with the city that they are in", () => {
    const [band] = madeDashboard({
      "regions.csv": "编号,名称,上级\n1,甲市,\n2,子区,甲市\n3,丑区,甲市\n4,乙市,\n",
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数,问题账号", {
        甲市: "10,2",
        子区: "6,2",
        丑区: "4,0",
        乙市: "3,0",
        总计: "13,2",
      }),
    }).overview.bands;
    expect(band?.ledger?.rows.map(({ name }) => name)).toEqual(["甲市", "乙市"]);
    expect(band?.ledger?.title).toBe("甲市账号最多；甲市有2个问题账号");
    expect(band?.figures[0]?.figure.derivation).toBe("2个地区之和");
  });
});

describe("a region that was merged or renamed is one line", () => {
  const merged = (until: string) =>
    madeDashboard({
      "regions.csv": `编号,名称,至,并入\n1,甲山市,,\n2,上城区,,\n3,下城区,${until},上城区\n`,
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数,抽查政务新媒体数,问题账号", {
        甲山市: "600,600,1",
        上城区: "200,200,1",
        下城区: "200,200,0",
      }),
      "2024-Q2/attachment-1.csv": table("地区,政务新媒体总数,抽查政务新媒体数,问题账号", {
        甲山市: "500,500,0",
        上城区: "300,300,0",
      }),
      "2024-Q3/attachment-1.csv": table("地区,政务新媒体总数,抽查政务新媒体数,问题账号", {
        甲山市: "500,500,0",
        上城区: "330,330,0",
      }),
    });

  test.each(["2024-04-30", ""])("ended %s", (until) => {
    const dashboard = merged(until);
    const [, upper, lower] = dashboard.regions;
    expect(upper?.trends[0]?.rows.map(({ period, text, change }) => [period, text, change])).toEqual([
      ["2024-Q1", "400", undefined],
      ["2024-Q2", "300", "−25.0%"],
      ["2024-Q3", "330", "+10.0%"],
    ]);
    expect(
      upper?.earlier.map(({ period, row }) => [period, row.total.derivation, row.passRate.value]),
    ).toEqual([["2024-Q1", "200 + 200", "99.75%"]]);
    expect(upper?.lineage).toEqual(["下城区已并入上城区，此前的数字合并计算。"]);
    expect(lower?.trends[0]?.rows.map(({ text }) => text)).toEqual(["200"]);
    expect(lower?.lineage).toEqual([
      `${until === "" ? "" : "自2024年5月1日起"}并入上城区，此后的数字见上城区。`,
    ]);
    expect(lower?.summary).toContain("2024年一季度账号200个");
    expect(lower?.trends[0]?.title).toBe("下城区2024年一季度200个");
    expect(lower?.trends[0]?.rows.map(({ text }) => text)).not.toContain("未公布");
    expect(dashboard.periods[1]?.subjects[0]?.regions[1]?.change).toMatchObject({
      value: "25.0%",
      direction: "down",
    });
  });

  test("under a new name", () => {
    const { regions } = madeDashboard({
      "regions.csv": "编号,名称,自,至,并入\n1,襄城市,,2010-12-31,2\n2,襄江市,2011-01-01,,\n",
      "2010-Q4/attachment-1.csv": table("地区,政务新媒体总数", { 襄城市: "40" }),
      "2011-Q1/attachment-1.csv": table("地区,政务新媒体总数", { 襄江市: "50" }),
    });
    expect(regions.map(({ lineage }) => lineage)).toEqual([
      ["自2011年1月1日起改称襄江市，此后的数字见襄江市。"],
      ["自2011年1月1日起由襄城市改称，此前的数字是襄城市的。"],
    ]);
    expect(regions[1]?.trends[0]?.title).toBe("襄江市一季度比2010年四季度增加25.0%");
  });
});

describe("several subjects", () => {
  test("each says its own name and counter", () => {
    const { overview, periods, site } = madeDashboard({
      "site.json": { subjects: ["website", "media"] },
      "2023-Q3/stated.csv": `${stated({ 网站总数: 529, 抽查数: 529, 问题网站: 4 }, "政府网站")}${stated({ 账号总数: 3316 }).slice(heading.length)}`,
    });
    expect(overview.bands.map(({ headline }) => inLine(headline))).toEqual([
      "全省政府网站共529家，合格率99.24%",
      "全省政务新媒体共3316个",
    ]);
    expect(periods[0]?.summary).toBe("网站529家，问题网站4家，合格率99.24%。账号3316个。");
    expect(overview.bands.map(({ trend }) => trend?.title)).toEqual([
      "网站2023年三季度529家",
      "账号2023年三季度3316个",
    ]);
    expect(site).toMatchObject({ scope: "政府网站和政务新媒体", periodWord: "季度" });
  });

  test("a period is not asked for what it does not tell of", () => {
    const { overview } = madeDashboard({
      "site.json": { subjects: ["media", "website"] },
      "2022-Q3/stated.csv": stated({ 账号总数: 3120 }),
      "2023-Q3/stated.csv": stated({ 网站总数: 540 }, "政府网站"),
    });
    expect(overview.bands.map(({ period, trend }) => [period, trend?.rows.length])).toEqual([
      ["2022-Q3", 1],
      ["2023-Q3", 1],
    ]);
  });

  test("one of the office's own, with measures of its own", () => {
    const { overview, periods } = madeDashboard({
      "site.json": {
        subjects: [{ id: "lift", name: "电梯", counter: "台" }],
        measures: [{ id: "repaired", name: "修复数", kind: "count", counter: "台", additive: true }],
      },
      "2024-07/stated.csv": stated({ 修复数: 12 }, "电梯"),
    });
    expect(inLine(overview.bands[0]?.headline)).toBe("全省电梯修复数12台");
    expect(overview.bands[0]?.trend?.title).toBe("2024年7月修复数12台");
    expect(periods[0]?.summary).toBe("修复数12台。");
  });
});

test("what is told of parts alone", () => {
  const told = bandOf({
    "2023-09/stated.csv":
      "对象,分项,指标,数值\n政务新媒体,问题：没有互动,问题账号,3\n政务新媒体,问题：更新不及时,问题数,2\n",
  });
  expect(told).toMatchObject({
    headline: "全省政务新媒体没有互动问题账号3个",
    summary: "没有互动问题账号3个，更新不及时问题数2个。",
    figures: ["没有互动问题账号 3个", "更新不及时问题数 2个"],
  });
  expect(told.trend).toBeUndefined();
});

describe("names", () => {
  test("the jurisdiction is said once", () => {
    const named = (name: string) =>
      madeDashboard({ "site.json": { name }, "2024/stated.csv": stated({ 账号总数: 1 }) });
    expect(named("示例省检查通报").site.fullName).toBe("示例省检查通报");
    expect(named("检查通报").site.fullName).toBe("示例省检查通报");
  });

  test("periods of several lengths, or with names of their own, are 期", () => {
    const word = (...ids: readonly string[]) =>
      madeDashboard(Object.fromEntries(ids.map((id) => [`${id}/stated.csv`, stated({ 账号总数: 1 })]))).site
        .periodWord;
    expect(word("2024-Q1", "2024-Q2")).toBe("季度");
    expect(word("2024-07")).toBe("月");
    expect(word("2024-H1")).toBe("半年");
    expect(word("2023", "2024")).toBe("年度");
    expect(word("2024-Q1", "2024-04")).toBe("期");
    expect(word("2024-Q1", "2024-Q1.2")).toBe("期");
  });

  test("a second inspection of a year goes by its own name", () => {
    const { periods } = madeDashboard({
      "2016-Q2/stated.csv": stated({ 账号总数: 10 }),
      "2016-Q2/period.json": { name: "2016年第一次抽查" },
      "2016-Q4/stated.csv": stated({ 账号总数: 9 }),
      "2016-Q4/period.json": { name: "2016年第二次抽查" },
    });
    expect(periods.map(({ summary }) => summary)).toEqual([
      "账号10个。",
      "账号9个，比2016年第一次抽查减少10.0%。",
    ]);
  });
});

describe("lists and cuts", () => {
  const list = "序号,存在突出问题,所属地区,政务新媒体名称,主办单位\n1,两周无更新,甲市,某某发布,某某局\n";
  const files = {
    "regions.csv": regionsOf("甲市", "乙市"),
    "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数,抽查政务新媒体数,问题账号", {
      甲市: "10,10,1",
      乙市: "5,5,0",
    }),
  };

  test("what was found is no number of places where it was found", () => {
    const [band] = madeDashboard({ ...files, "2024-Q1/attachment-2.csv": list }).overview.bands;
    expect(band?.units?.title).toBe("15个账号中，问题账号1个：两周无更新");
  });

  test("without a list the kind is not known", () => {
    const { overview, periods } = madeDashboard(files);
    expect(overview.bands[0]?.units?.title).toBe("15个账号中，问题账号1个");
    expect(periods[0]).not.toHaveProperty("listed");
    expect(periods[0]?.subjects[0]).not.toHaveProperty("listed");
  });

  test("a sample without failures has no more than that", () => {
    const [band] = madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数,抽查政务新媒体数,问题账号", {
        甲市: "10,4,0",
        乙市: "5,2,0",
      }),
    }).overview.bands;
    expect(band?.units?.title).toBe("抽查的6个账号中没有问题账号");
  });

  test("published decreases say their base, or that it was not published", () => {
    const title = (rows: string) =>
      madeDashboard({
        ...files,
        "2024-Q1/standardization.csv": `地区,完成期限,状态,公布减少率,基期\n${rows}`,
      }).overview.bands[0]?.publishedCuts?.title;
    expect(title("甲市,,,70%,\n乙市,,,47%,\n")).toBe("2个地区账号减少47%至70%，基期未公布");
    expect(title("甲市,,,70%,2023-Q4\n")).toBe("甲市账号比2023年四季度减少70%");
    expect(title("甲市,,,70%,2023-Q4\n乙市,,,47%,\n")).toBe("2个地区账号减少47%至70%，基期不一");
  });
});

const heading = "对象,指标,数值\n";

describe("those that lead a ranking", () => {
  const equal = (a: number, b: number) => a === b;
  test.each([
    [[3, 2, 1], 2, [3, 2]],
    [[3, 2, 2], 2, [3]],
    [[3, 3, 3], 2, []],
    [[3, 3], 2, [3, 3]],
    [[], 2, []],
  ])("%j, at most %i: %j", (ranked, most, named) => {
    expect(leading(ranked, most, equal)).toEqual(named);
  });
});

test("nothing is most where there is nothing", () => {
  const words = { what: "账号", heading: "账号数", counter: "个", rowWord: "地区" };
  expect(
    mostText(
      [
        { name: "甲", count: 0 },
        { name: "乙", count: 0 },
      ],
      words,
    ),
  ).toBe("");
});
