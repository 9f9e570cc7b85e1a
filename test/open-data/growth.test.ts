import { expect, test } from "vitest";
import { chartCsv } from "../../src/charts/chart-files.ts";
import { openDataFiles } from "../../src/open-data/files.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { periodName, periodOf } from "../../src/figures/period.ts";
import { made } from "./made-dashboard.ts";

/** The made record's month, as often as asked for, each with its own source. */
function longRecord(count: number): Dashboard {
  const [, july] = made.periods;
  if (!july) throw new Error("the made record has no month");
  const periods = Array.from({ length: count }, (_, index) => {
    const { id, from, to, ...span } = periodOf("month", 2000, index + 1);
    const own = JSON.parse(JSON.stringify(july).replaceAll("2024-07", id)) as typeof july;
    return { ...own, id, from, to, at: to, name: periodName({ id, from, to, ...span }) };
  });
  return { ...made, periods };
}

function bytesOf(count: number): number {
  return openDataFiles(longRecord(count), []).reduce((sum, { path, bytes }) => {
    return path.endsWith(".xlsx") ? sum : sum + bytes.length;
  }, 0);
}

test("bytes of data/ grow with the record, not with its square", () => {
  const [short, middle, long] = [bytesOf(40), bytesOf(120), bytesOf(200)];
  expect((long - middle) / (middle - short)).toBeCloseTo(1, 1);
});

test("a row of a picture's CSV has its own sources, however long the record", () => {
  const rows = (count: number) => {
    const record = longRecord(count);
    const shown = record.periods.map(({ id, sources }) => ({
      label: id,
      sources: sources.map(({ ref }) => ref),
    }));
    const exhibit = {
      id: "a",
      title: "",
      subtitle: "",
      description: "",
      columns: [{ key: "label", label: "期" }],
      rows: shown as never,
      sources: shown.flatMap(({ sources }) => sources),
    };
    return chartCsv(record, exhibit).trimEnd().split("\r\n").slice(1);
  };
  expect(rows(200).slice(0, 40)).toEqual(rows(40));
});
