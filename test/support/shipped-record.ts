import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Copies the shipped record without its seals: what a test changes in it is then a matter of the test alone. */
export function copyUnsealed(dir: string): void {
  cpSync("data", dir, { recursive: true });
  rmSync(join(dir, "2022-Q3", "seal.json"));
}
