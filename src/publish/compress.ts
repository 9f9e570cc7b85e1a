import { gzipSync } from "fflate";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const brotli = promisify(brotliCompress);

/** Kinds of file that are text; pictures, workbooks and PDF are compressed in themselves. */
const text = /\.(?:html|css|js|svg|json|jsonld|csv|xml|txt|md|ico)$/;

/** Below that a compressed file saves nothing that a network would notice. */
const leastBytes = 256;

/**
 * Puts beside every text file of a folder its .gz and .br, where they are smaller, for servers that send them as they are.
 *
 * The same files give the same bytes: a gzip header without a time, and gzip by a library in JavaScript, for the
 * system's differs from one processor to another.
 */
export async function compressFolder(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && text.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(compressFile));
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < leastBytes) return;
  // Brotli works on other threads, so this one does gzip meanwhile.
  const smaller = brotli(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzipped = gzipSync(content, { level: 9, mtime: 0 });
  if (gzipped.length < content.length) await writeFile(`${file}.gz`, gzipped);
  const brotlied = await smaller;
  if (brotlied.length < content.length) await writeFile(`${file}.br`, brotlied);
}
