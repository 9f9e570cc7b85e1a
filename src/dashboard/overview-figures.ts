import { compareHref, periodHref } from "./anchors.ts";
import type { KeyFigure, PeriodView, SubjectView } from "./schema.ts";
import { isKnown, type SubjectWords } from "./sentences.ts";
import { deadlineText } from "./words.ts";

/** Figures in a row at the top of the overview. */
const mostFigures = 4;

/** What the overview's figures are chosen from. */
export interface OverviewFiguresOf {
  readonly view: SubjectView;
  readonly subject: SubjectWords;
  readonly period: PeriodView;
  /** 地区 */
  readonly rowWord: string;
  /** The subject is the one whose standardization the period tells of. */
  readonly isStandardized: boolean;
}

/**
 * What stands under the headline: what the headline says is not said again, but taken apart: how many fewer, how many passed,
 * how many did not, how many regions are still due. Where there is nothing to take apart, the period's own key figures.
 */
export function overviewFigures(of: OverviewFiguresOf): KeyFigure[] {
  const { view, period } = of;
  const failed = view.figures.find(({ alarming }) => alarming) ?? view.figures.find(isFailed(of));
  const change = changeInCounts(of);
  if (!change) return [...view.figures];
  const apart = [change, passedFigure(of)].filter((figure) => figure !== undefined);
  const own = [
    ...apart,
    ...(failed && !apart.includes(failed)
      ? [{ ...failed, href: failed.figure.href ?? periodHref(period.id) }]
      : []),
    ...unfinished(of),
  ];
  const rest = view.figures.filter(
    ({ label, figure }) =>
      !own.some((one) => one.label === label) && figure.count !== undefined && !isTotal(of, figure.count),
  );
  return [...own, ...rest].slice(0, mostFigures);
}

const isFailed =
  ({ subject }: OverviewFiguresOf) =>
  ({ label, figure }: KeyFigure) =>
    label === subject.failedNoun && isKnown(figure);

const isTotal = ({ view }: OverviewFiguresOf, count: number) => view.total.total.count === count;

/** 比二季度少822个: of a rate that the headline gives, the numbers. */
function changeInCounts({ view, subject, period }: OverviewFiguresOf): KeyFigure | undefined {
  const { change, total } = view.total;
  const { direction, ratio, baseLabel, base, exact, status, sources } = change;
  if (status !== "computed" || !ratio || total.count === undefined || baseLabel === undefined)
    return undefined;
  if (direction !== "down" && direction !== "up") return undefined;
  const [more, less] = direction === "down" ? [ratio.whole, total.count] : [total.count, ratio.whole];
  return {
    label: `比${baseLabel}${direction === "down" ? "少" : "多"}`,
    unit: subject.counter,
    figure: {
      value: String(ratio.part),
      status: "computed",
      count: ratio.part,
      derivation: `${more} − ${less}；${ratio.part} ÷ ${ratio.whole}`,
      ...(exact !== undefined && { exact }),
      sources,
    },
    alarming: false,
    href: base === undefined ? periodHref(period.id) : compareHref(base, period.id),
  };
}

/** 合格账号29个 of 30, where the rate is in the headline. */
function passedFigure({ view, subject, period }: OverviewFiguresOf): KeyFigure | undefined {
  const { passed, passRate, inspected } = view.total;
  if (passed.count === undefined || !isKnown(passRate) || inspected.count === undefined) return undefined;
  const { exact, derivation, sources, note } = passRate;
  return {
    label: `合格${subject.noun}`,
    unit: subject.counter,
    figure: {
      value: String(passed.count),
      status: passed.status,
      count: passed.count,
      ...(derivation !== undefined && {
        derivation: [passed.derivation, derivation].filter(Boolean).join("；"),
      }),
      ...(exact !== undefined && { exact }),
      ...(note !== undefined && { note }),
      sources,
    },
    alarming: false,
    href: passed.href ?? periodHref(period.id),
  };
}

/** 规范化建设未完成6个地区, of 11, until when. */
function unfinished({ period, rowWord, isStandardized }: OverviewFiguresOf): KeyFigure[] {
  const rows = isStandardized ? (period.standardization ?? []) : [];
  const open = rows.filter(({ state }) => state !== undefined && state !== "已完成");
  const done = rows.filter(({ state }) => state === "已完成");
  if (rows.length === 0 || open.length + done.length < rows.length) return [];
  const deadlines = new Set(open.map(({ deadline }) => deadline));
  const [deadline] = deadlines;
  const sources = period.sources.filter(({ files }) => files.includes("standardization.csv"));
  return [
    {
      label: "规范化建设未完成",
      unit: `个${rowWord}`,
      figure: {
        value: String(open.length),
        status: "computed",
        count: open.length,
        derivation: `${rows.length}个中已完成${done.length}个`,
        ...(deadlines.size === 1 && deadline !== undefined && { note: `期限${deadlineText(deadline)}` }),
        sources: sources.map(({ ref }) => ref),
      },
      alarming: false,
      href: "/duties.html",
    },
  ];
}
