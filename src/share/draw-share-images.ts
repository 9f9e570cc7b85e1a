import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dashboard } from "../dashboard/schema.ts";
import { workFolder } from "../work/work-folder.ts";
import { drawPng, fontFile } from "./draw-png.ts";
import { shareImage } from "./share-image.ts";

/**
 * The picture of each period as a PNG, by the period's id.
 *
 * Drawing one takes as long as laying out two pages, so each is kept in the work folder under the digest of what it is drawn from, and
 * with its own digest in front: one that was damaged, or only half written, is drawn again. Those that no period has any more go away.
 */
export async function drawShareImages(
  dashboard: Dashboard,
  folder = cacheFolder(),
): Promise<Map<string, Buffer>> {
  const font = createHash("sha256")
    .update(await readFile(fontFile()))
    .digest("hex");
  await mkdir(folder, { recursive: true });
  const pictures = dashboard.periods.map((period) => {
    const svg = shareImage(dashboard, period);
    return { id: period.id, svg, name: createHash("sha256").update(`${font}\n${svg}`).digest("hex") };
  });
  const drawn = await Promise.all(
    pictures.map(async ({ id, svg, name }) => {
      const file = join(folder, name);
      return [id, (await readKept(file)) ?? (await keep(file, await drawPng(svg)))] as const;
    }),
  );
  const names = new Set(pictures.map(({ name }) => name));
  const old = (await readdir(folder)).filter((name) => /^[\da-f]{64}$/.test(name) && !names.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
  return new Map(drawn);
}

function cacheFolder(): string {
  return join(workFolder(), "cache", "share");
}

async function readKept(file: string): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  const png = kept?.subarray(digestBytes);
  return png && kept?.subarray(0, digestBytes).equals(digestOf(png)) ? png : undefined;
}

async function keep(file: string, png: Buffer): Promise<Buffer> {
  // Another build may be doing the same.
  const unfinished = `${file}.${randomUUID()}.part`;
  await writeFile(unfinished, Buffer.concat([digestOf(png), png]));
  await rename(unfinished, file);
  return png;
}

const digestBytes = 32;

function digestOf(png: Buffer): Buffer {
  return createHash("sha256").update(png).digest();
}
