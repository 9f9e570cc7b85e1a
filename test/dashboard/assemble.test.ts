import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";
import { inLine } from "./made-dashboard.ts";

const shipped = dashboardOf(deepFreeze(readArchive("data")));
const period = (id: string) => shipped.periods.find((one) => one.id === id)!;
const media = (id: string) => period(id).subjects.find((one) => one.id === "media")!;
const band = shipped.overview.bands.find(({ subject }) => subject === "media")!;

test("is what its schema says, after a trip through JSON", () => {
  expect(Dashboard.parse(JSON.parse(JSON.stringify(shipped)))).toEqual(shipped);
});

// The circular's own figures, and the percentages that a pocket calculator gives for them.
test.each([
  ["2022-Q3", "total", { value: "3120", status: "published", count: 3120 }],
  [
    "2022-Q3",
    "change",
    {
      value: "20.9%",
      direction: "down",
      base: "2022-Q2",
      comparison: "环比",
      ratio: { part: 822, whole: 3942 },
      derivation: "(3942 − 3120) ÷ 3942",
      exact: "20.8523…%",
    },
  ],
  [
    "2022-Q3",
    "passRate",
    { value: "99.94%", ratio: { part: 3118, whole: 3120 }, note: "公布99.94%，一致（四舍五入）" },
  ],
  ["2022-Q3", "passed", { value: "3118", status: "computed", derivation: "3120 − 2" }],
  ["2022-Q3", "samplingRate", { value: "100%", derivation: "3120 ÷ 3120" }],
  ["2022-Q2", "change", { value: "24.0%", ratio: { part: 1247, whole: 5189 } }],
  ["2022-Q2", "inspected", { value: "未公布", status: "unpublished" }],
  ["2022-Q2", "passRate", { value: "未公布", status: "unpublished" }],
  ["2022-Q1", "change", { value: "9.2%", ratio: { part: 528, whole: 5717 } }],
  [
    "2021-Q4",
    "failed",
    { value: "28", status: "inferred", range: { from: 28, to: 28 }, note: "合格率99.51%仅与28个相符" },
  ],
  ["2021-Q4", "passRate", { value: "99.51%", status: "published" }],
  ["2021-Q4", "change", { value: "无上期", status: "noEarlier", note: "此前没有可比的公布数" }],
] as const)("%s: %s of the total", (id, key, expected) => {
  expect(media(id).total[key]).toMatchObject(expected);
});

test.each([
  ["330200", "70%", "1010至1044"],
  ["330500", "55%", "361至368"],
  ["330800", "66%", "418至429"],
  ["330900", "47%", "215至219"],
  ["331100", "62%", "434至445"],
])("region %s, cut by %s, had %s accounts", (region, decrease, baseline) => {
  const row = period("2022-Q3").standardization?.find((one) => one.region === region);
  expect(row?.decrease).toMatchObject({ value: decrease, status: "published" });
  expect(row?.baseline).toMatchObject({ value: baseline, status: "inferred" });
});

test("a cut without a count behind it implies nothing", () => {
  const row = period("2022-Q2").standardization?.find((one) => one.region === "330500");
  expect(row).toMatchObject({
    decrease: { value: "45%" },
    base: "2022-Q1",
    baseText: "2022年一季度",
    current: { status: "unpublished" },
    baseline: { status: "unpublished" },
  });
});

test("pass rates as printed are kept beside the computed ones", () => {
  const rates = media("2022-Q3").regions.map(({ name, passRate }) => [
    name,
    passRate.value,
    passRate.published,
  ]);
  expect(rates).toContainEqual(["宁波市", "100%", "100.%"]);
  expect(rates).toContainEqual(["衢州市", "100%", "100.00%"]);
  expect(rates).toContainEqual(["丽水市", "99.40%", "99.4%"]);
});

test("the tables are as they were issued", () => {
  const [inspection, list] = period("2022-Q3").tables;
  expect(inspection).toMatchObject({
    id: "attachment-1",
    name: "附件1",
    title: "政务新媒体检查总体情况表（2022年第三季度）",
    headings: [
      ["序号", "地区", "政务新媒体总数", "抽查政务新媒体数", "存在突出问题政务新媒体数", "账号合格率"],
    ],
  });
  expect(inspection?.rows[2]).toEqual({
    cells: ["3", "宁波市", "308", "308", "0", "100.%"],
    region: "330200",
  });
  expect(inspection?.rows.at(-1)).toEqual({
    cells: ["", "总计", "3120", "3120", "2", "99.94%"],
    isTotal: true,
  });
  expect(list).toMatchObject({ id: "attachment-2", name: "附件2", kind: "list" });
  expect(period("2022-Q3").listed?.map(({ href, name }) => [href, name])).toEqual([
    ["/circulars/2022-Q3.html#attachment-2-r1", "诗画碧湖"],
    ["/circulars/2022-Q3.html#attachment-2-r2", "普陀山文化旅游"],
  ]);
  expect(period("2022-Q2").tables).toEqual([]);
});

test("every number of the files has its standing and its place", () => {
  const { observations } = period("2022-Q2");
  expect(
    observations
      .filter(({ file }) => file === "stated.csv")
      .map(({ label, printed, unit, standingText, proof, href }) => [
        label,
        printed,
        unit,
        standingText,
        proof,
        href,
      ]),
  ).toEqual([
    ["账号总数", "3942", "个", "自述", undefined, "/circulars/2022-Q2.html#stated-1"],
    ["具有服务功能的账号", "553", "个", "自述", undefined, "/circulars/2022-Q2.html#stated-2"],
    [
      "具有服务功能的账号占比",
      "14%",
      "%",
      "复算",
      "553 ÷ 3942 = 14.0284…%",
      "/circulars/2022-Q2.html#stated-3",
    ],
  ]);
  const cell = period("2022-Q3").observations.find(({ printed }) => printed === "100.00%");
  expect(cell).toMatchObject({
    measure: "passRate",
    region: "330800",
    number: "100.00",
    low: "99.995",
    high: "100.010",
    standing: "recomputed",
    href: "/circulars/2022-Q3.html#attachment-1-r9-c6",
  });
});

test("regions are ranked by accounts", () => {
  const places = media("2022-Q3").regions.map(({ name, rank }) => [rank?.place, name]);
  expect(places.toSorted((a, b) => Number(a[0]) - Number(b[0])).slice(0, 3)).toEqual([
    [1, "温州市"],
    [2, "杭州市"],
    [3, "嘉兴市"],
  ]);
});

test("findings are worded from the figures", () => {
  expect(inLine(band.headline)).toBe("全省政务新媒体减至3120个，比二季度减少20.9%，合格率99.94%");
  expect(band.trend?.title).toBe("账号2021年四季度以来减少45.4%，2022年三季度比二季度减少20.9%");
  expect(band.ledger?.title).toBe("5个地区已完成规范化建设，6个推进中；舟山、丽水各有1个问题账号");
  expect(band.ledger?.passRates).toBe("10个地区合格率100%，舟山99.13%、丽水99.40%");
  expect(band.units?.title).toBe("3120个账号中，问题账号2个：监测点前两周无更新");
  expect(band.publishedCuts?.title).toBe("5个地区账号减少47%至70%，基期未公布");
  expect(band.standardizationTiles).toMatchObject({
    title: "5个地区已完成规范化建设",
    subtitle: "其余6个地区须在2022年底前完成",
  });
  expect(band.changes).toEqual([
    "账号总数由二季度的3942个减至3120个，减少822个（20.9%）。",
    "合格率为99.94%，上一个公布的合格率是2021年四季度的99.51%。",
    "此前各季度的分地区数字未公布，分地区变化无从计算。",
    "公布已完成规范化建设：宁波、湖州、衢州、舟山、丽水。",
  ]);
  expect(shipped.regions[1]?.summary).toBe(
    "2022年三季度账号472个，账号数在12个地区中列第2位；抽查472个，问题账号0个，合格率100%。",
  );
});

test("every published figure names its source, and every source exists", () => {
  const refs = new Set(shipped.periods.flatMap(({ sources }) => sources.map(({ ref }) => ref)));
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("status" in value && "sources" in value) {
      const { status, sources } = value as { status: string; sources: string[] };
      const hasNone = status === "unpublished" || status === "noEarlier";
      expect(sources.length > 0, `${path} has a source`).toBe(!hasNone);
    }
    if ("sources" in value && Array.isArray(value.sources) && typeof value.sources[0] === "string") {
      for (const ref of value.sources) expect(refs, path).toContain(ref);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(shipped, "dashboard");
});

test("a row of a trend rests on its own source alone", () => {
  expect(band.trend?.rows.map(({ period: id, sources }) => [id, sources])).toEqual([
    ["2021-Q4", ["2021-Q4/digest"]],
    ["2022-Q1", ["2022-Q1/copy"]],
    ["2022-Q2", ["2022-Q2/copy"]],
    ["2022-Q3", ["2022-Q3/circular"]],
  ]);
});

describe("a record of the first form, and of other shape", () => {
  const other = dashboardOf(deepFreeze(readArchive("test/fixtures/other-jurisdiction")));
  const [first] = other.overview.bands;
  const newest = other.periods.at(-1);

  test("says that there are more accounts than before", () => {
    expect(inLine(first?.headline)).toBe("全市政务新媒体增至129个，比二季度增加4.9%，合格率99.22%");
    expect(first?.figures[0]).toMatchObject({ label: "比二季度多", figure: { value: "6" } });
    expect(newest?.subjects[0]?.total.change).toMatchObject({ value: "4.9%", direction: "up" });
    expect(first?.trend?.rows.at(-1)?.change).toBe("+4.9%");
    expect(first?.changes).toContain(
      "与二季度相比，变化最大的地区：市本级由41个到44个，松湾由19个到21个，南浦由35个到36个。",
    );
  });

  test("has no picture of what was not published", () => {
    expect(first).not.toHaveProperty("publishedCuts");
    expect(first).not.toHaveProperty("standardizationTiles");
    expect(newest).toMatchObject({ title: "2025年第三季度检查情况" });
    expect(newest).not.toHaveProperty("listed");
    expect(newest).not.toHaveProperty("circular");
  });

  test("calls nothing an attachment that no circular names", () => {
    expect(newest?.tables.map(({ id, name, file }) => [id, name, file])).toEqual([
      ["attachment-1", "附表", "inspection.csv"],
    ]);
  });

  test("is sampled, not inspected in full", () => {
    expect(other.periods[0]?.subjects[0]?.total.samplingRate).toMatchObject({
      value: "81.30%",
      derivation: "100 ÷ 123",
    });
  });
});
