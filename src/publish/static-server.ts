import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/vnd.microsoft.icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
};

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

/** Serves a folder to this machine as a plain static server would: no rewriting, 404.html for what is missing. */
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
    response.writeHead(405, { allow: "GET, HEAD" }).end();
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
  const body = file === undefined ? Buffer.from("Not found\n") : await readFile(file);
  response.writeHead(found === undefined ? 404 : 200, {
    "content-type": contentTypes[extname(file ?? ".txt").toLowerCase()] ?? "application/octet-stream",
    "content-length": body.length,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
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
  response.writeHead(301, { location }).end();
}
