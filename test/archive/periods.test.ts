import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { madeRecord } from "./made-record.ts";

const stated = "对象,指标,数值\n政府网站,网站总数,1\n";

test("periods of every kind, in the order of their days", () => {
  const ids = ["2022-Q2", "2022-Q2.2", "2024-07", "2025-H1", "2020", "2022-Q3", "2022-06", "2024-Q3"];
  const archive = readArchive(
    madeRecord(Object.fromEntries(ids.map((id) => [`${id}/stated.csv`, stated]))),
    "data",
  );
  expect(archive.periods.map(({ id, name, label, span }) => [id, name, label, span.from, span.to])).toEqual([
    ["2020", "2020年", "2020年", "2020-01-01", "2020-12-31"],
    ["2022-06", "2022年6月", "2022年6月", "2022-06-01", "2022-06-30"],
    ["2022-Q2", "2022年第二季度", "2022年二季度", "2022-04-01", "2022-06-30"],
    ["2022-Q2.2", "2022年第二季度第2次", "2022年二季度第2次", "2022-04-01", "2022-06-30"],
    ["2022-Q3", "2022年第三季度", "2022年三季度", "2022-07-01", "2022-09-30"],
    ["2024-07", "2024年7月", "2024年7月", "2024-07-01", "2024-07-31"],
    ["2024-Q3", "2024年第三季度", "2024年三季度", "2024-07-01", "2024-09-30"],
    ["2025-H1", "2025年上半年", "2025年上半年", "2025-01-01", "2025-06-30"],
  ]);
});

test("a name of its own", () => {
  const [period] = readArchive(
    madeRecord({ "2016-H2/stated.csv": stated, "2016-H2/period.json": { name: "2016年第二次抽查" } }),
    "data",
  ).periods;
  expect(period).toMatchObject({ id: "2016-H2", name: "2016年第二次抽查", label: "2016年第二次抽查" });
});

describe("the days of a period", () => {
  const read = (period: string, settings: object) =>
    readArchive(
      madeRecord({ [`${period}/stated.csv`]: stated, [`${period}/period.json`]: settings }),
      "data",
    );

  test.each([
    ["2024-07", "2024-07-01", "2024-09-14"],
    ["2024-H1", "2024-01-01", "2024-08-14"],
    ["2024", "2024-01-01", "2025-02-14"],
    ["2024-Q4.2", "2024-10-01", "2025-02-14"],
  ])("of %s are %s to %s, forty-five days after its end", (period, first, last) => {
    expect(read(period, { asOf: first }).periods[0]?.asOf).toBe(first);
    expect(read(period, { asOf: last }).periods[0]?.asOf).toBe(last);
    const [before, after] = [dayBeside(first, -1), dayBeside(last, 1)];
    expect(() => read(period, { asOf: before })).toThrow(`${before}不属于 ${period} 这一期`);
    expect(() => read(period, { asOf: after })).toThrow(`${after}不属于 ${period} 这一期`);
  });
});

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

test.each(["2024-Q5", "2024-H3", "2024-13", "2024-00", "24-Q1", "2024-q1", "2024-Q1.1", "2024Q1", "第一期"])(
  "%s is no period",
  (name) => {
    const dir = madeRecord({ [`${name}/stated.csv`]: stated, "2024-Q1/stated.csv": stated });
    expect(() => readArchive(dir, "data")).toThrow(`文件夹名“${name}”不是一期的编号`);
  },
);

test("a folder that begins with “_” is not read", () => {
  const dir = madeRecord({ "_2024-Q2/stated.csv": "x", "2024-Q1/stated.csv": stated });
  expect(readArchive(dir, "data").periods.map(({ id }) => id)).toEqual(["2024-Q1"]);
});
