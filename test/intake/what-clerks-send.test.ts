// Tables and texts as clerks' programs leave them, a habit a case; the near misses stand below each.
import { describe, expect, test } from "vitest";
import { regionNames } from "../../src/archive/region-names.ts";
import { kindOfName, readBytes } from "../../src/documents/read-bytes.ts";
import { vocabularyWith } from "../../src/facts/default-vocabulary.ts";
import { type Answers, noAnswers } from "../../src/intake/answers.ts";
import { type Intake, intake } from "../../src/intake/intake.ts";
import { reasonOf } from "../support/finding-words.ts";
import { received, takeIn as takeInto } from "./temp.ts";

const office = "某市人民政府办公室";
const title = "关于2024年第一季度全市政务新媒体检查情况的通报";

function takeIn(files: Readonly<Record<string, string>>, answers: Partial<Answers> = {}): Intake {
  return intake(
    Object.entries(files).map(([name, text]) => ({
      received: { name, bytes: 0, sha256: "" },
      document: readBytes(Buffer.from(text), name, kindOfName(name)),
    })),
    {
      offices: [{ name: office, aliases: [] }],
      officeNames: [office],
      names: regionNames([], true),
      regions: [],
      vocabulary: vocabularyWith({}),
    },
    { ...noAnswers, period: "2024-Q1", ...answers },
  );
}

const csv = (taken: Intake, name = "attachment-1.csv") => taken.files.get(name)?.trim().split("\n");
const told = ({ findings }: Intake) =>
  findings.map(({ severity, place, text = "" }) => `${severity} ${place} ${text}`.trim());
const reasons = ({ findings }: Intake) => findings.map(reasonOf);

const paragraphs = (taken: Intake) =>
  (taken.files.get("circular.md") ?? "").split(/^---$/m)[2]?.trim().split("\n\n");
const circular = (...lines: string[]) => [title, "各区：", ...lines, office, "2024年4月12日"].join("\n");

describe("rates kept as fractions", () => {
  const table = (...rates: string[]) =>
    ["地区,抽查数,合格率", ...rates.map((rate, index) => `甲${index + 1}市,308,${rate}`)].join("\n");

  test("are written in per cent, digit for digit, and told of once", () => {
    const taken = takeIn({ "附件1.csv": table("0.9968", "1", "0.9", "0", "1.00", "0.05") });
    expect(csv(taken)?.slice(1).map((line) => line.split(",")[2])).toEqual([
      "99.68%", "100%", "90%", "0%", "100%", "5%",
    ]); // prettier-ignore
    expect(told(taken)).toContain("restored 附件1.csv:2:3 0.9968");
    expect(taken.findings.filter(({ severity }) => severity === "restored")).toHaveLength(1);
  });

  test.each([
    ["all of them 1 or 0", ["1", "0", "1"]],
    ["one above 1", ["0.9968", "99.7"]],
    ["one with its sign", ["0.9968", "99.7%"]],
    ["one that is no number", ["0.9968", "—"]],
  ])("stay as they are: %s", (_what, rates) => {
    const taken = takeIn({ "附件1.csv": table(...rates) });
    expect(
      csv(taken)
        ?.slice(1)
        .map((line) => line.split(",")[2]),
    ).toEqual(rates);
  });

  test("under a heading that counts, a fraction is none", () => {
    const taken = takeIn({ "附件1.csv": "地区,抽查数\n甲市,0.5\n乙市,0.7" });
    expect(csv(taken)?.[1]).toBe("甲市,0.5");
  });
});

describe("a table that goes on", () => {
  const rows = (from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, at) => `<tr><td>${from + at}</td><td>发布${from + at}</td><td>不更新</td></tr>`,
    ).join("");
  const table = (from: number, to: number, name = "账号名称", after = "") =>
    `<table><tr><th>序号</th><th>${name}</th><th>存在问题</th></tr>${rows(from, to)}${after}</table>`;

  test("is one table", () => {
    const taken = takeIn({ "附件2.html": [table(1, 2), table(3, 4), table(5, 5)].join("\n") });
    expect(csv(taken, "attachment-2.csv")).toHaveLength(6);
    expect([...taken.files.keys()]).toEqual(["attachment-2.csv"]);
    expect(reasons(taken)).toEqual([
      expect.stringContaining("was joined to it"),
      expect.stringContaining("was joined to it"),
    ]);
  });

  test("is one table under its label, too, with the remark below it", () => {
    const remark = "<tr><td colspan=3>备注：至3月底</td></tr>";
    const taken = takeIn({
      "附件.html": `<p>附件2</p>${table(1, 2)}<p>（续）</p>${table(3, 4, "账号名称", remark)}`,
    });
    expect(csv(taken, "attachment-2.csv")).toHaveLength(5);
    expect(told(taken).join()).toContain("至3月底");
  });

  test.each([
    ["other headings", table(1, 2) + table(3, 4, "网站名称")],
    ["numbered from 1 again", table(1, 2) + table(1, 2)],
    ["a number passed over", table(1, 2) + table(4, 4)],
  ])("is not: %s", (_what, html) => {
    expect(csv(takeIn({ "附件2.html": html }), "attachment-2.csv")).toHaveLength(3);
  });
});

describe("who made a table", () => {
  const table = (last: string) => `地区,抽查数,合格数\n甲市,308,307\n总计,308,307\n${last}\n`;
  test.each(["制表人：某甲,,审核人：某乙", "填表人：某甲,联系电话：0571,2024年7月1日", "统计：某甲,,"])(
    "is none of its rows: %s",
    (last) => {
      const taken = takeIn({ "附件1.csv": table(last) });
      expect(csv(taken)).toHaveLength(3);
      expect(told(taken).join()).toContain(last.split(",")[0]);
    },
  );
  test.each(["制表处,308,307", "乙市：,308,307", "审核：甲市,308,307"])("a row is a row: %s", (last) => {
    expect(csv(takeIn({ "附件1.csv": table(last) }))).toHaveLength(4);
  });
});

describe("a title in the first row", () => {
  test("is none of the headings", () => {
    const taken = takeIn({ "附件1.csv": "政务新媒体检查总体情况表,,\n地区,抽查数,合格数\n总计,308,307\n" });
    expect(csv(taken)).toEqual(["地区,抽查数,合格数", "总计,308,307"]);
  });
  test("a heading of one column that stands above the others is", () => {
    const taken = takeIn({ "附件1.csv": "地区,,\n,政务新媒体总数,抽查数\n总计,308,307\n" });
    expect(csv(taken)?.slice(0, 2)).toEqual(["地区,,", ",政务新媒体总数,抽查数"]);
  });
});

describe("what stands over a table", () => {
  const table = "<table><tr><td>地区</td><td>抽查数</td></tr><tr><td>总计</td><td>308</td></tr></table>";
  test.each(["注：不含停用账号", "检查情况表（注：不含停用账号）", "共308个", "以下为检查情况。"])(
    "is told of where it says more than a title: %s",
    (line) => {
      expect(told(takeIn({ "附件1.html": `<p>${line}</p>${table}` })).join()).toContain(
        line.replace(/^注：/, ""),
      );
    },
  );
  test("is the title", () => {
    expect(takeIn({ "附件1.html": `<p>检查情况表</p>${table}` }).findings).toEqual([]);
  });
});

describe("lines that end where the paper did", () => {
  test("are joined, a number over two of them to one", () => {
    const taken = takeIn({
      "通报.txt": circular(
        "一、总体情况",
        "截至2024年3月20日，全市共有政务新媒体15",
        "83个，比上季度减少了20.",
        "85%，各地持续推进政务新媒体规范整合并严格落实",
        "常态化监管要求，使用WeChat",
        "Official账号。",
        "二、下一步",
        "各地要整改。",
      ),
    });
    expect(paragraphs(taken)).toEqual([
      "各区：",
      "一、总体情况",
      "截至2024年3月20日，全市共有政务新媒体1583个，比上季度减少了20.85%，各地持续推进政务新媒体规范整合并严格落实常态化监管要求，使用WeChat Official账号。",
      "二、下一步",
      "各地要整改。",
    ]);
    expect(taken.findings.filter(({ severity }) => severity === "restored")).toHaveLength(1);
  });

  test("a paragraph behind a full stop is broken wherever it ends", () => {
    const taken = takeIn({
      "通报.txt": circular("（一）更新不及时。有的账号长期不更新，有的", "内容单一。"),
    });
    expect(paragraphs(taken)).toEqual(["各区：", "（一）更新不及时。有的账号长期不更新，有的内容单一。"]);
  });

  test.each([
    ["a heading with a comma", "提高思想认识，压实工作责任"],
    ["a heading with a label and a comma", "一、切实提高思想认识，压实各级各部门监督管理工作责任"],
    ["a line without a comma", "各单位要切实履行主体责任并持续加强政务新媒体的日常管理工作"],
    ["a sentence", "共检查政务新媒体120个，不合格4个，合格率为96.67%。"],
    ["what introduces", "现将检查的有关情况，通报如下，请各单位认真对照整改："],
  ])("%s stays a paragraph", (_what, line) => {
    expect(paragraphs(takeIn({ "通报.txt": circular(line, "各地要整改。") }))).toEqual([
      "各区：",
      line,
      "各地要整改。",
    ]);
  });

  test.each([
    "二、下一步工作",
    "（二）下一步",
    "2.下一步",
    "备注：下一步",
    "第一条下一步",
    "——下一步",
    "①下一步",
  ])("nothing is joined to a line that begins something: %s", (line) => {
    const open = "截至2024年3月20日，全市共有政务新媒体15";
    expect(paragraphs(takeIn({ "通报.txt": circular(open, line) }))).toEqual(["各区：", open, line]);
  });
});

describe("a table among the paragraphs", () => {
  const page = (table: string, after: string) =>
    [title, "各区：", "共检查政务新媒体120个，不合格4个。", table, after, office, "2024年4月12日"]
      .map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`))
      .join("");
  const list = "<table><tr><td>类型</td><td>数量</td></tr><tr><td>微信</td><td>100</td></tr></table>";
  const wide =
    "<table><tr><td>地区</td><td>抽查数</td><td>合格数</td></tr><tr><td>甲市</td><td>60</td><td>58</td></tr><tr><td>总计</td><td>60</td><td>58</td></tr></table>";
  const paragraph = "各单位要对照检查结果认真整改，并于4月底前报送整改情况。";

  test("with two columns becomes lines of the text", () => {
    const taken = takeIn({ "通报.html": page(list, paragraph) });
    expect(paragraphs(taken)?.slice(2)).toEqual(["类型　数量", "微信　100", paragraph]);
    expect([...taken.files.keys()]).toEqual(["circular.md"]);
  });

  test("with more is a table of its own, and none of the attachments that are announced", () => {
    const taken = takeIn(
      { "通报.html": page(wide, `${paragraph}</p><p>附件：1.检查情况表`) },
      { without: new Set([1]) },
    );
    expect(paragraphs(taken)?.slice(2)).toEqual([paragraph]);
    expect([...taken.files.keys()].toSorted()).toEqual(["attachment-2.csv", "circular.md"]);
  });

  test("ends the text where no paragraph follows", () => {
    const taken = takeIn({ "通报.html": page(list, "备注：检查时段为2024年1月1日至3月31日的全部内容。") });
    expect(taken.files.has("attachment-1.csv")).toBe(true);
    const heading = "某市政务新媒体检查发现存在突出问题的账号情况一览（截至三月底）";
    expect(takeIn({ "通报.html": page(list, heading) }).files.has("attachment-1.csv")).toBe(true);
  });
});

test("a picture in a sentence is asked about until it is kept, in its place alone", () => {
  const page = [title, "各区：", "共有<img src=a.gif>个。", office, "2024年4月12日"]
    .map((line) => `<p>${line}</p>`)
    .join("\n");
  const blocking = (keep: readonly string[]) =>
    takeIn({ "通报.html": page }, { keep: new Set(keep) }).findings.filter(
      ({ severity }) => severity === "blocking",
    );
  expect(blocking([])).toHaveLength(1);
  expect(blocking(["通报.html:2"])).toHaveLength(1);
  expect(blocking(["通报.html:3"])).toEqual([]);
});

test("a remark without a circular is told of", () => {
  const taken = takeIn({ "附件1.csv": "地区,抽查数\n总计,308\n注：不含停用账号,\n" });
  expect(told(taken)).toContain("notice 附件1.csv:3:1 不含停用账号");
});

test("what the record's checks find is found in what was received", () => {
  const paths = received({ "附件1.csv": "\n地区,政务新媒体总数\n杭州市,4a\n总计,4\n" });
  const { findings } = takeInto(paths, { period: "2031-Q1" });
  expect(findings.map(({ place }) => place)).toEqual(["附件1.csv:2:2"]);
});
