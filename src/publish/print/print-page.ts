import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError } from "../../messages/command-error.ts";
import { message } from "../../messages/message.ts";
import { browserFlags } from "./find-browser.ts";

/** Milliseconds: a busy machine takes a quarter of it for a browser's first page. */
const patience = 120_000;

/**
 * Prints a page as its own styles for paper say.
 *
 * @param options.browser - the path of a Chromium
 * @param options.html - a page that needs no other file
 * @param options.folder - for what the browser needs meanwhile; nobody else's, emptied before and removed after
 * @returns a PDF with its title, language, structure and outline
 * @throws CommandError when the browser gives none
 */
export async function printPage({
  browser,
  html,
  folder,
}: {
  browser: string;
  html: string;
  folder: string;
}): Promise<Buffer> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
  try {
    await writeFile(page, html);
    const said = await run(browser, [
      "--headless",
      ...browserFlags,
      `--user-data-dir=${join(folder, "profile")}`,
      // It is written into the PDF, where the browser's own would name the machine's system.
      "--user-agent=Tongbao",
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    const bytes = await readFile(pdf).catch(() => undefined);
    if (bytes?.subarray(0, 5).toString("latin1") !== "%PDF-") {
      throw new CommandError(message("printFailed", { browser, output: said.slice(-300) }));
    }
    return bytes;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the browser to its end, however it ends, and returns what it said. */
async function run(browser: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(browser, args, { stdio: ["ignore", "pipe", "pipe"], timeout: patience });
    let said = "";
    child.stdout.on("data", (text) => (said += String(text)));
    child.stderr.on("data", (text) => (said += String(text)));
    child.on("error", (error) => resolve(said + error.message));
    child.on("close", () => resolve(said));
  });
}
