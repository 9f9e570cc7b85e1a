import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { inOwnProcess } from "../work/own-process.ts";
import { workFolder } from "../work/work-folder.ts";
import { fontFile } from "./draw-png.ts";
import { readPicture } from "./kept-picture.ts";

/**
 * Pictures as PNG, by their ids.
 *
 * Drawing one takes as long as laying out two pages, so each is kept in the work folder under the digest of what it is drawn from;
 * one that was damaged, or only half written, is drawn again. Those that none is drawn from any more go away.
 *
 * @param svgs - by id, as drawPng takes them
 * @param folder - where these pictures alone are kept
 */
export async function drawPictures(
  svgs: ReadonlyMap<string, string>,
  folder: string,
): Promise<Map<string, Buffer>> {
  const font = createHash("sha256")
    .update(await readFile(fontFile()))
    .digest("hex");
  await mkdir(folder, { recursive: true });
  const pictures = [...svgs].map(([id, svg]) => ({
    id,
    svg,
    name: createHash("sha256").update(`${font}\n${svg}`).digest("hex"),
  }));
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

/** Where pictures of a kind are kept. */
export function pictureFolder(kind: "share" | "charts"): string {
  return join(workFolder(), "cache", kind);
}
