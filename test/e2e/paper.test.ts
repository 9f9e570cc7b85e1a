import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dashboard } from "../../src/dashboard/schema.ts";
import { printCirculars } from "../../src/publish/print/print-circulars.ts";
import { findBrowser } from "../support/browser.ts";
import { runBuild } from "../support/build-site.ts";
import { readPdf } from "../support/pdf.ts";
import type { Line, Pdf, PdfPage } from "../support/pdf.ts";
import { pageUrl, readSiteFile, usePage } from "../support/site.ts";

/** GB/T 9704-2012, in millimetres and points. */
const sheet = { width: 210, height: 297, left: 28, top: 37, blockWidth: 156, blockHeight: 225 };
const right = sheet.left + sheet.blockWidth;
const bottom = sheet.top + sheet.blockHeight;
const [linesOfPage, charactersOfLine] = [22, 28];
const [pitch, character] = [sheet.blockHeight / linesOfPage, sheet.blockWidth / charactersOfLine];
/** A browser draws text on whole pixels. */
const pixel = 25.4 / 96;
const letter = (points: number) => points * (25.4 / 72);

const page = usePage();
const red = "#d7000f";
const dashboard = Dashboard.parse(JSON.parse(readSiteFile("api/dashboard.json").toString("utf8")));
const period = dashboard.periods.findLast((one) => one.circular)!;
const circular = period.circular!;

const printed = new Map<string, Promise<Pdf>>();

/** A page of the site as the browser prints it; once for all that ask. */
function print(file: string): Promise<Pdf> {
  const pdf = printed.get(file) ?? printNow(file);
  printed.set(file, pdf);
  return pdf;
}

async function printNow(file: string): Promise<Pdf> {
  await page().goto(pageUrl(file));
  return readPdf(await page().pdf({ preferCSSPageSize: true, printBackground: true }));
}

/** The lines of the text block: all but the page number. */
const linesOf = ({ lines }: PdfPage): Line[] => lines.filter(({ baseline }) => baseline < bottom + pixel);
/** Chinese letters and marks, each of which takes a square. */
const onlySquares = /^[\u3000-\u9fff\uff00-\uffef—…“”‘’]+$/;

function expectNear(found: number | undefined, expected: number, tolerance: number, what: string): void {
  expect.soft(Math.abs((found ?? Number.NaN) - expected), `${what}: ${found}`).toBeLessThanOrEqual(tolerance);
}

/** What holds for the print of any circular. */
function expectForm({ pages }: Pdf): void {
  pages.forEach((sheetOfPaper, index) => {
    const { width, height, paths, lines } = sheetOfPaper;
    const which = `page ${index + 1}`;
    expectNear(width, sheet.width, 0.3, which);
    expectNear(height, sheet.height, 0.3, which);
    const block = paths.find(
      ({ left, top }) => Math.abs(left - sheet.left) < 0.3 && Math.abs(top - sheet.top) < 0.3,
    );
    expectNear(block && block.right - block.left, sheet.blockWidth, 0.3, `text block of ${which}`);
    for (const { left, right: end, text } of linesOf(sheetOfPaper)) {
      expect.soft(left, text).toBeGreaterThan(sheet.left - 0.3);
      expect.soft(end, text).toBeLessThan(right + 0.5);
    }
    const number = lines.at(-1);
    expect.soft(number?.text).toBe(`— ${index + 1} —`);
    expectNear(number?.size, 14, 0.1, "page number");
    expect.soft(number?.baseline).toBeGreaterThan(bottom + 7 + 0.7 * letter(14));
    expect.soft(number?.baseline).toBeLessThan(bottom + 7 + letter(14));
    if (index % 2 === 0) expectNear(number?.right, right - letter(14), 0.4, `number of odd ${which}`);
    else expectNear(number?.left, sheet.left + letter(14), 0.4, `number of even ${which}`);
  });
}

describe("the shipped circular", () => {
  let pdf: Pdf;
  let pages: readonly PdfPage[];
  beforeAll(async () => {
    pdf = await print(`circulars/${period.id}.html`);
    pages = pdf.pages;
  });

  test("has the sheet, the text block and the page numbers of the standard", () => expectForm(pdf));

  test("has 22 lines on a full page, at one pitch", () => {
    const full = linesOf(pages[1]!);
    expect(full).toHaveLength(linesOfPage);
    expectNear(full.at(-1)!.baseline - full[0]!.baseline, (linesOfPage - 1) * pitch, pixel, "21 pitches");
    // The square of a letter stands in the middle of its line, and its baseline seven eighths down the square.
    expectNear(full[0]!.baseline, sheet.top + pitch / 2 + 0.38 * letter(16), 1, "first line");
  });

  test("has 28 characters on a full line, at one pitch", () => {
    const full = pages
      .slice(0, 3)
      .flatMap(linesOf)
      .filter(({ left, right: end, text, size }) => {
        const whole = Math.abs(left - sheet.left) < 0.3 && Math.abs(end - right) < 0.5;
        return whole && size > 15 && onlySquares.test(text);
      });
    expect(full.length).toBeGreaterThan(20);
    // Fewer where the next line would begin with a mark, or a number be broken.
    for (const { text } of full) expect.soft(text.length, text).toBeLessThanOrEqual(charactersOfLine);
    expect(full.filter(({ text }) => text.length === charactersOfLine).length).toBeGreaterThan(15);
  });

  test("sets each role in its size and place", () => {
    const lines = pages.flatMap(linesOf);
    const find = (text: string) => lines.find((line) => line.text.startsWith(text));
    const title = lines.filter(({ size }) => size > 20).slice(0, 2);
    expect(title.map(({ text }) => text).join("")).toBe(circular.title);
    for (const { left, right: end, size } of title) {
      expectNear(size, 22, 0.1, "title");
      expectNear((left + end) / 2, sheet.left + sheet.blockWidth / 2, 0.5, "middle of the title");
    }
    const [addressee, heading, paragraph] = ["addressee", "heading", "paragraph"].map((kind) =>
      find(circular.blocks.find((block) => block.kind === kind)!.text.slice(0, 8)),
    );
    expectNear(addressee?.left, sheet.left, 0.3, "addressee");
    expectNear(heading?.left, sheet.left + 2 * character, 0.3, "heading");
    expectNear(paragraph?.left, sheet.left + 2 * character, 0.3, "paragraph");
    for (const line of [addressee, heading, paragraph]) expectNear(line?.size, 16, 0.1, "text");
    const named = find("附件：1.");
    const above = lines[lines.indexOf(named!) - 1];
    expectNear(named?.left, sheet.left + 2 * character, 0.3, "附件说明");
    expectNear(named!.baseline - above!.baseline, 2 * pitch, 2 * pixel, "one blank line before 附件说明");
    const [date, office] = [find(circular.signed), find(circular.signatory)];
    expectNear(date?.right, right - 4 * character, 0.5, "date");
    expectNear((office!.left + office!.right) / 2, (date!.left + date!.right) / 2, 0.5, "office over date");
  });

  test("tells headings apart by their faces", async () => {
    await page().goto(pageUrl(`circulars/${period.id}.html`));
    await page().emulateMedia({ media: "print" });
    const faces = await page().evaluate(() =>
      ["h1", ".prose h2", ".prose b", ".prose p:not(.addressee)"].map(
        (selector) => getComputedStyle(document.querySelector(`.sheet ${selector}`)!).fontFamily,
      ),
    );
    await page().emulateMedia({ media: null });
    for (const [index, name] of ["FZXiaoBiaoSong", "SimHei", "KaiTi", "FangSong"].entries())
      expect.soft(faces[index]).toContain(name);
    expect(new Set(faces).size).toBe(4);
  });

  test("begins each attachment on a page of its own", () => {
    for (const name of ["附件1", "附件2"]) {
      const own = pages.filter((sheetOfPaper) => sheetOfPaper.lines[0]?.text === name);
      expect(own, name).toHaveLength(1);
      const [first, title] = own[0]!.lines;
      expectNear(first?.left, sheet.left, 0.3, name);
      expectNear(first?.size, 16, 0.1, name);
      expectNear(title?.size, 22, 0.1, "title");
      expectNear((title!.left + title!.right) / 2, sheet.left + sheet.blockWidth / 2, 0.5, "title's middle");
      expectNear(title!.baseline - first!.baseline, 2 * pitch, 2, "title on the third line");
    }
  });

  test("says that it is a print, of which page and which text, and nothing else of the site", () => {
    const text = pages.map((sheetOfPaper) => sheetOfPaper.text).join("");
    const mark = pages.at(-1)!;
    expect(mark.text).toContain("网页打印件");
    expect(mark.text).toContain(`${dashboard.site.url}circulars/${period.id}.html`);
    expect(mark.text).toContain(circular.sha256);
    expect(mark.text).toContain("示例站点");
    expect(text).toContain(circular.remark);
    for (const own of [
      "数字核对",
      "来源与可信度",
      "逐条查看",
      "发布时间",
      "开放数据",
      "责任单位",
      "本站计算",
      "自述",
    ])
      expect.soft(text, own).not.toContain(own);
  });

  test("has no red head, nor any red", () => {
    for (const { colours } of pages) expect([...colours]).not.toContain(red);
  });
});

describe("another office's, with a red head, a hostile table and a PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-paper-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [data, out, work] = ["data", "dist", "work"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const file = "circulars/2025-Q2";
  const long = "政务".repeat(100);
  const rows = 120;
  let pdf: Pdf;

  beforeAll(async () => {
    cpSync("test/fixtures/other-jurisdiction", data, { recursive: true });
    const edit = (name: string, change: (text: string) => string) =>
      writeFileSync(join(data, name), change(readFileSync(join(data, name), "utf8")));
    edit("site.json", (text) => text.replace("{", `{ "paper": { "redHead": "云泽市人民政府办公室文件" },`));
    edit("2025-Q2/circular.md", (text) =>
      text
        .replace("signed:", "disclosure: 此件公开发布\nsigned:")
        .replace("二、工作要求", `${long}\n\n二、工作要求`),
    );
    const row = (index: number) =>
      `${index},内容不更新,南浦区,微信公众号,账号${"W".repeat(index === 7 ? 200 : 9)},始${index}${"长".repeat(index % 60)}末${index},,`;
    edit("2025-Q2/problems.csv", (text) =>
      [text.split("\n")[0], ...Array.from({ length: rows }, (_, index) => row(index + 1))].join("\n"),
    );
    edit("2025-Q2/inspection.csv", (text) =>
      text
        .replace("南浦区,35,20,1,95%", `南浦区,335,${rows + 200},${rows},62.50%`)
        .replace("北渡区,28,20,3,85.0%", "北渡区,28,20,0,100%")
        .replace("总计,123,100,4,96%", `总计,423,400,${rows},70%`),
    );
    edit("2025-Q2/circular.md", (text) =>
      text.replace("123个，抽查100个，发现问题账号4个，合格率96%", "423个，抽查400个"),
    );
    const columns = Array.from({ length: 14 }, (_, index) => `第${index}列`);
    const wide = [columns, columns.map(() => "很长的单元格ABCDEFGHIJKLMNOP")].map((cells) => cells.join(","));
    writeFileSync(join(data, "2025-Q2/attachment-3.csv"), wide.join("\n"));
    edit("2025-Q2/quarter.json", (text) =>
      text.replace('"circular.md"', '"circular.md", "attachment-3.csv"'),
    );
    const { status, stderr } = runBuild({ data, out, work }, { args: ["--pdf"] });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    pdf = await readPdf(readFileSync(join(out, `${file}.pdf`)));
  }, 300_000);

  test("keeps the form", () => expectForm(pdf));

  test("has the head in red, and its parts where the standard has them", () => {
    const [first, ...others] = pdf.pages;
    const [head, number] = first!.lines;
    expect(head?.text).toBe("云泽市人民政府办公室文件");
    expect([...first!.colours]).toContain(red);
    expect(head!.baseline - 0.86 * letter(head!.size)).toBeCloseTo(sheet.top + 35, 0);
    expectNear((head!.left + head!.right) / 2, sheet.left + sheet.blockWidth / 2, 0.5, "middle");
    expect(number?.text).toBe("云政办函〔2025〕7号");
    const rule = first!.paths.find(
      ({ top, bottom: end }) => top > number!.baseline && end < number!.baseline + 10,
    );
    expectNear(rule?.top, number!.baseline + 0.14 * letter(16) + 4.35, 0.3, "red line");
    expectNear(rule && rule.right - rule.left, sheet.blockWidth, 0.3, "red line");
    for (const { colours } of others) expect([...colours]).not.toContain(red);
  });

  test("sets a paragraph without marks 28 to the line", () => {
    const lines = pdf.pages.flatMap(linesOf).filter(({ text }) => /^[政务]+$/.test(text));
    const lengths = lines.map(({ text }) => text.length);
    expect(lengths).toEqual([26, 28, 28, 28, 28, 28, 28, 6]);
    expectNear((lines[1]!.right - lines[1]!.left) / 28, character, 0.02, "pitch");
  });

  test("says 附注 under the date, and has no address where the site has none", () => {
    const text = pdf.pages.map((sheetOfPaper) => sheetOfPaper.text).join("");
    expect(text).toContain("2025年6月30日（此件公开发布）");
    expect(pdf.pages.at(-1)!.text).toContain("网址：circulars/2025-Q2.html");
  });

  test("leaves no heading alone on a page", () => {
    expect(pdf.pages.find(({ text }) => text.startsWith("附表3"))?.text).toContain("第9列");
  });

  test("has the tables that were issued, and nothing that the site adds", () => {
    const text = pdf.pages.map((sheetOfPaper) => sheetOfPaper.text).join("");
    for (const name of ["附表1", "附表2", "附表3"]) expect.soft(text).toContain(name);
    for (const own of ["本站计算", "无上期", "来源所载的其他数字"]) expect.soft(text, own).not.toContain(own);
  });

  test("breaks no row of a table over pages, and repeats its headings", () => {
    const holding = pdf.pages.filter(({ text }) => /始\d/.test(text));
    expect(holding.length).toBeGreaterThan(3);
    for (const { text } of holding) expect.soft(text).toContain("主办单位");
    const places = (mark: string) =>
      pdf.pages.flatMap(({ text }, place) => Array.from(text.matchAll(new RegExp(mark, "g")), () => place));
    expect(places("始")).toHaveLength(rows);
    expect(places("末")).toEqual(places("始"));
  });

  test("is a PDF with title, language, outline, and no trace of where or when it was made", () => {
    expect(pdf.info).toMatchObject({
      Title: "关于2025年第二季度政务新媒体检查情况的通报－政务新媒体季度检查",
      Creator: "Tongbao",
      CreationDate: "D:20250630000000+08'00'",
      ModDate: "D:20250630000000+08'00'",
    });
    const bytes = readFileSync(join(out, `${file}.pdf`), "latin1");
    expect(bytes).toContain("/Lang (zh-CN)");
    expect(bytes).toContain("/StructTreeRoot");
    expect(bytes).not.toContain("file:");
    expect(pdf.outline.join("")).toContain("关于2025年第二季度政务新媒体检查情况的通报");
    expect(pdf.links).toEqual([]);
  });

  test("comes out the same again, from another place", async () => {
    const again = join(folder, "again");
    mkdirSync(join(again, "circulars"), { recursive: true });
    cpSync(join(out, `${file}.html`), join(again, `${file}.html`));
    const made = Dashboard.parse(JSON.parse(readFileSync(join(work, "dashboard.json"), "utf8")));
    await printCirculars(again, made, { browser: findBrowser(), folder: join(folder, "print") });
    const [first, second] = [out, again].map((dir) => readFileSync(join(dir, `${file}.pdf`)));
    expect(second?.equals(first!)).toBe(true);
  }, 300_000);

  test("is built without PDFs where there is no browser, and says so", () => {
    const without = join(folder, "without");
    const { status, stderr } = runBuild(
      { data: "test/fixtures/other-jurisdiction", out: without, work: join(folder, "work-2") },
      { args: ["--pdf"], env: { CHROMIUM_PATH: join(folder, "no-browser") } },
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/TB9031 {2}CHROMIUM_PATH .*不是可以运行的浏览器.*\n {2}处理：/);
    expect(existsSync(join(without, `${file}.html`))).toBe(true);
    expect(existsSync(join(without, `${file}.pdf`))).toBe(false);
  }, 300_000);
});

describe("the other pages", () => {
  test("the trends are one sheet across, a subject", async () => {
    const { pages } = await print("trends.html");
    const { bands } = dashboard.trends;
    expect(pages).toHaveLength(bands.length);
    bands.forEach(({ headline }, index) => {
      expectNear(pages[index]?.width, sheet.height, 0.3, "width");
      expectNear(pages[index]?.height, sheet.width, 0.3, "height");
      expect(pages[index]?.text).toContain(headline.flat().join(""));
    });
  });

  test("the overview is two sheets, the ledger whole on the first", async () => {
    const { pages } = await print("index.html");
    expect(pages).toHaveLength(2);
    const [{ ledger } = {}] = dashboard.overview.bands;
    for (const { name } of ledger?.rows ?? []) expect(pages[0]?.text).toContain(name);
  });

  test.each(["index.html", "trends.html", `regions/${dashboard.regions.at(-1)!.id}.html`])(
    "%s keeps each exhibit on one page",
    async (file) => {
      const { pages } = await print(file);
      await page().goto(pageUrl(file));
      await page().emulateMedia({ media: "print" });
      // What is left off the paper is looked for nowhere. A title of two lines beside another one reads in turns: its clauses are.
      const exhibits = await page()
        .locator(".exhibit h2")
        .evaluateAll((all) =>
          all
            .filter((title) => title.checkVisibility())
            .map((title) =>
              [...title.querySelectorAll(".clause")].map((clause) =>
                clause.textContent.replaceAll(/\s/g, ""),
              ),
            ),
        );
      await page().emulateMedia({ media: null });
      const holds = ({ text }: PdfPage, clauses: readonly string[]) =>
        clauses.every((clause) => text.includes(clause));
      expect(exhibits.length).toBeGreaterThan(0);
      for (const title of exhibits) {
        const holding = pages.find((one) => holds(one, title));
        expect(holding, title.join("")).toBeDefined();
      }
      const sources = pages.map(({ text }) => (text.match(/来源：/g) ?? []).length);
      const titles = pages.map((one) => exhibits.filter((title) => holds(one, title)).length);
      expect(sources).toEqual(titles);
    },
  );

  test("upright, but for the trends; a period without its circular too", async () => {
    const bare = dashboard.periods.find((other) => !other.circular)!;
    for (const file of ["index.html", `circulars/${bare.id}.html`]) {
      const { pages } = await print(file);
      for (const { width, height } of pages) {
        expectNear(width, sheet.width, 0.3, file);
        expectNear(height, sheet.height, 0.3, file);
      }
    }
  });
});
