// Serves the built site as a server on the net should: npm run preview -- [--port 4321] [--base /any/sub/path/] [FOLDER]
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { recoverFolder } from "../src/work/replace-folder.ts";
import { serveFolder } from "../src/publish/preview/static-server.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string" }, base: { type: "string", default: "/" } },
});
const [dir = "dist"] = positionals;
const port = Number(values.port ?? process.env["PORT"] ?? 4321);

if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`no port: "${values.port ?? process.env["PORT"]}"`);
await recoverFolder(resolve(dir));
if (!existsSync(dir)) fail(`no folder "${dir}"; run "npm run build" first`);
try {
  const { url } = await serveFolder(dir, { port, base: values.base });
  console.log(url);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
  fail(`port ${port} is taken; choose another with --port`);
}

function fail(message: string): never {
  console.error(`preview: ${message}.`);
  process.exit(2);
}
