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
  return locked(dir, lockOn(join(dir, lockFile), readingTime), work);
}

/**
 * Reads a data folder while no other command writes into it: what is read is never half of one state and half of another.
 *
 * Where no command has written yet, or this one may not open the lock, there is none.
 *
 * @throws DataError when another process goes on writing
 */
export function whileUnwritten<T>(dir: string, read: () => T): T {
  const file = join(dir, lockFile);
  if (!existsSync(file)) return read();
  let lock: ReturnType<typeof lockOn>;
  try {
    lock = lockOn(file, writingTime);
  } catch {
    return read();
  }
  return locked(dir, lock, read);
}

/** Milliseconds that another command may read, and write, before this one gives up. */
const readingTime = 3_000;
const writingTime = 60_000;

function locked<T>(dir: string, lock: ReturnType<typeof lockOn>, work: () => T): T {
  if (!lock)
    throw new DataError([{ file: displayedDirectory(dir), ...fileStart, said: message("recordBusy") }]);
  try {
    return work();
  } finally {
    lock.release();
  }
}
