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
  "<html><body><p>抽查网站<b>40</b>家&nbsp;，不合格3家，合格率<i>92.5%</i>。</p><script>合格率1%</script></body></html>",
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
      "explanation",
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
    expect(stdout).toContain("共11处数字：相符7，舍入相符2，已声明2。");
  });

  test("as JSON, with offsets into the file", () => {
    const { claims, summary } = JSON.parse(run(["--json"]).stdout);
    const text = readFileSync("data/2022-Q3/circular.md", "utf8");
    expect(summary).toEqual({ exact: 7, rounds: 2, declared: 2 });
    for (const { quote, start, end, evidence } of claims) {
      expect(text.slice(start, end)).toBe(quote);
      expect(evidence).toBeUndefined();
    }
  });

  test("a record that cannot be read says so", () => {
    const { status, stderr } = run([], "", { TONGBAO_DATA: join(folder, "none") });
    expect(status).toBe(2);
    expect(stderr).toContain("there is no such directory");
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
    expect(stderr).toMatch(/other\.docx: .+/);
  });
});
