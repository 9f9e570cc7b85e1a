/**
 * public/favicon.ico from public/favicon.svg, for what asks for /favicon.ico without looking at a page: 16 and 32 pixels, as PNG.
 *
 * Run it when the SVG changes; test/share/favicon.test.ts tells when that was forgotten.
 */
import { readFile, writeFile } from "node:fs/promises";
import { drawPng } from "../src/share/draw-png.ts";

const headerBytes = 6;
const entryBytes = 16;

const svg = await readFile("public/favicon.svg", "utf8");
const pictures = await Promise.all([16, 32].map(async (size) => ({ size, png: await drawPng(svg, size) })));
const head = Buffer.alloc(headerBytes + entryBytes * pictures.length);
head.writeUInt16LE(1, 2); // an icon, not a cursor
head.writeUInt16LE(pictures.length, 4);
let offset = head.length;
for (const [index, { size, png }] of pictures.entries()) {
  const at = headerBytes + entryBytes * index;
  head.writeUInt8(size, at);
  head.writeUInt8(size, at + 1);
  head.writeUInt16LE(1, at + 4); // planes
  head.writeUInt16LE(32, at + 6); // bits a pixel
  head.writeUInt32LE(png.length, at + 8);
  head.writeUInt32LE(offset, at + 12);
  offset += png.length;
}
await writeFile("public/favicon.ico", Buffer.concat([head, ...pictures.map(({ png }) => png)]));
