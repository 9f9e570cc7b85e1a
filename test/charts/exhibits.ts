import type {
  AccountsTrend,
  AccountUnits,
  PublishedCuts,
  RegionAccounts,
  RegionPassRates,
  StandardizationTiles,
} from "../../src/dashboard/schema.ts";

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

// 附件1 of the circular of 2022-Q3: code, region, accounts (all inspected), problem accounts, pass rate.
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
export const others = otherNames.map((region, i) => ({
  code: String(520000 + i),
  region,
  accounts: (i * 137 + 41) % 211,
  problems: i % 7 === 3 ? 3 : 0,
}));

export const accountsTrend: AccountsTrend = deepFreeze({
  ...words("accounts-trend", "2021年四季度以来减少45.4%，三季度比二季度减少20.9%"),
  rows: [
    { quarter: "2021-Q4", label: "2021年四季度", accounts: 5717, decrease: null, since: null },
    { quarter: "2022-Q1", label: "2022年一季度", accounts: 5189, decrease: "−9.2%", since: "2021-Q4" },
    { quarter: "2022-Q2", label: "2022年二季度", accounts: 3942, decrease: "−24.0%", since: "2022-Q1" },
    { quarter: "2022-Q3", label: "2022年三季度", accounts: 3120, decrease: "−20.9%", since: "2022-Q2" },
  ],
  milestones: [{ label: "2021年清理前", accounts: 6300 }],
});

type TrendRow = AccountsTrend["rows"][number];

/** Quarters from 2021-Q4 on with these counts; every count is compared with the one before it. */
export function trendOf(
  counts: readonly (number | null)[],
  milestones: AccountsTrend["milestones"] = [],
): AccountsTrend {
  const rows: TrendRow[] = [];
  let since: { quarter: TrendRow["quarter"]; accounts: number } | undefined;
  counts.forEach((accounts, i) => {
    const year = 2021 + Math.floor((i + 3) / 4);
    const season = (["1", "2", "3", "4"] as const)[(i + 3) % 4] ?? "1";
    const quarter = `${year}-Q${season}` as const;
    const change =
      accounts !== null && since ? ((accounts - since.accounts) / (since.accounts || 1)) * 100 : undefined;
    rows.push({
      quarter,
      label: `${year}年${"一二三四"[Number(season) - 1]}季度`,
      accounts,
      decrease: change === undefined ? null : `${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(1)}%`,
      since: change === undefined ? null : (since?.quarter ?? null),
    });
    if (accounts !== null) since = { quarter, accounts };
  });
  return deepFreeze({ ...words("accounts-trend", `${counts.length}个季度的账号数`), rows, milestones });
}

/** A long history: a decline with a rise in it, and with gaps. */
export function longTrend(quarters: number): AccountsTrend {
  return trendOf(
    Array.from({ length: quarters }, (_, i) =>
      i % 17 === 5 ? null : Math.round(3000 + 2600 * Math.cos((i / quarters) * 5) + ((i * 97) % 310)),
    ),
  );
}

export const regionAccounts: RegionAccounts = deepFreeze({
  ...words("region-accounts", "温州、杭州账号最多；舟山、丽水各有1个问题账号"),
  rows: inspection.map(([code, region, accounts, problems, passRate]) => ({
    code,
    region,
    accounts,
    problems,
    passRate,
  })),
});

export const regionAccountsLong: RegionAccounts = deepFreeze({
  ...words("region-accounts", "二十个地区"),
  rows: others.map((row, i) => ({
    ...row,
    accounts: i % 6 === 4 ? null : row.accounts,
    problems: i % 6 === 4 ? null : row.problems,
    passRate: i % 6 === 4 ? "未公布" : row.problems > 0 ? "97.56%" : "100%",
  })),
});

export const regionPassRates: RegionPassRates = deepFreeze({
  ...words("region-pass-rates", "10个地区合格率100%，舟山99.13%、丽水99.4%"),
  rows: inspection.map(([code, region, accounts, problems, passRate]) => ({
    code,
    region,
    passed: accounts - problems,
    inspected: accounts,
    passRate,
  })),
});

export const regionPassRatesLong: RegionPassRates = deepFreeze({
  ...words("region-pass-rates", "二十个地区"),
  rows: others.map((row, i) =>
    i === 4
      ? { code: row.code, region: row.region, passed: null, inspected: null, passRate: "未公布" }
      : {
          code: row.code,
          region: row.region,
          passed: row.accounts - row.problems,
          inspected: row.accounts,
          passRate:
            row.problems > 0
              ? `${(((row.accounts - row.problems) / row.accounts) * 100).toFixed(2)}%`
              : "100%",
        },
  ),
});

const named: Record<string, string> = { "330900": "普陀山文化旅游", "331100": "诗画碧湖" };

export const accountUnits: AccountUnits = deepFreeze({
  ...words("account-units", "3120个账号中，2个监测点前两周无更新"),
  rows: inspection.map(([code, region, accounts, problems]) => ({
    code,
    region,
    accounts,
    problems,
    problemAccounts: named[code] ?? "",
  })),
  perDot: 1,
});

export const accountUnitsLong: AccountUnits = deepFreeze({
  ...words("account-units", "二十个地区"),
  rows: others.map((row) => ({
    ...row,
    problemAccounts: row.problems > 0 ? "某街道发布、某镇政务公开、某局微服务" : "",
  })),
  perDot: 1,
});

export const publishedCuts: PublishedCuts = deepFreeze({
  ...words("published-cuts", "5个地区账号减少47%至70%"),
  rows: [
    { code: "330200", region: "宁波市", current: 308, decrease: "70%", from: 1010, to: 1044 },
    { code: "330800", region: "衢州市", current: 144, decrease: "66%", from: 418, to: 429 },
    { code: "331100", region: "丽水市", current: 167, decrease: "62%", from: 434, to: 445 },
    { code: "330500", region: "湖州市", current: 164, decrease: "55%", from: 361, to: 368 },
    { code: "330900", region: "舟山市", current: 115, decrease: "47%", from: 215, to: 219 },
  ].map((row) => ({ ...row, baseline: `${row.from}至${row.to}` })),
});

// 2022-Q2 published cuts without counts.
export const publishedCutsUnknown: PublishedCuts = deepFreeze({
  ...words("published-cuts", "3个地区账号减少27%至45%"),
  rows: [
    ["330500", "湖州市", "45%"],
    ["330800", "衢州市", "39%"],
    ["331000", "台州市", "27%"],
  ].map(([code = "", region = "", decrease = ""]) => ({
    code,
    region,
    current: null,
    decrease,
    from: null,
    to: null,
    baseline: "未公布",
  })),
});

export const publishedCutsOdd: PublishedCuts = deepFreeze({
  ...words("published-cuts", "各种情形"),
  rows: [
    {
      code: "522300",
      region: "黔西南布依族苗族自治州",
      current: 308,
      decrease: "70%",
      from: 1010,
      to: 1044,
      baseline: "1010至1044",
    },
    { code: "520100", region: "贵阳市", current: 0, decrease: "100%", from: 1, to: null, baseline: "至少1" },
    {
      code: "520200",
      region: "六盘水市",
      current: 200,
      decrease: "50%",
      from: 400,
      to: 400,
      baseline: "400",
    },
    {
      code: "520300",
      region: "遵义市",
      current: 515,
      decrease: "-3%",
      from: 500,
      to: 502,
      baseline: "500至502",
    },
    {
      code: "520400",
      region: "安顺市",
      current: null,
      decrease: "27%",
      from: null,
      to: null,
      baseline: "未公布",
    },
    {
      code: "520500",
      region: "毕节市",
      current: 90,
      decrease: "未公布",
      from: null,
      to: null,
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
  rows: tiles.map(([code, region, row, column, state, deadline, decrease]) => ({
    code,
    region,
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
