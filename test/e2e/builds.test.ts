import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runBuild } from "../support/build-site.ts";
import { copyUnsealed } from "../support/shipped-record.ts";

const folder = mkdtempSync(join(tmpdir(), "tongbao-builds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string): { out: string; work: string } {
  return { out: join(folder, name, "dist"), work: join(folder, name, "work") };
}

function files(dir: string): Map<string, string> {
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(dir.length), readFileSync(file, "base64")]),
  );
}

test("the same record gives the same bytes", () => {
  const again = place("again");
  expect(runBuild({ data: "data", ...again })).toMatchObject({ status: 0, stderr: "" });
  const [first, second] = [files(inject("siteDir")), files(again.out)];
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...second].filter(([file, bytes]) => first.get(file) !== bytes).map(([file]) => file)).toEqual([]);
}, 300_000);

describe("a record with problems", () => {
  test("is refused with every problem at once, and what was there stays", () => {
    const { out, work } = place("refused");
    expect(runBuild({ data: "data", out, work })).toMatchObject({ status: 0 });
    writeFileSync(join(out, "CNAME"), "tongbao.example");
    const before = [files(out), readFileSync(join(work, "dashboard.json"), "utf8")] as const;
    const broken = join(folder, "broken-data");
    copyUnsealed(broken);
    const inspection = join(broken, "2022-Q3", "attachment-1.csv");
    writeFileSync(
      inspection,
      readFileSync(inspection, "utf8").replace("472,472", "472,47a").replace("167,167,1", "167,167,2"),
    );
    const result = runBuild({ data: broken, out, work });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("attachment-1.csv:3:4  TB2023  “47a”不是个数");
    expect(result.stderr).toMatch(/attachment-1\.csv:13:\d/);
    expect(files(out)).toEqual(before[0]);
    expect(readFileSync(join(work, "dashboard.json"), "utf8")).toBe(before[1]);
    expect(readdirSync(dirname(out)).toSorted()).toEqual(["dist", "work"]);
    // One that is whole takes its place, and what no build has written stays there.
    expect(runBuild({ data: "data", out, work }, { args: ["--afresh"] }).stdout).toContain("已生成");
    expect(files(out)).toEqual(before[0]);
    // Where nothing has changed it stays; where one byte of it has, it is made again.
    const unchanged = () => runBuild({ data: "data", out, work }).stdout.includes("没有变化");
    expect(unchanged()).toBe(true);
    expect(files(out)).toEqual(before[0]);
    writeFileSync(join(out, "index.html"), `${readFileSync(join(out, "index.html"), "utf8")}x`);
    expect(unchanged()).toBe(false);
    expect(files(out)).toEqual(before[0]);
  }, 300_000);
});

describe("another jurisdiction, by TONGBAO_DATA alone", () => {
  const { out, work } = place("other");
  const read = (page: string) => readFileSync(join(out, page), "utf8");
  beforeAll(() => {
    expect(runBuild({ data: "test/fixtures/other-jurisdiction", out, work })).toMatchObject({
      status: 0,
      stderr: "",
    });
  }, 300_000);

  test("has a page for each of its periods and regions", () => {
    const pages = [...files(out).keys()].filter((file) => file.endsWith(".html"));
    const standard = [
      "/brief.html",
      "/check.html",
      "/circulars.html",
      "/circulars/2025-Q2.html",
      "/circulars/2025-Q3.html",
      "/circulars/index.html",
      "/compare/2025-Q2-2025-Q3.html",
      "/corrections.html",
      "/data.html",
      "/duties.html",
      "/index.html",
      "/method.html",
      "/regions-most.html",
      "/regions.html",
      "/regions/990100.html",
      "/regions/990101.html",
      "/regions/990102.html",
      "/regions/990103.html",
      "/regions/index.html",
      "/screen.html",
      "/search.html",
      "/trends.html",
      "/updates.html",
    ];
    const large = standard.map((file) => `/large${file}`);
    expect(pages).toEqual(["/404.html", ...standard, ...large].toSorted());
  });

  test("has no gap where it gives no optional key: no empty item, tag, link or address", () => {
    expect(JSON.parse(readFileSync("test/fixtures/other-jurisdiction/site.json", "utf8"))).not.toHaveProperty(
      "url",
    );
    for (const file of [...files(out).keys()].filter((name) => name.endsWith(".html"))) {
      const html = read(file).replace(/<script>.*?<\/script>/s, "");
      const gaps = [
        /<meta name="(?:Site|Column|Article|PubDate|ContentSource)[^>]*>/,
        /rel="canonical"|og:url|og:image|null|undefined/,
        /<(li|dt|dd|a)(?: [^>]*)?>\s*<\/\1>/,
        /网站标识码|主办：|<a(?: [^>]*)? href=""/,
      ].flatMap((gap) => gap.exec(html)?.[0] ?? []);
      expect(gaps, file).toEqual([]);
    }
    const names = [...files(out).keys()];
    expect(names).not.toContain("/sitemap.xml");
    expect(read("robots.txt")).not.toContain("Sitemap:");
    expect(read("feed.xml")).not.toMatch(/href="(?:null|undefined|)"/);
  });

  test("says what its own figures say", () => {
    const overview = read("index.html");
    expect(overview).toContain("增至129个，");
    expect(overview).toContain("比二季度增加4.9%，");
    expect(overview).toContain("市本级由41个到44个");
    expect(read("circulars/2025-Q2.html")).toContain("云政办函〔2025〕7号");
    expect(read("circulars/2025-Q2.html")).toContain("已注销");
    expect(read("regions/990102.html")).toContain("北渡水利");
  });

  test("has nothing of the shipped record, and no demonstration notice", () => {
    const rows = readFileSync("data/regions.csv", "utf8").trim().split("\n").slice(1);
    const names = rows.map((row) => row.split(",")[1] ?? "").filter((name) => name.endsWith("市"));
    expect(names.length).toBeGreaterThan(10);
    // The scripts of check.html are the same for every record, and libraries hold any number.
    const ofRecord = [...files(out)].filter(([file]) => !/^.check.[a-z]+\.js$/.test(file));
    for (const [file, bytes] of ofRecord) {
      const text = Buffer.from(bytes, "base64").toString();
      for (const word of ["浙江", "3120", "示例站点", ...names]) {
        expect(text.includes(word), `${file} says ${word}`).toBe(false);
      }
    }
  });
});
