// A record in which every text that an editor types is an attack. It becomes text, on every page and in every file.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFolder, type StaticServer } from "../../src/publish/preview/static-server.ts";
import { runBuild } from "../support/build-site.ts";
import { usePage } from "../support/site.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "data");
const out = join(folder, "dist");

/** Would run if it were markup, in HTML, in an attribute, in a script, in XML, in a template. */
const planted = `"'></title></script><script>window.hit=1</script><svg onload=window.hit=1><img src=x onerror=window.hit=1>]]>&amp;{1+1}\${1}`;
/** What a spreadsheet would run, and what it would not show as it is. */
const formulas = ["=1+1", "+1", "-1+1|cmd", "@SUM(1)", "＝1+1"];
const long = "长".repeat(10_000);

/** Puts texts into a file of the record in place of others. */
function plant(file: string, changes: Readonly<Record<string, string>>): void {
  let text = readFileSync(join(data, file), "utf8");
  for (const [from, to] of Object.entries(changes)) {
    expect(text, `${file} has ${from}`).toContain(from);
    text = text.replaceAll(from, () => to);
  }
  writeFileSync(join(data, file), text);
}
const asCell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const inYaml = (text: string) => `'${text.replaceAll("'", "''")}'`;

beforeAll(() => {
  cpSync("test/fixtures/other-jurisdiction", data, { recursive: true });
  plant("2025-Q2/problems.csv", {
    南浦便民: asCell(planted),
    南浦区便民服务中心: asCell(formulas[0] ?? ""),
    北渡教育: asCell(long),
    北渡区教育局: asCell(formulas[1] ?? ""),
    北渡住建: asCell(formulas[2] ?? ""),
    北渡区住建局: asCell(formulas[3] ?? ""),
    北渡水利: asCell(formulas[4] ?? ""),
    抖音号: asCell("javascript:window.hit=1"),
    未提供有效互动功能: asCell(planted),
    已注销: asCell(planted),
  });
  plant("2025-Q2/circular.md", {
    关于2025年第二季度政务新媒体检查情况的通报: inYaml(`${planted}的通报`),
    "云政办函〔2025〕7号": inYaml(planted),
    "各区县人民政府，市级各部门：": `${planted}：`,
    有关单位: planted,
    抓紧整改: `抓紧整改 [点此](javascript:window.hit=1) <a href="javascript:window.hit=1">${planted}</a>`,
  });
  plant("2025-Q2/quarter.json", {
    "测试数据，全部虚构。": inJson(planted),
    虚构的通报: inJson(planted),
  });
  plant("regions.csv", { 松湾县: asCell(planted), "松湾,": `${asCell(`${planted}短`)},` });
  plant("2025-Q2/inspection.csv", { 松湾县: asCell(planted) });
  plant("2025-Q3/inspection.csv", { 松湾县: asCell(planted) });
  plant("2025-Q3/quarter.json", { 虚构的表格: inJson(planted) });
  plant("site.json", {
    政务新媒体季度检查: inJson(planted),
    '"footer"': `"imprint": { "host": ${JSON.stringify(planted)}, "icp": { "text": ${JSON.stringify(planted)} } },
      "licence": { "id": "x", "title": ${JSON.stringify(planted)}, "href": "https://a.cn/?q=%22%3Cscript%3E" },
      "tags": { "siteName": ${JSON.stringify(planted)}, "siteDomain": "www.yunze.gov.cn", "siteIdCode": "9901000001",
        "columnType": ${JSON.stringify(planted)}, "columnKeywords": [${JSON.stringify(planted)}] },
      "footer"`,
  });
  plant("2025-Q2/circular.md", {
    "signatory:": `published: 2025-07-01 09:00\nsource: ${inYaml(planted)}\nindexNumber: ${inYaml(planted)}\ntopic: ${inYaml(planted)}\nvalidity: ${inYaml(planted)}\ndisclosure: ${inYaml(planted)}\nremark: ${inYaml(planted)}\nsignatory:`,
  });
  writeFileSync(
    join(data, "corrections.csv"),
    `日期,季度,文件,位置,原,改为,原因\n2025-08-01,2025-Q2,circular.md,${[planted, planted, long, planted].map(asCell).join(",")}\n`,
  );
  expect(runBuild({ data, out, work: join(folder, "work") })).toMatchObject({ status: 0, stderr: "" });
}, 300_000);

function files(ending: string): string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .toSorted();
}
const read = (file: string) => readFileSync(join(out, file), "utf8");

test("no page has an element or an attribute that it was not meant to have", () => {
  const pages = files(".html");
  expect(pages.length).toBeGreaterThan(10);
  for (const file of pages) {
    const faults: string[] = [];
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if ("attrs" in node) {
        if (node.tagName === "img" || (node.tagName === "script" && !/(?:search|check)\.html$/.test(file)))
          faults.push(`<${node.tagName}>`);
        for (const { name, value } of node.attrs) {
          if (name.startsWith("on") || /^\s*javascript:/i.test(value)) faults.push(`${name}="${value}"`);
        }
      }
      if ("childNodes" in node) node.childNodes.forEach(visit);
    };
    visit(parse(read(file)));
    expect(faults, file).toEqual([]);
  }
});

test("what was planted is there, as text", () => {
  expect(read("circulars/2025-Q2.html")).toContain("&lt;svg onload=window.hit=1&gt;");
  expect(read("circulars/2025-Q2.html")).toContain("[点此](javascript:window.hit=1)");
  expect(read("regions/990102.html")).toContain(long);
  expect(read("corrections.html")).toContain("&lt;script&gt;window.hit=1");
});

test("files for spreadsheets hold no formula", () => {
  const tables = files(".csv").filter((file) => !file.endsWith(".plain.csv"));
  expect(tables.length).toBeGreaterThan(5);
  for (const file of tables) {
    const { data: rows } = Papa.parse<string[]>(read(file).replace("\uFEFF", ""));
    for (const cell of rows.flat()) expect(cell, file).not.toMatch(/^\s*[=+@＝＋＠\t\r]|^\s*-\D/);
  }
});

test("JSON and XML files are whole", () => {
  for (const file of [...files(".json"), ...files(".jsonld")]) JSON.parse(read(file));
  for (const file of [...files(".xml"), ...files(".svg")]) expect(read(file), file).not.toContain("<script");
});

describe("in the browser", () => {
  const page = usePage();
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(out);
  });
  afterAll(() => server.close());

  test("nothing planted runs, nothing is blocked since nothing tries, and long names do not push the page aside", async () => {
    const complaints: string[] = [];
    page().on("console", (message) => complaints.push(message.text()));
    page().on("pageerror", (error) => complaints.push(error.message));
    page().on("dialog", (dialog) => complaints.push(dialog.message()));
    for (const file of files(".html")) {
      await page().goto(`${server.url}${file}`);
      const { hit, width } = await page().evaluate(() => ({
        hit: "hit" in window,
        width: document.documentElement.scrollWidth,
      }));
      expect(hit, file).toBe(false);
      expect(width, file).toBeLessThanOrEqual(1280);
    }
    expect(complaints).toEqual([]);
  }, 300_000);
});

describe("what no page could show as it is, is refused with its place", () => {
  test.each([
    { why: "a right-to-left mark", file: "2025-Q2/problems.csv", from: "\n2,", to: "\n2,\u202E" },
    { why: "a mark in a title", file: "2025-Q2/circular.md", from: "title: ", to: "title: a\u200F" },
    {
      why: "a javascript: link",
      file: "site.json",
      from: "mailto:test@example.invalid",
      to: "javascript:a()",
    },
    {
      why: "an address of the site that is none",
      file: "site.json",
      from: '"demo"',
      to: '"url": "javascript:a()/", "demo"',
    },
  ])(
    "$why",
    ({ file, from, to }) => {
      const dir = mkdtempSync(join(folder, "refused-"));
      cpSync("test/fixtures/other-jurisdiction", dir, { recursive: true });
      const text = readFileSync(join(dir, file), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(dir, file), text.replace(from, to));
      const { status, stderr } = runBuild({ data: dir, out: join(dir, "dist"), work: join(dir, "work") });
      expect(status).toBe(1);
      expect(stderr).toMatch(new RegExp(`${file.replace(".", "\\.")}:\\d+:\\d+ `));
    },
    300_000,
  );
});
