/**
 * Measures what a build costs, as ratios and byte counts, and prints a table for docs/performance.md.
 *
 * Exit 1 when a promise is broken: more than twice an empty Astro build, a page over its budget,
 * or a score of Lighthouse too low.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { benchAudit, defaultFolder } from "./bench-audit.ts";
import { benchLighthouse, keepsPromises, lighthouseTable } from "./bench-lighthouse.ts";
import { mutationLines, type MutationScore, scoreMutations, shippedRecords } from "./bench-mutations.ts";
import { benchVerify } from "./bench-verify.ts";
import { writeBenchRecord } from "./bench-record.ts";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");

/** Builds of each kind, taken in turn so that both meet the same noise. */
const rounds = 7;
const mostTimesEmpty = 2;
const overviewBudget = 14 * 1024;
const pageBudget = 30 * 1024;
/** Share of single-figure changes that have to stop the build, of those that the record has another figure to tell by. */
const leastCaught = 0.98;

const temp = await mkdtemp(join(tmpdir(), "tongbao-bench-"));
let broken = false;
try {
  const ratio = await againstEmptyAstro();
  await sizes();
  for (const quarters of [60, 200]) await longRecord(quarters);
  audit();
  console.log(benchVerify(root).join("\n"));
  const lighthouse = await benchLighthouse(join(root, "data"));
  console.log(lighthouseTable(lighthouse));
  if (!keepsPromises(lighthouse)) broken = true;
  if (ratio > mostTimesEmpty) broken = true;
} finally {
  await rm(temp, { recursive: true, force: true });
}
if (broken) {
  console.error("A promise is broken: see above.");
  process.exitCode = 1;
}

/** `npm run build` of the shipped record against `npm run build` of one empty Astro page. */
async function againstEmptyAstro(): Promise<number> {
  const empty = join(temp, "empty");
  await mkdir(join(empty, "src/pages"), { recursive: true });
  await writeFile(
    join(empty, "package.json"),
    JSON.stringify({ type: "module", scripts: { build: "astro build --silent" } }),
  );
  await writeFile(
    join(empty, "src/pages/index.astro"),
    '<!doctype html><html lang="zh-CN"><head><title>空</title></head><body></body></html>\n',
  );
  await symlink(join(root, "node_modules"), join(empty, "node_modules"));
  const project = join(temp, "project");
  await cp(root, project, {
    recursive: true,
    filter: (source) =>
      !/(^|\/)(node_modules|dist|\.git|\.tongbao|\.astro|test)$/.test(source.slice(root.length)),
  });
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
  const times: { empty: number[]; shipped: number[] } = { empty: [], shipped: [] };
  for (let round = 0; round <= rounds; round++) {
    const one = { empty: await timeBuild(empty), shipped: await timeBuild(project, ["--afresh"]) };
    // The first of each only warms the caches.
    if (round === 0) continue;
    times.empty.push(one.empty);
    times.shipped.push(one.shipped);
  }
  const ratio = median(times.shipped) / median(times.empty);
  const best = Math.min(...times.shipped) / Math.min(...times.empty);
  console.log(`empty Astro page   ${median(times.empty).toFixed(2)} s (median of ${rounds})`);
  console.log(`shipped record     ${median(times.shipped).toFixed(2)} s`);
  console.log(
    `ratio              ${ratio.toFixed(2)} × (at most ${mostTimesEmpty} ×; of the best runs ${best.toFixed(2)} ×)`,
  );
  return ratio;
}

async function timeBuild(folder: string, more: readonly string[] = []): Promise<number> {
  const start = performance.now();
  await run("npm", ["run", "--silent", "build", "--", ...more], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return (performance.now() - start) / 1000;
}

/** Every page of the shipped record, compressed as a server would send it. */
async function sizes(): Promise<void> {
  const dist = join(temp, "project/dist");
  const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".html"));
  const bytes = await Promise.all(
    pages.map(async (page) => ({ page, size: brotliSize(await readFile(join(dist, page))) })),
  );
  const overview = bytes.find(({ page }) => page === "index.html")?.size ?? Infinity;
  const largest = bytes.toSorted((a, b) => b.size - a.size)[0];
  console.log(`index.html         ${overview} bytes brotli (at most ${overviewBudget})`);
  console.log(`largest page       ${largest?.page} ${largest?.size} bytes brotli (at most ${pageBudget})`);
  if (overview > overviewBudget || (largest?.size ?? Infinity) > pageBudget) broken = true;
}

/** A generated record of many quarters: time a page, peak memory, and the largest page. */
async function longRecord(quarters: number): Promise<void> {
  const data = join(temp, `data-${quarters}`);
  const out = join(temp, `out-${quarters}`);
  await writeBenchRecord(data, quarters);
  const code = `
    const { buildSite } = await import(${JSON.stringify(join(root, "scripts/build.ts"))});
    await buildSite({ outDir: ${JSON.stringify(out)} });
    console.log(process.resourceUsage().maxRSS);`;
  const start = performance.now();
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", code], {
    cwd: root,
    env: { ...process.env, TONGBAO_DATA: data, TONGBAO_WORK: join(temp, `work-${quarters}`) },
    maxBuffer: 1 << 26,
  });
  const seconds = (performance.now() - start) / 1000;
  const pages = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".html"));
  const largest = Math.max(
    ...(await Promise.all(pages.map(async (page) => brotliSize(await readFile(join(out, page)))))),
  );
  const memory = Number(stdout.trim().split("\n").at(-1)) / 1024;
  console.log(
    `${String(quarters).padEnd(4)}quarters × 12  ${pages.length} pages in ${seconds.toFixed(1)} s, ` +
      `${((1000 * seconds) / pages.length).toFixed(0)} ms a page, ${memory.toFixed(0)} MB at the peak, ` +
      `largest page ${largest} bytes brotli`,
  );
}

/** What the audit finds in made-up circulars, and how many single-figure changes of records stop the build. */
function audit(): void {
  console.log(benchAudit([defaultFolder]).join("\n").replaceAll(`${root}/`, ""));
  const scores = scoreMutations(shippedRecords(), "words kept");
  console.log("records: changes of one figure of a circular that stop the build");
  console.log(mutationLines(scores).join("\n"));
  const [telling, caught] = [sumOf(scores, "telling"), sumOf(scores, "caught")];
  if (caught < leastCaught * telling) broken = true;
}

function sumOf(scores: readonly MutationScore[], count: "telling" | "caught"): number {
  return scores.reduce((sum, score) => sum + score[count], 0);
}

function brotliSize(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
