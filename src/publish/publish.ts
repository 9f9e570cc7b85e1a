import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readBuiltPage } from "./built-page.ts";
import type { AllowedScript, BuiltPage } from "./built-page.ts";
import { isSealedFile } from "../check/sealed-file.ts";
import { message } from "../messages/message.ts";
import { clientScript } from "../search/client-script.ts";
import { isPartFile } from "../search/part-file.ts";
import { largeFolder } from "./large-type.ts";
import { listFiles } from "./list-files.ts";
import { PublishError } from "./page-problems.ts";
import type { PageProblem } from "./page-problems.ts";
import { referenceProblems } from "./reference-problems.ts";

/** The two pages with a script, and the same in large type. */
const searchPages = ["search.html", `${largeFolder}search.html`];
const checkPages = ["check.html", `${largeFolder}check.html`];

export interface PublishOptions {
  readonly promised?: readonly string[];
  readonly scripts?: ReadonlyMap<string, string>;
}

/**
 * Makes the folder that Astro built fit to be put anywhere: links relative, a policy on every page, each page again
 * in large type, and the page of a folder (regions.html) again as its index, for who cuts an address short.
 *
 * Publishing twice changes nothing more.
 *
 * @param options.promised - files that will be there, though they are not yet: they are made from published pages
 * @param options.scripts - the scripts of check.html by name, as they were bundled
 * @returns the paths of its pages, in the order of their code units
 * @throws PublishError that lists every problem of every page; then no file has been changed
 */
export async function publish(
  dir: string,
  { promised = [], scripts = new Map() }: PublishOptions = {},
): Promise<string[]> {
  const files = await listFiles(dir);
  const scriptFiles = files.filter((file) => /\.[cm]?js$/i.test(file));
  const search = { text: clientScript(), loadsFiles: scriptFiles.some((file) => searchPart.test(file)) };
  const check = { file: "check/check.js" };
  const allowedOn = (file: string) =>
    searchPages.includes(file) ? search : checkPages.includes(file) ? check : undefined;
  const htmlFiles = files.filter((file) => file.endsWith(".html"));
  const folders = new Set(htmlFiles.map((file) => dirname(file)));
  const pages: CheckedPage[] = [];
  const known = new Set([...files, ...promised]);
  // One page after the other: of each its text, its tree and its twin are let go before the next.
  const publishPage = async (file: string, text: string, allowed?: AllowedScript) => {
    const { html, largeHtml, ...page } = readBuiltPage(file, text, allowed);
    pages.push(page);
    known.add(file);
    await writeFile(join(dir, file + unproven), html);
    if (largeHtml === undefined) return;
    const twin = largeFolder + file;
    pages.push({ file: twin, ids: page.ids, references: new Map(), problems: [] });
    known.add(twin);
    await mkdir(dirname(join(dir, twin)), { recursive: true });
    await writeFile(join(dir, twin + unproven), largeHtml);
  };
  for (const file of htmlFiles) {
    const text = await readFile(join(dir, file), "utf8");
    await publishPage(file, text, allowedOn(file));
    const index = file.replace(/\.html$/, "/index.html");
    if (folders.has(dirname(index)) && !files.includes(index)) await publishPage(index, text);
  }
  const pageOf = new Map(pages.map((page) => [page.file, page]));
  const problems = [
    ...pages.flatMap((page) => [...page.problems, ...referenceProblems(page, pageOf, known)]),
    ...(await scriptFileProblems(dir, scriptFiles, scripts)),
  ];
  const written = new Set(pages.map(({ file }) => join(dir, file)));
  if (problems.length > 0) {
    for (const file of written) await rm(file + unproven);
    throw new PublishError(problems);
  }
  for (const file of written) await rename(file + unproven, file);
  return htmlFiles;
}

/** What a page is called until every page is known to keep its promises. */
const unproven = ".unproven";

/** What of a page the others are checked against. */
type CheckedPage = Omit<BuiltPage, "html" | "largeHtml">;

const searchPart = /^search\/\d+\.js$/;

/** Script files may be there to carry the index of the search and what was sealed to their pages, and as check.html runs. */
async function scriptFileProblems(
  dir: string,
  files: readonly string[],
  scripts: ReadonlyMap<string, string>,
): Promise<PageProblem[]> {
  const wrong = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(dir, file), "utf8");
      const isKnown = file.startsWith("check/")
        ? text === scripts.get(file.slice("check/".length)) || isSealedFile(text)
        : searchPart.test(file) && isPartFile(text);
      return isKnown ? [] : [{ file, element: "<script>", said: message("pageScriptFile") }];
    }),
  );
  return wrong.flat();
}
