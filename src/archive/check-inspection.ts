import { agreement } from "../figures/agreement.ts";
import { attainable } from "../figures/attainable.ts";
import { exactPercentText } from "../figures/percent-text.ts";
import { passRate } from "../figures/rates.ts";
import { countHeadings, type InspectionRow, type InspectionTable } from "./inspection.ts";
import type { Problem } from "./model.ts";
import { mendCell } from "./parse-cell.ts";
import type { Placed, Report } from "./report.ts";

/** Whether the numbers of an inspection.csv can all be true. */
export function checkInspection(table: InspectionTable, report: Report): void {
  const rows = table.total ? [...table.regions, table.total] : table.regions;
  for (const row of rows) {
    const countsHold = checkOrder(row, report);
    if (countsHold) checkPassRate(row, report);
  }
  if (table.complete) checkSums(table, report);
}

/** problems ≤ inspected ≤ accounts. */
function checkOrder({ accounts, inspected, problems }: InspectionRow, report: Report): boolean {
  const present = [
    accounts && { ...accounts, heading: countHeadings.accounts },
    inspected && { ...inspected, heading: countHeadings.inspected },
    problems && { ...problems, heading: countHeadings.problems },
  ].filter((count) => count !== undefined);
  let hold = true;
  present.forEach((count, index) => {
    const outer = present[index - 1];
    if (!outer || count.value <= outer.value) return;
    hold = false;
    report(count, {
      found: `"${count.value}" is more than ${outer.value} in ${outer.heading}`,
      expected: `at most ${outer.value}`,
      mend: `correct whichever is wrong, ${count.heading} or ${outer.heading}; in a sealed quarter, also add a row to corrections.csv.`,
    });
  });
  return hold;
}

/** The pass rate as printed, against the counts beside it. */
function checkPassRate({ inspected, problems, statedPassRate }: InspectionRow, report: Report): void {
  if (!statedPassRate || !inspected) return;
  const { text, digits } = statedPassRate.value;
  const mend =
    "correct whichever is wrong, the rate or a count; in a sealed quarter, also add a row to corrections.csv.";
  if (inspected.value === 0) {
    report(statedPassRate, {
      found: `"${text}" of no inspected accounts`,
      expected: "a blank cell: there is no rate of nothing",
      mend: "clear the cell, or correct the count of inspected accounts.",
    });
  } else if (problems) {
    const rate = passRate(inspected.value, problems.value);
    if (agreement(digits, rate).verdict !== "mismatch") return;
    report(statedPassRate, {
      found: `"${text}" does not agree with the counts`,
      expected: `(${inspected.value} − ${problems.value}) ÷ ${inspected.value} = ${rate.part} ÷ ${rate.whole} = ${exactPercentText(rate)}`,
      mend,
    });
  } else if (!attainable(digits, inspected.value).numerators) {
    report(statedPassRate, {
      found: `"${text}" cannot come from ${inspected.value} inspected accounts`,
      expected: `a rate that some whole number out of ${inspected.value} rounds to${nearestRates(digits, inspected.value)}`,
      mend,
    });
  }
}

/** `: 126 ÷ 134 = 94.0298…%, 127 ÷ 134 = 94.7761…%`: the counts to either side of a rate that none gives. */
function nearestRates(digits: string, inspected: number): string {
  const below = Math.floor((Number(digits) * inspected) / 100);
  return [below, below + 1]
    .filter((part) => part <= inspected)
    .map((part, index) => {
      const rate = exactPercentText({ part, whole: inspected });
      return `${index === 0 ? ": " : ", "}${part} ÷ ${inspected} = ${rate}`;
    })
    .join("");
}

/** The regions' counts add up to the total's, where each row has one. */
function checkSums({ regions, total }: InspectionTable, report: Report): void {
  if (!total || regions.length === 0) return;
  for (const key of ["accounts", "inspected", "problems"] as const) {
    const stated = total[key];
    const counts = regions.map((row) => row[key]).filter((count) => count !== undefined);
    if (!stated || counts.length < regions.length) continue;
    const sum = counts.reduce((before, { value }) => before + value, 0);
    if (sum === stated.value) continue;
    report(stated, {
      found: `"${stated.value}" is not the sum of the regions`,
      expected: `${sum}, the sum of ${counts.length} regions in ${countHeadings[key]}`,
      mend: "correct the total or a region; for a region that was not published, add a row with blank cells.",
    });
  }
}

/** The accounts that problems.csv lists are as many as inspection.csv counts, in each region and in all. */
export function checkProblemCounts(
  table: InspectionTable,
  problems: readonly Problem[],
  report: Report,
): void {
  const listedIn = (region: string) => problems.filter((problem) => problem.region === region).length;
  const check = (count: Placed<number> | undefined, listed: number, where: string) => {
    if (!count || count.value === listed) return true;
    report(count, {
      found: `"${count.value}" problem accounts ${where}, where problems.csv lists ${listed}`,
      expected: "the same number in both files",
      mend: mendCell.replace("the cell", "the cell or the rows of problems.csv"),
    });
    return false;
  };
  const agree = table.regions
    .filter(({ region }) => region !== undefined)
    .map(({ name, region, problems: count }) =>
      check(count, listedIn(region?.value ?? ""), `in ${name.text}`),
    );
  // A slip in one region shows in the total, too; and where every region has a count, their sum is checked already.
  const summed = table.regions.length > 0 && table.regions.every((row) => row.problems);
  if (agree.every(Boolean) && !summed) check(table.total?.problems, problems.length, "in all");
}
