// Serves the built site as a server on the net should: npm run preview -- [--port 4321] [--base /any/sub/path/] [FOLDER]
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { languageOf } from "../src/messages/language.ts";
import { type Message, message } from "../src/messages/message.ts";
import { sentence } from "../src/messages/sentence.ts";
import { recoverFolder } from "../src/work/replace-folder.ts";
import { serveFolder } from "../src/publish/preview/static-server.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string" }, base: { type: "string", default: "/" } },
});
const [dir = "dist"] = positionals;
const port = Number(values.port ?? process.env["PORT"] ?? 4321);

if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(message("portWrong", { port: values.port ?? process.env["PORT"] ?? "" }));
await recoverFolder(resolve(dir));
if (!existsSync(dir)) fail(message("previewNothing", { folder: dir }));
try {
  const { url } = await serveFolder(dir, { port, base: values.base });
  console.log(url);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
  fail(message("portTaken", { port }));
}

function fail(said: Message): never {
  console.error(sentence(said, languageOf(undefined)));
  process.exit(2);
}
