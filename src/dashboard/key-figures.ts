import type { Region } from "../archive/model.ts";
import { type Subject } from "../facts/vocabulary.ts";
import type { Change, Figure, KeyFigure, Row } from "./schema.ts";
import { changeName, isKnown, isSample } from "./sentences.ts";
import { listText } from "./words.ts";

/** More regions with failures than these are counted, not named. */
const mostNames = 4;

/** Figures in a row at the top of a page. */
const mostFigures = 4;

/** What the figures at the top are chosen from. */
export interface KeyFiguresOf {
  readonly subject: Subject;
  /** 账号总数 */
  readonly totalLabel: string;
  readonly total: Row;
  /** Every measure that the record has a number of. */
  readonly measures: ReadonlySet<string>;
  /** Numbers of parts of the whole, with the part's name: 未提供有效互动功能问题账号3个. */
  readonly ofParts: readonly KeyFigure[];
  /** Those that are no part of another one here. */
  readonly regions: readonly Row[];
  readonly shortNames: ReadonlyMap<string, string>;
  /** 地区, 单位 */
  readonly rowWord: string;
}

/**
 * The figures at the top: how many, how that changed, how many failed, how many passed; of a sample, its size. What was
 * not published is told of what the record knows otherwise, and gives way to what else was: at last to numbers of parts.
 */
export function keyFiguresOf(of: KeyFiguresOf): KeyFigure[] {
  const { counter, failedNoun } = of.subject;
  const { total, inspected, failed, passRate, change, more } = of.total;
  const count = (label: string, figure: Figure, alarming = false): KeyFigure => ({
    label,
    unit: unitOf(figure, counter),
    figure,
    alarming,
  });
  const hasTotal = isKnown(total) || !isKnown(inspected);
  // Of how many a rate is, its arithmetic says; where nothing is compared, there is room to say it apart.
  const showsSample = isSample(of.total) && (!hasTotal || change.status === "noEarlier");
  const tells = (figure: Figure, measures: readonly string[]) =>
    figure.status !== "unpublished" || measures.some((measure) => of.measures.has(measure));
  const figures = [
    ...(hasTotal ? [count(of.totalLabel, { ...total, ...sumNote(of) })] : []),
    ...(showsSample ? [count("抽查数", inspected)] : []),
    ...(hasTotal && !showsSample ? [changeKeyFigure(change)] : []),
    ...(tells(failed, ["failed", "passed"])
      ? [count(failedNoun, { ...failed, ...whereNote(of) }, (failed.count ?? 0) > 0)]
      : []),
    ...(tells(passRate, ["passRate"])
      ? [{ label: "合格率", unit: "", figure: passRate, alarming: false }]
      : []),
  ];
  const others = more.map(({ label, counter: own, figure }) => ({
    label,
    unit: own,
    figure,
    alarming: false,
  }));
  const known = figures.filter(({ figure }) => figure.status !== "unpublished");
  const instead = known.length === 0 && others.length === 0 ? of.ofParts : others;
  return known.length === figures.length || instead.length === 0
    ? [...figures, ...instead].slice(0, mostFigures)
    : [...known, ...instead].slice(0, mostFigures);
}

/** A unit stands behind a number, not behind a word. */
function unitOf({ value }: Figure, counter: string): string {
  return /\d/.test(value) ? counter : "";
}

/** The label says which way it went, and what it is compared with. */
function changeKeyFigure(change: Change): KeyFigure {
  const { direction: _direction, base: _base, baseLabel: _label, comparison, note: said, ...figure } = change;
  const note = change.status === "computed" ? comparison : said;
  return {
    label: changeLabel(change),
    unit: "",
    figure: { ...figure, ...(note !== undefined && { note }) },
    alarming: false,
  };
}

/** 比二季度减少, 与二季度相比, 增减率 */
function changeLabel(change: Change): string {
  const { direction, baseLabel } = change;
  if (baseLabel === undefined) return changeName(change);
  if (direction === "same") return `与${baseLabel}相比`;
  return `比${baseLabel}${direction === "down" ? "减少" : "增加"}`;
}

/** 12个地区之和, where the regions were published and so add up (the archive is refused when they do not). */
function sumNote({ total, regions, rowWord }: KeyFiguresOf): { derivation?: string } {
  const counts = regions.flatMap((row) => row.total.count ?? []);
  const complete = counts.length > 1 && counts.length === regions.length;
  const sum = counts.reduce((all, count) => all + count, 0);
  return complete && sum === total.total.count ? { derivation: `${counts.length}个${rowWord}之和` } : {};
}

/** 舟山1、丽水1 */
function whereNote({ regions, shortNames, rowWord }: KeyFiguresOf): { derivation?: string } {
  const found = regions.filter((row) => (row.failed.count ?? 0) > 0);
  if (found.length === 0) return {};
  if (found.length > mostNames) return { derivation: `分布于${found.length}个${rowWord}` };
  return {
    derivation: listText(
      found.map((row) => `${shortNames.get(row.region ?? "") ?? row.name}${row.failed.value}`),
    ),
  };
}

/** The regions that are no part of another one in the same list, so that nothing is counted twice. */
export function topRows(rows: readonly Row[], regions: readonly Region[]): Row[] {
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  const present = new Set(rows.map(({ region }) => region));
  return rows.filter(({ region }) => {
    for (let above = parents.get(region ?? ""); above !== undefined; above = parents.get(above)) {
      if (present.has(above)) return false;
    }
    return true;
  });
}
