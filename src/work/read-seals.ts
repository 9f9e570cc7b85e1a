import { readFileSync } from "node:fs";
import type { SealedSite } from "../seal/published.ts";
import { sealsFile } from "./work-folder.ts";

/** The seals that ingest wrote. */
export function readSealedSite(): SealedSite {
  return JSON.parse(readFileSync(sealsFile(), "utf8")) as SealedSite;
}
