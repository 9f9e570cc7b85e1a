import type { PeriodRecord, Standardization as StandardizationRow } from "../archive/model.ts";
import { firstFormSubject } from "../archive/first-form.ts";
import { termFor } from "../facts/world.ts";
import type { Subject } from "../facts/vocabulary.ts";
import { type PeriodId, parsePeriod } from "../figures/period.ts";
import { baselineFigure, countFigure, publishedPercent, unpublishedFigure } from "./figure.ts";
import { baseText, type RowContext } from "./row.ts";
import type { Figure, Standardization } from "./schema.ts";
import { sourceRefs } from "./source-refs.ts";
import { unpublished } from "./words.ts";

/** 规范化建设 of a period, with what the published decreases imply; undefined where it has no such table. */
export function standardizationViews(
  period: PeriodRecord,
  context: RowContext,
): Standardization[] | undefined {
  const { regions, vocabulary } = context.archive;
  const subject = firstFormSubject(vocabulary);
  if (!period.standardization || !subject) return undefined;
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const sources = sourceRefs(period, "standardization.csv");
  return period.standardization.map(
    ({ region, deadline, state, statedDecrease, base }: StandardizationRow) => {
      const current = totalFigure(subject, region, period.id, context);
      const known =
        base !== undefined && parsePeriod(base) ? totalFigure(subject, region, base, context) : undefined;
      return {
        subject: subject.id,
        region,
        name: names.get(region) ?? region,
        ...(deadline !== undefined && { deadline }),
        ...(state !== undefined && { state }),
        decrease: publishedPercent(statedDecrease, sources),
        current: current.count === undefined ? unpublishedFigure() : current,
        baseline: baselineFigure(statedDecrease, current.count, known, {
          counter: subject.counter,
          sources: [...new Set([...sources, ...current.sources])],
        }),
        ...(base !== undefined && { base }),
        baseText: base === undefined ? unpublished : baseText(base),
      };
    },
  );
}

function totalFigure(
  subject: Subject,
  region: string,
  period: PeriodId,
  { archive, linkOf }: RowContext,
): Figure {
  const { world, vocabulary } = archive;
  return countFigure(termFor(world, { subject: subject.id, measure: "total", period, region }), {
    linkOf,
    counters: [...subject.counters, subject.counter],
    rowWord: vocabulary.rowWord,
  });
}
