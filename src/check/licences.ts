import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).exactOptional(),
});

/**
 * The licences of the packages that some files belong to, each with its text, in the order of their names.
 *
 * @param modules - paths of files; those outside of node_modules are our own
 * @throws Error when a package says nothing of its licence
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(
    modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const parts = [...folders].map((folder) => {
    const { name, version, license, author } = packageSchema.parse(
      JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
    );
    return {
      name,
      part: `${name} ${version} (${license})${author === undefined ? "" : `, ${author}`}\n\n${textsOf(folder)}`.trim(),
    };
  });
  return parts
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ part }) => part)
    .join(`\n\n${"-".repeat(72)}\n\n`)
    .concat("\n");
}

/** What a package brings of its licence; where it brings none, its name and who wrote it are all that can be told. */
function textsOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice|copying)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}
