import { escapeXml } from "../text/escape-xml.ts";
import type { Dashboard } from "../dashboard/schema.ts";
import { feedHead } from "./feed-head.ts";
import { feedId } from "./feed-id.ts";
import { publicationHtml } from "./publication-html.ts";
import { mostEntries, publications } from "./publications.ts";
import type { Publication } from "./publications.ts";
import { siteAddress } from "./site-address.ts";

/**
 * feed.xml: the newest publications as Atom 1.0 (RFC 4287).
 *
 * Where nobody knows yet where the site will stand, addresses are relative; with no xml:base they are then taken from the
 * address that the feed was fetched from, which is in the same folder.
 */
export function atomFeed(dashboard: Dashboard): string {
  const { site } = dashboard;
  const { title, description, author } = feedHead(dashboard);
  const entries = publications(dashboard).slice(0, mostEntries);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`,
    `  <id>${feedId(site)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <subtitle>${escapeXml(description)}</subtitle>`,
    `  <updated>${entries[0]?.updated ?? ""}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(siteAddress(site.url, "feed.xml"))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(siteAddress(site.url, "index.html"))}"/>`,
    ...(site.licence ? [`  <rights>${escapeXml(site.licence.title)}</rights>`] : []),
    ...entries.flatMap((publication) => entry(publication, site)),
    `</feed>`,
    "",
  ].join("\n");
}

function entry(publication: Publication, { url, demo }: Dashboard["site"]): string[] {
  const { id, title, file, published, updated, summary } = publication;
  const href = siteAddress(url, file);
  return [
    `  <entry>`,
    `    <id>${id}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    ...(published === undefined ? [] : [`    <published>${published}</published>`]),
    `    <updated>${updated}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    `    <content type="html">${escapeXml(publicationHtml(publication, { href, demo }))}</content>`,
    `  </entry>`,
  ];
}
