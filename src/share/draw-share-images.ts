import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Dashboard } from "../dashboard/schema.ts";
import { workFolder } from "../work/work-folder.ts";
import { inOwnProcess } from "../work/own-process.ts";
import { fontFile } from "./draw-png.ts";
import { readPicture } from "./kept-picture.ts";
import { shareImage } from "./share-image.ts";

/**
 * The picture of each period as a PNG, by the period's id.
 *
 * Drawing one takes as long as laying out two pages, so each is kept in the work folder under the digest of what it is drawn from;
 * one that was damaged, or only half written, is drawn again. Those that no period has any more go away.
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
  const missing: { svg: string; file: string }[] = [];
  for (const { svg, name } of pictures) {
    const file = join(folder, name);
    if ((await readPicture(file)) === undefined) missing.push({ svg, file });
  }
  // Each picture drawn leaves memory behind that only the end of its process gives back.
  if (missing.length > 0) await inOwnProcess("src/share/draw-beside.ts", missing);
  const drawn = new Map<string, Buffer>();
  for (const { id, name } of pictures) {
    const picture = await readPicture(join(folder, name));
    if (!picture) throw new Error(`the picture of ${id} was not kept`);
    drawn.set(id, picture);
  }
  const names = new Set(pictures.map(({ name }) => name));
  const old = (await readdir(folder)).filter((name) => /^[\da-f]{64}$/.test(name) && !names.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
  return drawn;
}

function cacheFolder(): string {
  return join(workFolder(), "cache", "share");
}
