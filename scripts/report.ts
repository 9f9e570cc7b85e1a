import { DataError } from "../src/archive/data-error.ts";
import { PublishError } from "../src/publish/page-problems.ts";
import { PrintError } from "../src/publish/print-page.ts";

/** Runs a command to its end. What the editor can mend is printed plainly and ends with exit code 1. */
export async function endWith(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = [DataError, PublishError, PrintError].find((kind) => error instanceof kind);
    if (!known || !(error instanceof Error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
