import type { Observation } from "../facts/observation.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { comparePeriods, type Period, parsePeriod } from "../figures/period.ts";
import type { Standardization } from "./model.ts";
import { dateCell, optionalText, percentCell, regionCell, reportRepeated } from "./parse-cell.ts";
import { type Cell, readCsv } from "./read-csv.ts";
import type { RegionNames } from "./region-names.ts";
import { finishedRegions, type TextOfPeriod } from "./doubts/text-of-period.ts";
import type { Place, Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";
import { parseWrittenNumber } from "./written-number.ts";

const columns = { required: ["地区", "完成期限", "状态", "公布减少率", "基期"] };

const states = ["已完成", "推进中"] as const;

/** A row, and the places of its 公布减少率 and its 完成期限. */
export interface PlacedStandardization {
  readonly row: Standardization;
  readonly cell: Place | undefined;
  /** Of its 完成期限, or where it has none, of the row. */
  readonly place: Place;
}

/** What the observations of a standardization.csv have in common. */
export interface CutContext {
  readonly period: Period;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly string[];
  readonly witness: string;
}

/** The rows of a period's standardization.csv; those that hold, after a report. */
export function parseStandardization(
  text: string,
  period: Period,
  regions: RegionNames,
  told: TextOfPeriod,
  report: Report,
): PlacedStandardization[] {
  const finished = finishedRegions(told);
  const rows = (readCsv(text, columns, report)?.rows ?? []).map((row) => {
    const region = regionCell(row.cell("地区"), regions, report);
    const deadline = dateCell(row.cell("完成期限"), report);
    const stateText = row.cell("状态");
    const state = stateCell(stateText, report);
    if (finished && region && stateText && state !== undefined) {
      if ((state === "已完成") !== finished.has(region.value))
        told.doubt("standardization.csv")(
          stateText,
          message("stateDiffers", {
            state,
            name: told.nameOf(region.value),
            finished: [...finished].map(told.nameOf),
          }),
        );
    }
    const statedDecrease = percentCell(row.cell("公布减少率"), report);
    const base = baseCell(row.cell("基期"), period, report);
    return { region, deadline, state, statedDecrease, base };
  });
  reportRepeated(
    rows.map(({ region }) => region),
    report,
  );
  return rows.flatMap(({ region, deadline, state, statedDecrease, base }): PlacedStandardization[] =>
    region
      ? [
          {
            row: {
              region: region.value,
              ...(deadline && { deadline: deadline.value }),
              ...(state !== undefined && { state }),
              ...(statedDecrease && { statedDecrease: statedDecrease.value }),
              ...(base !== undefined && { base }),
            },
            cell: statedDecrease && { line: statedDecrease.line, column: statedDecrease.column },
            place: deadline ?? { line: region.line, column: region.column },
          },
        ]
      : [],
  );
}

function stateCell(cell: Cell | undefined, report: Report): Standardization["state"] {
  const text = optionalText(cell);
  if (cell === undefined || text === undefined) return undefined;
  const state = states.find((known) => known === text);
  if (state === undefined) report(cell, message("stateUnknown", { text, states }));
  return state;
}

function baseCell(cell: Cell | undefined, period: Period, report: Report): string | undefined {
  const base = optionalText(cell);
  const compared = base === undefined ? undefined : parsePeriod(base);
  if (cell === undefined || !compared || comparePeriods(compared, period) < 0) return compared?.id ?? base;
  report(cell, message("comparedNotBefore", { text: compared.id }));
  return undefined;
}

/** 公布减少率 as an observation: a change of the number of accounts, which are what is standardized. */
export function cutObservation(
  { row: { region, statedDecrease, base }, cell }: PlacedStandardization,
  { period, vocabulary, sources, witness }: CutContext,
): Observation | undefined {
  const subject = vocabulary.subjects.find(({ id }) => id === "media") ?? vocabulary.subjects[0];
  const number = statedDecrease && parseWrittenNumber(statedDecrease.text);
  if (!subject || !statedDecrease || !number || !cell) return undefined;
  return {
    subject: subject.id,
    measure: "changeRate",
    changeOf: "total",
    period: period.id,
    region,
    ...(base !== undefined && { base }),
    number: { ...number, units: -number.units },
    printed: statedDecrease.text,
    sources,
    place: { file: `${period.id}/standardization.csv`, line: cell.line, column: cell.column },
    witness,
  };
}
