import type { LedgerPicture } from "../../src/charts/ledger.ts";
import type { PublishedCuts, StandardizationTiles, Trend, Units } from "../../src/dashboard/schema.ts";

/** The exhibits of the shipped record, as its circulars and attachments give them, and small changes of them. */

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}

const words = (id: string, title: string) => ({
  id,
  title,
  subtitle: "",
  description: `${title}。`,
  columns: [],
  sources: [],
});

// 附件1 of the circular of 2022-Q3: id, name, accounts (all inspected), those that failed, pass rate.
const inspection = [
  ["330000", "省本级", 132, 0, "100%"],
  ["330100", "杭州市", 472, 0, "100%"],
  ["330200", "宁波市", 308, 0, "100%"],
  ["330300", "温州市", 519, 0, "100%"],
  ["330500", "湖州市", 164, 0, "100%"],
  ["330400", "嘉兴市", 364, 0, "100%"],
  ["330600", "绍兴市", 181, 0, "100%"],
  ["330700", "金华市", 344, 0, "100%"],
  ["330800", "衢州市", 144, 0, "100%"],
  ["330900", "舟山市", 115, 1, "99.13%"],
  ["331000", "台州市", 210, 0, "100%"],
  ["331100", "丽水市", 167, 1, "99.4%"],
] as const;

/** A long run of a region list: the names are real, the counts are not. */
const otherNames = [
  "黔西南布依族苗族自治州",
  "黔东南苗族侗族自治州",
  "黔南布依族苗族自治州",
  "贵阳市",
  "遵义市",
  "六盘水市",
  "安顺市",
  "毕节市",
  "铜仁市",
  "贵安新区",
  "省本级",
  "南明区",
  "云岩区",
  "花溪区",
  "乌当区",
  "白云区",
  "观山湖区",
  "清镇市",
  "修文县",
  "息烽县",
];
export const others = otherNames.map((name, i) => ({
  region: String(520000 + i),
  name,
  count: (i * 137 + 41) % 211,
  failed: i % 7 === 3 ? 3 : 0,
}));

const trendWords = (title: string) => ({
  ...words("media-trend", title),
  subject: "media",
  measure: "total",
  unit: "个",
});

type TrendRow = Trend["rows"][number];

/** A period by its last day; its number is compared with the newest one before it. */
interface Point {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly value: number | undefined;
}

function rowsOf(points: readonly Point[]): TrendRow[] {
  const rows: TrendRow[] = [];
  let since: { period: string; value: number } | undefined;
  for (const { id, label, at, value } of points) {
    const change =
      value === undefined || !since?.value ? undefined : ((value - since.value) / since.value) * 100;
    rows.push({
      period: id,
      label,
      at,
      text: value === undefined ? "未公布" : String(value),
      sources: [],
      ...(value !== undefined && { value }),
      ...(change !== undefined &&
        since && {
          change: change === 0 ? "持平" : `${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(1)}%`,
          since: since.period,
        }),
    });
    if (value !== undefined) since = { period: id, value };
  }
  return rows;
}

const quarterEnds = ["03-31", "06-30", "09-30", "12-31"];

/** The quarter that comes `after` quarters after the fourth of 2021. */
function quarter(after: number, value: number | undefined): Point {
  const year = 2021 + Math.floor((after + 3) / 4);
  const index = (after + 3) % 4;
  return {
    id: `${year}-Q${index + 1}`,
    label: `${year}年${"一二三四"[index]}季度`,
    at: `${year}-${quarterEnds[index]}`,
    value,
  };
}

export const trend: Trend = deepFreeze({
  ...trendWords("2021年四季度以来减少45.4%，三季度比二季度减少20.9%"),
  rows: rowsOf([5717, 5189, 3942, 3120].map((value, i) => quarter(i, value))),
  milestones: [{ label: "2021年清理前", count: 6300 }],
});

/** Quarters from 2021-Q4 on with these counts; every count is compared with the one before it. */
export function trendOf(
  counts: readonly (number | undefined)[],
  milestones: Trend["milestones"] = [],
): Trend {
  return deepFreeze({
    ...trendWords(`${counts.length}个季度的账号数`),
    rows: rowsOf(counts.map((value, i) => quarter(i, value))),
    milestones,
  });
}

/** A long history: a decline with a rise in it, and with gaps. */
export function longTrend(quarters: number): Trend {
  return trendOf(
    Array.from({ length: quarters }, (_, i) =>
      i % 17 === 5 ? undefined : Math.round(3000 + 2600 * Math.cos((i / quarters) * 5) + ((i * 97) % 310)),
    ),
  );
}

/** Websites, as far as they are known: quarters with years between them. */
export const sparseTrend: Trend = deepFreeze({
  ...trendWords("2017年三季度以来减少72.3%"),
  subject: "website",
  unit: "家",
  rows: rowsOf([
    { id: "2017-Q3", label: "2017年三季度", at: "2017-09-30", value: 1910 },
    { id: "2018-Q3", label: "2018年三季度", at: "2018-09-30", value: 736 },
    { id: "2021-Q4", label: "2021年四季度", at: "2021-12-31", value: 561 },
    { id: "2023-Q3", label: "2023年三季度", at: "2023-09-30", value: 540 },
    { id: "2024-Q2", label: "2024年二季度", at: "2024-06-30", value: 529 },
  ]),
  milestones: [],
});

/** Months, with two rounds in one of them, and then a year without any. */
export const monthlyTrend: Trend = deepFreeze({
  ...trendWords("12个月"),
  rows: rowsOf(
    [
      ["2022-11", "2022年11月", "2022-11-30", 320],
      ["2022-12", "2022年12月", "2022-12-16", 318],
      ["2022-12.2", "2022年12月第2次", "2022-12-31", 317],
      ["2024-01", "2024年1月", "2024-01-31", 240],
      ["2024-02", "2024年2月", "2024-02-29", 238],
    ].map(([id, label, at, value]) => ({ id, label, at, value }) as Point),
  ),
  milestones: [],
});

/** Rates: of samples nobody knows how many there are. */
export const rateTrend: Trend = deepFreeze({
  ...trendWords("合格率由2023年的97.5%到2025年的99.2%"),
  measure: "passRate",
  unit: "%",
  rows: [97.5, 98, 99.2].map((value, i) => ({
    period: String(2023 + i),
    label: `${2023 + i}年`,
    at: `${2023 + i}-12-31`,
    value,
    text: `${value}%`,
    sources: [],
  })),
  milestones: [],
});

const countColumns = [
  { key: "name", label: "地区" },
  { key: "count", label: "政务新媒体总数（个）" },
  { key: "failedCount", label: "问题账号（个）" },
  { key: "passRate", label: "合格率" },
];
const countWords = (title: string) => ({
  ...words("media-ledger", title),
  columns: countColumns,
  countHeading: "账号数",
});

export const ledger: LedgerPicture = deepFreeze({
  ...countWords("温州、杭州账号最多；舟山、丽水各有1个问题账号"),
  rows: inspection.map(([region, name, count, failed, passRate]) => ({
    region,
    name,
    count,
    failedCount: failed,
    passRate,
  })),
});

export const ledgerLong: LedgerPicture = deepFreeze({
  ...countWords("二十个地区"),
  rows: others.map(({ region, name, count, failed }, i) =>
    i % 6 === 4
      ? { region, name, passRate: "未公布" }
      : { region, name, count, failedCount: failed, passRate: failed > 0 ? "97.56%" : "100%" },
  ),
});

/** Neither failures nor rates: an office that counts something else. */
export const ledgerOnly: LedgerPicture = deepFreeze({
  ...countWords("南滩报送数最多"),
  columns: [
    { key: "name", label: "单位" },
    { key: "count", label: "报送数（条）" },
  ],
  countHeading: "报送数",
  rows: others.slice(0, 4).map(({ region, name, count }) => ({ region, name, count, passRate: "未公布" })),
});

const named: Record<string, string> = { "330900": "普陀山文化旅游", "331100": "诗画碧湖" };

const unitWords = (title: string) => ({
  ...words("media-units", title),
  subject: "media",
  counter: "个",
  perDot: 1,
});

export const units: Units = deepFreeze({
  ...unitWords("3120个账号中，问题账号2个：监测点前两周无更新"),
  rows: inspection.map(([region, name, count, failed]) => ({
    region,
    name,
    count,
    failed,
    failedNames: named[region] ?? "",
  })),
});

export const unitsLong: Units = deepFreeze({
  ...unitWords("二十个地区"),
  rows: others.map((row) => ({
    ...row,
    failedNames: row.failed > 0 ? "某街道发布、某镇政务公开、某局微服务" : "",
  })),
});

export const publishedCuts: PublishedCuts = deepFreeze({
  ...words("published-cuts", "5个地区账号减少47%至70%"),
  rows: [
    { region: "330200", name: "宁波市", current: 308, decrease: "70%", from: 1010, to: 1044 },
    { region: "330800", name: "衢州市", current: 144, decrease: "66%", from: 418, to: 429 },
    { region: "331100", name: "丽水市", current: 167, decrease: "62%", from: 434, to: 445 },
    { region: "330500", name: "湖州市", current: 164, decrease: "55%", from: 361, to: 368 },
    { region: "330900", name: "舟山市", current: 115, decrease: "47%", from: 215, to: 219 },
  ].map((row) => ({ ...row, baseline: `${row.from}至${row.to}` })),
});

// 2022-Q2 published cuts without counts.
export const publishedCutsUnknown: PublishedCuts = deepFreeze({
  ...words("published-cuts", "3个地区账号减少27%至45%"),
  rows: [
    ["330500", "湖州市", "45%"],
    ["330800", "衢州市", "39%"],
    ["331000", "台州市", "27%"],
  ].map(([region = "", name = "", decrease = ""]) => ({
    region,
    name,
    decrease,
    baseline: "未公布",
  })),
});

export const publishedCutsOdd: PublishedCuts = deepFreeze({
  ...words("published-cuts", "各种情形"),
  rows: [
    {
      region: "522300",
      name: "黔西南布依族苗族自治州",
      current: 308,
      decrease: "70%",
      from: 1010,
      to: 1044,
      baseline: "1010至1044",
    },
    { region: "520100", name: "贵阳市", current: 0, decrease: "100%", from: 1, baseline: "至少1" },
    {
      region: "520200",
      name: "六盘水市",
      current: 200,
      decrease: "50%",
      from: 400,
      to: 400,
      baseline: "400",
    },
    {
      region: "520300",
      name: "遵义市",
      current: 515,
      decrease: "-3%",
      from: 500,
      to: 502,
      baseline: "500至502",
    },
    {
      region: "520400",
      name: "安顺市",
      decrease: "27%",
      baseline: "未公布",
    },
    {
      region: "520500",
      name: "毕节市",
      current: 90,
      decrease: "未公布",
      baseline: "未公布",
    },
  ],
});

const tiles = [
  ["330100", "杭州", 2, 1, "推进中", "2022年底前", "未公布"],
  ["330200", "宁波", 2, 3, "已完成", "2022年7月底前", "70%"],
  ["330300", "温州", 4, 3, "推进中", "2022年底前", "未公布"],
  ["330400", "嘉兴", 1, 3, "推进中", "2022年底前", "未公布"],
  ["330500", "湖州", 1, 2, "已完成", "2022年7月底前", "55%"],
  ["330600", "绍兴", 2, 2, "推进中", "2022年底前", "未公布"],
  ["330700", "金华", 3, 2, "推进中", "2022年底前", "未公布"],
  ["330800", "衢州", 3, 1, "已完成", "2022年7月底前", "66%"],
  ["330900", "舟山", 2, 4, "已完成", "2022年7月底前", "47%"],
  ["331000", "台州", 3, 3, "推进中", "2022年底前", "未公布"],
  ["331100", "丽水", 4, 2, "已完成", "2022年7月底前", "62%"],
] as const;

export const standardizationTiles: StandardizationTiles = deepFreeze({
  ...words("standardization-tiles", "5个地区已完成规范化建设"),
  rows: tiles.map(([region, name, row, column, state, deadline, decrease]) => ({
    region,
    name,
    row,
    column,
    state,
    deadline,
    decrease,
  })),
});

// As it stood a quarter before: no state was published, of two the deadline is not known either.
export const standardizationTilesUnknown: StandardizationTiles = deepFreeze({
  ...words("standardization-tiles", "尚未公布完成规范化建设的地区"),
  rows: standardizationTiles.rows.map((row, i) => ({
    ...row,
    state: i === 4 ? "推进中" : "未公布",
    deadline: i === 2 || i === 3 ? "未公布" : row.deadline,
    decrease: i === 7 ? "39%" : "未公布",
  })),
});
