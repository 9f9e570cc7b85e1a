import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { auditCircular } from "../../src/audit/audit-circular.ts";
import type { Claim } from "../../src/audit/claim.ts";
import { madeRecord, threeRegions } from "../archive/made-record.ts";
import { copyUnsealed } from "../support/shipped-record.ts";

/** The claims of the last circular. */
function claimsIn(folder: string): readonly Claim[] {
  const archive = readArchive(folder);
  const period = archive.periods.findLast(({ circular }) => circular !== undefined);
  if (!period) throw new Error("no circular");
  return auditCircular(archive, period);
}

/** "3120 recomputed list": a figure, its standing, and the rule or identity that gave it. */
function standingsIn(folder: string): string[] {
  return claimsIn(folder).map(
    ({ stated, standing, rule }) => `${stated} ${standing}${rule ? ` ${rule}` : ""}`,
  );
}

function circularOf(text: string): string {
  return `---\ntitle: 关于检查情况的通报\nsignatory: 示例省人民政府办公厅\nsigned: 2024-04-02\n---\n\n${text}\n`;
}

/** A record of one table and one circular, with a count of the quarter before. */
function recordWith(text: string, files: Readonly<Record<string, string | object>> = {}): string {
  return madeRecord({
    "regions.csv": threeRegions,
    "2023-Q4/stated.csv": "对象,指标,数值\n政务新媒体,账号总数,40\n",
    "2024-Q1/attachment-1.csv":
      "地区,政务新媒体总数,抽查政务新媒体数,不合格数,合格率\n甲市,12,6,0,100%\n乙市,13,5,1,80%\n丙直属区,7,4,1,75%\n总计,32,15,2,86.7%\n",
    "2024-Q1/circular.md": circularOf(text),
    ...files,
  });
}

describe("the shipped circular", () => {
  test("each figure, with what it measures and what bears it out", () => {
    expect(
      claimsIn("data").map(({ stated, kind, computed, standing, measure, region }) =>
        [stated, kind, computed, standing, measure, region].join(" "),
      ),
    ).toEqual([
      "3120 sum 3120.0000 recomputed total ",
      "20.9% decrease 20.8524 recomputed changeRate ",
      "2 sum 2.0000 recomputed failed ",
      "99.94% pass_rate 99.9359 recomputed passRate ",
      "90 count  stated  ",
      "2000万 count  stated  ",
      "70% decrease  stated changeRate 330200",
      "55% decrease  stated changeRate 330500",
      "66% decrease  stated changeRate 330800",
      "47% decrease  stated changeRate 330900",
      "62% decrease  stated changeRate 331100",
    ]);
  });

  test("the decrease rests on the earlier quarter", () => {
    const decrease = claimsIn("data").find(({ stated }) => stated === "20.9%");
    expect(decrease).toMatchObject({ operands: { from: 3942, to: 3120 }, rule: "change" });
    expect(decrease?.evidence.map(({ at }) => "place" in at && at.place.file)).toEqual([
      "2022-Q3/attachment-1.csv",
      "2022-Q2/stated.csv",
    ]);
  });

  test.each([
    ["3120个", "3121个"],
    ["3120个", "3119个"],
    ["3120个", "6240个"],
    ["账号2个", "账号3个"],
    ["账号2个", "账号1个"],
    ["20.9%", "21.8%"],
    ["99.94%", "99.95%"],
    ["99.94%", "99.93%"],
    ["70%、55%", "71%、55%"],
    ["70%、55%", "55%、70%"],
    ["47%", "46%"],
  ])("%s → %s contradicts the record", (from, to) => {
    const folder = mkdtempSync(join(tmpdir(), "tongbao-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    copyUnsealed(folder);
    const file = join(folder, "2022-Q3/circular.md");
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
    expect(claimsIn(folder).some(({ standing }) => standing === "contradicted")).toBe(true);
  });
});

describe("a figure of the text against the record", () => {
  test.each([
    ["全省共有政务新媒体32个。", ["32 recomputed list"]],
    ["全省共有政务新媒体33个。", ["33 contradicted list"]],
    // The total as printed in a table, the parts of which make it up.
    [
      "抽查政务新媒体15个，不合格2个，合格率86.7%。",
      ["15 recomputed list", "2 recomputed list", "86.7% recomputed part of a whole"],
    ],
    ["甲市有政务新媒体12个。", ["12 matched same"]],
    ["甲市有政务新媒体13个。", ["13 contradicted same"]],
    // Told by its short name, and after words that name what is counted.
    ["丙区抽查的4个账号中，1个不合格。", ["4 matched same", "1 matched same"]],
    ["乙市合格率80%。", ["80% recomputed rate"]],
    ["甲市合格率80%。", ["80% contradicted rate"]],
    // What a clause names holds for what its item goes on to tell.
    [
      "乙市抽查政务新媒体5个，不合格1个；甲市抽查政务新媒体6个，不合格0个。",
      ["5 matched same", "1 matched same", "6 matched same", "0 matched same"],
    ],
    // Twelve accounts of a place that the record does not know, of two, or of a platform: nothing is said.
    ["丁县有政务新媒体3个。", ["3 stated"]],
    ["甲市、乙市共有政务新媒体24个。", ["24 stated"]],
    ["甲市共有微信公众号3个。", ["3 stated"]],
    // The quarter before.
    ["共有政务新媒体32个，上季度为40个。", ["32 recomputed list", "40 matched same"]],
    ["共有政务新媒体32个，上季度为41个。", ["32 recomputed list", "41 contradicted same"]],
    ["共有政务新媒体32个，比上季度减少20%。", ["32 recomputed list", "20% recomputed change"]],
    ["共有政务新媒体32个，比上季度减少25%。", ["32 recomputed list", "25% contradicted change"]],
    ["共有政务新媒体32个，比去年同期减少20%。", ["32 recomputed list", "20% stated"]],
  ])("%s", (text, standings) => {
    expect(standingsIn(recordWith(text))).toEqual(standings);
  });

  test("rates told in turn are of the places told in turn", () => {
    const standardization = {
      "2024-Q1/standardization.csv":
        "地区,完成期限,状态,公布减少率,基期\n甲市,2024-01-31,已完成,70%,\n乙市,2024-01-31,已完成,55%,\n",
      "2024-Q1/period.json": {},
    };
    const text = "甲市、乙市已完成清理，账号数量分别减少了70%、56%。";
    expect(standingsIn(recordWith(text, standardization))).toEqual(["70% stated", "56% contradicted same"]);
  });

  test("a rate of a platform is not the whole's", () => {
    const stated = {
      "2024-Q1/stated.csv":
        "对象,分项,指标,数值\n政务新媒体,微信公众号,抽查数,8\n政务新媒体,微信公众号,合格率,87.5%\n",
    };
    const text = "微信公众号8个，合格率87.5%。";
    expect(claimsIn(recordWith(text, stated)).map(({ part }) => part?.name)).toEqual([undefined, "微信"]);
    expect(standingsIn(recordWith(text.replace("87.5", "88.5"), stated))).toContain(
      "88.5% contradicted attainable",
    );
  });

  test("what was typed from the text proves nothing, and can speak against it", () => {
    const stated = { "2024-Q1/stated.csv": "对象,指标,数值\n政府网站,网站总数,9\n" };
    expect(standingsIn(recordWith("共有政府网站9家。", stated))).toEqual(["9 stated"]);
    expect(standingsIn(recordWith("共有政府网站8家。", stated))).toEqual(["8 contradicted same"]);
  });

  test("a list of names counts them", () => {
    const names = {
      "2024-Q1/attachment-2.csv":
        "序号,突出问题,政府网站名称,所属地区\n1,首页打不开,乙市教育局,乙市\n2,首页打不开,丙区公安局,丙直属区\n",
    };
    const failed = claimsIn(recordWith("发现不合格政府网站3家。", names));
    expect(failed.map(({ standing, operands }) => [standing, operands])).toEqual([
      ["contradicted", { stated: 3, counted: 2 }],
    ]);
  });

  test("what contradicts it says so in a sentence, and where", () => {
    const [claim] = claimsIn(recordWith("甲市有政务新媒体13个。"));
    expect(claim?.explanation).toBe("2024年一季度甲市账号总数为12，与所载13不符。");
    expect(claim?.evidence).toEqual([
      {
        text: "2024年一季度甲市账号总数12",
        at: { place: { file: "2024-Q1/attachment-1.csv", line: 2, column: 2 } },
      },
    ]);
    expect(claim).toMatchObject({ operands: { stated: 13 }, computed: "12.0000", verdict: "mismatch" });
  });
});

describe("a declared figure", () => {
  const declared = (quote: string) => ({
    "2024-Q1/declared.json": { figures: [{ quote, reason: "原文如此。" }] },
  });

  test("that is wrong says so and why, and stops nothing", () => {
    const [claim] = claimsIn(recordWith("共有政务新媒体33个。", withText(declared("政务新媒体33个"))));
    expect(claim).toMatchObject({ verdict: "declared", reason: "原文如此。" });
    expect(claim?.explanation).toMatch(/与所载33不符。声明：原文如此。$/);
  });

  test("that nothing contradicts keeps its standing", () => {
    const [claim] = claimsIn(recordWith("播放3000次。", withText(declared("播放３０００次"))));
    expect(claim).toMatchObject({ verdict: "unverifiable", standing: "stated", reason: "原文如此。" });
  });

  test("elsewhere says nothing of this one", () => {
    const [claim] = claimsIn(recordWith("共有政务新媒体33个，播放30次。", withText(declared("播放30次"))));
    expect(claim).toMatchObject({ standing: "contradicted", verdict: "mismatch" });
  });
});

/** JSON files as text; a record takes only its settings as values. */
function withText(files: Readonly<Record<string, object>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]));
}

test("front matter is no prose, and places are those of the file", () => {
  const folder = recordWith("共有政务新媒体32个。");
  const text = readFileSync(join(folder, "2024-Q1/circular.md"), "utf8");
  expect(claimsIn(folder).map(({ start, end }) => text.slice(start, end))).toEqual(["32个"]);
});

test("a period without a circular has no claims; one that is asked again gives the same", () => {
  const archive = readArchive(recordWith("共有政务新媒体32个。"));
  const [before, now] = archive.periods;
  expect(before && auditCircular(archive, before)).toEqual([]);
  expect(now && auditCircular(archive, now)).toBe(now && auditCircular(archive, now));
});
