import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { readDocx } from "../../src/documents/docx.ts";
import { readWorkbook } from "../../src/documents/workbook.ts";
import { circularCitation, paperFiles, paperHref } from "../../src/papers/files.ts";
import { madeDashboard, table } from "../dashboard/made-dashboard.ts";

const shipped = dashboardOf(readArchive("data"));
const period = shipped.periods.find(({ circular }) => circular)!;
const circular = period.circular!;
const bytesOf = async (name: string, of = period) => {
  const bytes = await paperFiles(of)
    .find((file) => file.name === name)
    ?.make();
  return bytes ?? new Uint8Array();
};

test("the files of a period, each at its address", () => {
  expect(paperFiles(period).map((file) => `${file.of} ${file.format} ${paperHref(period, file)}`)).toEqual([
    "全文 Word /circulars/2022-Q3/circular.docx",
    "附件1 Excel /circulars/2022-Q3/attachment-1.xlsx",
    "附件1 CSV /circulars/2022-Q3/attachment-1.csv",
    "附件2 Excel /circulars/2022-Q3/attachment-2.xlsx",
    "附件2 CSV /circulars/2022-Q3/attachment-2.csv",
  ]);
  expect(paperFiles(shipped.periods[0]!)).toEqual([]);
});

describe("the Word file", () => {
  test("has the circular's every paragraph, and its tables as issued", async () => {
    const { blocks } = readDocx(await bytesOf("circular.docx"), "circular.docx");
    const texts = blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
    expect(texts.filter((text) => text !== "")).toEqual([
      ...(circular.documentNumber === undefined ? [] : [circular.documentNumber]),
      circular.title,
      ...circular.blocks.map(({ text }) => text),
      ...circular.attachments.map((title, at) => `${at === 0 ? "附件：" : ""}${at + 1}.${title}`),
      circular.signatory,
      circular.signed,
      ...(circular.disclosure === undefined ? [] : [`（${circular.disclosure}）`]),
      ...(circular.remark === undefined ? [] : [`备注：${circular.remark}`]),
      ...period.tables.flatMap(({ name, title }) => [name, ...(title === undefined ? [] : [title])]),
    ]);
    const tables = blocks.flatMap((block) =>
      block.kind === "table" ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
    );
    expect(tables).toEqual(
      period.tables.map(({ headings, rows }) => [...headings, ...rows.map(({ cells }) => cells)]),
    );
  });

  test("is the same whenever it is made", async () => {
    const digests = await Promise.all(
      [0, 1].map(async () => {
        const bytes = await paperFiles(period)[0]!.make();
        return createHash("sha256").update(bytes).digest("hex");
      }),
    );
    expect(digests[0]).toBe(digests[1]);
  });
});

describe("a table as issued", () => {
  const made = () =>
    madeDashboard({
      "2024-Q1/attachment-1.csv": table("地区,政务新媒体总数,合格率,备注", { 总计: "12,100.%,=1+1" }),
      "2024-Q1/attachment-2.csv": "政务新媒体名称,存在突出问题\n+1,不更新\n",
    }).periods[0]!;

  test("as CSV for Excel, in which no cell is a formula", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await bytesOf("attachment-1.csv", made()),
    );
    expect(text).toBe("\uFEFF地区,政务新媒体总数,合格率,备注\r\n总计,12,100.%,'=1+1\r\n");
  });

  test("a name that looks like a signed number keeps its sign", async () => {
    const text = new TextDecoder().decode(await bytesOf("attachment-2.csv", made()));
    expect(text).toContain("\r\n'+1,不更新\r\n");
  });

  test("as a workbook with the same cells", async () => {
    const { blocks } = readWorkbook(await bytesOf("attachment-1.xlsx", made()), "attachment-1.xlsx", "xlsx");
    expect(
      blocks.flatMap((block) =>
        block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : [],
      ),
    ).toEqual([
      ["地区", "政务新媒体总数", "合格率", "备注"],
      ["总计", "12", "100.%", "=1+1"],
    ]);
  });
});

test("how a circular is cited: with the address of its page where that is known", () => {
  const plain = `${circular.signatory}. ${circular.title}[EB/OL]. (2022-09-29)[引用日期].`;
  const { url: _, ...site } = shipped.site;
  expect(circularCitation({ ...shipped, site }, period)).toBe(plain);
  const at = { ...site, url: "https://example.gov.cn/tb/" };
  expect(circularCitation({ ...shipped, site: at }, period)).toBe(
    `${plain} https://example.gov.cn/tb/circulars/2022-Q3.html.`,
  );
  expect(circularCitation(shipped, shipped.periods[0]!)).toBeUndefined();
});
