import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/messages/wording.ts";
import { DataError } from "../../src/documents/data-error.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { madeRecord, threeRegions } from "./made-record.ts";

const figures = "2024-Q3/attachment-1.csv";
const list = "2024-Q3/attachment-2.csv";
const stated = "2024-Q3/stated.csv";

/** A period that agrees with itself and with the one before it. */
const sound: Readonly<Record<string, string>> = {
  "regions.csv": threeRegions,
  "2024-Q2/stated.csv":
    "对象,地区,指标,数值\n政务新媒体,,账号总数,400\n政务新媒体,甲市,账号总数,200\n政务新媒体,,合格率,97.50%\n",
  [figures]:
    "地区,政务新媒体总数,抽查数,合格数,不合格数,合格率,抽查比例\n" +
    "甲市,150,60,58,2,96.67%,40%\n乙市,100,40,40,0,100%,40%\n丙区,50,20,19,1,95%,40%\n总计,300,120,117,3,97.5%,40%\n",
  [list]: "政务新媒体名称,所属地区,存在突出问题\n一号,甲市,无更新\n二号,甲市,无更新\n三号,丙区,无更新\n",
  [stated]:
    "对象,地区,分项,指标,比较,数值\n" +
    "政务新媒体,,,账号总数,,300\n" +
    "政务新媒体,甲市,,不合格数,,2\n" +
    "政务新媒体,,微信公众号,账号总数,,180\n" +
    "政务新媒体,,微信公众号,占比,,60%\n" +
    "政务新媒体,,,增减率,2024-Q2,减少25%\n" +
    "政务新媒体,甲市,,增减数,2024-Q2,减少50\n",
};

/** The places that the problems name, of the figure and of what speaks against it. */
function placesOf(files: Readonly<Record<string, string | object>>): string[][] {
  try {
    readArchive(madeRecord(files), "data");
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map(({ file, line, column, said }) => [
      `${file.slice("data/".length)}:${line}:${column}`,
      ...[...wordsOf(said, "zh").found.matchAll(/data\/([\w./-]+\.csv(?::\d+:\d+)?)/g)].map(
        ([, place = ""]) => place,
      ),
    ]);
  }
  return [];
}

const edited = (file: string, from: string, to: string) => {
  expect(sound[file]).toContain(from);
  return { ...sound, [file]: sound[file]?.replace(from, () => to) ?? "" };
};

test("the record agrees with itself", () => {
  expect(placesOf(sound)).toEqual([]);
});

describe("a slip is found, and both places are named", () => {
  test.each<[string, string, string, string, string[]]>([
    ["a region's rate", figures, "96.67%", "96.76%", [`${figures}:2:6`, `${figures}:2:4`, `${figures}:2:3`]],
    ["the whole's rate", figures, "97.5%", "97.4%", [`${figures}:5:6`, `${figures}:5:4`, `${figures}:5:3`]],
    [
      "a sampling rate",
      figures,
      "100%,40%",
      "100%,41%",
      [`${figures}:3:7`, `${figures}:3:3`, `${figures}:3:2`],
    ],
    ["a stated total, by a table", stated, "总数,,300", "总数,,301", [`${stated}:2:6`, `${figures}:5:2`]],
    [
      "a stated count of a region, by the table and the list",
      stated,
      "不合格数,,2",
      "不合格数,,3",
      [`${stated}:3:6`, `${figures}:2:5`, list],
    ],
    ["a share", stated, "60%", "61%", [`${stated}:5:6`, `${stated}:4:6`, `${figures}:5:2`]],
    [
      "a cut of the whole",
      stated,
      "减少25%",
      "减少26%",
      [`${stated}:6:6`, `${figures}:5:2`, "2024-Q2/stated.csv:2:4"],
    ],
    [
      "a growth for a cut",
      stated,
      "减少25%",
      "增长25%",
      [`${stated}:6:6`, `${figures}:5:2`, "2024-Q2/stated.csv:2:4"],
    ],
    [
      "a difference of a region",
      stated,
      "减少50",
      "减少60",
      [`${stated}:7:6`, `${figures}:2:2`, "2024-Q2/stated.csv:3:4"],
    ],
  ])("%s", (_, file, from, to, places) => {
    const [first = [], ...others] = placesOf(edited(file, from, to));
    expect(others).toEqual([]);
    expect(first[0]).toBe(places[0]);
    expect(first.slice(1)).toEqual(expect.arrayContaining(places.slice(1)));
  });

  test.each<[string, string, string, string]>([
    ["a total", figures, "总计,300", "总计,310"],
    ["a region's count of the whole", figures, "乙市,100", "乙市,110"],
    ["an inspected count", figures, "50,20,19", "50,30,19"],
    ["a failed count", figures, "58,2,", "58,1,"],
    ["a passed count", figures, "40,40,0", "40,41,0"],
    ["a name too many", list, "三号,丙区", "三号,乙市"],
    ["an earlier total", "2024-Q2/stated.csv", "总数,400", "总数,410"],
  ])("%s", (_, file, from, to) => {
    const problems = placesOf(edited(file, from, to));
    expect(problems).not.toEqual([]);
    for (const places of problems) expect(places.length).toBeGreaterThan(1);
    expect(problems.flat().some((place) => place.startsWith(file))).toBe(true);
  });

  test("a table that was doubled, and another period's", () => {
    const doubled = sound[figures]?.replace(/\d+(?=,)/g, (count) => String(Number(count) * 2)) ?? "";
    expect(placesOf({ ...sound, [figures]: doubled })).not.toEqual([]);
    const other = "地区,政务新媒体总数\n甲市,200\n乙市,120\n丙区,80\n总计,400\n";
    expect(placesOf({ ...sound, [figures]: other }).flat()).toContain(`${stated}:2:6`);
  });
});

describe("what is declared is published", () => {
  const wrong = edited(figures, "97.5%", "97.4%");
  const declared = (figure: object) => ({
    ...wrong,
    "2024-Q3/declared.json": JSON.stringify({ figures: [{ reason: "原表如此。", ...figure }] }),
  });

  test("a cell of a table", () => {
    const files = declared({ table: "attachment-1.csv", row: "总计", column: "合格率" });
    expect(placesOf(files)).toEqual([]);
    expect(readArchive(madeRecord(files), "data").periods[1]?.declarations).toEqual([
      { cell: { table: "attachment-1.csv", row: "总计", column: "合格率" }, reason: "原表如此。" },
    ]);
  });

  test("and no other cell", () => {
    expect(placesOf(declared({ table: "attachment-1.csv", row: "甲市", column: "合格率" }))).toHaveLength(1);
  });

  test("a row of stated.csv, by words that stand in it alone", () => {
    const files = edited(stated, "总数,,300", "总数,,301");
    const declaration = (row: string) => ({
      ...files,
      "2024-Q3/declared.json": JSON.stringify({
        figures: [{ table: "stated.csv", row, column: "数值", reason: "原文如此。" }],
      }),
    });
    expect(placesOf(declaration("账号总数 301"))).toEqual([]);
    expect(placesOf(declaration("账号总数"))[0]?.[0]).toMatch(/declared\.json/);
  });
});

test("what is in doubt for another reason is not held against the rest", () => {
  const letter = placesOf(edited(figures, "乙市,100", "乙市,1OO"));
  expect(letter).toEqual([[`${figures}:3:2`]]);
  const region = placesOf(edited(figures, "乙市,100", "丁市,100"));
  expect(region).toEqual([[`${figures}:3:1`]]);
  const merged = placesOf(edited(list, "三号,丙区", "三号,"));
  expect(merged).toEqual([[`${list}:4:2`]]);
});
