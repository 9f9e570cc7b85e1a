import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import { drawShareImages } from "../../src/share/draw-share-images.ts";

const shipped = dashboardOf(readArchive("data"));
const folder = mkdtempSync(join(tmpdir(), "tongbao-share-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kept = () => readdirSync(folder).toSorted();

/** The colours of a PNG's points, by another way than the one it was drawn by. */
function pixelsOf(png: Buffer): (x: number, y: number) => string {
  const href = `data:image/png;base64,${png.toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image href="${href}" width="1200" height="630"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return (x, y) => pixels.subarray(4 * (y * 1200 + x), 4 * (y * 1200 + x) + 3).toString("hex");
}

describe("the pictures of the shipped record", () => {
  test("are PNGs of 1200 by 630 with a red rule, paper, and text that is there", async () => {
    const images = await drawShareImages(shipped, folder);
    expect([...images.keys()]).toEqual(shipped.periods.map(({ id }) => id));
    for (const png of images.values()) {
      expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(150_000);
      const at = pixelsOf(png);
      expect([at(600, 5), at(30, 300), at(600, 389)]).toEqual(["b3201f", "fbfaf6", "1c1b19"]);
      // Without the font nothing is drawn where the title stands.
      const title = Array.from({ length: 600 * 150 }, (_, index) =>
        at(72 + (index % 600), 190 + Math.floor(index / 600)),
      );
      const ink = title.filter((colour) => colour === "1c1b19").length / title.length;
      expect(ink).toBeGreaterThan(0.05);
      expect(ink).toBeLessThan(0.4);
    }
  });

  test("are kept, and drawn again only when they have to be", async () => {
    const first = await drawShareImages(shipped, folder);
    const old = new Date("2001-01-01");
    for (const file of kept()) utimesSync(join(folder, file), old, old);
    expect(await drawShareImages(shipped, folder)).toEqual(first);
    expect(kept().map((file) => statSync(join(folder, file)).mtime)).toEqual(kept().map(() => old));
  });

  test.each([
    { damage: "cut off", change: (bytes: Buffer) => bytes.subarray(0, 900) },
    { damage: "empty", change: () => Buffer.alloc(0) },
    {
      damage: "one bit turned",
      change: (bytes: Buffer) => Buffer.from(bytes).fill((bytes[500] ?? 0) ^ 1, 500, 501),
    },
  ])("one that was damaged is drawn again: $damage", async ({ change }) => {
    const first = await drawShareImages(shipped, folder);
    const before = kept().map((file) => readFileSync(join(folder, file)));
    for (const file of kept()) writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
    expect(await drawShareImages(shipped, folder)).toEqual(first);
    expect(kept().map((file) => readFileSync(join(folder, file)))).toEqual(before);
  });

  test("go away when no period has them, and nothing else does", async () => {
    writeFileSync(join(folder, "notes.txt"), "");
    const [, ...later] = shipped.periods;
    await drawShareImages({ ...shipped, periods: later }, folder);
    expect(kept().filter((file) => file !== "notes.txt")).toHaveLength(later.length);
    expect(kept()).toContain("notes.txt");
  });
});
