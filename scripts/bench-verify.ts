import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSeals } from "../src/archive/read-seals.ts";
import type { ReceivedDocument } from "../src/documents/document.ts";
import { readPlainText } from "../src/documents/plain-text.ts";
import { digestOf } from "../src/seal/digest.ts";
import { type Seal, type SealedUnit, sealOf } from "../src/seal/seal.ts";
import { sealedCirculars, verify } from "../src/verify/verify.ts";

const rounds = 9;

/**
 * How the work of comparing grows: a text twenty times as long, and two hundred sealed circulars in place of ten. Linear work has
 * ratios near 20, and near 1 for the archive, whose circulars are known by their runs.
 */
export function benchVerify(root: string): string[] {
  const text = readFileSync(join(root, "data/2022-Q3/seal.json"), "utf8");
  const shipped = readSeals(text, "2022-Q3", [], () => undefined)?.at(-1);
  if (!shipped) throw new Error("the shipped record has no seal");
  const [short, long] = [1, 20].map((times) => made(shipped, "2022-Q3", times));
  const archive = (size: number) => [
    short!,
    ...Array.from({ length: size - 1 }, (_, index) => made(shipped, `${1000 + index}`, 1)),
  ];
  const one = timeOf([short!], short!);
  return [
    `verify: 20 × the text           ${(timeOf([long!], long!) / one).toFixed(1)} × the time`,
    `verify: 200 seals, not 10       ${(timeOf(archive(200), short!) / timeOf(archive(10), short!)).toFixed(1)} × the time`,
  ];
}

/** A circular like it with other words: each paragraph says of which period and repetition it is. */
function made(seal: Seal, period: string, times: number): Seal {
  const paragraphs = seal.units.filter(({ id }) => id.startsWith("circular.md#p-"));
  const own = Array.from({ length: times }, (_, time) =>
    paragraphs.map(({ text }) => text.replaceAll("，", `，${period}之${time}，`)),
  ).flat();
  const units: SealedUnit[] = [
    ...seal.units.filter(({ id }) => id === "circular.md#title"),
    ...own.map((text, index) => ({ id: `circular.md#p-${index + 1}`, text, ...digestOf(text) })),
  ];
  return sealOf({ ...seal, period, units });
}

function timeOf(seals: readonly Seal[], of: Seal): number {
  const sealed = sealedCirculars(seals);
  const copy: ReceivedDocument = readPlainText(
    of.units.map(({ text }) => text.replaceAll("影响", "景响")).join("\n"),
    "copy.txt",
  );
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    verify(copy, sealed);
    return performance.now() - start;
  });
  return Math.min(...times);
}
