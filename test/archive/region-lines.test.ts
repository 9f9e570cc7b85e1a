import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { proofsOf, standingOf } from "../../src/facts/prove.ts";
import { madeRecord } from "./made-record.ts";

const heading = "编号,名称,简称,自,至,并入\n";
const stated = "对象,指标,数值\n政务新媒体,账号总数,1\n";

const membersOf = (rows: string) =>
  readArchive(madeRecord({ "regions.csv": heading + rows, "2024-Q3/stated.csv": stated }), "data").world
    .membersOf;

describe("the regions of an earlier period that make up one of a later", () => {
  test("itself, where nothing changed", () => {
    expect(membersOf("1,甲市,甲,,,\n")("1", "2020-Q1", "2024-Q3")).toEqual(["1"]);
  });

  test("the one before it, where it was renamed", () => {
    const members = membersOf("1,襄城市,襄城,,2010-12-31,2\n2,襄江市,襄江,2011-01-01,,\n");
    expect(members("2", "2010-Q4", "2011-Q1")).toEqual(["1"]);
    expect(members("2", "2011-Q1", "2011-Q2")).toEqual(["2"]);
    expect(members("1", "2010-Q3", "2010-Q4")).toEqual(["1"]);
  });

  test("itself and what was merged into it", () => {
    const members = membersOf("1,甲市,甲,,,\n2,乙市,乙,,2018-12-31,甲市\n3,丙市,丙,,2016-06-30,乙市\n");
    expect(members("1", "2018", "2019")).toEqual(["1", "2"]);
    expect(members("1", "2015", "2019")).toEqual(["1", "2", "3"]);
    expect(members("1", "2015", "2017")).toEqual(["1"]);
    expect(members("2", "2015", "2017")).toEqual(["2", "3"]);
    expect(members("1", "2019", "2020")).toEqual(["1"]);
  });

  test("what says only into which it was merged, wherever it has numbers, and nowhere else", () => {
    const dir = madeRecord({
      "regions.csv": `${heading}1,甲市,甲,,,\n2,乙市,乙,,,1\n`,
      "2018/attachment-1.csv": "地区,政务新媒体总数\n甲市,100\n乙市,60\n",
      "2019/attachment-1.csv": "地区,政务新媒体总数\n甲市,150\n",
    });
    const { membersOf: members } = readArchive(dir, "data").world;
    expect(members("1", "2018", "2020")).toEqual(["1", "2"]);
    expect(members("1", "2019", "2020")).toEqual(["1"]);
  });
});

describe("a change across a merger", () => {
  const cut = (printed: string, earlier = "2018") => {
    const archive = readArchive(
      madeRecord({
        "regions.csv": `${heading}1,甲市,甲,,,\n2,乙市,乙,,2018-12-31,甲市\n`,
        "2018/attachment-1.csv": "地区,政务新媒体总数\n甲市,100\n乙市,60\n",
        "2019/stated.csv": `对象,地区,指标,比较,数值\n政务新媒体,甲市,账号总数,,120\n政务新媒体,甲市,增减率,${earlier},${printed}\n`,
      }),
      "data",
    );
    const change = archive.world.facts.all.find(({ measure }) => measure === "changeRate");
    return change && standingOf(proofsOf(change, archive.world)).standing;
  };

  test("is one on both regions together", () => {
    expect(cut("减少25%")).toBe("recomputed");
    expect(() => cut("增加20%")).toThrow(/\(100 \+ 60\) − 120/);
  });

  test("says nothing where an earlier number is not known", () => {
    expect(cut("增加20%", "2017")).toBe("stated");
  });
});
