import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError } from "../src/archive/data-error.ts";
import { readArchive } from "../src/archive/read-archive.ts";
import { auditProblems, auditQuarter } from "../src/dashboard/archive-audit.ts";

/** What became of changing single figures of a record by one unit in their last place. */
export interface MutationScore {
  readonly changes: number;
  readonly caught: number;
  /** The changes that nothing noticed: "2022-Q3/circular.md: 20.9% → 20.8%". */
  readonly missed: readonly string[];
}

interface Mutation {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Changes every provable figure of a record, one at a time, up and down by one unit in its last place, and asks whether
 * the build would stop: each audited figure of the circulars that is not merely declared, and each figure of 附件1.
 */
export function scoreMutations(dataDir: string): MutationScore {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-mutations-"));
  try {
    const data = join(folder, "data");
    cpSync(dataDir, data, { recursive: true });
    const mutations = [...circularMutations(dataDir), ...tableMutations(dataDir)];
    const missed = mutations.filter((mutation) => !isCaught(data, mutation));
    return {
      changes: mutations.length,
      caught: mutations.length - missed.length,
      missed: missed.map(({ file, from, to }) => `${file}: ${from} → ${to}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function circularMutations(dataDir: string): Mutation[] {
  const archive = readArchive(dataDir);
  return archive.quarters.flatMap((quarter) =>
    auditQuarter(archive, quarter)
      .filter(({ claim }) => claim.verdict !== "declared")
      .flatMap(({ claim }) => changesOf(`${quarter.id}/circular.md`, claim.start, claim.quote)),
  );
}

/** Counts and rates of inspection.csv where the regions are published; a total alone has nothing beside it. */
function tableMutations(dataDir: string): Mutation[] {
  return readArchive(dataDir)
    .quarters.filter(({ inspections }) => inspections.length > 0)
    .flatMap(({ id }) => {
      const file = `${id}/inspection.csv`;
      const text = readFileSync(join(dataDir, file), "utf8");
      // Not the heading, nor the serial number that a line begins with.
      return [...text.matchAll(/(?<=,)\d+(?:\.\d*)?%?/g)].flatMap((match) =>
        changesOf(file, match.index, match[0]),
      );
    });
}

/** The figure in a quote, one unit in its last place up and down; never below nought nor above 100%. */
function changesOf(file: string, start: number, quote: string): Mutation[] {
  const digits = /\d+(?:\.\d+)?/.exec(quote);
  if (!digits) return [];
  const [from] = digits;
  const decimals = from.split(".")[1]?.length ?? 0;
  const units = BigInt(from.replace(".", ""));
  const most = quote.includes("%") ? 100n * 10n ** BigInt(decimals) : undefined;
  return [units - 1n, units + 1n]
    .filter((changed) => changed >= 0n && (most === undefined || changed <= most))
    .map((changed) => {
      const text = changed.toString().padStart(decimals + 1, "0");
      const to = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
      const place = start + digits.index;
      return { file, start: place, end: place + from.length, from, to };
    });
}

function isCaught(data: string, { file, start, end, to }: Mutation): boolean {
  const path = join(data, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.slice(0, start) + to + text.slice(end));
  try {
    return auditProblems(readArchive(data), "data").length > 0;
  } catch (error) {
    if (error instanceof DataError) return true;
    throw error;
  } finally {
    writeFileSync(path, text);
  }
}
