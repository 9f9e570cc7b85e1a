/**
 * The site while it is being edited: http://localhost:4321, kept up with data/ and src/.
 *
 * A record with problems leaves the last good site on the screen; the problems are printed. Figures of a circular that
 * others contradict are printed too, and marked on the page, but do not stand in the way of looking at it.
 */
import { watch } from "node:fs";
import { resolve } from "node:path";
import { dev } from "astro";
import { markAsPreview } from "../src/work/build-options.ts";
import { writeCheckScripts } from "../src/check/scripts.ts";
import { checkFolder, dataFolder, workFolder } from "../src/work/work-folder.ts";
import { wordProblem } from "../src/documents/word-problem.ts";
import { commandLine } from "./command-line.ts";
import { ingestForPreview } from "./ingest.ts";
import { endWith } from "./report.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
// A work folder of its own: what is contradicted must not get into a build that runs meanwhile.
process.env["TONGBAO_WORK"] = resolve(workFolder(), "dev");
markAsPreview();

const line = commandLine("dev", {}, 0);
const language = line?.language ?? "zh";

/** An editor saves a file in several steps; a quiet moment says that it is done. */
const quietMilliseconds = 150;

if (line) await endWith(serve, language);

async function serve(): Promise<void> {
  await ingestAndTell();
  await writeCheckScripts(checkFolder());
  let reload = () => {};
  await dev({
    cacheDir: resolve(workFolder(), "dev-cache"),
    vite: {
      plugins: [
        {
          name: "tongbao-reload",
          configureServer(server) {
            reload = () => server.ws.send({ type: "full-reload" });
          },
        },
      ],
    },
  });
  let timer: NodeJS.Timeout | undefined;
  watch(dataFolder(), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(reload), quietMilliseconds);
  });
}

async function ingestAndTell(): Promise<void> {
  for (const problem of await ingestForPreview()) console.error(`${wordProblem(problem, language)}\n`);
}

async function follow(reload: () => void): Promise<void> {
  await endWith(async () => {
    await ingestAndTell();
    reload();
    console.log(
      language === "zh" ? "data/ 有改动，数字已重新计算。" : "data/ has changed: the figures are up to date.",
    );
  }, language);
}
