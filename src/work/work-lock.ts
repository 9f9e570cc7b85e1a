import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { lockOn } from "../archive/lock.ts";
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

/**
 * Does something as the only one in the work folder, so that two builds cannot take each other's figures and pages.
 *
 * @throws BusyError, without waiting, while another process, or another call in this one, has it
 */
export async function aloneInWorkFolder<T>(work: () => Promise<T>): Promise<T> {
  const folder = workFolder();
  mkdirSync(folder, { recursive: true });
  const lock = lockOn(resolve(folder, "lock"));
  if (!lock) throw new BusyError(folder);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
