import type { Dashboard } from "../dashboard/schema.ts";
import { feedHead } from "./feed-head.ts";
import { publicationHtml } from "./publication-html.ts";
import { mostEntries, publications } from "./publications.ts";
import { siteAddress } from "./site-address.ts";

/**
 * feed.json: the same publications as JSON Feed 1.1.
 *
 * That format has no rule for relative addresses; where it is not known where the site stands, those of the feed and of pictures are
 * left out, and those of pages are relative to the feed.
 */
export function jsonFeed(dashboard: Dashboard): string {
  const { url, demo } = dashboard.site;
  const { title, description, author } = feedHead(dashboard);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    ...(url !== undefined && {
      home_page_url: siteAddress(url, "index.html"),
      feed_url: siteAddress(url, "feed.json"),
    }),
    description,
    ...(url !== undefined && { favicon: siteAddress(url, "favicon.ico") }),
    authors: [{ name: author }],
    language: "zh-CN",
    items: publications(dashboard)
      .slice(0, mostEntries)
      .map((publication) => {
        const { id, file, image, summary, published, updated } = publication;
        const href = siteAddress(url, file);
        return {
          id,
          url: href,
          title: publication.title,
          content_html: publicationHtml(publication, { href, demo }),
          summary,
          ...(url !== undefined && { image: siteAddress(url, image) }),
          ...(published !== undefined && { date_published: published }),
          date_modified: updated,
        };
      }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
