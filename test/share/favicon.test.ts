import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";

/** The points of an SVG drawn at a size. */
function pixelsOf(svg: string, size: number): string {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: size },
  }).render();
  expect([image.width, image.height]).toEqual([size, size]);
  return image.pixels.toString("hex");
}

test("favicon.ico has favicon.svg in 16 and 32 pixels; if not, run node scripts/make-favicon.ts", () => {
  const icon = readFileSync("public/favicon.ico");
  const svg = readFileSync("public/favicon.svg", "utf8");
  expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 2]);
  let end = 6 + 2 * 16;
  for (const [index, size] of [16, 32].entries()) {
    const entry = 6 + 16 * index;
    expect([icon.readUInt8(entry), icon.readUInt8(entry + 1)]).toEqual([size, size]);
    expect(icon.readUInt32LE(entry + 12)).toBe(end);
    const png = icon.subarray(end, (end += icon.readUInt32LE(entry + 8)));
    const href = `data:image/png;base64,${png.toString("base64")}`;
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image href="${href}" width="${size}" height="${size}"/></svg>`;
    expect(pixelsOf(drawn, size)).toBe(pixelsOf(svg, size));
  }
  expect(icon.length).toBe(end);
});
