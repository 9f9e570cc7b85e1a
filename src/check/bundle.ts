/**
 * Bundles the scripts of check.html, each into one that any page can run by its address: a page opened from disk has no modules.
 *
 * Runs in a process of its own; prints [["check.js", text], …, ["licences.txt", text]].
 */
import { join, resolve } from "node:path";
import { build } from "vite";
import { licencesOf } from "./licences.ts";
import { licencesFile, scriptNames } from "./script-names.ts";

const entries = { check: "main", readers: "readers", seals: "seals", traditional: "traditional" } as const;

/** @returns the script, and the files that it was made of */
async function bundle(
  name: (typeof scriptNames)[number],
): Promise<{ code: string; modules: readonly string[] }> {
  const client = resolve("src/check/client");
  const result = await build({
    configFile: false,
    root: resolve(),
    logLevel: "error",
    plugins: name === "traditional" ? [] : [simplifiedLater(client)],
    build: {
      write: false,
      target: "es2022",
      // A file of its own that no page asks for by another name: nothing to hash.
      rollupOptions: { input: join(client, `${entries[name]}.ts`), output: { format: "iife" } },
    },
  });
  const output = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const [chunk, ...more] = output;
  if (chunk?.type !== "chunk" || more.length > 0) throw new Error(`${name} did not come to one script`);
  return { code: chunk.code, modules: chunk.moduleIds };
}

/** The tables of Traditional characters come with a script of their own; see client/simplified.ts. */
function simplifiedLater(client: string) {
  const whole = resolve("src/text/simplified.ts");
  return {
    name: "tongbao-simplified-later",
    enforce: "pre" as const,
    async resolveId(
      this: {
        resolve: (
          source: string,
          importer: string | undefined,
          options: { skipSelf: true },
        ) => Promise<{ id: string } | null>;
      },
      source: string,
      importer: string | undefined,
    ) {
      if (!source.endsWith("/simplified.ts")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === whole ? join(client, "simplified.ts") : null;
    },
  };
}

const bundles = await Promise.all(scriptNames.map(bundle));
console.log(
  JSON.stringify([
    ...scriptNames.map((name, index) => [`${name}.js`, bundles[index]?.code]),
    [licencesFile, licencesOf(bundles.flatMap(({ modules }) => modules))],
  ]),
);
