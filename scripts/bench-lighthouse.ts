/**
 * What Lighthouse says of the shipped record's pages, built and compressed, as the preview serves them to a phone.
 *
 * By itself (`node scripts/bench-lighthouse.ts`) it prints a table and ends with 1 when a promise is broken.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import type { Result } from "lighthouse";
import { readDashboard } from "../src/work/read-dashboard.ts";
import { serveFolder } from "../src/publish/preview/static-server.ts";
import { browserFlags } from "../src/publish/print/find-browser.ts";
import { findBrowser } from "../test/support/browser.ts";
import { buildSite } from "./build.ts";

/** The least score of each category, of 100. Speed is simulated, yet a busy machine shows in it. */
const least = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];
/** Runs of each page, of which the median counts. */
const runs = 5;
/**
 * After each page Chromium starts a process in reserve. On two cores that is the longest task of all: an empty page then
 * scores 94 instead of 100.
 */
const noReserve = "--disable-features=SpareRendererForSitePerProcess";
/** A page with nothing on it, measured beside the others: what the machine itself costs. It is not judged. */
const emptyPage = "empty.html";

export interface LighthouseScores {
  readonly page: string;
  /** Medians, of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Lighthouse's own measure of the machine while it ran; below 1000 it was too busy to say anything of speed. */
  readonly machine: number;
  /** Audits that cost points in any run, with what Lighthouse says of them. */
  readonly failed: readonly string[];
}

/** Builds the record in `data`, serves it, and has Lighthouse look at the overview, the newest circular and a region. */
export async function benchLighthouse(data: string): Promise<LighthouseScores[]> {
  const temp = await mkdtemp(join(tmpdir(), "tongbao-lighthouse-"));
  try {
    process.env["TONGBAO_WORK"] = join(temp, "work");
    await buildSite({ dataDir: data, outDir: join(temp, "dist"), compress: true });
    await writeFile(
      join(temp, "dist", emptyPage),
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>空</title></head><body><p>空</p></body></html>\n',
    );
    const server = await serveFolder(join(temp, "dist"));
    const profile = join(temp, "profile");
    await mkdir(profile);
    const chrome = await launch({
      chromePath: findBrowser(),
      chromeFlags: ["--headless=new", noReserve, ...browserFlags],
      userDataDir: profile,
      logLevel: "silent",
    });
    try {
      const measured: LighthouseScores[] = [];
      for (const page of benchPages()) measured.push(await measure(page, server.url, chrome.port));
      return measured;
    } finally {
      chrome.kill();
      await server.close();
    }
  } finally {
    await rm(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}

function benchPages(): string[] {
  const { periods, regions } = readDashboard();
  const told = periods.findLast(({ circular }) => circular !== undefined);
  const region = regions[0];
  if (!told || !region) throw new Error("no circular or no region to look at");
  return ["index.html", `circulars/${told.id}.html`, `regions/${region.id}.html`, emptyPage];
}

async function measure(page: string, base: string, port: number): Promise<LighthouseScores> {
  const results: Result[] = [];
  for (let round = 0; round < runs; round++) {
    const answer = await lighthouse(new URL(page, base).href, {
      port,
      logLevel: "error",
      formFactor: "mobile",
      throttlingMethod: "simulate",
      onlyCategories: categories,
    });
    if (!answer) throw new Error(`Lighthouse says nothing of ${page}`);
    if (answer.lhr.runtimeError) throw new Error(`${page}: ${answer.lhr.runtimeError.message}`);
    results.push(answer.lhr);
  }
  const median = (category: Category): number => {
    const scores = results.map((result) => 100 * (result.categories[category]?.score ?? 0));
    return Math.round(scores.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0);
  };
  return {
    page,
    scores: {
      performance: median("performance"),
      accessibility: median("accessibility"),
      "best-practices": median("best-practices"),
      seo: median("seo"),
    },
    machine: Math.min(...results.map(({ environment }) => Math.round(environment.benchmarkIndex))),
    failed: [...new Map(results.flatMap(costlyAudits)).values()],
  };
}

/** Audits that cost points, by name: "seo robots-txt: robots.txt is not valid". */
function costlyAudits({ categories: judged, audits }: Result): (readonly [id: string, words: string])[] {
  return Object.values(judged).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap((ref) => {
      const audit = audits[ref.id];
      if (!audit || ref.weight === 0 || audit.score === null || audit.score >= 0.9) return [];
      const words = [audit.title, audit.displayValue, audit.explanation, wordItems(audit.details)];
      return [[audit.id, `${id} ${audit.id}: ${words.filter(Boolean).join("; ")}`] as const];
    }),
  );
}

function wordItems(details: Result["audits"][string]["details"]): string {
  const items = details && "items" in details && Array.isArray(details.items) ? details.items : [];
  return items.length === 0 ? "" : JSON.stringify(items.slice(0, 3)).slice(0, 400);
}

/** The scores as lines of a table, and what cost points below. */
export function lighthouseTable(measured: readonly LighthouseScores[]): string {
  const width = Math.max(...measured.map(({ page }) => page.length));
  return [
    "Lighthouse".padEnd(width) + categories.map((name) => `  ${name}`).join("") + "  machine",
    ...measured.map(
      ({ page, scores, machine }) =>
        page.padEnd(width) +
        categories.map((name) => `  ${String(scores[name]).padStart(name.length)}`).join("") +
        `  ${String(machine).padStart(7)}`,
    ),
    ...measured
      .filter(({ page }) => page !== emptyPage)
      .flatMap(({ page, failed }) => failed.map((audit) => `    ${page}: ${audit}`)),
  ].join("\n");
}

/** Whether every page has the least score of each category; the empty page is there to compare with, and is not judged. */
export function keepsPromises(measured: readonly LighthouseScores[]): boolean {
  return measured
    .filter(({ page }) => page !== emptyPage)
    .every(({ scores }) => categories.every((name) => scores[name] >= least[name]));
}

if (import.meta.main) {
  const measured = await benchLighthouse(resolve(import.meta.dirname, "../data"));
  console.log(lighthouseTable(measured));
  if (!keepsPromises(measured)) {
    console.error("A promise is broken: see above.");
    process.exitCode = 1;
  }
}
