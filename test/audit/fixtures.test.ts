import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCirculars, scoreCirculars } from "../../scripts/score-circulars.ts";
import { auditText } from "../../src/audit/audit-text.ts";

const circulars = readCirculars(fileURLToPath(new URL("../fixtures/circulars", import.meta.url)));

test("there are at least forty", () => {
  expect(circulars.length).toBeGreaterThanOrEqual(40);
});

describe("made-up circulars of the shapes that real ones have", () => {
  test.each(circulars.map((circular) => [circular.name, circular] as const))("%s", (_name, circular) => {
    const score = scoreCirculars([circular], auditText);
    expect(score.notes).toEqual([]);
    expect(score).toMatchObject({ bound: score.claims, caught: score.wrong, falseAlarms: 0, falseProofs: 0 });
  });
});
