/**
 * 印发: data/ → computed figures → dist/.
 *
 * `--out DIR` puts the site elsewhere. `--pdf` adds a PDF of each circular, as it prints from a browser of this machine;
 * where there is none, the site is built without them, and that is said. TONGBAO_DATA names another record, TONGBAO_WORK another work folder.
 *
 * The site is made in the work folder and moved into place when it is whole, so that a failed or killed build
 * leaves the old dist/ as it was.
 */
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { circularPdfs, offerPdf } from "../src/dashboard/build-options.ts";
import { readDashboard } from "../src/dashboard/read-dashboard.ts";
import { workFolder } from "../src/dashboard/work-folder.ts";

// Half of a build's time goes into loading modules; what is compiled once need not be again. For that the
// large ones are imported only below.
enableCompileCache();

// Astro reports usage to its makers unless told not to; nothing here reports to anyone.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/**
 * Builds the site of a record.
 *
 * One build at a time in a process: Astro and the work folder's place are set for the whole of it.
 *
 * @param options.dataDir - the record; data/ or TONGBAO_DATA when left out
 * @param options.outDir - where the finished site goes; what was there is replaced
 * @param options.browser - the path of a Chromium: prints a PDF of each circular
 * @throws DataError when the record has problems, PublishError when a page breaks a promise, PrintError when the browser
 *   prints nothing; `outDir` then stays as it was
 */
export async function buildSite({
  dataDir,
  outDir = "dist",
  browser,
}: { dataDir?: string; outDir?: string; browser?: string | undefined } = {}): Promise<void> {
  offerPdf(browser !== undefined);
  const { build } = await import("astro");
  const fresh = resolve(workFolder(), "site");
  // While the bundler works on its own threads, this one does what the pages wait for.
  let prepared: ReturnType<typeof prepare> | undefined;
  const built = build({
    outDir: fresh,
    cacheDir: resolve(workFolder(), "cache"),
    logLevel: "warn",
    vite: { plugins: [{ name: "tongbao-prepared", closeBundle: async () => void (await prepared) }] },
  });
  prepared = prepare(dataDir);
  const [preparation, site] = await Promise.allSettled([prepared, built]);
  // A record with problems fails the build, too; the problems are what the editor has to read.
  if (preparation.status === "rejected") throw preparation.reason;
  if (site.status === "rejected") throw site.reason;
  if (browser === undefined) {
    await preparation.value.publish(fresh);
  } else {
    const dashboard = readDashboard();
    await preparation.value.publish(fresh, { promised: circularPdfs(dashboard) });
    const { printCirculars } = await import("../src/publish/print-circulars.ts");
    await printCirculars(fresh, dashboard, { browser, folder: resolve(workFolder(), "print") });
  }
  await replaceFolder(fresh, resolve(outDir));
}

/** Ingests the record, and loads what the pages and the pass over them will use. */
async function prepare(dataDir: string | undefined) {
  const { ingest } = await import("./ingest.ts");
  await ingest(dataDir);
  const [{ publish }] = await Promise.all([
    import("../src/publish/publish.ts"),
    import("linkedom/worker"),
    import("@observablehq/plot"),
  ]);
  return { publish };
}

/** The browser that prints, or undefined once it has been said why there is none. */
async function printingBrowser(): Promise<string | undefined> {
  const { findBrowser } = await import("../src/publish/find-browser.ts");
  const search = findBrowser();
  if (search.path !== undefined) return search.path;
  console.error(
    `--pdf: ${search.found}, so the circulars have no PDF; the site is whole without them.\n  To mend: ${search.mend}, and build again.`,
  );
  return undefined;
}

/** Moves a folder to where another may be, which waits beside it until the new one is there. */
async function replaceFolder(fresh: string, target: string): Promise<void> {
  const [incoming, aside] = [`${target}.new`, `${target}.old`];
  await mkdir(dirname(target), { recursive: true });
  await rm(incoming, { recursive: true, force: true });
  await rm(aside, { recursive: true, force: true });
  await rename(fresh, incoming).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EXDEV") throw error;
    // The work folder is on another disk than the site.
    await cp(fresh, incoming, { recursive: true });
  });
  await rename(target, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(incoming, target);
  await rm(aside, { recursive: true, force: true });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { out: { type: "string", default: "dist" }, pdf: { type: "boolean", default: false } },
  });
  const { endWith } = await import("./report.ts");
  await endWith(async () => {
    const browser = values.pdf ? await printingBrowser() : undefined;
    await buildSite({ outDir: values.out, browser });
    console.log(
      `${values.out}/ is ready: open ${values.out}/index.html, or copy the folder to any static server.`,
    );
  });
}
