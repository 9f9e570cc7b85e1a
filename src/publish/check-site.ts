import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readSeals } from "../archive/read-seals.ts";
import { changesSince, sealableFile } from "../archive/sealed.ts";
import type { Message } from "../messages/message.ts";
import type { PublicKey } from "../seal/chain.ts";
import { sealFiles, type SealedSite } from "../seal/published.ts";
import type { Seal } from "../seal/seal.ts";
import { digestsOf, type Manifest, manifestFile, parseManifest } from "./manifest.ts";

/** What is wrong with a published folder. */
export type SiteFault =
  /** There is no manifest, or it is not as it was written. */
  | { readonly kind: "noManifest" | "manifest"; readonly file: string }
  | { readonly kind: "missing" | "extra" | "changed"; readonly file: string }
  /** A seal that does not hold, for itself or in its chain. */
  | { readonly kind: "seal"; readonly file: string; readonly said: Message }
  /** A statement, signature or key that is not the one of the seal. */
  | { readonly kind: "sealFile"; readonly file: string }
  /** The text that the site publishes is not the one that was sealed. */
  | { readonly kind: "text"; readonly file: string; readonly where: readonly string[] };

/** A published folder, checked. */
export interface SiteCheck {
  /** Of the manifest. */
  readonly files: number;
  readonly seals: number;
  /** Of the newest seals and those before. */
  readonly signatures: number;
  readonly faults: readonly SiteFault[];
}

const keysSchema = z.array(z.object({ id: z.string(), spki: z.string() }));

/**
 * Holds a published folder against its manifest, its seals against each other and their signatures, and the texts of circulars
 * against the seals.
 *
 * The manifest finds what was changed by accident or by one who did not know of it; who changes a file and writes the manifest
 * anew is found where a seal was signed.
 */
export async function checkSite(dir: string): Promise<SiteCheck> {
  const faults: SiteFault[] = [];
  const text = await readFile(join(dir, manifestFile), "utf8").catch(() => undefined);
  const manifest = text === undefined ? undefined : parseManifest(text);
  const present = await digestsOf(dir);
  if (manifest) faults.push(...differences(manifest, present));
  else faults.push({ kind: text === undefined ? "noManifest" : "manifest", file: manifestFile });
  const { site, faults: ofSeals } = await readSealedFolder(dir, present);
  faults.push(...ofSeals, ...(await wrongSealFiles(dir, site)), ...(await changedTexts(dir, site, present)));
  const seals = site.periods.flatMap((period) => period.seals);
  return {
    files: manifest?.size ?? 0,
    seals: seals.length,
    signatures: seals.reduce((sum, { signatures }) => sum + signatures.length, 0),
    faults,
  };
}

function differences(manifest: Manifest, present: Manifest): SiteFault[] {
  const paths = [...new Set([...manifest.keys(), ...present.keys()])].toSorted();
  return paths.flatMap((file): SiteFault[] => {
    const [was, is] = [manifest.get(file), present.get(file)];
    if (was === is) return [];
    return [{ kind: was === undefined ? "extra" : is === undefined ? "missing" : "changed", file }];
  });
}

/** The seals and keys that a published folder has, and what does not hold of them. */
export async function readSealedFolder(
  dir: string,
  present: ReadonlyMap<string, unknown>,
): Promise<{ site: SealedSite; faults: readonly SiteFault[] }> {
  const faults: SiteFault[] = [];
  let keys: readonly PublicKey[] = [];
  if (present.has("seals/keys.json")) {
    const parsed = keysSchema.safeParse(parseJson(await readFile(join(dir, "seals/keys.json"), "utf8")));
    if (parsed.success) keys = parsed.data.map(({ id, spki }) => ({ id, spki }));
    else faults.push({ kind: "sealFile", file: "seals/keys.json" });
  }
  const periods: { period: string; seals: readonly Seal[] }[] = [];
  for (const file of present.keys()) {
    const period = /^seals\/([^/]+)\.json$/.exec(file)?.[1];
    if (period === undefined || period === "keys") continue;
    const seals = readSeals(await readFile(join(dir, file), "utf8"), period, keys, (_, said) =>
      faults.push({ kind: "seal", file, said }),
    );
    if (seals) periods.push({ period, seals });
  }
  return { site: { keys, periods }, faults };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function wrongSealFiles(dir: string, site: SealedSite): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  for (const { name, content } of sealFiles(site)) {
    const file = `seals/${name}`;
    const found = await readFile(join(dir, file)).catch(() => undefined);
    if (!found?.equals(Buffer.from(content))) faults.push({ kind: "sealFile", file });
  }
  return faults;
}

/** Where the texts that the site publishes say something else than was sealed. */
async function changedTexts(
  dir: string,
  { periods }: SealedSite,
  present: ReadonlyMap<string, unknown>,
): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  for (const { period, seals } of periods) {
    const file = `circulars/${period}.md`;
    const newest = seals.at(-1);
    if (!newest || !present.has(file)) continue;
    const name = "circular.md";
    const sealed = {
      files: newest.files.filter((one) => one.name === name),
      units: newest.units.filter(({ id }) => id.startsWith(`${name}#`)),
    };
    const changes = changesSince(sealed, sealableFile(name, await readFile(join(dir, file))));
    // The site publishes in UTF-8 whatever the record was written in: bytes alone say nothing.
    const where = changes.flatMap(({ part }) => part ?? []);
    if (where.length > 0) faults.push({ kind: "text", file, where });
  }
  return faults;
}
