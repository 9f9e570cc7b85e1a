import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkedPiece, markedText, wordsOf } from "../../src/dashboard/marked-text.ts";
import type { AuditedFigure } from "../../src/dashboard/schema.ts";

const figure = (number: number, start: number, end: number) => ({ number, start, end }) as AuditedFigure;

/** [1:3120[2:个]] */
const drawn = (piece: MarkedPiece): string =>
  typeof piece === "string" ? piece : `[${piece.figure.number}:${piece.inner.map(drawn).join("")}]`;
const told = (text: string, figures: readonly AuditedFigure[], lead = 0) => {
  const { lead: before, rest } = markedText(text, figures, lead);
  return [before.map(drawn).join(""), rest.map(drawn).join("")];
};

test.each([
  { what: "none", spans: [], drawing: "abcdefgh" },
  { what: "one", spans: [[2, 4]], drawing: "ab[1:cd]efgh" },
  {
    what: "side by side",
    spans: [
      [0, 2],
      [2, 4],
    ],
    drawing: "[1:ab][2:cd]efgh",
  },
  {
    what: "one in another",
    spans: [
      [1, 7],
      [2, 4],
    ],
    drawing: "a[1:b[2:cd]efg]h",
  },
  {
    what: "two in one",
    spans: [
      [0, 8],
      [1, 3],
      [5, 8],
    ],
    drawing: "[1:a[2:bc]de[3:fgh]]",
  },
  {
    what: "the same words",
    spans: [
      [2, 4],
      [2, 4],
    ],
    drawing: "ab[1:[2:cd]]efgh",
  },
  {
    what: "one over the end of another",
    spans: [
      [1, 4],
      [3, 7],
    ],
    drawing: "a[1:bc[2:d]]efgh",
  },
  {
    what: "three deep",
    spans: [
      [0, 8],
      [1, 7],
      [2, 3],
    ],
    drawing: "[1:a[2:b[3:c]defg]h]",
  },
])("$what: $drawing", ({ spans, drawing }) => {
  const figures = spans.map(([start = 0, end = 0], index) => figure(index + 1, start, end));
  expect(told("abcdefgh", figures)).toEqual(["", drawing]);
});

test("a run-in heading ends before a figure that runs out of it", () => {
  expect(told("abcdefgh", [figure(1, 1, 3)], 4)).toEqual(["a[1:bc]d", "efgh"]);
  expect(told("abcdefgh", [figure(1, 3, 6)], 4)).toEqual(["abc", "[1:def]gh"]);
  expect(told("abcdefgh", [figure(1, 0, 6)], 4)).toEqual(["", "[1:abcdef]gh"]);
});

test("nothing is lost, and every figure is there once", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 0, max: 20 }), (spans, lead) => {
      const text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸";
      const figures = spans.map(([start, length], index) =>
        figure(index + 1, start, Math.min(text.length, start + length)),
      );
      const { lead: before, rest } = markedText(text, figures, lead);
      expect([...before, ...rest].map(wordsOf).join("")).toBe(text);
      const numbers = [
        ...[...before, ...rest]
          .map(drawn)
          .join("")
          .matchAll(/\[(\d+):/g),
      ].map(([, number]) => Number(number));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(figures.map(({ number }) => number));
    }),
  );
});
