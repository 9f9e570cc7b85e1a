import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { CommandError } from "../messages/command-error.ts";
import { message } from "../messages/message.ts";
import { lockOn } from "../archive/lock.ts";
import { workFolder } from "./work-folder.ts";

/**
 * Does something as the only one in the work folder, so that two builds cannot take each other's figures and pages.
 *
 * @throws CommandError, without waiting, while another process, or another call in this one, has it
 */
export async function aloneInWorkFolder<T>(work: () => Promise<T>): Promise<T> {
  const folder = workFolder();
  mkdirSync(folder, { recursive: true });
  const lock = lockOn(resolve(folder, "lock"));
  if (!lock) throw new CommandError(message("workBusy", { folder }));
  try {
    return await work();
  } finally {
    lock.release();
  }
}
