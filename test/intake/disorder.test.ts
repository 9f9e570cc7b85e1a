import { describe, expect, test } from "vitest";
import { disorderFindings } from "../../src/intake/screening/disorder.ts";
import { deepFreeze } from "../support/deep-freeze.ts";
import { reasonOf } from "../support/finding-words.ts";

/** The reasons that the lines of a text give, each with the number of its line. */
function reasonsOf(text: string, keep: readonly string[] = []): string[] {
  const lines = text.split("\n").map((prose, index) => ({
    kind: "line" as const,
    text: prose,
    prose,
    widened: 0,
    place: String(index + 1),
  }));
  return disorderFindings(deepFreeze(lines), new Set(keep)).map(
    (finding) => `${finding.place}: ${reasonOf(finding)}`,
  );
}

describe("labels", () => {
  test.each([
    { text: "一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊", reasons: [], why: "in order" },
    { text: "（一）甲\n（二）乙\n（一）丙", reasons: [], why: "a new list begins at one" },
    { text: "一、甲\n三、乙", reasons: ["2: section 3 follows section 1"], why: "a section is missing" },
    { text: "十、甲\n十一、乙", reasons: ["1: section 10 follows section 0"], why: "tens are numbers, too" },
    { text: "一、甲\n（一）乙\n（三）丙", reasons: ["3: part 3 follows part 1"], why: "a part is missing" },
    { text: "一、甲\n（二）乙", reasons: ["2: part 2 follows part 0"], why: "the first part is missing" },
    {
      text: "一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊",
      reasons: ["5: part 3 follows part 0"],
      why: "parts begin anew",
    },
    { text: "一是甲\n三是乙", reasons: [], why: "what is no label is not counted" },
  ])("$why", ({ text, reasons }) => {
    expect(reasonsOf(text)).toEqual(reasons);
  });

  test("that the editor has looked at stay", () => {
    expect(reasonsOf("一、甲\n三、乙", ["2"])).toEqual([]);
  });
});

describe("marks", () => {
  test.each([
    { text: "甲，，乙", reasons: ["1: marks stand on top of each other, or begin a paragraph"] },
    { text: "，甲", reasons: ["1: marks stand on top of each other, or begin a paragraph"] },
    { text: "甲，乙。“丙？”", reasons: [] },
    { text: "甲（乙", reasons: ["1: “（” stands without its other half"] },
    { text: "甲）（乙", reasons: ["1: “）” stands without its other half"] },
    { text: "《甲（乙）》", reasons: [] },
  ])("$text", ({ text, reasons }) => {
    expect(reasonsOf(text)).toEqual(reasons);
  });
});
