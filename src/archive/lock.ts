import { DatabaseSync } from "node:sqlite";

/** SQLITE_BUSY: somebody else has the lock. */
const busy = 5;

/**
 * The system's own lock on a file, by way of SQLite: it goes when its process does, however that ends, so that none is ever
 * left behind by one that was killed.
 *
 * @param wait - milliseconds that another may take to be done
 * @returns undefined while another process, or another call in this one, has it
 */
export function lockOn(file: string, wait = 0): { readonly release: () => void } | undefined {
  const lock = new DatabaseSync(file);
  try {
    lock.exec(`PRAGMA busy_timeout = ${wait}; BEGIN EXCLUSIVE`);
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
}
