import { DataError } from "../src/archive/data-error.ts";
import { PublishError } from "../src/publish/page-problems.ts";

/** Runs a command to its end. What the editor can mend is printed plainly and ends with exit code 1. */
export async function endWith(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof DataError || error instanceof PublishError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
