import type { APIRoute } from "astro";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sealedFile, sealedFileName } from "../../check/sealed-file.ts";
import { readSealedSite } from "../../work/read-seals.ts";
import { checkFolder } from "../../work/work-folder.ts";

export function getStaticPaths() {
  const { periods, keys } = readSealedSite();
  return [
    ...readdirSync(checkFolder())
      .filter((name) => name.endsWith(".js"))
      .map((name) => ({ name, text: readFileSync(join(checkFolder(), name), "utf8") })),
    ...periods.map((period) => ({
      name: sealedFileName(period.period),
      text: sealedFile({ ...period, keys }),
    })),
  ].map(({ name, text }) => ({ params: { file: name.replace(/\.js$/, "") }, props: { text } }));
}

/** A script of check.html, or what was sealed as one. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
