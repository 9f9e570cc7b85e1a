import { describe, expect, test } from "vitest";
import { regionNames } from "../../src/archive/region-names.ts";
import { readBytes } from "../../src/documents/read-bytes.ts";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import { noAnswers } from "../../src/intake/answers.ts";
import { type Intake, intake } from "../../src/intake/intake.ts";
import { reasonOf } from "../support/finding-words.ts";

const regions = [{ id: "991000", name: "甲州市", short: "甲州" }];

function takeIn(attachment: string): Intake {
  const text = `关于2024年第二季度检查情况的通报\n\n某厅：\n一、总体情况\n共有9个。\n\n附件：检查情况表\n\n某省人民政府办公厅\n2024年7月11日\n\n附件\n${attachment}`;
  const document = readBytes(Buffer.from(text), "通报.txt", "txt");
  return intake(
    [{ received: { name: "通报.txt", bytes: 0, sha256: "" }, document }],
    {
      offices: [{ name: "某省人民政府办公厅", aliases: [] }],
      officeNames: ["某省人民政府办公厅"],
      names: regionNames(regions, true),
      regions,
      vocabulary: vocabularyWith({}),
    },
    noAnswers,
  );
}

const blocking = ({ findings }: Intake) =>
  findings
    .filter(({ severity }) => severity === "blocking")
    .map((finding) => `${reasonOf(finding)}: ${finding.text}`);

describe("a table flattened to one cell a line", () => {
  const headings = ["序号", "地区", "政务新媒体总数", "抽查政务新媒体数", "存在突出问题政务新媒体数"];
  const row = ["1", "甲州市", "9", "8", "0"];
  const flattened = (...lines: string[]) => takeIn(["检查情况表", ...lines, ""].join("\n"));

  test("whole, gives no finding that blocks", () => {
    const taken = flattened(...headings, ...row);
    expect(blocking(taken)).toEqual([]);
    expect(taken.files.get("attachment-1.csv")).toBe(`${headings.join(",")}\n${row.join(",")}\n`);
  });

  test("a line between its headings blocks: what stands over it would be lost for a title", () => {
    expect(blocking(flattened("序号", "某平台", ...headings.slice(1), ...row))[0]).toBe(
      "a line between the headings of attachment 1: the headings over it would be lost: 某平台",
    );
    // Where the region's heading goes, too, no table is left.
    expect(blocking(flattened("序号", "地区", "某平台", ...headings.slice(2), ...row))[0]).toContain(
      "did not come",
    );
  });

  test("a title that is a heading of the table, said again among them, does not", () => {
    expect(blocking(flattened("政务新媒体总数", "（2024年）", ...headings, ...row))).toEqual([]);
  });

  test("a heading that has lost a character blocks", () => {
    expect(blocking(flattened("序\uFFFD", ...headings.slice(1), ...row.slice(1)))[0]).toContain("序");
  });
});

describe("a table in Markdown", () => {
  const table = (marks: readonly [string, string, string]) =>
    takeIn(
      `| 地区 | 总数 | 备注 |\n${marks[0]}| --- | --- | --- |\n${marks[1]}| 甲州市 | 9 | 无 |${marks[2]}\n| 总计 | 9 | 无 |\n`,
    );
  const whole = "地区,总数,备注\n甲州市,9,无\n总计,9,无\n";

  test.each([
    ["nothing", ["", "", ""], 0],
    ["a character that cannot be seen before a line", ["", "\u200B", ""], 1],
    ["… and behind one", ["", "", "\u2060"], 1],
    ["a line that only looks blank", ["\u200B\n", "", ""], 1],
  ] as const)("%s does not part it", (_, marks, told) => {
    const taken = table(marks);
    expect(taken.files.get("attachment-1.csv")).toBe(whole);
    expect(taken.findings.filter((finding) => reasonOf(finding).includes("cannot be seen"))).toHaveLength(
      told,
    );
  });

  test("a line of text parts it", () => {
    expect(table(["", "另有一句话。\n", ""]).files.get("attachment-1.csv")).not.toBe(whole);
  });
});
