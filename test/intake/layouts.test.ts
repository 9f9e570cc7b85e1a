import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  chineseDay,
  type Sample,
  shippedPeriod,
  shippedSample,
  signatory,
  takenIn,
} from "./circular-sample.ts";
import { wordLook } from "../../src/intake/staging/plan.ts";
import { received, takeIn } from "./temp.ts";
import { docxOf, paragraph, run } from "./write-docx.ts";
import { htmlOf } from "./write-html.ts";
import { textOf } from "./write-text.ts";
import { workbookOf } from "./write-xlsx.ts";
import { reasonOf } from "../support/finding-words.ts";

const sample = shippedSample();
const text = textOf(sample);
const { title, published, source } = sample;
const metadata = `日期：${published}\n来源：${source}\n`;
const signed = `　　　　${signatory}\n　　　　${chineseDay(sample.signed)}\n`;

/** Other ways of laying the same circular out. */
const layouts: Readonly<Record<string, string>> = {
  "metadata above the title": text.replace(`${title}\n${metadata}`, `${metadata}${title}\n`),
  "metadata on one line": text.replace(
    metadata,
    `发布时间：${published}:00  来源：${source}  【字体：大 中 小】\n`,
  ),
  "the day before the source": text.replace(metadata, `${published} 来源：${source}\n`),
  "the signature after the attachments": `${text.replace(signed, "")}\n${signed}`,
  "office and day on one line": text.replace(signed, `${signatory}　　${chineseDay(sample.signed)}\n`),
  "the day in Chinese numerals": text.replace(
    `　　　　${chineseDay(sample.signed)}`,
    "二〇二二年九月二十九日",
  ),
  "the title in two lines": text.replace(title, "关于2022年第三季度浙江省政府系统\n政务新媒体检查情况的通报"),
  "the title said twice": text.replace(title, `${title}\n${title}`),
  "labels with a colon": text.replace("\n附件1\n", "\n附件1：\n").replace("\n附件2\n", "\n附 件 2\n"),
  "labels in Chinese numerals": text.replace("\n附件1\n", "\n附件一\n").replace("\n附件2\n", "\n附件二：\n"),
  "a page around it": `首页 > 政务公开 > 通知公告\n${text}\n打印 关闭\n扫一扫在手机打开当前页\n`,
};

test.each(Object.entries(layouts))("%s", (_, layout) => {
  const { out, findings } = takeIn(received({ "通报.txt": layout }));
  expect(findings).toEqual([]);
  expectShipped(out);
});

test("a document number is kept, with its brackets as they should be", () => {
  const { out } = takeIn(received({ "通报.txt": text.replace(title, `${title}\n浙政办函[2022]15号`) }));
  expect(staged(out, "circular.md")).toContain("documentNumber: 浙政办函〔2022〕15号\n");
});

describe("what was put into a copy is taken out", () => {
  const copies: Readonly<Record<string, { file: Record<string, string | Uint8Array>; reason: string }>> = {
    "zero-width characters": {
      file: { "a.txt": text.replaceAll("政务", "政\u200B务") },
      reason: "characters that cannot be seen",
    },
    "pinyin and Traditional characters": {
      file: { "a.txt": text.replaceAll("问题", "問(wèn)題(tí)") },
      reason: "pinyin",
    },
    "pinyin without a tone": { file: { "a.txt": text.replaceAll("的", "的（de）") }, reason: "pinyin" },
    "Traditional characters alone": {
      file: { "a.txt": text.replaceAll("问题", "問題") },
      reason: "Traditional characters were put back",
    },
    "着 for 著": { file: { "a.txt": text.replaceAll("显著", "显着") }, reason: "went through Traditional" },
    "half-width marks": {
      file: { "a.txt": text.replaceAll("，", ",").replaceAll("（", "(").replaceAll("）", ")") },
      reason: "half-width",
    },
    "hidden text in Word": {
      file: { "a.docx": docxOf(sample, { extra: `<w:p>${run("澳门新葡京", "<w:vanish/>")}</w:p>` }) },
      reason: "does not show (hidden)",
    },
    "white text in Word": {
      file: { "a.docx": docxOf(sample, { extra: `<w:p>${run("博彩", '<w:color w:val="FFFFFF"/>')}</w:p>` }) },
      reason: "does not show (white)",
    },
    "a tracked deletion": {
      file: {
        "a.docx": docxOf(sample, {
          extra: "<w:p><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del></w:p>",
        }),
      },
      reason: "tracked deletion",
    },
    "hidden elements": {
      file: {
        "a.html": htmlOf(sample).replace(
          "</h1>",
          '</h1><div style="position:absolute; left:-9999px">博彩</div>',
        ),
      },
      reason: "does not show",
    },
    "a foreign link": {
      file: {
        "a.html": htmlOf(sample).replace("总体情况", '<a href="http://casino.example.com/">总体情况</a>'),
      },
      reason: "no government's",
    },
    "empty elements by the dozen": {
      file: {
        "a.html": htmlOf(sample).replace(
          "<h1>",
          '<del id="x1"></del><ins id="x1"></ins><kbd id="x1"></kbd><h1>',
        ),
      },
      reason: "injected empty HTML",
    },
  };
  test.each(Object.entries(copies))("%s", (_, { file, reason }) => {
    const { out, findings } = takeIn(received(file));
    expect(findings.filter(({ severity }) => severity === "blocking")).toEqual([]);
    expect(findings.map(reasonOf).join()).toContain(reason);
    expectShipped(out);
  });
});

describe("tables", () => {
  test("are kept under the headings and with the words that were issued", () => {
    const layout = text
      .replace("\n总计\n", "\n合计\n")
      .replace("\n账号合格率\n", "\n合格率（%）\n")
      .replace("\n政务新媒体名称\n", "\n账号名称\n");
    const { out, findings } = takeIn(received({ "通报.txt": layout }));
    expect(findings).toEqual([]);
    expect(staged(out, "attachment-1.csv")).toBe(
      shipped("attachment-1.csv").replace("总计", "合计").replace("账号合格率", "合格率（%）"),
    );
    expect(staged(out, "attachment-2.csv")).toBe(
      shipped("attachment-2.csv").replace("政务新媒体名称", "账号名称"),
    );
  });

  test("one of another kind is kept as printed", () => {
    const more = {
      name: "附件3",
      title: "政府网站抽查情况",
      rows: [
        ["网站名称", "得分"],
        ["某某网", "98.50"],
      ],
    };
    const { out, findings } = takeIn(
      received({
        "通报.txt": text.replace("附件：1．", "附件：1．").replace("\n2．", "\n2．"),
        "附件3.xlsx": workbookOf([more]),
      }),
    );
    expect(findings).toEqual([]);
    expect(staged(out, "attachment-3.csv")).toBe("网站名称,得分\n某某网,98.50\n");
  });

  test("one of which no heading is known is kept, and told of", () => {
    const more = {
      name: "附件3",
      title: "联系方式",
      rows: [
        ["科室", "电话"],
        ["一科", "总机"],
      ],
    };
    const { out, findings } = takeIn(received({ "通报.txt": text, "附件3.xlsx": workbookOf([more]) }));
    expect(findings.map((finding) => `${finding.severity}: ${reasonOf(finding)}`)).toEqual([
      "notice: hardly a heading of the table is known; it was kept as attachment-3.csv",
    ]);
    expect(staged(out, "attachment-3.csv")).toBe("科室,电话\n一科,总机\n");
  });

  test("one that was broken in two blocks", () => {
    const rows = textOf(sample, "tabs").split("\n");
    const at = rows.findIndex((line) => line.startsWith("7\t"));
    const broken = received({ "a.txt": rows.toSpliced(at, 0, "第2页").join("\n") });
    const { findings, staged: done } = takeIn(broken);
    const blocking = findings.filter(({ severity }) => severity === "blocking");
    expect(blocking.map(reasonOf)).toEqual([
      "a table without headings that are known, behind another: one table may have been broken in two",
    ]);
    expect(done).toBe(false);
  });

  test("further columns are kept, too", () => {
    const inspection = sample.inspection.map((row, index) => [...row, index === 0 ? "抽查比例" : "100%"]);
    const { out } = takeIn(received({ "通报.txt": textOf({ ...sample, inspection }, "tabs") }));
    expect(staged(out, "attachment-1.csv")).toContain("账号合格率,抽查比例\n");
    expect(staged(out, "attachment-2.csv")).toBe(shipped("attachment-2.csv"));
  });

  test("headings in two rows, the upper ones over several columns", () => {
    const [, ...rows] = sample.inspection;
    const top = ["序号", "地区", "政务新媒体", "政务新媒体", "存在突出问题政务新媒体数", "账号合格率"];
    const lower = ["序号", "地区", "总数", "抽查数", "存在突出问题政务新媒体数", "账号合格率"];
    const cell = (name: string, attributes = "") => `<td ${attributes}>${name}</td>`;
    const head = `<tr>${top
      .slice(0, 2)
      .map((name) => cell(name, 'rowspan="2"'))
      .join("")}${cell("政务新媒体", 'colspan="2"')}${top
      .slice(4)
      .map((name) => cell(name, 'rowspan="2"'))
      .join("")}</tr><tr>${lower
      .slice(2, 4)
      .map((name) => cell(name))
      .join("")}</tr>`;
    const table = `<table>${head}${rows.map((row) => `<tr>${row.map((name) => cell(name)).join("")}</tr>`).join("")}</table>`;
    const html = htmlOf(sample).replace(/<table[^]*?<\/table>/, table);
    const { out, findings } = takeIn(received({ "通报.html": html }));
    expect(findings).toEqual([]);
    expect(staged(out, "attachment-1.csv")).toBe(
      [
        "序号,地区,政务新媒体,,存在突出问题政务新媒体数,账号合格率",
        ",,总数,抽查数,,",
        ...shipped("attachment-1.csv").split("\n").slice(1),
      ].join("\n"),
    );
  });

  test("of two subjects side by side, with no heading of its own for each column", () => {
    const rows = [
      ["地区", "政府网站", "政府网站", "政务新媒体", "政务新媒体"],
      ["地区", "抽查数", "合格率", "抽查数", "合格率"],
      ["杭州市", "8", "100%", "30", "96.67%"],
    ];
    const table = `<table>${rows
      .map((row, line) => `<tr>${row.map((name, index) => spanning(name, line, index)).join("")}</tr>`)
      .join("")}</table>`;
    const html = htmlOf(sample).replace(/<table[^]*?<\/table>/, table);
    const { out } = takeIn(received({ "通报.html": html }), { despiteProblems: true });
    expect(staged(out, "attachment-1.csv")).toBe(
      "地区,政府网站,,政务新媒体,\n地区,抽查数,合格率,抽查数,合格率\n杭州市,8,100%,30,96.67%\n",
    );
  });

  test("one number over several rows is left to the first of them", () => {
    const table =
      "<table><tr><td>地区</td><td>政务新媒体总数</td></tr><tr><td>杭州市</td><td rowspan='2'>12</td></tr><tr><td>宁波市</td></tr></table>";
    const html = htmlOf(sample).replace(/<table[^]*?<\/table>/, table);
    const { out, findings } = takeIn(received({ "通报.html": html }), { despiteProblems: true });
    expect(findings.map(reasonOf)).toEqual([
      "no row of the whole (总计) in attachment-1.csv: see whether it was lost",
      "a merged cell holds one number for several rows, and was left to the first of them",
    ]);
    expect(staged(out, "attachment-1.csv")).toBe("地区,政务新媒体总数\n杭州市,12\n宁波市,\n");
  });

  test("thousands separators are kept, and read", () => {
    const wide: Sample = {
      ...sample,
      inspection: sample.inspection.map((row) => row.map((name) => (name === "3120" ? "3,120" : name))),
    };
    const { out, staged: done } = takeIn(received({ "通报.txt": textOf(wide, "tabs") }));
    expect(done).toBe(true);
    expect(staged(out, "attachment-1.csv")).toContain(',总计,"3,120",');
  });

  test("a table of the total alone is enough, without a circular when --period names the period", () => {
    const total =
      "地区,政务新媒体总数,抽查政务新媒体数,存在突出问题政务新媒体数,账号合格率\n总计,10,10,1,90%\n";
    const { out, staged: done } = takeIn(received({ "附件1.csv": total }), { period: "2023-Q1" });
    expect(done).toBe(true);
    expect(readFileSync(join(out, "2023-Q1", "attachment-1.csv"), "utf8")).toBe(total);
  });

  test("none is needed", () => {
    const prose = text.slice(0, text.indexOf("\n附件1\n")).replace(/\n附件：[^]*?(?=\n　　　　)/, "");
    const { out, findings, staged: done, look } = takeIn(received({ "通报.txt": prose }));
    expect(findings).toEqual([]);
    expect(done).toBe(true);
    expect(
      look.map((one) => wordLook(one, "en")).filter((line) => line.startsWith("stated.csv")),
    ).toHaveLength(9);
    expect(readdirSync(join(out, "2022-Q3"))).toEqual(["circular.md", "period.json", "stated.csv"]);
    expect(readFileSync(join(out, "2022-Q3", "stated.csv"), "utf8")).toMatchInlineSnapshot(`
      "对象,指标,地区,分项,比较,数值,原文
      政务新媒体,账号总数,,,,3120,共有政务账号和移动客户端3120个
      政务新媒体,增减率,,,2022-Q2,减少20.9%,比二季度减少了20.9%
      政务新媒体,问题账号,,,,2,检查发现问题账号2个
      政务新媒体,合格率,,,,99.94%,合格率达99.94%
      政务新媒体,增减率,宁波市,,,减少70%,账号数量分别减少了70%
      政务新媒体,增减率,湖州市,,,减少55%,账号数量分别减少了70%、55%
      政务新媒体,增减率,衢州市,,,减少66%,账号数量分别减少了70%、55%、66%
      政务新媒体,增减率,舟山市,,,减少47%,账号数量分别减少了70%、55%、66%、47%
      政务新媒体,增减率,丽水市,,,减少62%,账号数量分别减少了70%、55%、66%、47%、62%
      "
    `);
  });

  test("of a monthly inspection go where --period says", () => {
    const table = "单位,政府网站数\n教育局,10\n";
    const { out, staged: done } = takeIn(received({ "附件1.csv": table }), {
      period: "2024-07",
      despiteProblems: true,
    });
    expect(done).toBe(true);
    expect(readFileSync(join(out, "2024-07", "attachment-1.csv"), "utf8")).toBe(table);
  });
});

describe("answers", () => {
  const spam = text.replace("二、存在问题", "澳门新葡京真人娱乐\n二、存在问题");
  const place = `a.txt:${spam.split("\n").indexOf("澳门新葡京真人娱乐") + 1}`;

  test("--drop leaves a line out, and says so", () => {
    const { out, findings } = takeIn(received({ "a.txt": spam }), { drop: new Set([place]) });
    expect(findings).toEqual([]);
    expectShipped(out);
    expect(staged(out, "period.json")).toContain("经编辑确认删去1处");
    expect(staged(out, "period.json")).not.toContain("葡京");
  });

  test("--keep uses it as it is", () => {
    const police = text.replace("二、存在问题", "打击网络赌博和非法彩票\n二、存在问题");
    const at = place;
    expect(takeIn(received({ "a.txt": police })).staged).toBe(false);
    const { out } = takeIn(received({ "a.txt": police }), { keep: new Set([at]) });
    expect(staged(out, "circular.md")).toContain("打击网络赌博和非法彩票");
  });

  test("--without does without an attachment", () => {
    const without = text.slice(0, text.indexOf("\n附件2\n")).replaceAll("\n1\n99.13%", "\n\n99.13%");
    const { findings } = takeIn(received({ "a.txt": without }), { without: new Set([2]) });
    expect(findings.filter((finding) => reasonOf(finding).includes("announced"))).toEqual([]);
  });

  test("--despite-problems stages what does not add up", () => {
    const wrong = text.replaceAll("\n472\n", "\n473\n");
    expect(takeIn(received({ "a.txt": wrong })).staged).toBe(false);
    const { out, staged: done } = takeIn(received({ "a.txt": wrong }), { despiteProblems: true });
    expect(done).toBe(true);
    expect(staged(out, "period.json")).toContain("数据核对");
  });
});

test("paragraphs of a Word file outside lists and tables are read in order", () => {
  const { findings } = takeIn(
    received({ "a.docx": docxOf(sample, { extra: paragraph("（此件公开发布）") }) }),
  );
  expect(findings).toEqual([]);
});

function staged(out: string, name: string): string {
  return readFileSync(join(out, "2022-Q3", name), "utf8");
}

function shipped(name: string): string {
  return readFileSync(join(shippedPeriod, name), "utf8");
}

/** A cell of a table whose names of subjects lie over two columns, and 地区 over two rows. */
function spanning(name: string, line: number, index: number): string {
  if (line === 0 && index === 0) return `<td rowspan="2">${name}</td>`;
  if (line === 0) return index % 2 === 1 ? `<td colspan="2">${name}</td>` : "";
  return line === 1 && index === 0 ? "" : `<td>${name}</td>`;
}

function expectShipped(out: string): void {
  for (const name of takenIn)
    expect(staged(out, name), name).toBe(readFileSync(join(shippedPeriod, name), "utf8"));
}
