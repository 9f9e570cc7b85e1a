import { sum } from "d3";
import type { Archive } from "../archive/model.ts";
import type {
  Figure,
  PeriodView,
  PublishedCuts,
  Row,
  Standardization,
  StandardizationTiles,
  SubjectView,
  Units,
} from "./schema.ts";
import { figureIn, isSample, type SubjectWords } from "./sentences.ts";
import { deadlineText, listText, unpublished } from "./words.ts";

/** How many names a title bears before it gives a number instead. */
const mostNames = 3;

/** Short names by region: what running text calls a region. */
export type ShortNames = ReadonlyMap<string, string>;

/** What the pictures of a subject's regions in one period are made of. */
export interface RegionsOf {
  readonly period: PeriodView;
  readonly subject: SubjectWords & { readonly id: string };
  readonly view: SubjectView;
  readonly shortNames: ShortNames;
  /** 地区, 单位 */
  readonly rowWord: string;
}

/** What is counted in every region, in words. */
export interface Counted {
  readonly measure: string;
  /** In titles: 账号, 抽查账号, 报送数. */
  readonly what: string;
  /** In headings: 账号数, 抽查数, 报送数. */
  readonly heading: string;
  readonly counter: string;
}

/** How many there are; where no region says so, how many were looked at, or whatever else is counted. */
export function countedIn({ regions }: SubjectView, { noun, counter }: SubjectWords): Counted | undefined {
  const others = regions.flatMap(({ more }) =>
    more
      .filter(({ figure }) => figure.count !== undefined)
      .map(({ measure, label, counter: own }): Counted => ({
        measure,
        what: label,
        heading: label,
        counter: own,
      })),
  );
  return [
    { measure: "total", what: noun, heading: `${noun}数`, counter },
    { measure: "inspected", what: `抽查${noun}`, heading: "抽查数", counter },
    ...others.slice(0, 1),
  ].find(({ measure }) => regions.some((row) => figureIn(row, measure)?.count !== undefined));
}

/** Where the figures of the regions come from: those of the whole, or, without it, their own. */
export function sourcesOf({ total, regions }: SubjectView, measure: string): string[] {
  const { sources } = figureIn(total, measure) ?? { sources: [] };
  return sources.length > 0
    ? sources
    : [...new Set(regions.flatMap((row) => figureIn(row, measure)?.sources ?? []))];
}

function countOf<Key extends string>(figure: Figure | undefined, key: Key): { [K in Key]?: number } {
  return (figure?.count === undefined ? {} : { [key]: figure.count }) as { [K in Key]?: number };
}

/** 舟山、丽水各有1个问题账号 */
export function failuresText(
  rows: readonly Row[],
  { failedNoun, counter }: SubjectWords,
  shortNames: ShortNames,
  rowWord: string,
): string {
  const known = rows.filter((row) => row.failed.count !== undefined);
  const found = known.filter((row) => row.failed.count !== 0);
  const [first] = found;
  if (!first) return known.length > 1 && known.length === rows.length ? `各${rowWord}均无${failedNoun}` : "";
  const alike = found.every((row) => row.failed.count === first.failed.count);
  if (found.length <= mostNames && alike) {
    const names = listText(found.map((row) => shortName(row, shortNames)));
    return `${names}${found.length > 1 ? "各" : ""}有${first.failed.value}${counter}${failedNoun}`;
  }
  return `${found.length}个${rowWord}共有${sum(found, (row) => row.failed.count)}${counter}${failedNoun}`;
}

/** Beyond this many dots a picture no longer shows single ones. */
const mostDots = 5000;
const dotSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many a dot stands for: 1 up to 5000, then a round number that keeps to 5000 dots. */
export function countPerDot(count: number): number {
  return dotSteps.find((step) => count <= step * mostDots) ?? Math.ceil(count / mostDots);
}

/**
 * Everything that was looked at, a dot each, or several where there are too many. Undefined unless each region's numbers are
 * known, and where nothing was looked at.
 */
export function units({ period, subject, view, rowWord }: RegionsOf): Units | undefined {
  const { noun, counter, failedNoun } = subject;
  const items = (period.listed ?? []).filter((item) => item.subject === subject.id);
  const namesOf = Map.groupBy(items, ({ region }) => region);
  const rows = view.regions.map((row) => ({
    region: row.region ?? "",
    name: row.name,
    count: row.inspected.count ?? Number.NaN,
    failed: row.failed.count ?? Number.NaN,
    failedNames: listText((namesOf.get(row.region) ?? []).flatMap(({ name }) => name ?? [])),
  }));
  if (rows.some((row) => Number.isNaN(row.count) || Number.isNaN(row.failed) || row.failed > row.count))
    return undefined;
  const count = sum(rows, (row) => row.count);
  if (count === 0) return undefined;
  const failed = sum(rows, (row) => row.failed);
  const perDot = countPerDot(count);
  const all = `${isSample(view.total) ? "抽查的" : ""}${count}${counter}${noun}`;
  const kinds = new Set(items.flatMap(({ problem }) => problem ?? []));
  const [kind = ""] = kinds;
  const why = kinds.size === 1 && items.length === failed && kind.length <= 12 ? `：${kind}` : "";
  return {
    id: `${subject.id}-units`,
    title: failed === 0 ? `${all}中没有${failedNoun}` : `${all}中，${failedNoun}${failed}${counter}${why}`,
    subtitle: `${perDot === 1 ? `每点一${counter}${noun}` : `每点${perDot}${counter}${noun}，${failedNoun}每${counter}一点`}，按${rowWord}依次排列，${period.name}`,
    description:
      failed === 0
        ? `共${all}，没有${failedNoun}。`
        : `共${all}，其中${failed}${counter}标出：${rows
            .filter((row) => row.failed > 0)
            .map((row) => `${row.name}${row.failed}${counter}${row.failedNames && `（${row.failedNames}）`}`)
            .join("、")}。`,
    columns: [
      { key: "name", label: rowWord },
      { key: "count", label: `抽查（${counter}）` },
      { key: "failed", label: `${failedNoun}（${counter}）` },
      { key: "failedNames", label: `${failedNoun}名称` },
    ],
    rows,
    sources: sourcesOf(view, "failed"),
    subject: subject.id,
    counter,
    perDot,
  };
}

/** The decreases that the circular publishes, largest first. Undefined where it publishes none. */
export function publishedCuts(
  { standardization = [] }: PeriodView,
  { noun, counter }: SubjectWords,
  rowWord: string,
): PublishedCuts | undefined {
  const cuts = standardization
    .filter((row) => row.decrease.status !== "unpublished")
    .toSorted((a, b) => Number.parseFloat(b.decrease.value) - Number.parseFloat(a.decrease.value));
  const [most, least] = [cuts.at(0), cuts.at(-1)];
  if (!most || !least) return undefined;
  const size =
    most.decrease.value === least.decrease.value
      ? most.decrease.value
      : `${least.decrease.value}至${most.decrease.value}`;
  return {
    id: "published-cuts",
    title: cutsTitle(cuts.length === 1 ? most.name : `${cuts.length}个${rowWord}`, noun, size, cuts),
    subtitle: `左起实段为现有${noun}，接着的一段至反推的原有${noun}，虚线为其范围`,
    description: `${listText(
      cuts.map(
        (row) =>
          `${row.name}减少${row.decrease.value}（原有${row.baseline.value}，现有${row.current.value}）`,
      ),
    )}。`,
    columns: [
      { key: "name", label: rowWord },
      { key: "decrease", label: "公布减少率" },
      { key: "baseline", label: `原有${noun}（反推，${counter}）` },
      { key: "current", label: `现有${noun}（${counter}）` },
    ],
    rows: cuts.map((row) => {
      const { from = row.baseline.count, to = row.baseline.range ? undefined : row.baseline.count } =
        row.baseline.range ?? {};
      return {
        region: row.region,
        name: row.name,
        ...countOf(row.current, "current"),
        decrease: row.decrease.value,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        baseline: row.baseline.value,
      };
    }),
    sources: [...new Set(cuts.flatMap((row) => [...row.decrease.sources, ...row.current.sources]))],
  };
}

/** 5个地区账号减少47%至70%，基期未公布: a decrease cannot stand beside another without its base. */
function cutsTitle(who: string, noun: string, size: string, cuts: readonly Standardization[]): string {
  const bases = new Set(cuts.map(({ base, baseText }) => (base === undefined ? undefined : baseText)));
  const [base] = bases;
  if (bases.size > 1) return `${who}${noun}减少${size}，基期不一`;
  return base === undefined
    ? `${who}${noun}减少${size}，基期${unpublished}`
    : `${who}${noun}比${base}减少${size}`;
}

/** The regions on their tile grid, by how far they are. Undefined where there is no grid or nothing is known. */
export function standardizationTiles(
  { regions, vocabulary: { rowWord } }: Archive,
  { standardization, sources }: PeriodView,
): StandardizationTiles | undefined {
  if (!standardization) return undefined;
  const tiled = regions.flatMap((region) => (region.tile ? [{ region, tile: region.tile }] : []));
  if (tiled.length === 0) return undefined;
  const byRegion = new Map(standardization.map((row) => [row.region, row]));
  const rows = tiled.map(({ region, tile }) => {
    const row = byRegion.get(region.id);
    return {
      region: region.id,
      name: region.short,
      row: tile.row,
      column: tile.column,
      state: row?.state ?? unpublished,
      deadline: row?.deadline === undefined ? unpublished : deadlineText(row.deadline),
      decrease: row?.decrease.value ?? unpublished,
    };
  });
  const done = rows.filter((row) => row.state === "已完成");
  const rest = rows.filter((row) => row.state !== "已完成");
  const deadlines = new Set(rest.map((row) => row.deadline));
  const [deadline = unpublished] = deadlines;
  return {
    id: "standardization-tiles",
    title:
      done.length === 0 ? `尚未公布完成规范化建设的${rowWord}` : `${done.length}个${rowWord}已完成规范化建设`,
    subtitle:
      rest.length === 0
        ? `各${rowWord}均已完成`
        : deadlines.size === 1 && deadline !== unpublished
          ? `${done.length === 0 ? "" : "其余"}${rest.length}个${rowWord}须在${deadline}完成`
          : `${done.length === 0 ? "各" : "其余"}${done.length === 0 ? "" : `${rest.length}个`}${rowWord}期限见图`,
    description: `${listText(
      rows.map((row) => `${row.name}${row.state}${row.state === "已完成" ? "" : `（期限${row.deadline}）`}`),
    )}。`,
    columns: [
      { key: "name", label: rowWord },
      { key: "state", label: "状态" },
      { key: "deadline", label: "完成期限" },
      { key: "decrease", label: "公布减少率" },
    ],
    rows,
    sources: sources.filter(({ files }) => files.includes("standardization.csv")).map(({ ref }) => ref),
  };
}

function shortName(row: Row, shortNames: ShortNames): string {
  return shortNames.get(row.region ?? "") ?? row.name;
}
