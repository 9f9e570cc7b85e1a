import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { inOwnProcess } from "../work/own-process.ts";
import { licencesFile, scriptNames } from "./script-names.ts";

/** What the bundling prints: texts by file name. */
const bundled = z.array(z.tuple([z.string(), z.string()]));

/**
 * Writes them where the pages find them; see `checkFolder`. Bundling is a third of a small build, so that what was made of the same
 * sources is left as it is.
 */
export async function writeCheckScripts(folder: string): Promise<ReadonlyMap<string, string>> {
  const keyFile = `${folder}.key`;
  const key = keyOfSources();
  if (readIfThere(keyFile) === key) {
    const texts = [...scriptNames.map((name) => `${name}.js`), licencesFile].map(
      (name) => [name, readIfThere(join(folder, name))] as const,
    );
    const made = texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
    if (made.length === texts.length) return new Map(made);
  }
  // The bundler's memory goes with its process.
  const scripts = new Map(bundled.parse(await inOwnProcess("src/check/bundle.ts", scriptNames)));
  await rm(keyFile, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([...scripts].map(([name, text]) => writeFile(join(folder, name), text)));
  // Last: a build that is killed before leaves none.
  await writeFile(keyFile, key);
  return scripts;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A digest of everything that the scripts may be made of: our sources, and the versions of the libraries. */
function keyOfSources(): string {
  const hash = createHash("sha256");
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of [...files.toSorted().map((name) => join("src", name)), "package-lock.json"])
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
