import { expect, test } from "vitest";
import { encode } from "uqr";
import { qrCode } from "../../src/charts/qr-code.ts";

test("the path covers the dark squares of the code, and no other", () => {
  const text = "https://example.invalid/circulars/2022-Q3.html";
  const { size, path } = qrCode(text);
  const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let place = Number(x); place < Number(x) + Number(run); place++) dark[Number(y)]![place] = true;
  }
  expect(dark).toEqual(encode(text, { ecc: "Q", border: 4 }).data);
  expect(path.replaceAll(/M\d+ \d+\.5h\d+/g, "")).toBe("");
  expect(dark.slice(0, 4).flat()).not.toContain(true);
});
