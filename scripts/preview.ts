// Serves the built site as a server on the net should: npm run preview -- [--port 4321] [--base /any/sub/path/] [FOLDER]
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Message, message } from "../src/messages/message.ts";
import { sentence } from "../src/messages/sentence.ts";
import { recoverFolder } from "../src/work/replace-folder.ts";
import { serveFolder } from "../src/publish/preview/static-server.ts";
import { commandLine } from "./command-line.ts";

const line = commandLine("preview", { port: { type: "string" }, base: { type: "string", default: "/" } }, 1);
if (line) await run(line);

async function run({ values, positionals, language }: NonNullable<typeof line>): Promise<void> {
  const fail = (said: Message): void => {
    console.error(sentence(said, language));
    process.exitCode = 2;
  };
  const [dir = "dist"] = positionals;
  const asked = values.port ?? process.env["PORT"] ?? "4321";
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return fail(message("portWrong", { port: asked }));
  await recoverFolder(resolve(dir));
  if (!existsSync(dir)) return fail(message("previewNothing", { folder: dir }));
  try {
    const { url } = await serveFolder(dir, { port, base: values.base });
    console.log(url);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    fail(message("portTaken", { port }));
  }
}
