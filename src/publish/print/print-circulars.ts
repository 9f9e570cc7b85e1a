import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { circularPdf } from "../../work/build-options.ts";
import type { Circular, Dashboard } from "../../dashboard/schema.ts";
import { fixedPdf } from "./fixed-pdf.ts";
import { pageForPrint } from "./page-for-print.ts";
import { printPage } from "./print-page.ts";

/** A browser has processes of its own; more of them at once wait for each other. */
const atOnce = 2;

/**
 * Leaves a PDF beside every published page of a circular.
 *
 * @param dir - the published site
 * @param options.browser - the path of a Chromium
 * @param options.folder - for what the browser needs meanwhile
 * @throws CommandError when it gives no PDF
 */
export async function printCirculars(
  dir: string,
  { site, periods }: Dashboard,
  { browser, folder }: { browser: string; folder: string },
): Promise<void> {
  const waiting = periods.filter(({ circular }) => circular !== undefined);
  const work = async (): Promise<void> => {
    for (let period = waiting.shift(); period?.circular; period = waiting.shift()) {
      const { id, circular } = period;
      const page = `circulars/${id}.html`;
      const html = pageForPrint(await readFile(join(dir, page), "utf8"), page, site.url);
      const pdf = await printPage({ browser, html, folder: join(folder, id) });
      const fixed = fixedPdf(pdf, { made: madeAt(circular), id: circular.sha256 });
      await writeFile(join(dir, circularPdf(id)), fixed);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** When it was published, or signed where that is not known: "YYYYMMDDhhmmss". */
function madeAt({ published, signed }: Circular): string {
  const numbers = (published ?? signed).match(/\d+/g) ?? [];
  return numbers
    .map((digits) => digits.padStart(2, "0"))
    .join("")
    .padEnd(14, "0");
}
