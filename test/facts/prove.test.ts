import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictionsIn } from "../../src/facts/contradictions.ts";
import type { Observation } from "../../src/facts/observation.ts";
import { contradicts, type Proof } from "../../src/facts/proof.ts";
import { proofsOf, standingOf } from "../../src/facts/prove.ts";
import type { World } from "../../src/facts/world.ts";
import { decimalText, roundQuotient } from "../../src/figures/rounding.ts";
import { observation, world } from "./observations.ts";

/** What is said of a figure: standing, identity, verdict. */
function said(figure: Observation, of: World): string {
  const { standing, proof } = standingOf(proofsOf(figure, of));
  return [standing, proof?.identity, proof?.agreement.verdict].filter((part) => part !== undefined).join(" ");
}

describe("each identity, and its near miss", () => {
  test.each<[string, () => [Observation, World], string]>([
    [
      "a rate of counts",
      () => row("passRate", "99.94%", { inspected: "3120", failed: "2" }),
      "recomputed rate rounds",
    ],
    [
      "a rate that the counts do not give",
      () => row("passRate", "99.84%", { inspected: "3120", failed: "2" }),
      "contradicted rate mismatch",
    ],
    [
      "a rate of the passed",
      () => row("passRate", "75%", { inspected: "8", passed: "6" }),
      "recomputed rate exact",
    ],
    [
      "a rate cut off",
      () => row("passRate", "99.93%", { inspected: "3120", passed: "3118" }),
      "recomputed rate truncated",
    ],
    [
      "a rate of rounded counts",
      () => row("samplingRate", "42.2%", { inspected: "7.5万", total: "17.6万" }),
      "recomputed rate rounds",
    ],
    [
      "a rate that rounded counts cannot give",
      () => row("samplingRate", "44.2%", { inspected: "7.5万", total: "17.6万" }),
      "contradicted rate mismatch",
    ],
    ["a rate of nothing", () => row("passRate", "100%", { inspected: "0", failed: "0" }), "stated"],
    [
      "a rate that no count gives",
      () => row("passRate", "94.3%", { inspected: "134" }),
      "contradicted attainable unattainable",
    ],
    ["a rate that some count gives", () => row("passRate", "94.03%", { inspected: "134" }), "stated"],
    [
      "a rate of either of two pairs",
      () => row("rectificationRate", "50%", { faults: "8", faultsRectified: "4" }),
      "recomputed rate exact",
    ],
    [
      "a rate of one of two pairs that may not be meant",
      () => row("rectificationRate", "51%", { failed: "8", rectified: "4" }),
      "stated",
    ],
    [
      "passed and failed",
      () => row("inspected", "8", { passed: "6", failed: "2" }),
      "recomputed partition exact",
    ],
    [
      "passed and failed that are too many",
      () => row("inspected", "8", { passed: "7", failed: "2" }),
      "contradicted partition mismatch",
    ],
    ["more than there are", () => row("inspected", "9", { total: "8" }), "contradicted order mismatch"],
    ["as many as there are", () => row("inspected", "8", { total: "8" }), "stated"],
    ["the share of a part", () => share("14%", "553", "3942"), "recomputed share rounds"],
    ["no share of a part", () => share("15%", "553", "3942"), "contradicted share mismatch"],
    [
      "a change on a period that is known",
      () => change("-20.9%", "3942", "3120"),
      "recomputed change rounds",
    ],
    ["no change", () => change("-30%", "3", "3"), "contradicted change mismatch"],
    ["a growth", () => change("25%", "4", "5"), "recomputed change exact"],
    ["a change on nothing", () => change("25%", "0", "5"), "stated"],
    ["the same in another place", () => twice("3120", "3120"), "matched same exact"],
    ["another number in another place", () => twice("3120", "3121"), "contradicted same mismatch"],
    ["a rounding of another place", () => twice("0.3万", "3120"), "matched same rounds"],
    ["less exact than another place", () => twice("99.9%", "99.94%", "passRate"), "matched same rounds"],
  ])("%s", (_, make, expected) => {
    expect(said(...make())).toBe(expected);
  });

  test("the same witness twice is no second one, unless it contradicts itself", () => {
    const sentence = observation("total", "3120");
    expect(said(sentence, world([sentence, observation("total", "3120")]))).toBe("stated");
    const other = observation("total", "3121");
    expect(said(sentence, world([sentence, other]))).toBe("contradicted same mismatch");
  });

  test("a list and its total", () => {
    const parts = ["4", "8", "8", "2"].map((count, index) =>
      observation("total", count, { region: String(index) }),
    );
    const right = observation("total", "22");
    const wrong = observation("total", "20");
    for (const [total, expected] of [
      [right, "recomputed list exact"],
      [wrong, "contradicted list mismatch"],
    ] as const) {
      expect(said(total, world([total, ...parts], [{ whole: total, parts, stated: total }]))).toBe(expected);
    }
    const text = observation("passRate", "50%", { witness: "text" });
    const failed = observation("failed", "11", { witness: "text" });
    const inspected = parts.map((part) => ({ ...part, measure: "inspected" }));
    const lists = [{ whole: { ...text, measure: "inspected" }, parts: inspected }];
    expect(said(text, world([text, failed, ...inspected], lists))).toBe("recomputed rate exact");
  });

  test("a list of names, whole or partial", () => {
    const failed = observation("failed", "2");
    const place = { file: "2022-Q3/attachment-2.csv", line: 1, column: 1 };
    const listOf = (rows: number, partial = false) =>
      world([failed], [], [{ of: failed, rows, place, partial }]);
    expect(said(failed, listOf(2))).toBe("recomputed naming exact");
    expect(said(failed, listOf(1))).toBe("contradicted naming mismatch");
    expect(said(failed, listOf(1, true))).toBe("stated");
    expect(said(failed, listOf(3, true))).toBe("contradicted naming mismatch");
  });
});

describe("one slip is named once", () => {
  test("a total that neither its parts nor its rates fit", () => {
    const parts = ["4", "8", "8", "2"].map((count, index) =>
      observation("inspected", count, { region: String(index) }),
    );
    const total = observation("inspected", "20");
    const passed = observation("passed", "11");
    const rate = observation("passRate", "50%");
    const of = world([total, passed, rate, ...parts], [{ whole: total, parts, stated: total }]);
    expect(named(of)).toEqual([total]);
  });
  test("two slips are two", () => {
    const rates = ["1", "2"].map((region) => observation("passRate", "90%", { region }));
    const counts = ["1", "2"].flatMap((region) => [
      observation("inspected", "10", { region }),
      observation("passed", "8", { region }),
    ]);
    expect(named(world([...rates, ...counts]))).toEqual(rates);
  });
});

describe("over any true counts", () => {
  const region = fc.record({ total: fc.nat(3000), inspectedShare: fc.nat(100), failedShare: fc.nat(100) });
  const truth = fc.array(region, { minLength: 1, maxLength: 6 }).map((rows) =>
    rows.map(({ total, inspectedShare, failedShare }, index) => {
      const inspected = Math.floor((total * inspectedShare) / 100);
      const failed = Math.floor((inspected * failedShare) / 100);
      return { region: String(index), total, inspected, failed, passed: inspected - failed };
    }),
  );
  const printing = fc.record({
    decimals: fc.integer({ min: 0, max: 3 }),
    rule: fc.constantFrom("half-up" as const, "half-even" as const, "down" as const),
    padded: fc.boolean(),
  });

  test("every way of printing them holds", () => {
    fc.assert(
      fc.property(truth, printing, (rows, how) => {
        const { of } = record(rows, how);
        expect(failing(of)).toEqual([]);
      }),
    );
  });

  test("a count changed by one, that its neighbours depend on, is found", () => {
    fc.assert(
      fc.property(
        truth,
        printing,
        fc.nat(),
        fc.constantFrom("total" as const, "inspected" as const, "failed" as const, "passed" as const),
        fc.constantFrom(-1, 1),
        (rows, how, at, measure, by) => {
          const { of, figures } = record(rows, how);
          const cells = figures.filter((figure) => figure.measure === measure);
          const cell = cells[at % cells.length]!;
          const count = Number(cell.number.units) + by;
          if (count < 0) return;
          const { witness: _, ...dimensions } = cell;
          const slipped = observation(measure, String(count), dimensions);
          const changed = record(rows, how, cell, slipped).of;
          expect(of.facts.all).toHaveLength(changed.facts.all.length);
          const found = failing(changed);
          expect(found).not.toEqual([]);
          expect(found.some(({ figure, operands }) => [figure, ...operands].includes(slipped))).toBe(true);
        },
      ),
    );
  });
});

interface Printing {
  readonly decimals: number;
  readonly rule: "half-up" | "half-even" | "down";
  readonly padded: boolean;
}
interface Row {
  readonly region?: string;
  readonly total: number;
  readonly inspected: number;
  readonly failed: number;
  readonly passed: number;
}

/** A table of regions with its total and every rate, printed in one way; one cell in another's place. */
function record(
  rows: readonly Row[],
  how: Printing,
  cell?: Observation,
  instead?: Observation,
): { of: World; figures: Observation[] } {
  const sum = (measure: "total" | "inspected" | "failed" | "passed") =>
    rows.reduce((before, each) => before + each[measure], 0);
  const whole = {
    total: sum("total"),
    inspected: sum("inspected"),
    failed: sum("failed"),
    passed: sum("passed"),
  };
  const isCell = (measure: string, region: string | undefined) =>
    cell?.measure === measure && cell.region === region;
  const figures = [...rows, whole].flatMap((each: Row) => {
    const where = each.region === undefined ? {} : { region: each.region };
    const counts = (["total", "inspected", "failed", "passed"] as const).map((measure) =>
      isCell(measure, each.region) ? instead! : observation(measure, String(each[measure]), where),
    );
    if (each.inspected === 0) return counts;
    return [...counts, observation("passRate", rateText(each.passed, each.inspected, how), where)];
  });
  const lists = (["total", "inspected", "failed", "passed"] as const).map((measure) => {
    const of = figures.filter((figure) => figure.measure === measure);
    return { whole: of.at(-1)!, stated: of.at(-1)!, parts: of.slice(0, -1) };
  });
  return { of: world(figures, lists), figures };
}

function rateText(part: number, whole: number, { decimals, rule, padded }: Printing): string {
  const units = roundQuotient(100n * BigInt(part), BigInt(whole), decimals, rule);
  return `${decimalText(units, decimals)}${padded && rule !== "down" && decimals > 0 ? "0" : ""}%`;
}

function failing(of: World): Proof[] {
  return of.facts.all.flatMap((figure) => proofsOf(figure, of).filter(contradicts));
}

function named(of: World): Observation[] {
  return contradictionsIn(failing(of)).map(({ figure }) => figure);
}

function row(measure: string, printed: string, others: Record<string, string>): [Observation, World] {
  const figure = observation(measure, printed);
  return [figure, world([figure, ...Object.entries(others).map(([key, value]) => observation(key, value))])];
}

function share(printed: string, count: string, whole: string): [Observation, World] {
  const part = { by: "kind", name: "具有服务功能的账号" };
  const figure = observation("share", printed, { part });
  return [figure, world([figure, observation("total", count, { part }), observation("total", whole)])];
}

function change(printed: string, before: string, now: string): [Observation, World] {
  const figure = observation("changeRate", printed, { base: "2022-Q2", changeOf: "total" });
  return [
    figure,
    world([figure, observation("total", now), observation("total", before, { period: "2022-Q2" })]),
  ];
}

function twice(printed: string, other: string, measure = "total"): [Observation, World] {
  const figure = observation(measure, printed, { witness: "text" });
  return [figure, world([figure, observation(measure, other)])];
}
