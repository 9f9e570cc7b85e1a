import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { inOrder, ledgerOrders, ordersOf } from "../../src/dashboard/ledger-order.ts";
import { madeDashboard, regionsOf, stated, table } from "./made-dashboard.ts";

const shipped = dashboardOf(readArchive("data"));
const ledger = shipped.overview.bands[0]?.ledger;

/** A record whose regions owe something: 状态, 完成期限, 公布减少率 by region. */
function owing(rows: Record<string, string>, more: Record<string, string> = {}) {
  return bandOwing(rows, more)?.ledger;
}

function figuresOwing(rows: Record<string, string>) {
  return bandOwing(rows)?.figures;
}

function bandOwing(rows: Record<string, string>, more: Record<string, string> = {}) {
  const names = Object.keys(rows);
  return madeDashboard({
    "regions.csv": regionsOf(...names),
    "2024-Q1/stated.csv": "对象,指标,数值\n政务新媒体,账号总数,100\n",
    "2024-Q2/attachment-1.csv": table(
      "地区,政务新媒体总数",
      Object.fromEntries(names.map((name, at) => [name, String(10 * (at + 1))] as const)),
    ),
    "2024-Q2/standardization.csv": `地区,完成期限,状态,公布减少率,基期\n${Object.entries(rows)
      .map(([name, cells]) => `${name},${cells}\n`)
      .join("")}`,
    ...more,
  }).overview.bands[0];
}

describe("the ledger of the shipped record", () => {
  test("what is under way comes first, then what is done, then who owes nothing; most first in each", () => {
    expect(ledger?.groups.map(({ name, regions }) => [name, regions])).toEqual([
      ["推进中", 6],
      ["已完成", 5],
      ["", 1],
    ]);
    expect(ledger?.rows.map(({ name }) => name).join("")).toBe(
      "温州市杭州市嘉兴市金华市台州市绍兴市宁波市丽水市湖州市衢州市舟山市省本级",
    );
  });

  test("groups add up to the published total, and say what there was before where all of it is implied", () => {
    expect(ledger?.sum).toBe("2090 + 898 + 132 = 3120，与公布的总数一致。");
    expect(ledger?.groups.map(({ note }) => note)).toEqual([
      "6个地区，共2090个；期限2022-12-31，还有102天",
      "5个地区，共898个；此前2438至2505个",
      "1个地区，共132个",
    ]);
  });

  test("a row has its duty, what there was before, what failed, and every period", () => {
    expect(ledger?.rows.find(({ name }) => name === "丽水市")).toMatchObject({
      group: "已完成",
      count: 167,
      from: 434,
      to: 445,
      isInferred: true,
      decrease: "62%",
      base: "未公布",
      deadline: "2022-07-31",
      failedCount: 1,
      problems: [{ name: "诗画碧湖", rectification: "未公布", due: "2022-10-15" }],
    });
    const [first] = ledger?.rows ?? [];
    expect(first).toMatchObject({ days: 102, baseline: "未公布", isInferred: false });
    expect(first?.history.map(({ value, failed }) => [value, failed])).toEqual([
      [undefined, false],
      [undefined, false],
      [undefined, false],
      [519, false],
    ]);
  });

  test("five cuts without a base are more than the province lost, and no more is said", () => {
    expect(ledger?.caution).toMatchObject({ least: 1540, most: 1607, lost: 822 });
    expect(ledger?.caution?.text).toBe(
      "按公布的减少率反推，5个地区合计少了1540至1607个；全省比二季度只少了822个。减少率的基期未公布：若都以二季度为基期，其余7个地区须在三季度合计增加718至785个。",
    );
  });

  test("every order has all rows; equal ones stay as printed", () => {
    const orders = ordersOf(shipped).map((order) => [
      order.id,
      ledger
        ? inOrder(ledger, order, shipped.regions)
            .map(({ name }) => name.slice(0, 1))
            .join("")
        : "",
    ]);
    expect(Object.fromEntries(orders)).toEqual({
      printed: "省杭宁温嘉湖绍金衢舟台丽",
      most: "温杭嘉金宁台绍丽湖衢省舟",
      "most-cut": "宁衢丽湖舟省杭温嘉绍金台",
      deadline: "杭温嘉绍金台省宁湖衢舟丽",
    });
    expect(ledgerOrders.map(({ href }) => href)).toEqual(ordersOf(shipped).map(({ href }) => href));
  });
});

describe("other records", () => {
  test("past its deadline and not done is 逾期, and comes first; unknown states are told apart", () => {
    const own = owing(
      {
        甲市: "2024-05-31,推进中,,",
        乙市: "2024-05-31,已完成,,",
        丙市: "2024-12-31,推进中,,",
        丁市: "2024-12-31,,,",
      },
      {
        "2024-Q2/period.json":
          '{"asOf": "2024-06-30", "sources": [{"id": "a", "publisher": "某办", "title": "某通报", "kind": "通报", "trust": "high", "reason": "原件。", "files": ["attachment-1.csv", "standardization.csv"]}]}',
      },
    );
    expect(own?.rows.map(({ name, group, days }) => [name, group, days])).toEqual([
      ["甲市", "逾期", -30],
      ["丙市", "推进中", 184],
      ["乙市", "已完成", undefined],
      ["丁市", "状态未公布", 184],
    ]);
    expect(own?.title).toBe("1个地区已完成规范化建设，1个已逾期，1个推进中");
  });

  test("cuts whose base is printed, or that are less than the whole lost, need no caution", () => {
    // 10 and 20 are left of 20 and 40: 30 fewer, and the whole lost 40.
    const smaller = {
      甲市: "2024-12-31,推进中,50%,",
      乙市: "2024-12-31,推进中,50%,",
      丙市: "2024-12-31,推进中,,",
    };
    expect(owing(smaller)?.caution).toBeUndefined();
    const based = {
      甲市: "2024-12-31,推进中,90%,2024-Q1",
      乙市: "2024-12-31,推进中,90%,2024-Q1",
      丙市: "2024-12-31,推进中,,",
    };
    expect(owing(based)?.caution).toBeUndefined();
    // 10 and 20 are left of 100 and 200: more than the whole had lost.
    const cut = {
      甲市: "2024-12-31,推进中,90%,",
      乙市: "2024-12-31,推进中,90%,",
      丙市: "2024-12-31,推进中,,",
    };
    expect(owing(cut)?.caution).toMatchObject({
      lost: 40,
      wholeLabel: "全省比一季度少了",
      text: expect.stringContaining(
        "减少率的基期未公布：它们不可能都以一季度为基期：这2个地区当时就要有",
      ) as string,
    });
  });

  test("a cut of what nobody counted says nothing of all of them", () => {
    const cuts = {
      甲市: "2024-12-31,推进中,70%,",
      乙市: "2024-12-31,推进中,70%,",
      丙市: "2024-12-31,推进中,50%,",
      丁市: "2024-12-31,推进中,,",
    };
    const counts = (third: string) => ({
      "2024-Q2/attachment-1.csv": table("地区,政务新媒体总数", {
        甲市: "10",
        乙市: "20",
        丙市: third,
        丁市: "25",
        总计: "60",
      }),
    });
    expect(owing(cuts, counts("5"))?.caution).toBeDefined();
    expect(owing(cuts, counts(""))?.caution).toBeUndefined();
  });

  test("on the day of its deadline nothing is overdue yet", () => {
    const own = owing(
      { 甲市: "2024-06-30,推进中,,", 乙市: "2024-06-29,推进中,," },
      {
        "2024-Q2/period.json":
          '{"asOf": "2024-06-30", "sources": [{"id": "a", "publisher": "某办", "title": "某通报", "kind": "通报", "trust": "high", "reason": "原件。", "files": ["attachment-1.csv", "standardization.csv"]}]}',
      },
    );
    expect(own?.rows.map(({ name, group, days }) => [name, group, days])).toEqual([
      ["乙市", "逾期", -1],
      ["甲市", "推进中", 0],
    ]);
  });

  test("what is not done is counted above only where every state is published", () => {
    const labels = (rows: Record<string, string>) => figuresOwing(rows)?.map(({ label }) => label);
    const done = "2024-12-31,已完成,,";
    expect(labels({ 甲市: done, 乙市: "2024-12-31,推进中,," })).toContain("规范化建设未完成");
    expect(labels({ 甲市: done, 乙市: "2024-12-31,,," })).not.toContain("规范化建设未完成");
  });

  test("without a duty there is one group, and the title says who has most", () => {
    const own = madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "5", 乙市: "3", 总计: "8" }),
    }).overview.bands[0]?.ledger;
    expect(own).toMatchObject({
      title: "甲市账号最多",
      groups: [{ name: "", note: "2个地区，共8个", regions: 2 }],
      sum: "各行之和为8，与公布的总数一致。",
      tells: { state: false, decrease: false, failed: false, history: false },
    });
  });

  test("a list of some regions adds up to nothing that was published", () => {
    const own = madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/period.json":
        '{"tables": {"attachment-1.csv": {"partial": true}}, "sources": [{"id": "a", "publisher": "某办", "title": "某通报", "kind": "通报", "trust": "high", "reason": "原件。", "files": ["attachment-1.csv", "stated.csv"]}]}',
      "2024-Q1/stated.csv": stated({ 账号总数: 20 }),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "5", 乙市: "3" }),
    }).overview.bands[0]?.ledger;
    expect(own?.rows).toHaveLength(2);
    expect(own).not.toHaveProperty("sum");
  });

  test("an earlier printed number is what there was before, not an inference", () => {
    const own = madeDashboard({
      "regions.csv": regionsOf("甲市", "乙市"),
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "5", 乙市: "3" }),
      "2024-Q2/attachment-1.csv": table("地区,政务新媒体总数", { 甲市: "4", 乙市: "3" }),
    }).overview.bands[0]?.ledger;
    expect(own?.rows.map(({ from, to, isInferred }) => [from, to, isInferred])).toEqual([
      [5, 5, false],
      [3, 3, false],
    ]);
  });

  test("no region's number, no ledger", () => {
    const [band] = madeDashboard({ "2024-Q1/stated.csv": "对象,指标,数值\n政务新媒体,账号总数,100\n" })
      .overview.bands;
    expect(band?.ledger).toBeUndefined();
  });
});
