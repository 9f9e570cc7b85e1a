import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { circularPdf } from "../dashboard/build-options.ts";
import type { Dashboard } from "../dashboard/schema.ts";
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
 * @throws PrintError when it gives no PDF
 */
export async function printCirculars(
  dir: string,
  { site, quarters }: Dashboard,
  { browser, folder }: { browser: string; folder: string },
): Promise<void> {
  const waiting = quarters.filter(({ circular }) => circular !== null);
  const work = async (): Promise<void> => {
    for (let quarter = waiting.shift(); quarter?.circular; quarter = waiting.shift()) {
      const { id, circular } = quarter;
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
function madeAt({ published, signed }: NonNullable<Dashboard["quarters"][number]["circular"]>): string {
  const numbers = (published ?? signed).match(/\d+/g) ?? [];
  return numbers
    .map((digits) => digits.padStart(2, "0"))
    .join("")
    .padEnd(14, "0");
}
