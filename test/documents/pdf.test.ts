import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { deflateSync } from "node:zlib";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { ReceivedDocument } from "../../src/documents/document.ts";
import { readReceivedFile } from "../../src/documents/read-file.ts";
import { Unreadable } from "../../src/documents/unreadable.ts";
import {
  ground,
  type MadeOptions,
  type MadePage,
  pdfOf,
  picture,
  rule,
  ruledTable,
  widthOf,
  words,
} from "./made-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-pdf-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(
  pages: readonly MadePage[] | readonly string[],
  options?: MadeOptions,
): Promise<ReceivedDocument> {
  const made = pages.map((page) => (typeof page === "string" ? { marks: [page] } : page));
  const path = join(folder, "a.pdf");
  writeFileSync(path, pdfOf(made, options));
  return (await readReceivedFile(path)).document;
}

/** Each block as it is told: a text as it is, a table with its cells between bars. */
function told({ blocks }: ReceivedDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === "text"
      ? [block.text]
      : block.rows.map((row) => `|${row.map(({ text }) => text).join("|")}|`),
  );
}

function keysOf({ findings }: ReceivedDocument): string[] {
  return findings.map(({ said, severity }) => `${severity} ${said.key}`);
}

/** Lines of 28 letters from one margin to the other, as circulars are set. */
const full = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未";
const indented = full.slice(0, 26);

const page = (...marks: string[]): MadePage => ({ marks });

describe("the lines of a paragraph", () => {
  test.each([
    [
      "go on where the line before fills the column",
      page(words(102, 100, indented), words(70, 130, full), words(70, 160, "末行。")),
      [`${indented}${full}末行。`],
    ],
    [
      "end where a line does not fill it",
      page(words(102, 100, indented), words(70, 130, full), words(70, 160, "末行"), words(70, 190, "又一行")),
      [`${indented}${full}末行`, "又一行"],
    ],
    [
      "begin anew with an indent",
      page(words(102, 100, indented), words(102, 130, "下一段。"), words(70, 160, full)),
      [indented, "下一段。", full],
    ],
    [
      "begin anew farther below",
      page(words(102, 100, indented), words(70, 130, full), words(70, 200, full)),
      [`${indented}${full}`, full],
    ],
    [
      "begin anew with a label behind the end of a sentence",
      page(words(102, 100, indented), words(70, 130, `${full.slice(1)}。`), words(70, 160, "附件：表")),
      [`${indented}${full.slice(1)}。`, "附件：表"],
    ],
    [
      "begin anew with a label behind a colon that is half as wide",
      page(words(102, 100, indented), words(70, 130, `${full.slice(1)}:`), words(70, 160, "一、情况")),
      [`${indented}${full.slice(1)}:`, "一、情况"],
    ],
    [
      "go on with what looks like a label within a sentence",
      page(words(102, 100, indented), words(70, 130, full), words(70, 160, "附件的数")),
      [`${indented}${full}附件的数`],
    ],
    [
      "go on though letters of another size are to come",
      page(
        words(102, 100, indented),
        words(70, 130, full),
        words(70, 160, "末行。"),
        words(70, 190, full.slice(0, 20), 22),
      ),
      [`${indented}${full}末行。`, full.slice(0, 20)],
    ],
    [
      "of a title go on in the middle",
      page(words(70, 100, full), words(70 + 14 * 16 - 24, 130, "的通报"), words(102, 160, indented)),
      [`${full}的通报`, indented],
    ],
    [
      "of a signature do not",
      page(words(70, 100, full), words(400, 130, "某办公室"), words(430, 160, "某日")),
      [full, "某办公室", "某日"],
    ],
    [
      "do not mind one that runs into the margin",
      page(
        words(102, 100, `${indented}，`),
        words(70, 130, full),
        words(70, 160, full),
        words(70, 190, "末。"),
      ),
      [`${indented}，${full}${full}末。`],
    ],
  ])("%s", async (_, made, lines) => {
    expect(told(await read([made]))).toEqual(lines);
  });

  test("go on over the page, past its number and the head of the next", async () => {
    const head = words(240, 40, "某某文件");
    const first = page(head, words(102, 300, indented), words(70, 330, full), words(290, 800, "— 1 —"));
    const second = page(
      head,
      words(70, 100, "末行。"),
      words(102, 130, "下一段。"),
      words(290, 800, "— 2 —"),
    );
    const document = await read([first, second]);
    expect(told(document)).toEqual([`${indented}${full}末行。`, "下一段。"]);
    expect(keysOf(document)).toEqual(["notice marginLeft"]);
    expect(document.blocks.map(({ place }) => place)).toEqual(["a.pdf!1:1", "a.pdf!2:2"]);
  });

  test("keep a number that stands over two of them", async () => {
    const made = page(
      words(102, 100, `${indented.slice(0, 25)}15`),
      words(70, 130, `83个${full.slice(0, 20)}`),
      words(70, 160, full),
    );
    expect(told(await read([made]))).toEqual([`${indented.slice(0, 25)}1583个${full.slice(0, 20)}`, full]);
  });

  test("keep a number in the middle of the page, and a head that stands once", async () => {
    const made = page(words(240, 40, "某某文件"), words(102, 300, "30"));
    expect(told(await read([made]))).toEqual(["某某文件", "30"]);
  });
});

describe("letters", () => {
  test("are what they look like", async () => {
    const document = await read([words(70, 100, "⺠⽣、⻋、a―ﬁ")]);
    expect(told(document)).toEqual(["民生、车、a—fi"]);
  });

  test.each([
    ["unseen", words(70, 130, "暗处", 16, "3 Tr")],
    ["only a clip", words(70, 130, "暗处", 16, "7 Tr")],
    ["white on white", words(70, 130, "暗处", 16, "1 1 1 rg")],
    ["clear", words(70, 130, "暗处", 16, "/Clear gs")],
    ["too small to be read", words(70, 130, "暗处", 1)],
    ["off the page", words(700, 130, "暗处")],
    ["above the page", words(70, -30, "暗处")],
    ["on a layer that is off", `/OC /Layer BDC ${words(70, 130, "暗处")} EMC`],
    [
      "under a picture over the whole page",
      `${words(70, 130, "暗处")} ${picture(0, 0, 595, 842)} ${words(70, 160, full)}`,
    ],
  ])("are left out when they are %s", async (_, hidden) => {
    const document = await read([page(hidden, words(70, 100, full))], {
      catalogue: "/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>",
    });
    expect(told(document).join("")).not.toContain("暗处");
    expect(document.findings).toMatchObject([
      { severity: "notice", said: { key: "unseenLeft" }, text: "暗处" },
    ]);
  });

  test.each([
    [
      "white on a dark ground",
      `${ground(90, 110, 100, 30, "0 0 0")} ${words(102, 130, "明处", 16, "1 1 1 rg")}`,
    ],
    ["on a layer that is on", `/OC /Layer BDC ${words(102, 130, "明处")} EMC`],
    ["small", words(102, 130, "明处", 5)],
    ["outlined", words(102, 130, "明处", 16, "1 Tr")],
    ["under a seal", `${words(102, 130, "明处")} ${picture(50, 90, 120, 120)}`],
    ["over a picture", `${picture(0, 0, 595, 842)} ${words(102, 130, "明处")}`],
  ])("are read when they are %s", async (_, seen) => {
    const document = await read([page(seen, words(70, 100, full))], {
      catalogue: "/OCProperties << /OCGs [7 0 R] /D << >> >>",
    });
    expect(told(document)).toEqual([full, "明处"]);
    expect(keysOf(document).filter((key) => key.includes("Left"))).toEqual([]);
  });

  test("that are struck through are left out; underlined ones are not", async () => {
    const made = page(
      words(70, 100, "合格48个"),
      words(70, 130, "合格47个"),
      rule(102, 95, 118, 95),
      rule(102, 132, 118, 132),
    );
    const document = await read([made]);
    expect(told(document)).toEqual(["合格个", "合格47个"]);
    expect(document.findings).toMatchObject([{ said: { key: "struckLeft" }, text: "48" }]);
  });

  test("that are drawn twice for boldness are one; two beside each other are two", async () => {
    const made = page(words(70, 100, "11家"), words(70.4, 100, "11家"));
    expect(told(await read([made]))).toEqual(["11家"]);
  });

  test("that are raised are the mark of a note, or a power, or belong to the line", async () => {
    const made = page(
      words(70, 100, "共472"), words(110, 94, "1", 9), words(116, 100, "个，面积3km"), words(116 + widthOf("个，面积3km"), 94, "2", 9),
    ); // prettier-ignore
    const document = await read([made]);
    expect(told(document)).toEqual(["共472个，面积3km2"]);
    expect(document.findings).toMatchObject([{ said: { key: "noteMarkLeft" }, text: "1" }]);
  });

  test("have the size of a font that is set among other parameters", async () => {
    // Set in 16 points, not in the 30 before, the second word begins where the first ends.
    const set = "q BT /F 30 Tf /Lettering gs 1 0 0 1 70 700 Tm <51855e7a4e00> Tj ET Q";
    expect(told(await read([page(set, words(118, 142, "丙丁"))]))).toEqual(["内幺一丙丁"]);
  });

  test("of a watermark are left out, and told of", async () => {
    const slanted = "q BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <51855e7a> Tj ET Q";
    const document = await read([page(slanted, words(70, 100, full))]);
    expect(told(document)).toEqual([full]);
    expect(document.findings).toMatchObject([
      { severity: "notice", said: { key: "slantedLeft" }, text: "内幺" },
    ]);
  });

  test("of a page that is turned for the reader are upright", async () => {
    const turned = "q BT /F 16 Tf 0 1 -1 0 100 70 Tm <51855e7a> Tj ET Q";
    expect(told(await read([{ marks: [turned], turned: 90 }]))).toEqual(["内幺"]);
  });

  test("of the same size, half a line higher, are another line", async () => {
    expect(told(await read([page(words(70, 100, "甲"), words(86, 92, "乙"))]))).toEqual(["乙", "甲"]);
  });

  test("that are written downwards stand under one another", async () => {
    const down = "q BT /Down 16 Tf 1 0 0 1 100 700 Tm <51855e7a> Tj ET Q";
    expect(told(await read([page(down)]))).toEqual(["内", "幺"]);
    // The middle of each stands on the line that they are written along.
    expect(told(await read([page(down, words(108, 156, "丙"))]))).toEqual(["内丙", "幺"]);
  });

  test("keep the spaces that are drawn, and stand apart by a tab's width", async () => {
    const made = page(
      words(70, 100, "附　件"),
      words(70, 130, "左边"),
      words(300, 130, "右边"),
      words(70, 160, "two words"),
      words(70, 190, "two"),
      words(98, 190, "words"),
    );
    expect(told(await read([made]))).toEqual(["附　件", "左边　右边", "two words", "two words"]);
  });
});

const rows = [
  ["序号", "地区", "检查数", "合格数"],
  ["1", "甲市", "472", "470"],
  ["2", "乙市", "13", "13"],
];
const bars = rows.map((row) => `|${row.join("|")}|`);

describe("tables", () => {
  test("are read by their rules, between the lines above and below", async () => {
    const made = page(
      words(70, 80, "附件1"),
      ...ruledTable(70, 100, [50, 100, 100, 100], rows),
      words(70, 230, "备注：无"),
    );
    const document = await read([made]);
    expect(told(document)).toEqual(["附件1", ...bars, "备注：无"]);
    expect(document.blocks[1]).toMatchObject({ kind: "table", place: "a.pdf!1!t1" });
    const [, table] = document.blocks;
    expect(table?.kind === "table" && table.rows[2]?.[1]?.place).toBe("a.pdf!1!t1!B3");
  });

  test("may have thin bars for rules, and none at the sides", async () => {
    const bar = (x: number, down: number, across: number, high: number) =>
      ground(x, down, across, high, "0 0 0");
    const made = page(
      ...[100, 130, 160, 190].map((down) => bar(70, down, 350, 1)), ...[120, 220, 320].map((x) => bar(x, 100, 1, 90)),
      ...rows.flatMap((row, y) => row.map((text, x) => words([75, 125, 225, 325][x]!, 120 + 30 * y, text, 12))),
    ); // prettier-ignore
    expect(told(await read([made]))).toEqual(bars);
  });

  test("have merged cells where a rule is missing", async () => {
    const made = page(
      rule(70, 100, 370, 100), rule(170, 130, 370, 130), rule(70, 160, 370, 160), rule(70, 190, 370, 190),
      rule(70, 100, 70, 190), rule(170, 100, 170, 190), rule(270, 130, 270, 190), rule(370, 100, 370, 190),
      words(90, 135, "地区", 12), words(220, 120, "网站", 12), words(190, 150, "检查", 12), words(290, 150, "合格", 12),
      words(90, 180, "甲市", 12), words(190, 180, "4", 12), words(290, 180, "3", 12),
    ); // prettier-ignore
    const document = await read([made]);
    expect(told(document)).toEqual(["|地区|网站|网站|", "|地区|检查|合格|", "|甲市|4|3|"]);
    const [table] = document.blocks;
    expect(table?.kind === "table" && table.rows[1]?.[0]).toMatchObject({ carriedDown: true });
    expect(table?.kind === "table" && table.rows[0]?.[2]).toMatchObject({ carriedRight: true });
  });

  test("are not a frame around text, nor a line under it", async () => {
    const framed = page(
      rule(60, 80, 540, 80),
      rule(60, 140, 540, 140),
      rule(60, 80, 60, 140),
      rule(540, 80, 540, 140),
      words(70, 110, full),
      rule(60, 300, 540, 300),
    );
    expect(told(await read([framed]))).toEqual([full]);
  });

  test("go on over pages where the columns are the same and nothing stands between", async () => {
    const widths = [50, 100, 100, 100];
    const first = page(...ruledTable(70, 700, widths, rows));
    const second = page(...ruledTable(70, 60, widths, [["3", "丙市", "9", "9"]]), words(290, 800, "2"));
    const [table, ...others] = (await read([first, second])).blocks;
    expect(table?.kind === "table" && table.rows.length).toBe(4);
    expect(others).toEqual([]);
    const between = page(words(70, 50, "附件2"), ...ruledTable(70, 80, widths, rows));
    expect((await read([first, between])).blocks).toHaveLength(3);
    const other = page(...ruledTable(70, 60, [60, 90, 100, 100], rows));
    expect((await read([first, other])).blocks).toHaveLength(2);
    const twice = page(...ruledTable(70, 60, widths, rows), ...ruledTable(70, 300, widths, rows));
    expect((await read([twice])).blocks).toHaveLength(2);
    const empty = page("");
    expect((await read([first, empty, second])).blocks).toHaveLength(2);
  });

  test("over pages have their headings once, and are whole where a page breaks a row or a merged cell", async () => {
    const widths = [50, 100, 100, 100];
    const first = page(...ruledTable(70, 700, widths, [rows[0]!, ["1", "甲市某某某", "4", "无问题"]]));
    const broken = page(
      ...ruledTable(70, 60, widths, [rows[0]!, ["", "新区", "", ""], ["2", "乙市", "5", "无"]]),
    );
    expect(told(await read([first, broken]))).toEqual([
      bars[0],
      "|1|甲市某某某新区|4|无问题|",
      "|2|乙市|5|无|",
    ]);
    const number = page(...ruledTable(70, 60, widths, [rows[0]!, ["", "新区", "", "9"]]));
    expect(told(await read([first, number]))).toEqual([bars[0], "|1|甲市某某某|4|无问题|", "||新区||9|"]);
    // A word under nothing begins a row; so does one under a merged cell.
    const other = page(...ruledTable(70, 700, widths, [rows[0]!, ["1", "甲市", "", "无问题"]]));
    const under = page(...ruledTable(70, 60, widths, [rows[0]!, ["", "", "待查", ""]]));
    expect(told(await read([other, under]))).toEqual([bars[0], "|1|甲市||无问题|", "|||待查||"]);
    const whole = page(...ruledTable(70, 60, widths, [["", "新区", "3", "无"]]));
    expect(told(await read([first, whole]))).toEqual([bars[0], "|1|甲市某某某|4|无问题|", "||新区|3|无|"]);
    const grid = (down: number, texts: readonly string[]) => [
      rule(70, down, 370, down), rule(170, down + 30, 370, down + 30), rule(70, down + 60, 370, down + 60),
      ...[70, 170, 270, 370].map((x) => rule(x, down, x, down + 60)),
      ...texts.map((text, at) => words([90, 190, 290, 190, 290][at]!, down + (at > 2 ? 50 : 20), text, 12)),
    ]; // prettier-ignore
    const merged = await read([
      page(...grid(700, ["甲市", "1", "2", "3", "4"])),
      page(...grid(60, ["", "5", "6", "7", "8"])),
    ]);
    expect(told(merged)).toEqual(["|甲市|1|2|", "|甲市|3|4|", "|甲市|5|6|", "|甲市|7|8|"]);
  });

  test("have a cell's lines as one text where they fill it, and apart where they do not", async () => {
    const grid = ruledTable(
      70,
      100,
      [70, 70],
      [
        ["", ""],
        ["", ""],
      ],
    );
    const cell = (x: number, down: number, ...lines: string[]) =>
      lines.map((line, index) => words(x, down + 12 + 13 * index, line, 10));
    const made = page(
      ...grid, ...cell(72, 100, "某某市某某", "区"), ...cell(142, 100, "472", "480"), ...cell(72, 130, "甲市", "乙市"), ...cell(142, 130, "一二三四五六", "七"),
    ); // prettier-ignore
    expect(told(await read([made]))).toEqual(["|某某市某某区|472、480|", "|甲市乙市|一二三四五六七|"]);
  });

  test("have a number on two lines only where it is longer than the cell", async () => {
    const grid = ruledTable(
      70,
      100,
      [70, 70],
      [
        ["", ""],
        ["甲", "乙"],
      ],
    );
    const cell = (x: number, ...lines: string[]) =>
      lines.map((line, index) => words(x, 112 + 13 * index, line, 10));
    const made = page(...grid, ...cell(72, "1234567890123", "4"), ...cell(142, "12345678901", "2"));
    expect(told(await read([made]))).toEqual(["|12345678901234|12345678901、2|", "|甲|乙|"]);
  });

  test("without rules are read by where their columns stand", async () => {
    const at = [80, 140, 280, 400];
    const made = page(
      ...rows.flatMap((row, y) => row.map((text, x) => words(at[x]!, 100 + 24 * y, text, 12))),
    );
    const document = await read([made]);
    expect(told(document)).toEqual(bars);
    expect(document.findings).toEqual([]);
  });

  test("without rules may have their numbers at the right of a column, near to the next", async () => {
    const made = page(
      words(80, 100, "序号", 12), words(110, 100, "地区", 12), words(200, 100, "检查数", 12),
      words(100, 124, "1", 12), words(110, 124, "甲市", 12), words(230, 124, "4", 12),
      words(100, 148, "2", 12), words(110, 148, "乙市", 12), words(224, 148, "13", 12),
    ); // prettier-ignore
    expect(told(await read([made]))).toEqual(["|序号|地区|检查数|", "|1|甲市|4|", "|2|乙市|13|"]);
  });

  test("without rules are asked about when a part does not say which column it is of", async () => {
    const made = page(
      words(80, 100, "地区", 12), words(200, 100, "检查数", 12), words(320, 100, "合格数", 12),
      words(80, 124, "甲市", 12), words(210, 124, "某某某某某某某某某某某", 12), words(80, 148, "乙市", 12), words(320, 148, "13", 12),
    ); // prettier-ignore
    const document = await read([made]);
    expect(document.findings).toMatchObject([
      { severity: "blocking", keepable: true, place: "a.pdf!1:1", said: { key: "columnsUnclear" } },
    ]);
    expect(told(document)).toEqual(["地区　检查数　合格数", "甲市　某某某某某某某某某某某", "乙市　13"]);
  });

  test("without rules are asked about when a cell goes on over a line of its own", async () => {
    const line = (down: number, ...texts: string[]) =>
      texts.map((text, x) => (text === "" ? "" : words([80, 240, 400][x]!, down, text, 12)));
    const made = page(
      ...line(100, "地区", "检查数", "合格数"),
      ...line(124, "甲市某某", "4", "3"),
      ...line(140, "新区"),
      ...line(164, "乙市", "5", "5"),
    );
    expect(keysOf(await read([made]))).toEqual(["blocking columnsUnclear"]);
  });

  test("without rules need two lines of three parts", async () => {
    const line = (down: number, ...texts: string[]) =>
      texts.map((text, x) => words([80, 240, 400][x]!, down, text, 12));
    expect(told(await read([page(...line(100, "甲", "乙", "丙"), ...line(124, "1", "2", "3"))]))).toEqual([
      "|甲|乙|丙|",
      "|1|2|3|",
    ]);
  });

  test("without rules are none of two lines with two parts each", async () => {
    const made = page(
      words(80, 100, "联系人：某某", 12),
      words(300, 100, "电话：1", 12),
      words(80, 124, "邮箱", 12),
      words(300, 124, "传真", 12),
    );
    const document = await read([made]);
    expect(told(document)).toEqual(["联系人：某某　电话：1", "邮箱　传真"]);
    expect(document.findings).toEqual([]);
  });

  test("are the same whatever is in their cells", async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."甲乙丙丁0123456789.%"), minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 }),
        async (cells) => {
          const made = page(...ruledTable(60, 100, [150, 150, 150], cells));
          expect(told(await read([made]))).toEqual(cells.map((row) => `|${row.join("|")}|`));
        },
      ),
      { numRuns: 30 },
    );
  });
});

test("whatever is drawn is in the text, a cell or a finding", async () => {
  const at = fc.record({
    x: fc.integer({ min: -60, max: 600 }), down: fc.integer({ min: -30, max: 880 }), size: fc.constantFrom(1, 9, 12, 16, 22),
    before: fc.constantFrom("", "", "", "3 Tr", "1 1 1 rg", "/Clear gs", "0.7 0.7 -0.7 0.7 0 0 cm"),
  }); // prettier-ignore
  const count = (text: string) =>
    Array.from(text.replaceAll(/[\s　、]/g, ""))
      .toSorted()
      .join("");
  await fc.assert(
    fc.asyncProperty(fc.array(at, { minLength: 1, maxLength: 12 }), fc.boolean(), async (places, isRuled) => {
      const letters = "子丑寅卯辰巳午未申酉戌亥";
      const made = page(
        words(70, 421, full),
        ...places.map(({ x, down, size, before }, index) => words(x, down, letters[index]!, size, before)),
        ...(isRuled ? ruledTable(70, 500, [100, 100], [["春", "夏"], ["秋", "冬"]]) : []),
      ); // prettier-ignore
      const document = await read([made]);
      const blocks = told(document).join("").replaceAll("|", "");
      const left = document.findings.filter(({ severity }) => severity === "notice").map(({ text }) => text);
      const drawn = `${full}${letters.slice(0, places.length)}${isRuled ? "春夏秋冬" : ""}`;
      expect(count(blocks + left.join(""))).toBe(count(drawn));
    }),
    { numRuns: 60 },
  );
});

describe("what is laid over a page", () => {
  const text = Buffer.from("\uFEFF改为48", "utf16le").swap16().toString("hex");

  test.each([
    ["blocking", `/Subtype /FreeText /DA (/F 12 Tf) /Contents <${text}>`],
    ["blocking", `/Subtype /Widget /FT /Tx /T (a) /V <${text}>`],
    ["blocking", "/Subtype /StrikeOut /QuadPoints [50 90 90 90 50 50 90 50]"],
    ["notice", `/Subtype /Text /Contents <${text}>`],
  ])("is told of, and asked about where it is seen: %s %s", async (severity, note) => {
    const { findings } = await read([{ marks: [words(70, 100, full)], notes: [note] }]);
    expect(findings).toMatchObject([{ severity, said: { key: "annotationLeft" }, place: "a.pdf!1" }]);
  });

  test("is no finding when it is a link or says nothing", async () => {
    const notes = [
      "/Subtype /Link /A << /S /URI /URI (https://www.gov.cn/) >>",
      "/Subtype /Text /Contents ()",
    ];
    expect((await read([{ marks: [words(70, 100, full)], notes }])).findings).toEqual([]);
  });

  test("a picture in a line of text is asked about; one between the lines is not", async () => {
    const inLine = await read([
      page(words(70, 100, "合格率为"), picture(136, 86, 40, 16), words(180, 100, "。")),
    ]);
    expect(keysOf(inLine)).toEqual(["blocking pictureInSentence"]);
    const between = await read([
      page(words(70, 100, full), picture(70, 130, 200, 150), words(70, 300, full)),
    ]);
    expect(between.findings).toEqual([]);
  });

  test("a file that is attached is asked about", async () => {
    const names = "/Names << /EmbeddedFiles << /Names [(a.xlsx) 20 0 R] >> >>";
    const objects = [
      "<< /Type /Filespec /F (a.xlsx) /EF << /F 21 0 R >> >>",
      "<< /Type /EmbeddedFile /Length 1 >>\nstream\na\nendstream",
    ];
    expect(keysOf(await read([words(70, 100, full)], { catalogue: names, objects }))).toEqual([
      "blocking fileInPdf",
    ]);
  });
});

describe("is refused with its reason:", () => {
  const scan = page(picture(0, 0, 595, 842), words(290, 800, "2"));

  test.each([
    ["a scan", "pdfScan", [page(words(70, 100, full)), scan, scan], { pages: [2, 3] }],
    [
      "a scan with guessed text",
      "pdfScan",
      [page(words(70, 100, full, 16, "3 Tr"), picture(0, 0, 595, 842))],
      { pages: [1] },
    ],
    ["a page on its side", "pdfTurned", [page("q BT /F 16 Tf 0 1 -1 0 100 70 Tm <51855e7a> Tj ET Q")], {}],
    ["a page with too many marks", "pdfTooMuch", [page("0 0 m 1 1 l S ".repeat(200_001))], { page: 1 }],
    [
      "a page with too many letters",
      "pdfTooMuch",
      [page(...Array.from({ length: 190 }, (_, line) => words(0, 10 + 4 * line, "一".repeat(280), 2)))],
      {},
    ],
    [
      "a page with too many rules",
      "pdfTooMuch",
      [
        page(
          ...Array.from({ length: 2001 }, (_, at) =>
            rule(
              10 + (at % 40) * 14,
              10 + Math.floor(at / 40) * 16,
              20 + (at % 40) * 14,
              10 + Math.floor(at / 40) * 16,
            ),
          ),
          words(70, 100, full),
        ),
      ],
      {},
    ],
    ["too many pages", "pdfTooLong", Array.from({ length: 301 }, () => page("")), { pages: 301 }],
  ])("%s", async (_, key, pages, values) => {
    const error = await read(pages).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unreadable);
    expect((error as Unreadable).said).toMatchObject({
      key,
      ...(Object.keys(values).length > 0 && { values: [values] }),
    });
  });

  test.each([
    ["once", "[/FlateDecode]", "\n", 1],
    ["twice", "[/FlateDecode /FlateDecode]", "\n", 2],
    ["with its line ended by two marks", "/FlateDecode", "\r\n", 1],
  ])("a drawing that is packed %s and too large", async (_, filter, end, times) => {
    let data: Buffer = Buffer.alloc(25 * 1024 * 1024, "0 0 m ");
    for (let time = 0; time < times; time++) data = deflateSync(data);
    const object = (entries: string) =>
      `<< ${entries} /Filter ${filter} /Length ${data.length} >>\nstream${end}${data.toString("latin1")}\nendstream`;
    const form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]";
    await expect(read([words(70, 100, full)], { objects: [object(form)] })).rejects.toMatchObject({
      said: { key: "pdfTooLarge" },
    });
    const fontFile = "/Length1 26214400";
    expect(told(await read([words(70, 100, full)], { objects: [object(fontFile)] }))).toEqual([full]);
  });

  test("one with a password", async () => {
    const zeros = "00".repeat(32);
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`;
    await expect(read([words(70, 100, full)], { trailer })).rejects.toMatchObject({
      said: { key: "pdfLocked" },
    });
  });

  test.each([
    ["one that is cut off", "a.pdf", "%PDF-1.7\n1 0 obj\n", "pdfDamaged"],
    ["text by the name of a PDF", "a.pdf", "通报", "otherContent"],
    ["a PDF by another name", "a.txt", "%PDF-1.7\n", "otherContent"],
    ["an empty one", "a.pdf", "", "receivedEmpty"],
    ["one without letters", "a.pdf", pdfOf([page("")]).toString("latin1"), "nothingVisible"],
  ])("%s", async (_, name, content, key) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await expect(readReceivedFile(path)).rejects.toMatchObject({ said: { key } });
  });
});

test("a spoilt one is read or refused, and ends nothing else", async () => {
  const whole = pdfOf([page(words(70, 100, full), ...ruledTable(70, 200, [100, 100], [["甲", "乙"], ["1", "2"]]))]); // prettier-ignore
  const at = fc.integer({ min: 0, max: whole.length - 1 });
  const path = join(folder, "spoilt.pdf");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
      at,
      async (bytes, end) => {
        const spoilt = Buffer.from(whole);
        for (const [place, byte] of bytes) spoilt[place] = byte;
        writeFileSync(path, `%PDF-${spoilt.subarray(5, Math.max(6, end)).toString("latin1")}`, "latin1");
        const ended = await readReceivedFile(path).then(
          () => "read",
          (error: unknown) => error,
        );
        if (ended !== "read") expect(ended).toBeInstanceOf(Unreadable);
      },
    ),
    { numRuns: 60 },
  );
});
