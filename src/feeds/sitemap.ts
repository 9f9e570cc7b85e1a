import { escapeXml } from "../text/escape-xml.ts";
import type { Dashboard } from "../dashboard/schema.ts";
import { siteAddress } from "./site-address.ts";

/** What the protocol (sitemaps.org) allows in one file. */
const mostPages = 50_000;

/** Pages whose content is the record, so that they change with it. */
const ofTheRecord =
  /^(?:index|circulars|regions(?:-[a-z-]+)?|trends|duties|data|updates|corrections|screen|brief)\.html$|^regions\//;

/**
 * sitemap.xml: every page that a search engine should know, and since when it has been as it is, as far as the record says it.
 *
 * @param files - of the finished site
 * @returns undefined where it is not known where the site stands: the protocol takes full addresses only
 * @throws RangeError when there are more pages than one sitemap may have
 */
export function sitemap({ site, updates }: Dashboard, files: readonly string[]): string | undefined {
  const { url } = site;
  if (url === undefined) return undefined;
  const pages = files.filter(isListed).toSorted();
  if (pages.length > mostPages) {
    throw new RangeError(
      `sitemap.xml: ${pages.length} pages, but the protocol allows ${mostPages} in a file`,
    );
  }
  const updatesOf = Map.groupBy(updates, (update) => update.period);
  const lastChange = (file: string): string | undefined => {
    const period = /^circulars\/([^/]+)\.html$/.exec(file)?.[1];
    if (period === undefined && !ofTheRecord.test(file)) return undefined;
    const [newest] = period === undefined ? updates : (updatesOf.get(period) ?? []);
    // The newest may be of an unknown day; an older one's day would then be wrong.
    return newest?.date;
  };
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...pages.map((file) => {
      const date = lastChange(file);
      const lastmod = date === undefined ? "" : `<lastmod>${date}</lastmod>`;
      return `  <url><loc>${escapeXml(siteAddress(url, file))}</loc>${lastmod}</url>`;
    }),
    `</urlset>`,
    "",
  ].join("\n");
}

/** Not the page for what is missing, and not the same pages in large type (large/). */
function isListed(file: string): boolean {
  return file.endsWith(".html") && file !== "404.html" && !file.startsWith("large/");
}
