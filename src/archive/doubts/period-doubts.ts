import { type DataProblem, fileStart, type Report, reportInto } from "../../documents/report.ts";
import type { IsoDate } from "../../figures/day.ts";
import { message } from "../../messages/message.ts";
import { codeOf } from "../../messages/wording.ts";
import type { IssuedTable, PeriodRecord, Region } from "../model.ts";
import { isAskedOn } from "../regions.ts";
import type { ParsedPeriod } from "../read-period.ts";

/**
 * What is in doubt in the periods of a record, each by itself and against those before it, but what their declared.json has looked
 * into.
 *
 * A doubt is no error for certain: it stops the build once, and the editor corrects it or says why it is right. What is wrong for
 * certain comes first: one slip may raise doubts elsewhere, so that those of a period wait until it holds.
 *
 * @param periods - in the order of time
 */
export function doubtsOf(periods: readonly ParsedPeriod[], regions: readonly Region[]): DataProblem[] {
  const doubtDeadlines = deadlineMemory(regions);
  const doubtTables = tableMemory(periods, regions);
  return periods.flatMap((parsed) => {
    const { shown, declaredDoubts } = parsed;
    const doubts = [...parsed.doubts];
    doubtDeadlines(parsed, reportInto(doubts, `${shown}/standardization.csv`));
    doubtTables(parsed, (file) => reportInto(doubts, `${shown}/${file}`));
    if (!parsed.holds) return [];
    const raised = new Set(doubts.map(({ said }) => codeOf(said)));
    const declared = new Set(declaredDoubts.map(({ code }) => code));
    const stale = declaredDoubts
      .filter(({ code }) => !raised.has(code))
      .map(({ code, place }) => ({
        file: `${shown}/declared.json`,
        ...place,
        said: message("doubtNotRaised", { code }),
      }));
    return [...doubts.filter(({ said }) => !declared.has(codeOf(said))), ...stale];
  });
}

/** Some regions, and the period that told of them. */
interface Told {
  readonly ids: ReadonlySet<string>;
  readonly period: string;
}

/** Those of an earlier period that are not told any more, though they are there still. */
function goneSince(
  before: Told | undefined,
  now: ReadonlySet<string>,
  day: IsoDate,
  regions: RegionsById,
): string[] {
  return [...(before?.ids ?? [])].flatMap((id) => {
    const region = regions.get(id);
    return !now.has(id) && region !== undefined && isAskedOn(region, day) ? [region.name] : [];
  });
}

type RegionsById = ReadonlyMap<string, Region>;

function byIdOf(regions: readonly Region[]): RegionsById {
  return new Map(regions.map((region) => [region.id, region]));
}

/** Takes periods in the order of time, and holds the deadlines of standardization.csv against those before. */
function deadlineMemory(regions: readonly Region[]): (parsed: ParsedPeriod, doubt: Report) => void {
  const byId = byIdOf(regions);
  const deadlines = new Map<string, { readonly due: IsoDate; readonly period: string }>();
  let before: Told | undefined;
  return ({ period: { id: period, span }, deadlines: rows }, doubt) => {
    for (const { region, deadline, place } of rows) {
      if (deadline === undefined) continue;
      const earlier = deadlines.get(region);
      // Once a deadline has passed another is the next task's.
      if (earlier && earlier.due !== deadline && earlier.due >= span.from) {
        const name = byId.get(region)?.name ?? region;
        doubt(
          place,
          message("deadlineMoved", { name, due: deadline, before: earlier.due, period: earlier.period }),
        );
      }
      deadlines.set(region, { due: deadline, period });
    }
    if (rows.length === 0) return;
    const ids = new Set(rows.map(({ region }) => region));
    const names = goneSince(before, ids, span.to, byId);
    if (before && names.length > 0)
      doubt(fileStart, message("regionsGone", { names, period: before.period }));
    before = { ids, period };
  };
}

/** The same for tables of figures: whether one was put into two periods, and whether rows are missing that were there. */
function tableMemory(
  periods: readonly ParsedPeriod[],
  regions: readonly Region[],
): (parsed: ParsedPeriod, doubtIn: (file: string) => Report) => void {
  const byId = byIdOf(regions);
  const times = Map.groupBy(
    periods.flatMap(({ period }) => period.tables),
    wordsOfFigures,
  );
  const firsts = new Map<string, string>();
  const before = new Map<string, Told>();
  return ({ period: { id: period, span, tables }, partialTables }, doubtIn) => {
    for (const table of tables) {
      const doubt = doubtIn(table.file);
      const words = wordsOfFigures(table);
      const first = words === undefined ? undefined : firsts.get(words);
      // Three times the same is no slip.
      if (first !== undefined && times.get(words)?.length === 2)
        doubt(fileStart, message("tableRepeated", { period: first }));
      else if (words !== undefined) firsts.set(words, period);
      const ids = new Set(table.rows.flatMap(({ region }) => region ?? []));
      if (table.kind !== "figures" || ids.size === 0 || partialTables.includes(table.file)) continue;
      const headings = JSON.stringify(table.headings);
      const told = before.get(headings);
      const names = goneSince(told, ids, span.to, byId);
      // Of a table that tells of some regions in turn most are others each time.
      if (told && names.length > 0 && names.length * 2 < told.ids.size)
        doubt(fileStart, message("tableRegionsMissing", { names, period: told.period }));
      before.set(headings, { ids, period });
    }
  };
}

/** The words of a table of figures that is long enough not to be like another by chance. */
function wordsOfFigures({ kind, rows }: IssuedTable): string | undefined {
  if (kind !== "figures" || rows.length < 3) return undefined;
  return JSON.stringify(rows.map(({ cells }) => cells));
}

/** What the editor says of declared doubts, for the readers of the period. */
export function withReasons({ period, declaredDoubts }: ParsedPeriod): PeriodRecord {
  if (declaredDoubts.length === 0) return period;
  return { ...period, notes: [...period.notes, ...declaredDoubts.map(({ reason }) => reason)] };
}
