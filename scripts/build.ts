/**
 * 印发: data/ → computed figures → dist/.
 *
 * `--out DIR` puts the site elsewhere. `--compress` adds .gz and .br files for a server that sends them as they are.
 * `--pdf` adds a PDF of each circular, as it prints from a browser of this machine; where there is none, the site is
 * built without them, and that is said. Where nothing has changed since the site that is there, it stays; `--afresh`
 * makes it all the same. TONGBAO_DATA names another record, TONGBAO_WORK another work folder.
 *
 * The site is made in the work folder and moved into place when it is whole, so that a failed or killed build
 * leaves the old dist/ as it was. A work folder serves one build at a time; a second one says so and ends.
 */
import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { resolve, sep } from "node:path";
import type { Language } from "../src/messages/message.ts";
import { circularPdfs, offerPdf } from "../src/work/build-options.ts";
import { checkFolder, dataFolder, workFolder } from "../src/work/work-folder.ts";
import { aloneInWorkFolder } from "../src/work/work-lock.ts";
import { replaceFolder, siteFolder } from "../src/work/replace-folder.ts";

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
 * @param options.compress - whether to add .gz and .br files
 * @param options.browser - the path of a Chromium: prints a PDF of each circular
 * @param options.afresh - makes it also when nothing has changed since the one that is there
 * @returns whether the one that is there was left, made of the same and whole
 * @throws DataError when the record has problems, PublishError when a page breaks a promise, CommandError when the browser
 *   prints nothing, while another build is at work, or when `outDir` holds something else; `outDir` then stays as it was
 */
export async function buildSite({
  dataDir,
  outDir = "dist",
  compress = false,
  browser,
  afresh = false,
}: BuildOptions = {}): Promise<{ readonly unchanged: boolean }> {
  return aloneInWorkFolder(async () => {
    const target = await siteFolder(outDir);
    const { isUnchanged, keyOfSite, noteSite } = await import("../src/publish/unchanged.ts");
    const options = [String(compress), browser ?? ""];
    const key = await keyOfSite(dataDir ?? dataFolder(), options).catch(() => undefined);
    const note = resolve(workFolder(), "built.json");
    if (!afresh && key !== undefined && (await isUnchanged(note, target, key))) return { unchanged: true };
    const fresh = await makeSite(dataDir, browser);
    if (compress) {
      const { compressFolder } = await import("../src/publish/compress.ts");
      await compressFolder(fresh);
    }
    const { writeManifest } = await import("../src/publish/manifest.ts");
    await writeManifest(fresh);
    const { keepForeignFiles } = await import("../src/publish/keep-foreign-files.ts");
    await keepForeignFiles(target, fresh);
    await replaceFolder(fresh, target);
    if (key !== undefined) await noteSite(note, target, key);
    return { unchanged: false };
  });
}

export interface BuildOptions {
  readonly dataDir?: string | undefined;
  readonly outDir?: string;
  readonly compress?: boolean;
  readonly browser?: string | undefined;
  readonly afresh?: boolean;
}

/** The finished site of a record, in the work folder. */
async function makeSite(dataDir: string | undefined, browser: string | undefined): Promise<string> {
  offerPdf(browser !== undefined);
  // The bundler's allocator keeps what it once had, unless told to give it back at once: 45 MB of a build of 400 pages. It asks when it
  // is loaded; what is started later draws pictures, and is ten times slower for it.
  process.env["MIMALLOC_PURGE_DELAY"] = "0";
  const { build } = await import("astro");
  delete process.env["MIMALLOC_PURGE_DELAY"];
  const fresh = freshFolder();
  await rm(fresh, { recursive: true, force: true });
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
  const { dashboard, scripts, publish, sitemap } = preparation.value;
  const promised = browser === undefined ? [] : circularPdfs(dashboard);
  const pages = await publish(fresh, { promised, scripts });
  if (browser !== undefined) {
    const { printCirculars } = await import("../src/publish/print/print-circulars.ts");
    await printCirculars(fresh, dashboard, { browser, folder: resolve(workFolder(), "print") });
  }
  const list = sitemap(dashboard, pages);
  if (list !== undefined) await writeFile(resolve(fresh, "sitemap.xml"), list);
  return fresh;
}

/**
 * Where Astro makes the site: in the work folder. When that lies outside of the project, a place of its own in .tongbao/:
 * Astro runs the pages where they can find their packages, and would take one place for all such builds.
 */
function freshFolder(): string {
  const work = workFolder();
  if (work.startsWith(resolve() + sep)) return resolve(work, "site");
  return resolve(".tongbao", `site-${createHash("sha256").update(work).digest("hex").slice(0, 8)}`);
}

/** Ingests the record, and loads what the pages and the pass over them will use. */
async function prepare(dataDir: string | undefined) {
  const { ingest } = await import("./ingest.ts");
  const dashboard = await ingest(dataDir);
  const { writeCheckScripts } = await import("../src/check/scripts.ts");
  const { drawShareImages } = await import("../src/share/draw-share-images.ts");
  const [scripts, { publish }, { sitemap }] = await Promise.all([
    writeCheckScripts(checkFolder()),
    import("../src/publish/publish.ts"),
    import("../src/feeds/sitemap.ts"),
    drawShareImages(dashboard),
    import("linkedom/worker"),
    import("@observablehq/plot"),
  ]);
  return { dashboard, scripts, publish, sitemap };
}

/** The browser that prints, or undefined once it has been said why there is none. */
async function printingBrowser(language: Language): Promise<string | undefined> {
  const { findBrowser } = await import("../src/publish/print/find-browser.ts");
  const search = findBrowser();
  if (search.path !== undefined) return search.path;
  const { sentence } = await import("../src/messages/sentence.ts");
  console.error(sentence(search.said, language));
  return undefined;
}

if (import.meta.main) {
  const { commandLine } = await import("./command-line.ts");
  const line = commandLine(
    "build",
    {
      out: { type: "string", default: "dist" },
      compress: { type: "boolean", default: false },
      pdf: { type: "boolean", default: false },
      afresh: { type: "boolean", default: false },
    },
    0,
  );
  const { endWith } = await import("./report.ts");
  if (line)
    await endWith(async () => {
      const { values, language } = line;
      const browser = values.pdf ? await printingBrowser(language) : undefined;
      const { out: outDir, compress, afresh } = values;
      const { unchanged } = await buildSite({ outDir, compress, browser, afresh });
      console.log(
        language === "zh"
          ? `${values.out}/ ${unchanged ? "仍是最新的，没有变化" : "已生成"}：打开 ${values.out}/index.html，或把整个文件夹复制到任何静态服务器。`
          : `${values.out}/ is ${unchanged ? "up to date" : "ready"}: open ${values.out}/index.html, or copy the folder to any static server.`,
      );
    }, line.language);
}
