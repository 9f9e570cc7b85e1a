import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { lstat, readFile, realpath, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join, sep } from "node:path";
import { acceptedCodings, codings } from "./content-coding.ts";
import type { Coding } from "./content-coding.ts";
import { commonHeaders, contentType, sharingHeaders } from "./response-headers.ts";

export interface StaticServer {
  /** Where the site begins: "http://127.0.0.1:4321/any/sub/path/". */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface StaticServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The path the folder is put at, "/" unless given. */
  readonly base?: string;
}

/**
 * Serves a folder to this machine as a server on the net should: no rewriting, 404.html for what is missing, the .br or
 * .gz beside a file to browsers that take it, safe headers, and 304 for what a browser has already.
 *
 * Left out, as no page needs it: parts of files (Range), dates (Last-Modified), listings of folders.
 */
export async function serveFolder(
  dir: string,
  { port = 0, base = "/" }: StaticServerOptions = {},
): Promise<StaticServer> {
  const root = await realpath(dir);
  const prefix = `/${base}/`.replace(/\/+/g, "/");
  const server = createServer((request, response) => {
    answer(request, response, root, prefix).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${taken}${prefix}`, close };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  prefix: string,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...commonHeaders, allow: "GET, HEAD" }).end();
    return;
  }
  const [rawPath = "", query] = (request.url ?? "").split(/\?(.*)/s);
  const path = decodePath(rawPath);
  if (path !== undefined && `${path}/` === prefix) {
    redirect(response, prefix, query);
    return;
  }
  const inside = path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  const found = inside === undefined ? undefined : await findFile(root, inside);
  if (found === "folder") {
    redirect(response, `${prefix}${inside}/`, query);
    return;
  }
  const file = found ?? (inside === undefined ? undefined : await findFile(root, "404.html"));
  if (file === undefined || file === "folder") {
    response.writeHead(404, { ...commonHeaders, "content-type": contentType("404.txt") });
    response.end(request.method === "HEAD" ? undefined : "Not found\n");
    return;
  }
  await send(file, found === undefined ? 404 : 200, request, response);
}

async function send(
  file: string,
  status: number,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { coding, body } = await readAccepted(file, headers["accept-encoding"]?.toString());
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const known = status === 200 && isKnown(headers["if-none-match"], etag);
  response.writeHead(known ? 304 : status, {
    ...commonHeaders,
    ...sharingHeaders(file),
    vary: "accept-encoding",
    ...(status === 200 && { etag }),
    ...(!known && { "content-type": contentType(file), "content-length": body.length }),
    ...(!known && coding !== "identity" && { "content-encoding": coding }),
  });
  response.end(known || method === "HEAD" ? undefined : body);
}

/** The file in the form that the browser likes best among those that are there. */
async function readAccepted(
  file: string,
  acceptEncoding: string | undefined,
): Promise<{ coding: Coding; body: Buffer }> {
  for (const coding of acceptedCodings(acceptEncoding)) {
    if (coding === "identity") break;
    const other = file + codings[coding];
    const entry = await lstat(other).catch(() => undefined); // not stat: a link may lead out of the folder
    if (entry?.isFile()) return { coding, body: await readFile(other) };
  }
  return { coding: "identity", body: await readFile(file) };
}

/** Whether If-None-Match names what would be sent. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags?.some((tag) => tag === "*" || tag === etag) ?? false;
}

/** The path as names of files, or nothing when it is not the path of a file: "..", a coded slash, a bad code. */
function decodePath(path: string): string | undefined {
  try {
    const names = path.split("/").map(decodeURIComponent);
    return names.some((name) => /^\.{1,2}$|[/\\\0]/.test(name)) ? undefined : names.join("/");
  } catch {
    return undefined;
  }
}

/** The file to send for a path inside the folder; "folder" when a slash is missing at its end. */
async function findFile(root: string, inside: string): Promise<string | undefined> {
  const wanted = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  try {
    const file = await realpath(join(root, wanted)); // a link may lead out of the folder
    if (!file.startsWith(root + sep)) return undefined;
    const entry = await stat(file);
    if (entry.isFile()) return file;
    return entry.isDirectory() && wanted === inside ? "folder" : undefined;
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  // One slash at the start: two would name another host.
  const encoded = `/${path.split("/").filter(Boolean).map(encodeURIComponent).join("/")}/`;
  const location = encoded.replace(/^\/+/, "/") + (query === undefined ? "" : `?${query}`);
  response.writeHead(301, { ...commonHeaders, location }).end();
}
