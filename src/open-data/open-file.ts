import { createHash } from "node:crypto";

/** A file of the open data, whole. */
export interface OpenFile {
  /** Path in the site: "data/observations.csv". */
  readonly path: string;
  readonly title: string;
  readonly format: "csv" | "json" | "xlsx" | "svg" | "jsonld";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** Media types as IANA registers them. */
export const mediaTypes: Readonly<Record<OpenFile["format"], string>> = {
  csv: "text/csv",
  json: "application/json",
  jsonld: "application/ld+json",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file of its text (in UTF-8) or bytes. */
export function openFile(
  path: string,
  format: OpenFile["format"],
  title: string,
  content: string | Uint8Array<ArrayBuffer>,
): OpenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, title, format, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
