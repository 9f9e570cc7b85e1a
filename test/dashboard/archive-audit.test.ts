import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { DataProblem } from "../../src/documents/report.ts";
import { wordsOf } from "../../src/messages/wording.ts";
import { ingest, ingestForPreview } from "../../scripts/ingest.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { auditProblems } from "../../src/dashboard/archive-audit.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { madeRecord } from "../archive/made-record.ts";
import { copyUnsealed } from "../support/shipped-record.ts";

/** Periods after 2022-Q3 are recorded without their circular. */
const circularOf = ({ periods }: Dashboard) => periods.find(({ id }) => id === "2022-Q3")?.circular;

const shipped = circularOf(dashboardOf(readArchive("data")));
const figures = shipped?.blocks.flatMap((block) => block.figures) ?? [];

test("the shipped circular: each figure, in order, with its standing", () => {
  expect(figures.map(({ number, quote, verdict, standing }) => [number, quote, verdict, standing])).toEqual([
    [1, "3120个", "exact", "recomputed"],
    [2, "20.9%", "rounds", "recomputed"],
    [3, "2个", "exact", "recomputed"],
    [4, "99.94%", "rounds", "recomputed"],
    [5, "90多个", "unverifiable", "stated"],
    [6, "2000万", "unverifiable", "stated"],
    [7, "70%", "unverifiable", "stated"],
    [8, "55%", "unverifiable", "stated"],
    [9, "66%", "unverifiable", "stated"],
    [10, "47%", "unverifiable", "stated"],
    [11, "62%", "unverifiable", "stated"],
  ]);
  expect(shipped?.standings).toEqual([
    { standing: "recomputed", text: "复算", count: 4 },
    { standing: "stated", text: "自述", count: 7 },
  ]);
  expect(shipped?.summary).toBe("正文11个数字：复算4个，自述7个。");
});

test("spans are of the block's text", () => {
  for (const block of shipped?.blocks ?? []) {
    for (const { start, end, quote } of block.figures) expect(block.text.slice(start, end)).toBe(quote);
  }
});

test("a derivation writes the arithmetic out and says where the operands stand", () => {
  expect(figures[1]).toMatchObject({ kind: "减少率", subject: "media", measure: "changeRate" });
  expect(figures[1]?.explanation).toContain("(3942 − 3120) ÷ 3942 = 20.8523…%");
  expect(figures[1]?.evidence.map(({ href }) => href)).toEqual([
    "#attachment-1-r13-c3",
    "/circulars/2022-Q2.html#stated-1",
  ]);
  expect(figures[3]?.evidence.map(({ href }) => href)).toEqual([
    "#mark-3",
    "#mark-1",
    "#attachment-1-r13-c4",
    "#attachment-1-r13-c5",
    "#attachment-1-r13-c6",
  ]);
});

test("the rows of a column that adds up are one link", () => {
  expect(figures[0]?.evidence).toEqual([
    { text: "2022年三季度附件1“政务新媒体总数”各行", href: "#attachment-1" },
    { text: "2022年三季度账号总数3120", href: "#attachment-1-r13-c3" },
  ]);
});

test("a published decrease is told with what it implies", () => {
  expect(figures[8]?.explanation).toContain("现有144个，按此反推原有418至429个。");
});

describe("全部核对", () => {
  const summary = (text: string, table = "地区,政务新媒体总数\n总计,12\n") =>
    dashboardOf(
      readArchive(
        madeRecord({
          "2024-Q1/circular.md": `---\ntitle: 关于政务新媒体检查情况的通报\nsignatory: 示例省人民政府办公厅\nsigned: 2024-04-02\n---\n\n${text}\n`,
          "2024-Q1/attachment-1.csv": table,
        }),
        "data",
      ),
    ).periods[0]?.circular?.summary;

  test("is said only where each figure follows from others or stands elsewhere", () => {
    expect(summary("全省共有政务新媒体12个。")).toBe("正文1个数字全部核对：互见1个。");
    expect(summary("全省共有政务新媒体12个，点击量3000次。")).toMatch(/^正文2个数字：互见1个，自述1个。$/);
    expect(summary("请认真落实。")).toBe("正文没有可核对的数字。");
  });
});

describe("a figure that others contradict stops the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-audit-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let number = 0;

  function changed(edits: readonly (readonly [file: string, from: string, to: string])[]): string {
    const data = join(folder, String(++number));
    copyUnsealed(data);
    for (const [file, from, to] of edits) {
      const path = join(data, file);
      const text = readFileSync(path, "utf8");
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    }
    return data;
  }
  const problemsAfter = (...edits: readonly (readonly [file: string, from: string, to: string])[]) =>
    auditProblems(readArchive(changed(edits)), "data");
  const circular = "2022-Q3/circular.md";

  test.each([
    ["3120个", "3121个", /^“3121个”有误/],
    ["3120个", "31200个", /^“31200个”有误/],
    ["20.9%", "20.7%", /^“20\.7%”有误（.*20\.8523…%/],
    ["问题账号2个", "问题账号3个", /^“3个”有误/],
    ["99.94%", "99.95%", /^“99\.95%”有误/],
  ])("%s printed as %s", (from, to, found) => {
    const problems = problemsAfter([circular, from, to]);
    expect(problems.map((problem) => problem.file)).toContain("data/2022-Q3/circular.md");
    expect(problems.some((problem) => found.test(foundBy(problem)))).toBe(true);
  });

  test("and says where both stand: file, line and column", () => {
    const [problem, ...others] = problemsAfter([circular, "20.9%", "20.7%"]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: "data/2022-Q3/circular.md", line: 19, column: 57 });
    expect(problem && foundBy(problem)).toContain(
      "data/2022-Q3/attachment-1.csv:14:3（2022年三季度账号总数3120）",
    );
    expect(problem && foundBy(problem)).toContain("data/2022-Q2/stated.csv:2:4（2022年二季度账号总数3942）");
  });

  test("one that nothing proves stops nothing, unless the site is strict", () => {
    expect(
      problemsAfter(
        [circular, "超2000万", "超3000万"],
        ["2022-Q3/dissemination.csv", "超2000万", "超3000万"],
      ),
    ).toEqual([]);
    const strict: [string, string, string] = ["site.json", '"demo": true', '"strict": true, "demo": true'];
    expect(problemsAfter(strict).map(foundBy)).toEqual(
      ["70%", "55%", "66%", "47%", "62%"].map((rate) => expect.stringContaining(`“${rate}”无从验证`)),
    );
  });

  test("front matter is no prose", () => {
    expect(
      problemsAfter([circular, "source: 省政府办公厅", "source: 省政府办公厅\nindexNumber: 账号合格率12%"]),
    ).toEqual([]);
  });

  test("one that is declared is published, with the reason", () => {
    const data = changed([[circular, "20.9%", "20.7%"]]);
    writeFileSync(
      join(data, "2022-Q3", "declared.json"),
      JSON.stringify({ figures: [{ quote: "比二季度减少了20.7%", reason: "通报如此。" }] }),
    );
    const archive = readArchive(data);
    expect(auditProblems(archive, "data")).toEqual([]);
    const told = circularOf(dashboardOf(archive));
    expect(told?.summary).toBe("正文11个数字：复算3个，自述7个，已声明1个。");
    const figure = told?.blocks.flatMap((block) => block.figures).find(({ quote }) => quote === "20.7%");
    expect(figure).toMatchObject({ standing: "declared", standingText: "已声明", reason: "通报如此。" });
  });

  test("but an editor can look at the page before mending it", async () => {
    const data = changed([[circular, "20.9%", "20.7%"]]);
    const file = join(folder, "work", "dashboard.json");
    await expect(ingest(data, file)).rejects.toThrow("有误");
    expect(existsSync(file)).toBe(false);
    expect(await ingestForPreview(data, file)).toHaveLength(1);
    const written: Dashboard = JSON.parse(readFileSync(file, "utf8"));
    expect(circularOf(written)?.standings).toContainEqual({
      standing: "contradicted",
      text: "矛盾",
      count: 1,
    });
  });
});

function foundBy({ said }: DataProblem): string {
  return wordsOf(said, "zh").found;
}
