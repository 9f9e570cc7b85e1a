import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { readBuiltPage } from "./built-page.ts";
import { PublishError } from "./page-problems.ts";
import { referenceProblems } from "./reference-problems.ts";

/**
 * Makes the folder that Astro built fit to be put anywhere: links relative, a policy on every page.
 *
 * Publishing twice changes nothing more.
 *
 * @param options.promised - files that will be there, though they are not yet: they are made from published pages
 * @throws PublishError that lists every problem of every page; then no file has been changed
 */
export async function publish(
  dir: string,
  { promised = [] }: { promised?: readonly string[] } = {},
): Promise<void> {
  const files = await listFiles(dir);
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => readBuiltPage(file, await readFile(join(dir, file), "utf8"))),
  );
  const pageOf = new Map(pages.map((page) => [page.file, page]));
  const known = new Set([...files, ...promised]);
  const problems = pages.flatMap((page) => [...page.problems, ...referenceProblems(page, pageOf, known)]);
  if (problems.length > 0) throw new PublishError(problems);
  await Promise.all(pages.map((page) => writeFile(join(dir, page.file), page.html)));
}

/** Paths of all files below `dir`, with "/" between folders, in the order of their code units. */
async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}
