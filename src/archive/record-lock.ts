import { existsSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../documents/data-error.ts";
import { fileStart } from "../documents/report.ts";
import { message } from "../messages/message.ts";
import { lockOn } from "./lock.ts";
import { displayedDirectory } from "./read-archive.ts";

/** Begins with a dot: no part of the record. */
const lockFile = ".tongbao-lock";

/**
 * Does something as the only one that writes into a data folder: of two that write at once the second is told so, and nothing of
 * either is lost.
 *
 * @throws DataError while another process writes
 */
export function aloneInRecord<T>(dir: string, work: () => T): T {
  // Where nothing is, nothing can be lost; what reads it says that it is missing.
  if (!existsSync(dir)) return work();
  const lock = lockOn(join(dir, lockFile));
  if (!lock)
    throw new DataError([{ file: displayedDirectory(dir), ...fileStart, said: message("recordBusy") }]);
  try {
    return work();
  } finally {
    lock.release();
  }
}
