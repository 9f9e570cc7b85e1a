import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { readBuiltPage } from "./built-page.ts";
import { largeFolder } from "./large-type.ts";
import { PublishError } from "./page-problems.ts";
import { referenceProblems } from "./reference-problems.ts";

/**
 * Makes the folder that Astro built fit to be put anywhere: links relative, a policy on every page, and each page
 * again in large type.
 *
 * Publishing twice changes nothing more.
 *
 * @returns the paths of its pages, in the order of their code units
 * @throws PublishError that lists every problem of every page; then no file has been changed
 */
export async function publish(dir: string): Promise<string[]> {
  const files = await listFiles(dir);
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => readBuiltPage(file, await readFile(join(dir, file), "utf8"))),
  );
  const twins = pages.flatMap(({ file, largeHtml, ids }) =>
    largeHtml === undefined ? [] : [{ file: largeFolder + file, html: largeHtml, ids }],
  );
  const pageOf = new Map([...twins, ...pages].map((page) => [page.file, page]));
  const known = new Set([...files, ...pageOf.keys()]);
  const problems = pages.flatMap((page) => [...page.problems, ...referenceProblems(page, pageOf, known)]);
  if (problems.length > 0) throw new PublishError(problems);
  const folders = new Set(twins.map(({ file }) => dirname(join(dir, file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all([...pages, ...twins].map((page) => writeFile(join(dir, page.file), page.html)));
  return pages.map(({ file }) => file);
}

/** Paths of all files below `dir`, with "/" between folders, in the order of their code units. */
async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}
