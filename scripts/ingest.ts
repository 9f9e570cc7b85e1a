/**
 * 数据整编: reads data/ (or TONGBAO_DATA), checks it, computes every figure, and writes .tongbao/dashboard.json.
 *
 * Exit 0: written. Exit 1: the record has problems; all are printed, and nothing is written.
 */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DataError } from "../src/documents/data-error.ts";
import type { DataProblem } from "../src/documents/report.ts";
import type { Archive } from "../src/archive/model.ts";
import { displayedDirectory, readArchive } from "../src/archive/read-archive.ts";
import { whileUnwritten } from "../src/archive/record-lock.ts";
import { auditProblems } from "../src/dashboard/archive-audit.ts";
import { dashboardOf } from "../src/dashboard/assemble.ts";
import type { Dashboard } from "../src/dashboard/schema.ts";
import type { SealedSite } from "../src/seal/published.ts";
import { dashboardFile, dataFolder, sealsFile } from "../src/work/work-folder.ts";
import { aloneInWorkFolder } from "../src/work/work-lock.ts";
import { commandLine } from "./command-line.ts";
import { endWith } from "./report.ts";

/**
 * Computes the dashboard of the record in `dataDir` and writes it, whole or not at all.
 *
 * @throws DataError with every problem of the record, a figure of a circular that does not hold among them; an earlier
 *   dashboard then stays as it was
 */
export async function ingest(dataDir = dataFolder(), file = dashboardFile()): Promise<Dashboard> {
  const archive = whileUnwritten(dataDir, () => readArchive(dataDir));
  const problems = auditProblems(archive, displayedDirectory(dataDir));
  if (problems.length > 0) throw new DataError(problems);
  return writeDashboard(archive, file);
}

/**
 * As `ingest`, for the editor's own eyes: figures of circulars that do not hold stop nothing, and are marked on the page.
 *
 * @returns what would stop a build
 * @throws DataError when the record cannot be read
 */
export async function ingestForPreview(
  dataDir = dataFolder(),
  file = dashboardFile(),
): Promise<readonly DataProblem[]> {
  const archive = whileUnwritten(dataDir, () => readArchive(dataDir));
  await writeDashboard(archive, file);
  return auditProblems(archive, displayedDirectory(dataDir));
}

async function writeDashboard(archive: Archive, file: string): Promise<Dashboard> {
  const dashboard = dashboardOf(archive);
  await mkdir(dirname(file), { recursive: true });
  // The seals first: pages that read the new dashboard find them.
  await writeWhole(join(dirname(file), basename(sealsFile())), sealedSiteOf(archive));
  await writeWhole(file, dashboard);
  return dashboard;
}

async function writeWhole(file: string, value: unknown): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, `${JSON.stringify(value)}\n`);
  await rename(unfinished, file);
}

function sealedSiteOf({ site, periods }: Archive): SealedSite {
  return {
    keys: site.keys ?? [],
    periods: periods.flatMap(({ id, seals }) => (seals ? [{ period: id, seals }] : [])),
  };
}

if (import.meta.main) {
  const line = commandLine("ingest", {}, 0);
  if (line)
    await endWith(async () => {
      const { periods, overview } = await aloneInWorkFolder(() => ingest());
      console.log(
        line.language === "zh"
          ? `共${periods.length}期，最近一期${overview.period}：${dashboardFile()}`
          : `${periods.length} periods, newest ${overview.period}: ${dashboardFile()}`,
      );
    }, line.language);
}
