import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ingest, ingestForPreview } from "../../scripts/ingest.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { auditProblems } from "../../src/dashboard/archive-audit.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";

const shipped = dashboardOf(readArchive("data")).quarters.at(-1)?.circular;
const figures = shipped?.blocks.flatMap((block) => block.figures) ?? [];

test("the shipped circular: each figure, in order, with its verdict", () => {
  expect(figures.map(({ number, quote, verdict }) => [number, quote, verdict])).toEqual([
    [1, "3120个", "exact"],
    [2, "20.9%", "rounds"],
    [3, "2个", "exact"],
    [4, "99.94%", "rounds"],
    [5, "90多个", "declared"],
    [6, "2000万", "declared"],
    [7, "70%", "exact"],
    [8, "55%", "exact"],
    [9, "66%", "exact"],
    [10, "47%", "exact"],
    [11, "62%", "exact"],
  ]);
  expect(shipped?.verdicts).toEqual([
    { verdict: "exact", text: "相符", count: 7 },
    { verdict: "rounds", text: "舍入相符", count: 2 },
    { verdict: "declared", text: "已声明", count: 2 },
  ]);
});

test("spans are of the block's text", () => {
  for (const block of shipped?.blocks ?? []) {
    for (const { start, end, quote } of block.figures) expect(block.text.slice(start, end)).toBe(quote);
  }
});

test("a derivation writes the arithmetic out and says where the operands stand", () => {
  expect(figures[1]).toMatchObject({
    kind: "减少率",
    explanation: expect.stringContaining("（3942 − 3120）÷ 3942 = 20.8523…%，四舍五入为20.9%"),
    evidence: [
      { href: "/circulars/2022-Q2.html#cell-total-accounts" },
      { href: "/circulars/2022-Q3.html#cell-total-accounts" },
    ],
  });
  expect(figures[3]?.evidence.map(({ href }) => href)).toEqual([
    "/circulars/2022-Q3.html#cell-total-inspected",
    "/circulars/2022-Q3.html#cell-total-problems",
  ]);
  expect(figures[8]).toMatchObject({
    explanation: expect.stringContaining("原有418至429个"),
    evidence: [{ href: "/regions/330800.html#standardization" }],
  });
});

describe("a figure that does not hold stops the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-audit-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let number = 0;

  function problemsAfter(file: string, from: string, to: string) {
    const data = join(folder, String(++number));
    cpSync("data", data, { recursive: true });
    const path = join(data, "2022-Q3", file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    return auditProblems(readArchive(data), "data");
  }

  test.each([
    ["3120个", "3121个", /^"3121个" is wrong/],
    ["20.9%", "20.7%", /^"20\.7%" is wrong \(.*20\.8523…%/],
    ["问题账号2个", "问题账号3个", /^"3个" is wrong/],
    ["99.94%", "99.95%", /^"99\.95%" is wrong/],
    ["70%", "71%", /^"71%" is wrong/],
    ["47%", "46%", /^"46%" is wrong/],
  ])("%s printed as %s", (from, to, found) => {
    const problems = problemsAfter("circular.md", from, to);
    expect(problems.map((problem) => problem.file)).toContain("data/2022-Q3/circular.md");
    expect(problems.some((problem) => found.test(problem.found))).toBe(true);
  });

  test("and says where: line and character", () => {
    expect(problemsAfter("circular.md", "20.9%", "20.7%")).toEqual([
      expect.objectContaining({ line: 19, column: 57 }),
    ]);
  });

  test("so does one that nothing proves, unless it is declared", () => {
    const problems = problemsAfter("declared.json", "点击量超2000万", "政务公开");
    expect(problems).toEqual([
      expect.objectContaining({ found: expect.stringMatching(/^"2000万" has nothing that proves it/) }),
    ]);
  });

  test("but an editor can look at the page before mending it", async () => {
    const data = join(folder, "preview");
    cpSync("data", data, { recursive: true });
    rmSync(join(data, "2022-Q3", "declared.json"));
    const file = join(folder, "work", "dashboard.json");
    await expect(ingest(data, file)).rejects.toThrow("has nothing that proves it");
    expect(existsSync(file)).toBe(false);
    expect(await ingestForPreview(data, file)).toHaveLength(2);
    const { quarters } = JSON.parse(readFileSync(file, "utf8"));
    expect(quarters.at(-1).circular).toMatchObject({
      unproven: 2,
      verdicts: expect.arrayContaining([{ verdict: "unverifiable", text: "无从核对", count: 2 }]),
    });
  });
});
