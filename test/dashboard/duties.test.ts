import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import {
  daysText,
  dutiesHeadline,
  dutiesOf,
  listedDuties,
  rectifyBy,
  regionDuties,
  repeatedIn,
  tellingPeriods,
} from "../../src/dashboard/duties.ts";
import { inLine, madeDashboard, regionsOf, stated } from "./made-dashboard.ts";

const shipped = dashboardOf(readArchive("data"));

describe("duties of the shipped record", () => {
  const [newest, before] = dutiesOf(shipped);

  test("the nearest deadline first, what has none last; days count from the period's own date", () => {
    expect(newest?.duties.map(({ deadline, days }) => [deadline, days])).toEqual([
      ["2022-07-31", -51],
      ["2022-10-15", 25],
      ["2022-12-31", 102],
      ["2022-12-31", 102],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test("regions that share a deadline are one duty, with what is known of them", () => {
    expect(newest?.duties[0]).toMatchObject({
      owedBy: "5个地区：宁波市、湖州市、衢州市、舟山市、丽水市",
      known: "已完成",
    });
    expect(before?.duties.map(({ known }) => known)).toEqual(["状态未公布", "状态未公布"]);
  });

  test("what was found, by when it was to be put right, and what is known of that", () => {
    expect(
      listedDuties(shipped).map(({ name, dueText, rectification }) => [name, dueText, rectification]),
    ).toEqual([
      ["诗画碧湖", "2022-10-15", undefined],
      ["普陀山文化旅游", "2022-10-15", undefined],
    ]);
  });

  test("the headline says both", () => {
    expect(inLine(dutiesHeadline(shipped))).toBe(
      "6个地区须在2022年底前完成，还有102天；名单所列2项，整改情况未公布",
    );
  });

  test("every region's part; nothing is asked of one without a failure", () => {
    const rows = newest ? regionDuties(shipped, newest.period) : [];
    expect(rows).toHaveLength(12);
    expect(rows.find(({ name }) => name === "舟山市")).toMatchObject({
      standardization: "已完成，期限2022-07-31",
      failed: "1",
      rectification: "未公布，期限2022-10-15",
    });
    expect(rows[0]).toMatchObject({
      name: "省本级",
      standardization: "不在名单内",
      failed: "0",
      rectification: "",
    });
  });
});

const list = (...rows: readonly string[]) =>
  `序号,存在突出问题,所属地区,新媒体类型,政务新媒体名称,主办单位,整改情况\n${rows.map((row, at) => `${at + 1},${row}\n`).join("")}`;

describe("other records", () => {
  test("the same name on the same platform, or the same operator, is told of again", () => {
    const dashboard = madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/attachment-2.csv": list(
        "长期不更新,甲市,微信,甲市发布,甲市政府办,已关停",
        "长期不更新,乙市,微博,乙市发布,乙市政府办,",
      ),
      "2024-Q2/attachment-2.csv": list(
        "长期不更新,甲市,微信,甲市发布,甲市政府办,",
        "长期不更新,乙市,微信,乙市发布,乙市政府办,",
      ),
    });
    expect(
      repeatedIn(listedDuties(dashboard)).map(({ name, kind, items }) => [name, kind, items.length]),
    ).toEqual([
      ["甲市发布", "name", 2],
      ["乙市政府办", "operator", 2],
    ]);
  });

  test("a later period tells what became of what an earlier one listed", () => {
    const dashboard = madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/attachment-2.csv": list(
        "长期不更新,甲市,微信,甲市发布,甲市政府办,整改中",
        "长期不更新,甲市,微博,甲市发布,甲市政府办,",
        "长期不更新,乙市,微博,乙市发布,乙市政府办,",
      ),
      "2024-Q2/stated.csv": "对象,指标,数值\n政务新媒体,总数,10\n",
      "2024-Q2/rectification.csv":
        "期,账号,平台,整改情况,日期,来源\n2024-Q1,甲市发布,微信,已关停,2024-05-20,made-up\n2024-Q1,甲市发布,微信,正在整改,2024-05-10,\n",
    });
    const items = listedDuties(dashboard);
    expect(items.map(({ rectification, rectifiedOn }) => [rectification, rectifiedOn])).toEqual([
      ["已关停", "2024-05-20"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(items.map((item) => tellingPeriods(dashboard, item).map(({ id }) => id))).toEqual([
      ["2024-Q2"],
      [],
      [],
    ]);
  });

  test("a row without a day is newer than one with, and takes the day of the list's own away", () => {
    const dashboard = madeDashboard({
      "regions.csv": regionsOf("甲市"),
      "2024-Q1/attachment-2.csv":
        "存在突出问题,所属地区,政务新媒体名称,整改情况,整改日期\n长期不更新,甲市,甲市发布,整改中,2024-04-01\n",
      "2024-Q1/rectification.csv":
        "期,账号,整改情况,日期,来源\n2024-Q1,甲市发布,正在整改,2024-05-10,\n2024-Q1,甲市发布,已关停,,\n",
    });
    expect(
      listedDuties(dashboard).map(({ rectification, rectifiedOn }) => [rectification, rectifiedOn]),
    ).toEqual([["已关停", undefined]]);
  });

  test("a deadline is that of what was found only where the words ask for it, and of whom", () => {
    const row = { requirement: "完成整改并反馈", regions: [], deadline: "2024-10-15" };
    expect(rectifyBy({ obligations: [row] }, "1")).toBe("2024-10-15");
    expect(rectifyBy({ obligations: [{ ...row, requirement: "报送计划" }] }, "1")).toBeUndefined();
    expect(rectifyBy({ obligations: [{ ...row, regions: ["2"] }] }, "1")).toBeUndefined();
    expect(rectifyBy({ obligations: [{ ...row, regions: ["2"] }] }, "2")).toBe("2024-10-15");
    expect(rectifyBy({ obligations: [row, { ...row, deadline: "2024-11-15" }] }, "1")).toBeUndefined();
    expect(rectifyBy({}, "1")).toBeUndefined();
  });

  test("without anything owed there are none", () => {
    expect(dutiesOf(madeDashboard({ "2024-Q1/stated.csv": stated({ 账号总数: 5 }) }))).toEqual([]);
  });

  test("days in words", () => {
    expect([daysText(3), daysText(0), daysText(-3)]).toEqual(["还有3天", "还有0天", "已过3天"]);
  });
});
