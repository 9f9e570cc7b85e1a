/**
 * Cuts a font file down to the characters that this project draws with.
 *
 *     node scripts/make-font-subset.ts NotoSerifSC_700Bold.ttf
 *
 * Writes assets/fonts/tongbao-serif-sc-bold.ttf; assets/fonts/README.md says where the font comes from. Run it when
 * `src/share/font-characters.ts` changes.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
// @ts-expect-error -- it comes without types
import subsetFont from "subset-font";
import { fontCharacters } from "../src/share/font-characters.ts";
import { fontFile } from "../src/share/draw-png.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [whole] = positionals;
if (whole === undefined) throw new Error("name the font file to cut: NotoSerifSC_700Bold.ttf");
const subset: Buffer = await subsetFont(await readFile(whole), [...fontCharacters()].join(""), {
  targetFormat: "truetype",
  // Nothing is set vertically or in small capitals, and pictures are drawn large: neither features nor hints are used.
  keepFeatures: [],
  noLayoutClosure: true,
  noHinting: true,
  dropTables: ["vhea", "vmtx", "gasp", "STAT", "BASE", "GSUB", "GPOS"],
});
await writeFile(fontFile(), subset);
console.log(`${fontFile()}: ${fontCharacters().size} characters, ${subset.length} bytes`);
