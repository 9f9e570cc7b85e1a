import type { Archive } from "../archive/model.ts";
import { compareRatios } from "../figures/ratio.ts";
import type {
  AccountUnits,
  DashboardQuarter,
  PublishedCuts,
  RegionAccounts,
  RegionFigures,
  RegionPassRates,
  StandardizationTiles,
} from "./schema.ts";
import { deadlineText, listText, unpublished } from "./words.ts";

/** How many names a title bears before it gives a number instead. */
const mostNames = 3;

/** Short names by division code: what running text calls a region. */
export type ShortNames = ReadonlyMap<string, string>;

/** The accounts of every region, with what the inspection found there. Null where no region's were published. */
export function regionAccounts(quarter: DashboardQuarter, shortNames: ShortNames): RegionAccounts | null {
  const counted = quarter.regions.filter((row) => row.accounts.count !== undefined);
  if (counted.length === 0) return null;
  return {
    id: "region-accounts",
    title: [mostAccountsText(counted, shortNames), problemsText(quarter.regions, shortNames)]
      .filter((clause) => clause !== "")
      .join("；"),
    subtitle: `各地区账号数、问题账号数与合格率，${quarter.name}`,
    description: `${listText(quarter.regions.map((row) => `${row.name}${withUnit(row.accounts.value)}`))}。`,
    columns: [
      { key: "region", label: "地区" },
      { key: "accounts", label: "政务新媒体总数（个）" },
      { key: "problems", label: "问题账号（个）" },
      { key: "passRate", label: "合格率" },
    ],
    rows: quarter.regions.map((row) => ({
      code: row.code ?? "",
      region: row.name,
      accounts: row.accounts.count ?? null,
      problems: row.problems.count ?? null,
      passRate: row.passRate.value,
    })),
    sources: quarter.total.accounts.sources,
  };
}

/** 温州、杭州账号最多 */
function mostAccountsText(counted: readonly RegionFigures[], shortNames: ShortNames): string {
  if (counted.length < 2) return "";
  const ranked = counted.toSorted((a, b) => (b.accounts.count ?? 0) - (a.accounts.count ?? 0));
  const first = ranked.slice(0, counted.length > 3 ? 2 : 1);
  return `${listText(first.map((row) => shortName(row, shortNames)))}账号最多`;
}

/** 舟山、丽水各有1个问题账号 */
function problemsText(rows: readonly RegionFigures[], shortNames: ShortNames): string {
  const known = rows.filter((row) => row.problems.count !== undefined);
  if (known.length === 0) return "";
  const found = known.filter((row) => row.problems.count !== 0);
  const [first] = found;
  if (!first) return known.length === rows.length ? "各地区均无问题账号" : "";
  const alike = found.every((row) => row.problems.count === first.problems.count);
  if (found.length <= mostNames && alike) {
    const names = listText(found.map((row) => shortName(row, shortNames)));
    return `${names}${found.length > 1 ? "各" : ""}有${first.problems.value}个问题账号`;
  }
  const sum = found.reduce((total, row) => total + (row.problems.count ?? 0), 0);
  return `${found.length}个地区共有${sum}个问题账号`;
}

/** The pass rate of every region. Null where none can be computed. */
export function regionPassRates(quarter: DashboardQuarter, shortNames: ShortNames): RegionPassRates | null {
  const rated = quarter.regions.flatMap((row) =>
    row.passRate.ratio ? [{ ...row, ratio: row.passRate.ratio }] : [],
  );
  if (rated.length === 0) return null;
  const lowestFirst = rated.toSorted((a, b) => compareRatios(a.ratio, b.ratio));
  const below = lowestFirst.filter(({ ratio }) => ratio.part < ratio.whole);
  const full = rated.length - below.length;
  const lowest = below.slice(0, 2).map((row) => `${shortName(row, shortNames)}${row.passRate.value}`);
  return {
    id: "region-pass-rates",
    title:
      below.length === 0
        ? "各地区合格率均为100%"
        : [full > 0 ? `${full}个地区合格率100%` : "", `${listText(lowest)}${below.length > 2 ? "最低" : ""}`]
            .filter((clause) => clause !== "")
            .join("，"),
    subtitle: `账号合格率，即（抽查数 − 问题账号数）÷ 抽查数，${quarter.name}`,
    description: `${listText(quarter.regions.map((row) => `${row.name}${row.passRate.value}`))}。`,
    columns: [
      { key: "region", label: "地区" },
      { key: "passed", label: "合格（个）" },
      { key: "inspected", label: "抽查（个）" },
      { key: "passRate", label: "合格率" },
    ],
    rows: quarter.regions.map((row) => ({
      code: row.code ?? "",
      region: row.name,
      passed: row.passRate.ratio?.part ?? null,
      inspected: row.passRate.ratio?.whole ?? null,
      passRate: row.passRate.value,
    })),
    sources: quarter.total.passRate.sources,
  };
}

/** Beyond this many dots a picture no longer shows single accounts. */
const mostDots = 5000;
const dotSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many accounts a dot stands for: 1 up to 5000 accounts, then a round number that keeps to 5000 dots. */
export function accountsPerDot(accounts: number): number {
  return dotSteps.find((step) => accounts <= step * mostDots) ?? Math.ceil(accounts / mostDots);
}

/** Every account as one dot, or several accounts where there are too many. Null unless each region's accounts and problem accounts are known. */
export function accountUnits(quarter: DashboardQuarter): AccountUnits | null {
  const rows = quarter.regions.map((row) => ({
    code: row.code ?? "",
    region: row.name,
    accounts: row.accounts.count ?? Number.NaN,
    problems: row.problems.count ?? Number.NaN,
    problemAccounts: listText(
      (quarter.problems ?? []).filter(({ code }) => code === row.code).map(({ account }) => account),
    ),
  }));
  if (rows.length === 0 || rows.some((row) => Number.isNaN(row.accounts) || Number.isNaN(row.problems)))
    return null;
  const accounts = rows.reduce((sum, row) => sum + row.accounts, 0);
  const problems = rows.reduce((sum, row) => sum + row.problems, 0);
  const perDot = accountsPerDot(accounts);
  const kinds = new Set(quarter.problems?.map(({ problem }) => problem));
  const [kind = ""] = kinds;
  const found = kinds.size === 1 && kind.length <= 12 ? kind : "存在突出问题";
  return {
    id: "account-units",
    title: problems === 0 ? `${accounts}个账号均无突出问题` : `${accounts}个账号中，${problems}个${found}`,
    subtitle: `${perDot === 1 ? "每点一个账号" : `每点${perDot}个账号，问题账号每个一点`}，按地区依次排列，${quarter.name}`,
    description:
      problems === 0
        ? `共${accounts}个账号，均无突出问题。`
        : `共${accounts}个账号，其中${problems}个标出：${rows
            .filter((row) => row.problems > 0)
            .map(
              (row) => `${row.region}${row.problems}个${row.problemAccounts && `（${row.problemAccounts}）`}`,
            )
            .join("、")}。`,
    columns: [
      { key: "region", label: "地区" },
      { key: "accounts", label: "账号（个）" },
      { key: "problems", label: "问题账号（个）" },
      { key: "problemAccounts", label: "问题账号名称" },
    ],
    rows,
    sources: quarter.total.problems.sources,
    perDot,
  };
}

/** The decreases that the circular publishes, largest first. Null where it publishes none. */
export function publishedCuts(quarter: DashboardQuarter): PublishedCuts | null {
  const cuts = (quarter.standardization ?? [])
    .filter((row) => row.decrease.status !== "unpublished")
    .toSorted((a, b) => Number.parseFloat(b.decrease.value) - Number.parseFloat(a.decrease.value));
  const [most, least] = [cuts.at(0), cuts.at(-1)];
  if (!most || !least) return null;
  const size = most === least ? most.decrease.value : `${least.decrease.value}至${most.decrease.value}`;
  return {
    id: "published-cuts",
    title: `${cuts.length}个地区账号减少${size}`,
    subtitle: "深色：现有账号；浅色：反推的原有账号，虚线为其范围",
    description: `${listText(
      cuts.map(
        (row) =>
          `${row.region}减少${row.decrease.value}（原有${row.baseline.value}，现有${row.current.value}）`,
      ),
    )}。`,
    columns: [
      { key: "region", label: "地区" },
      { key: "decrease", label: "公布减少率" },
      { key: "baseline", label: "原有账号（反推，个）" },
      { key: "current", label: "现有账号（个）" },
    ],
    rows: cuts.map((row) => ({
      code: row.code,
      region: row.region,
      current: row.current.count ?? null,
      decrease: row.decrease.value,
      from: row.baseline.range?.from ?? row.baseline.count ?? null,
      to: row.baseline.range?.to ?? row.baseline.count ?? null,
      baseline: row.baseline.value,
    })),
    sources: [...new Set(cuts.flatMap((row) => [...row.decrease.sources, ...row.current.sources]))],
  };
}

/** The cities on their tile grid, by how far they are. Null where there is no grid or nothing is known. */
export function standardizationTiles(
  archive: Archive,
  quarter: DashboardQuarter,
  sources: string[],
): StandardizationTiles | null {
  const { standardization } = quarter;
  if (!standardization) return null;
  const tiled = archive.regions.flatMap((region) => (region.tile ? [{ region, tile: region.tile }] : []));
  if (tiled.length === 0) return null;
  const rows = tiled.map(({ region, tile }) => {
    const row = standardization.find(({ code }) => code === region.code);
    return {
      code: region.code,
      region: region.short,
      row: tile.row,
      column: tile.column,
      state: row?.state ?? unpublished,
      deadline: row?.deadline ? deadlineText(row.deadline) : unpublished,
      decrease: row?.decrease.value ?? unpublished,
    };
  });
  const done = rows.filter((row) => row.state === "已完成");
  const rest = rows.filter((row) => row.state !== "已完成");
  const deadlines = new Set(rest.map((row) => row.deadline));
  const [deadline = unpublished] = deadlines;
  return {
    id: "standardization-tiles",
    title: done.length === 0 ? "尚未公布完成规范化建设的地区" : `${done.length}个地区已完成规范化建设`,
    subtitle:
      rest.length === 0
        ? "各地区均已完成"
        : deadlines.size === 1 && deadline !== unpublished
          ? `其余${rest.length}个地区须在${deadline}完成`
          : `其余${rest.length}个地区期限见图`,
    description: `${listText(
      rows.map(
        (row) => `${row.region}${row.state}${row.state === "已完成" ? "" : `（期限${row.deadline}）`}`,
      ),
    )}。`,
    columns: [
      { key: "region", label: "地区" },
      { key: "state", label: "状态" },
      { key: "deadline", label: "完成期限" },
      { key: "decrease", label: "公布减少率" },
    ],
    rows,
    sources,
  };
}

function shortName(row: RegionFigures, shortNames: ShortNames): string {
  return shortNames.get(row.code ?? "") ?? row.name;
}

function withUnit(value: string): string {
  return value === unpublished ? value : `${value}个`;
}
