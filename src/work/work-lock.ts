import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { workFolder } from "./work-folder.ts";

/** Another command is at work in the same work folder. */
export class BusyError extends Error {
  constructor(folder: string) {
    super(
      `Another build or ingest is at work in ${folder}; nothing was done.\n` +
        "  To mend: wait until it has ended, or set TONGBAO_WORK to another folder.",
    );
    this.name = "BusyError";
  }
}

/** SQLITE_BUSY: somebody else has the lock. */
const busy = 5;

/**
 * Does something as the only one in the work folder, so that two builds cannot take each other's figures and pages.
 *
 * The lock is the system's own on a file, by way of SQLite: it goes when its process does, however that ends, so that
 * none is ever left behind by a killed build.
 *
 * @throws BusyError, without waiting, while another process, or another call in this one, has it
 */
export async function aloneInWorkFolder<T>(work: () => Promise<T>): Promise<T> {
  const folder = workFolder();
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(resolve(folder, "lock"));
  try {
    try {
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      if ((error as { errcode?: number }).errcode === busy) throw new BusyError(folder);
      throw error;
    }
    return await work();
  } finally {
    lock.close();
  }
}
