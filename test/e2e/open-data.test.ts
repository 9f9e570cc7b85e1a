import { createHash } from "node:crypto";
import { posix } from "node:path";
import { read } from "@e965/xlsx";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { tablesOf } from "../../src/open-data/tables.ts";
import { pageUrl, readSiteFile, screens, siteFiles, usePage } from "../support/site.ts";

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
}

const json = (file: string) => JSON.parse(readSiteFile(file).toString("utf8")) as Record<string, unknown>;
const home = "https://tongbao.example/";
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const tables = tablesOf(json("api/dashboard.json") as unknown as Dashboard);
/** The site's file that a link from data/ leads to. */
const fileOf = (link: string) => (link.startsWith(home) ? link.slice(home.length) : posix.join("data", link));
const descriptions = ["data/catalog.jsonld", "data/datapackage.json", "data/dataset.jsonld"];
/** Every file that the open data promise: what they describe, without the descriptions. A PNG is an SVG again. */
const promised = siteFiles().filter(
  (file) => (/^(data|charts)\//.test(file) && !file.endsWith(".png")) || file === "api/dashboard.json",
);

test("every table is there three times, in the workbook, and described", () => {
  for (const { name } of tables) {
    for (const ending of ["csv", "plain.csv", "json"]) expect(promised).toContain(`data/${name}.${ending}`);
  }
  for (const file of ["data/tongbao.xlsx", ...descriptions]) expect(promised).toContain(file);
  expect(read(readSiteFile("data/tongbao.xlsx")).SheetNames.length).toBe(tables.length + 2);
});

test("the data package has size and digest of every file, as it lies in the site", () => {
  const resources = json("data/datapackage.json")["resources"] as Resource[];
  expect(resources.map(({ path }) => fileOf(path)).toSorted()).toEqual(
    promised.filter((file) => !descriptions.includes(file)),
  );
  for (const { path, bytes, hash } of resources) {
    const file = readSiteFile(fileOf(path));
    expect({ path, bytes, hash }).toEqual({ path, bytes: file.length, hash: `sha256:${sha256(file)}` });
  }
});

test("so have the catalogue and the search engine's data set", () => {
  const datasets = json("data/catalog.jsonld")["dcat:dataset"] as Record<string, unknown>[];
  const distributions = datasets.flatMap((one) => one["dcat:distribution"] as Record<string, never>[]);
  const catalogued = distributions.map((one) => ({
    file: fileOf(one["dcat:downloadURL"]!["@id"]),
    bytes: Number(one["dcat:byteSize"]!["@value"]),
    digest: one["spdx:checksum"]!["spdx:checksumValue"]["@value"] as string,
  }));
  const found = (json("data/dataset.jsonld")["distribution"] as Record<string, string>[]).map((one) => ({
    file: fileOf(one["contentUrl"]!),
    bytes: Number.parseInt(one["contentSize"]!),
    digest: one["sha256"]!,
  }));
  for (const list of [catalogued, found]) {
    expect(list.map(({ file }) => file).toSorted()).toEqual(
      promised.filter((file) => !descriptions.includes(file)),
    );
    for (const { file, bytes, digest } of list) {
      expect({ file, bytes, digest }).toEqual({
        file,
        bytes: readSiteFile(file).length,
        digest: sha256(readSiteFile(file)),
      });
    }
  }
});

test("a picture's CSV says in each row what it shows and where it is from, in plain numbers", () => {
  const charts = promised.filter((file) => /^charts\/.*\.csv$/.test(file));
  expect(charts.length).toBeGreaterThan(5);
  for (const chart of charts) {
    const text = readSiteFile(chart).toString("utf8").slice(1).trimEnd();
    const [heading = [], ...rows] = Papa.parse<string[]>(text, { newline: "\r\n" }).data;
    expect(heading.slice(-3), chart).toEqual(["图示内容", "来源", "来源名称"]);
    for (const row of rows) {
      const [subtitle, sources, sourceText] = row.slice(-3);
      const [, ...cells] = row.slice(0, -3);
      expect(subtitle, chart).not.toBe("");
      for (const cell of cells) expect(cell, chart).not.toMatch(/^['+−]|\d%$/);
      // Where nothing was published nobody has said anything.
      if (cells.every((cell) => cell === "")) continue;
      expect(sources, chart).toMatch(/^\d{4}-Q[1-4]\//);
      expect(sourceText, chart).toMatch(/《.+》（可信度：.+）$/);
    }
  }
});

test("the page links every file of data/, and gives its digest", () => {
  const page = readSiteFile("data.html").toString("utf8");
  for (const file of promised.filter((name) => name.startsWith("data/"))) {
    expect(page, file).toContain(`href="${file}"`);
    expect(page, file).toContain(sha256(readSiteFile(file)));
  }
});

test("the page's head names the descriptions, without a script", () => {
  const page = readSiteFile("data.html").toString("utf8");
  const head = page.slice(0, page.indexOf("</head>"));
  expect(head).toMatch(/<link rel="alternate" type="application\/ld\+json" href="data\/catalog\.jsonld"/);
  expect(head).toMatch(/<link rel="alternate" type="application\/ld\+json" href="data\/dataset\.jsonld"/);
  expect(head).toMatch(/<link rel="describedby" type="application\/json" href="data\/datapackage\.json"/);
});

const page = usePage(screens.narrow);

test("a table's columns open from its name on a phone, and the page does not scroll sideways", async () => {
  await page().goto(pageUrl("data.html"));
  for (const { name, fields } of tables) {
    const details = page().locator(`details#${name}`);
    await details.locator("summary").click();
    const terms = await details.locator("dt").allInnerTexts();
    expect(terms, name).toEqual(fields.map((field) => `${field.title} ${field.name}`));
    const said = await details.locator("dd").allInnerTexts();
    for (const [index, field] of fields.entries()) {
      for (const word of [field.description, field.missing ?? "没有空值"])
        expect(said[index]).toContain(word);
    }
  }
  expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test("the workbook downloads under its own name", async () => {
  await page().goto(pageUrl("data.html"));
  const [download] = await Promise.all([
    page().waitForEvent("download"),
    page()
      .getByRole("link", { name: /下载工作簿/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe("tongbao.xlsx");
});
