import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";

/** The scripts of check.html: `check` at once, the others when they are needed. */
const scriptNames = ["check", "readers", "seals", "traditional"] as const;

const entries = { check: "main", readers: "readers", seals: "seals", traditional: "traditional" } as const;

/**
 * Bundles the scripts of check.html, each into one that any page can run by its address: a page opened from disk has no modules.
 *
 * @returns texts by name: "check.js"
 */
async function checkScripts(): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(scriptNames.map(bundle));
  return new Map(scriptNames.map((name, index) => [`${name}.js`, texts[index] ?? ""]));
}

/**
 * Writes them where the pages find them; see `checkFolder`. Bundling is a third of a small build, so that what was made of the same
 * sources is left as it is.
 */
export async function writeCheckScripts(folder: string): Promise<ReadonlyMap<string, string>> {
  const keyFile = `${folder}.key`;
  const key = keyOfSources();
  if (readIfThere(keyFile) === key) {
    const texts = scriptNames.map((name) => [`${name}.js`, readIfThere(join(folder, `${name}.js`))] as const);
    const made = texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
    if (made.length === texts.length) return new Map(made);
  }
  const scripts = await checkScripts();
  await rm(keyFile, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([...scripts].map(([name, text]) => writeFile(join(folder, name), text)));
  // Last: a build that is killed before leaves none.
  await writeFile(keyFile, key);
  return scripts;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A digest of everything that the scripts may be made of: our sources, and the versions of the libraries. */
function keyOfSources(): string {
  const hash = createHash("sha256");
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of [...files.toSorted().map((name) => join("src", name)), "package-lock.json"])
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

async function bundle(name: (typeof scriptNames)[number]): Promise<string> {
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
  return chunk.code;
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
