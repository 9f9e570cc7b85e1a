import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const shipped = dashboardOf(deepFreeze(readArchive("data")));
const quarter = (id: string) => shipped.quarters.find((one) => one.id === id)!;

test("is what its schema says, after a trip through JSON", () => {
  expect(Dashboard.parse(JSON.parse(JSON.stringify(shipped)))).toEqual(shipped);
});

// The circular's own figures, and the percentages that a pocket calculator gives for them.
test.each([
  ["2022-Q3", "accounts", { value: "3120", status: "published", count: 3120 }],
  [
    "2022-Q3",
    "decrease",
    {
      value: "20.9%",
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
  ["2022-Q3", "samplingRate", { value: "100%", derivation: "3120 ÷ 3120" }],
  ["2022-Q2", "decrease", { value: "24.0%", ratio: { part: 1247, whole: 5189 } }],
  ["2022-Q2", "inspected", { value: "未公布", status: "unpublished" }],
  ["2022-Q2", "passRate", { value: "未公布", status: "unpublished" }],
  ["2022-Q1", "decrease", { value: "9.2%", ratio: { part: 528, whole: 5717 } }],
  [
    "2021-Q4",
    "problems",
    { value: "28", status: "inferred", range: { from: 28, to: 28 }, note: "合格率99.51%仅与28个相符" },
  ],
  ["2021-Q4", "passRate", { value: "99.51%", status: "published" }],
  ["2021-Q4", "decrease", { value: "未公布", note: "此前没有可比的公布数" }],
] as const)("%s: %s of the total", (id, key, expected) => {
  expect(quarter(id).total[key]).toMatchObject(expected);
});

test.each([
  ["330200", "70%", "1010至1044"],
  ["330500", "55%", "361至368"],
  ["330800", "66%", "418至429"],
  ["330900", "47%", "215至219"],
  ["331100", "62%", "434至445"],
])("region %s, cut by %s, had %s accounts", (code, decrease, baseline) => {
  const row = quarter("2022-Q3").standardization?.find((one) => one.code === code);
  expect(row?.decrease).toMatchObject({ value: decrease, status: "published" });
  expect(row?.baseline).toMatchObject({ value: baseline, status: "inferred" });
});

test("a cut without a count behind it implies nothing", () => {
  const row = quarter("2022-Q2").standardization?.find((one) => one.code === "330500");
  expect(row).toMatchObject({
    decrease: { value: "45%" },
    base: "2022年一季度",
    current: { status: "unpublished" },
    baseline: { status: "unpublished" },
  });
});

test("pass rates as printed are kept beside the computed ones", () => {
  const rates = quarter("2022-Q3").regions.map(({ name, passRate }) => [
    name,
    passRate.value,
    passRate.published,
  ]);
  expect(rates).toContainEqual(["宁波市", "100%", "100.%"]);
  expect(rates).toContainEqual(["衢州市", "100%", "100.00%"]);
  expect(rates).toContainEqual(["丽水市", "99.40%", "99.4%"]);
});

test("regions are ranked by accounts", () => {
  const places = quarter("2022-Q3").regions.map(({ name, rank }) => [rank?.place, name]);
  expect(places.toSorted((a, b) => Number(a[0]) - Number(b[0])).slice(0, 3)).toEqual([
    [1, "温州市"],
    [2, "杭州市"],
    [3, "嘉兴市"],
  ]);
});

test("findings are worded from the figures", () => {
  const { overview, regions } = shipped;
  expect(overview.headline.flat().join("")).toBe("全省政务新媒体减至3120个，比二季度减少20.9%，合格率99.94%");
  expect(overview.accountsTrend.title).toBe("2021年四季度以来减少45.4%，三季度比二季度减少20.9%");
  expect(overview.regionAccounts?.title).toBe("温州、杭州账号最多；舟山、丽水各有1个问题账号");
  expect(overview.regionPassRates?.title).toBe("10个地区合格率100%，舟山99.13%、丽水99.40%");
  expect(overview.accountUnits?.title).toBe("3120个账号中，2个监测点前两周无更新");
  expect(overview.publishedCuts?.title).toBe("5个地区账号减少47%至70%");
  expect(overview.standardizationTiles).toMatchObject({
    title: "5个地区已完成规范化建设",
    subtitle: "其余6个地区须在2022年底前完成",
  });
  expect(overview.changes[0]).toBe("账号总数由二季度的3942个减至3120个，减少822个（20.9%）。");
  expect(regions[1]?.summary).toBe(
    "2022年三季度账号472个，在12个地区中列第2位；抽查472个，问题账号0个，合格率100%。",
  );
});

test("every published figure names its source, and every source exists", () => {
  const refs = new Set(shipped.quarters.flatMap(({ sources }) => sources.map(({ ref }) => ref)));
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("status" in value && "sources" in value) {
      const { status, sources } = value as { status: string; sources: string[] };
      expect(sources.length > 0, `${path} has a source`).toBe(status !== "unpublished");
    }
    if ("sources" in value && Array.isArray(value.sources) && typeof value.sources[0] === "string") {
      for (const ref of value.sources) expect(refs, path).toContain(ref);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(shipped, "dashboard");
});

describe("a record of other shape", () => {
  const other = dashboardOf(deepFreeze(readArchive("test/fixtures/other-jurisdiction")));

  test("says that there are more accounts than before", () => {
    expect(other.overview.headline.flat().join("")).toBe(
      "全市政务新媒体增至129个，比二季度增加4.9%，合格率99.22%",
    );
    expect(other.overview.figures[1]).toMatchObject({ label: "比二季度增加", figure: { value: "4.9%" } });
    expect(other.quarters.at(-1)?.total.decrease.value).toBe("−4.9%");
    expect(other.overview.accountsTrend.rows.at(-1)?.decrease).toBe("+4.9%");
    expect(other.overview.changes).toContain(
      "变化最大的地区：市本级由41个到44个，松湾由19个到21个，南浦由35个到36个。",
    );
  });

  test("has no picture of what was not published", () => {
    expect(other.overview.publishedCuts).toBeNull();
    expect(other.overview.standardizationTiles).toBeNull();
    expect(other.quarters.at(-1)).toMatchObject({
      problems: null,
      circular: null,
      title: "2025年第三季度检查情况",
    });
  });

  test("is sampled, not inspected in full", () => {
    expect(other.quarters[0]?.total.samplingRate).toMatchObject({ value: "81.30%", derivation: "100 ÷ 123" });
  });
});
