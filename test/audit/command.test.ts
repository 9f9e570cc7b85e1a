import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { shippedSample } from "../intake/circular-sample.ts";
import { docxOf } from "../intake/write-docx.ts";

const command = fileURLToPath(new URL("../../scripts/audit.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "audit-"));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(parameters: string[], input = "", env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], {
    input,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const right = file("right.txt", "抽查政务新媒体40个，不合格3个，合格率92.5%。\n");
const wrong = file("wrong.md", "抽查政务新媒体40个，不合格3个，合格率93.5%。\n");
const page = file(
  "page.html",
  '<html><body><p>抽查网站<b>40</b>家&nbsp;，不合格3家，合格率<i>92.5%</i>。</p><p style="display:none">抽查网站40家，不合格3家，合格率1%。</p><script>合格率1%</script></body></html>',
);

describe("exit status", () => {
  test.each([
    ["nothing wrong", [right], 0],
    ["a wrong figure", [right, wrong], 1],
    ["no such file", [join(folder, "none.txt")], 2],
    ["no text", [file("bytes.txt", new Uint8Array([0xff, 0, 0xfe, 0x81]))], 2],
    ["an unknown option", ["--nonsense"], 2],
  ])("%s", (_what, parameters, status) => {
    expect(run(parameters).status).toBe(status);
  });
});

describe("JSON", () => {
  test("one file is one object", () => {
    const audit = JSON.parse(run(["--json", right]).stdout);
    expect(audit).toMatchObject({ file: right, summary: { exact: 1 } });
    expect(Object.keys(audit.claims[0])).toEqual([
      "quote",
      "start",
      "end",
      "kind",
      "stated",
      "operands",
      "computed",
      "verdict",
      "standing",
      "rule",
      "explanation",
      "evidence",
    ]);
    expect(audit.claims[0]).toEqual({
      quote: "92.5%",
      start: 20,
      end: 25,
      kind: "pass_rate",
      stated: "92.5%",
      operands: { total: 40, fail: 3 },
      computed: "92.5000",
      verdict: "exact",
      standing: "recomputed",
      rule: "part of a whole",
      explanation: "（40 − 3）÷ 40 = 37 ÷ 40 = 92.5%，与所载一致。",
      evidence: [
        { text: "3个", at: { start: 14, end: 16 } },
        { text: "40个", at: { start: 7, end: 10 } },
      ],
    });
  });

  test("what is stated has its number alone, without counter and markup", () => {
    const marked = file("marked.html", "<p>检查网站<b>4</b>0家，不合格3家。</p>");
    const { claims } = JSON.parse(run(["--json", marked]).stdout);
    expect(claims.map(({ stated, quote }: { stated: string; quote: string }) => [stated, quote])).toEqual([
      ["40", "40家"],
      ["3", "3家"],
    ]);
  });

  test("several files are an array", () => {
    expect(JSON.parse(run(["--json", right, wrong]).stdout)).toHaveLength(2);
  });

  test("- is standard input", () => {
    expect(JSON.parse(run(["--json", "-"], "抽查网站40家，不合格3家，合格率92.5%。").stdout)).toMatchObject({
      file: "-",
      summary: { exact: 1 },
    });
  });

  test("offsets of a page are those of its file", () => {
    const { claims } = JSON.parse(run(["--json", page]).stdout);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ quote: "92.5%", operands: { total: 40, fail: 3 }, verdict: "exact" });
  });
});

test("--explain shows the tree, each reading with its cost, and what was settled on", () => {
  const { status, stdout } = run(["--explain", right]);
  expect(status).toBe(0);
  expect(stdout).toContain("40个  inspected media");
  expect(stdout).toMatch(/→ \d\.\d\d part of a whole {2}3个 \/ 40个 {2}exact/);
});

test("GB18030 is read", () => {
  // 共2个，合格率50%。 in GB18030; TextEncoder knows only UTF-8.
  const bytes = [
    0xb3, 0xe9, 0xb2, 0xe9, 0x32, 0xb8, 0xf6, 0xa3, 0xac, 0xba, 0xcf, 0xb8, 0xf1, 0xc2, 0xca, 0x35, 0x30,
    0x25, 0xa1, 0xa3,
  ];
  expect(JSON.parse(run(["--json", file("gb.txt", new Uint8Array(bytes))]).stdout).claims[0]).toMatchObject({
    kind: "pass_rate",
    operands: { total: 2 },
  });
});

test("the report shows a figure in its line, its verdict and the arithmetic, without colour in a pipe", () => {
  const { stdout } = run([wrong]);
  expect(stdout).toContain("合格率93.5%");
  expect(stdout).toContain("〔不可能〕 （40 − 3）÷ 40 = 37 ÷ 40 = 92.5%");
  expect(stdout).not.toContain("\u001b");
});

describe("without a file, the circulars of the record", () => {
  test("are audited against their text and the record", () => {
    const { status, stdout } = run([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^data\/2022-Q3\/circular\.md\n/);
    expect(stdout).toContain("共11处数字：相符2，舍入相符2，无从核对7。");
  });

  test("as JSON, with offsets into the file", () => {
    const { claims, summary } = JSON.parse(run(["--json"]).stdout);
    const text = readFileSync("data/2022-Q3/circular.md", "utf8");
    expect(summary).toEqual({ exact: 2, rounds: 2, unverifiable: 7 });
    for (const { quote, start, end } of claims) expect(text.slice(start, end)).toBe(quote);
    expect(claims[1]).toMatchObject({
      stated: "20.9%",
      standing: "recomputed",
      rule: "change",
      subject: "media",
      measure: "changeRate",
      period: "2022-Q3",
    });
    expect(claims[1].evidence[1]).toEqual({
      text: "2022年二季度账号总数3942",
      at: { place: { file: "2022-Q2/stated.csv", line: 2, column: 4 } },
    });
    expect(claims[6]).toMatchObject({ stated: "70%", region: "330200", standing: "stated" });
  });

  test("a part is told by the way of cutting and its name", () => {
    const { stdout } = run(["--json"], "", { TONGBAO_DATA: "test/fixtures/offices/tibet" });
    expect(
      JSON.parse(stdout).claims.find(({ stated }: { stated: string }) => stated === "67.5%"),
    ).toMatchObject({
      part: { by: "platform", name: "微信" },
    });
  });

  test("a record that cannot be read says so", () => {
    const { status, stderr } = run([], "", { TONGBAO_DATA: join(folder, "none") });
    expect(status).toBe(2);
    expect(stderr).toContain("TB2201");
  });
});

describe("a Word document", () => {
  test("is audited as the text that it holds, its figures whole where Word has split them", () => {
    const { status, stdout } = run([file("通报.docx", docxOf(shippedSample())), "--json"]);
    const { claims } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(claims).toContainEqual(
      expect.objectContaining({ quote: "99.94%", verdict: "rounds", operands: { total: 3120, fail: 2 } }),
    );
  });

  test("that is none says so", () => {
    const { status, stderr } = run([file("other.docx", "no archive at all")]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/other\.docx:1:1 {2}TB1014 .+/);
  });
});

describe("whatever comes, an answer", () => {
  test.each([
    ["an empty file", "empty.txt", "", "TB1006"],
    ["blanks alone", "blank.txt", " \n\u3000\n", "TB1006"],
    ["a text named .pdf", "text.pdf", "账号10个。", "TB1012"],
    ["a text named .docx", "text.docx", "账号10个。", "TB1014"],
    ["a name that promises nothing", "full", "账号10个。", "TB1009"],
    ["NUL", "nul.txt", "账号\0个。", "TB1015"],
    [
      "more elements inside each other than a page has",
      "deep.html",
      `${"<div>".repeat(6000)}账号10个`,
      "TB1032",
    ],
    ["more bytes than a text has", "large.txt", "甲".repeat(4_000_000), "TB1007"],
  ])("%s is refused", (_, name, content, code) => {
    const { status, stdout, stderr } = run([file(name, content)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(code);
  });

  test("all files that cannot be read are named at once", () => {
    const { stderr } = run([file("empty.txt", ""), file("right.txt", "账号10个。"), file("text.pdf", "甲")]);
    expect(stderr.match(/TB1006|TB1012/g)).toEqual(["TB1006", "TB1012"]);
  });

  test("standard input has the limits of a file", () => {
    expect(run(["-"], "")).toMatchObject({ status: 2, stdout: "" });
    expect(run(["-"], "甲".repeat(4_000_000)).stderr).toContain("TB1007");
  });

  test("counts beyond all that are counted", () => {
    expect(run(["-"], "账号9万亿个，比二季度减少了99.99%。").stdout).toContain(
      "反推，基期为1000000000000以上",
    );
    expect(run(["-"], "抽查1.5个网站，合格率94.3%。").status).toBe(0);
  });
});
