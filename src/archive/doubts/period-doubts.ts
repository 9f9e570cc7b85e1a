import { type DataProblem, reportInto } from "../../documents/report.ts";
import { message } from "../../messages/message.ts";
import { codeOf } from "../../messages/wording.ts";
import type { IssuedTable, PeriodRecord, Region } from "../model.ts";
import { isAskedOn } from "../regions.ts";
import type { ParsedPeriod } from "../read-period.ts";

/**
 * What is in doubt in the periods of a record, each by itself and against those before it, but what their declared.json has looked
 * into.
 *
 * A doubt is no error for certain: it stops the build once, and the editor corrects it or says why it is right.
 *
 * What is wrong for certain comes first: one slip may raise doubts elsewhere, so that those of a period wait until it holds.
 *
 * @param periods - in the order of time
 */
export function doubtsOf(periods: readonly ParsedPeriod[], regions: readonly Region[]): DataProblem[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  const rowsBefore = new Map<string, { readonly ids: ReadonlySet<string>; readonly period: string }>();
  const deadlines = new Map<string, { readonly due: string; readonly period: string }>();
  const tables = new Map<string, string>();
  const times = Map.groupBy(
    periods.flatMap(({ period }) => period.tables),
    keyOfTable,
  );
  let regionsBefore: { readonly ids: ReadonlySet<string>; readonly period: string } | undefined;
  return periods.flatMap((parsed) => {
    const { period, shown, declaredDoubts } = parsed;
    const doubts = [...parsed.doubts];
    const doubt = reportInto(doubts, `${shown}/standardization.csv`);
    const ids = new Set(parsed.deadlines.map(({ region }) => region));
    for (const { region, deadline, place } of parsed.deadlines) {
      const before = deadlines.get(region);
      // Once a deadline has passed another is the next task's.
      if (deadline !== undefined && before && before.due !== deadline && before.due >= period.span.from)
        doubt(
          place,
          message("deadlineMoved", {
            name: nameOf(region),
            due: deadline,
            before: before.due,
            period: before.period,
          }),
        );
      if (deadline !== undefined) deadlines.set(region, { due: deadline, period: period.id });
    }
    if (ids.size > 0) {
      const gone = [...(regionsBefore?.ids ?? [])].filter((id) => !ids.has(id));
      if (regionsBefore && gone.length > 0)
        doubt(
          { line: 1, column: 1 },
          message("regionsGone", { names: gone.map(nameOf), period: regionsBefore.period }),
        );
      regionsBefore = { ids, period: period.id };
    }
    for (const table of period.tables) {
      const key = keyOfTable(table);
      const first = key === undefined ? undefined : tables.get(key);
      // Three times the same is no slip.
      if (first !== undefined && times.get(key)?.length === 2)
        reportInto(doubts, `${shown}/${table.file}`)(
          { line: 1, column: 1 },
          message("tableRepeated", { period: first }),
        );
      else if (key !== undefined) tables.set(key, period.id);
      const ids = new Set(table.rows.flatMap(({ region }) => region ?? []));
      if (table.kind !== "figures" || ids.size === 0 || parsed.partialTables.includes(table.file)) continue;
      const headings = JSON.stringify(table.headings);
      const before = rowsBefore.get(headings);
      const gone = [...(before?.ids ?? [])].filter((id) => {
        const region = byId.get(id);
        return !ids.has(id) && region !== undefined && isAskedOn(region, period.span.to);
      });
      // Of a table that tells of some regions in turn most are others each time.
      if (before && gone.length > 0 && gone.length * 2 < before.ids.size)
        reportInto(doubts, `${shown}/${table.file}`)(
          { line: 1, column: 1 },
          message("tableRegionsMissing", { names: gone.map(nameOf), period: before.period }),
        );
      rowsBefore.set(headings, { ids, period: period.id });
    }
    const codes = new Set(doubts.map(({ said }) => codeOf(said)));
    const declared = new Set(declaredDoubts.map(({ code }) => code));
    const stale = declaredDoubts
      .filter(({ code }) => !codes.has(code))
      .map(({ code, place }) => ({
        file: `${shown}/declared.json`,
        ...place,
        said: message("doubtNotRaised", { code }),
      }));
    if (!parsed.holds) return [];
    return [...doubts.filter(({ said }) => !declared.has(codeOf(said))), ...stale];
  });
}

/** The words of a table of figures that is long enough not to be like another by chance. */
function keyOfTable({ kind, rows }: IssuedTable): string | undefined {
  if (kind !== "figures" || rows.length < 3) return undefined;
  return JSON.stringify(rows.map(({ cells }) => cells));
}

/** What the editor says of declared doubts, for the readers of the period. */
export function withReasons({ period, declaredDoubts }: ParsedPeriod): PeriodRecord {
  if (declaredDoubts.length === 0) return period;
  return { ...period, notes: [...period.notes, ...declaredDoubts.map(({ reason }) => reason)] };
}
