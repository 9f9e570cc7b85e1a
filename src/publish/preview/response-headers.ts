import { basename, extname } from "node:path";

/** What a server says of a file: docs/hosting has the same for other servers, and a test holds them to it. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/vnd.microsoft.icon",
  ".jpg": "image/jpeg",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".pem": "application/x-pem-file",
  ".png": "image/png",
  ".sig": "application/octet-stream",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Feeds have types of their own, by which a reader knows them. */
const feedTypes: Readonly<Record<string, string>> = {
  "feed.json": "application/feed+json; charset=utf-8",
  "feed.xml": "application/atom+xml; charset=utf-8",
};

/** The type by the file's name: "circulars/2022-Q3.html" → "text/html; charset=utf-8". */
export function contentType(file: string): string {
  return feedTypes[basename(file)] ?? contentTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/**
 * With every answer.
 *
 * Each page carries its own Content-Security-Policy; the header adds the one rule that cannot stand in a page. An
 * address stays while what is there changes, so that it has to be asked for each time: the ETag makes that cheap.
 */
export const commonHeaders = {
  "cache-control": "no-cache",
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** Open data is for other sites, too; pages and pictures are not for showing inside them. */
export function sharingHeaders(file: string): Readonly<Record<string, string>> {
  return /\.(?:csv|json|jsonld|xlsx|xml)$/.test(file)
    ? { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" }
    : { "cross-origin-resource-policy": "same-origin" };
}
