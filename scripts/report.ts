import { DataError } from "../src/archive/data-error.ts";
import { BusyError } from "../src/dashboard/work-lock.ts";
import { PublishError } from "../src/publish/page-problems.ts";
import { PrintError } from "../src/publish/print-page.ts";
import { PlaceError } from "../src/publish/replace-folder.ts";

const mendable = [DataError, PublishError, PrintError, BusyError, PlaceError];

/** Runs a command to its end. What the editor can mend is printed plainly and ends with exit code 1. */
export async function endWith(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!mendable.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
