import { createHash, randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";

/** A picture kept in a file, its digest in front: undefined when there is none, or it was damaged or only half written. */
export async function readPicture(file: string): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  const png = kept?.subarray(digestBytes);
  return png && kept?.subarray(0, digestBytes).equals(digestOf(png)) ? png : undefined;
}

export async function keepPicture(file: string, png: Buffer): Promise<void> {
  // Another build may be doing the same.
  const unfinished = `${file}.${randomUUID()}.part`;
  await writeFile(unfinished, Buffer.concat([digestOf(png), png]));
  await rename(unfinished, file);
}

const digestBytes = 32;

function digestOf(png: Buffer): Buffer {
  return createHash("sha256").update(png).digest();
}
