import { describe, expect, test } from "vitest";
import { closestNames } from "../../src/text/closest-names.ts";

describe("the nearest names", () => {
  const known = ["accounts", "inspected", "problems"];
  test.each([
    { wrong: "acounts", names: ["accounts"], why: "one letter missing" },
    { wrong: "Problems", names: ["problems"], why: "case does not count" },
    { wrong: "zzzzzzzz", names: [], why: "nothing is near" },
    { wrong: "", names: [], why: "nothing was given" },
  ])("of $wrong: $why", ({ wrong, names }) => {
    expect(closestNames(wrong, known)).toEqual(names);
  });

  test("come nearest first, and equally near ones in the order given", () => {
    expect(closestNames("甲乙市", ["甲丙市", "甲乙市", "丁乙市"], 3)).toEqual(["甲乙市", "甲丙市", "丁乙市"]);
    expect(closestNames("甲乙市", ["甲丙市", "甲乙县", "甲乙"], 3, 1)).toEqual(["甲丙市", "甲乙县", "甲乙"]);
    expect(closestNames("甲乙市", ["甲丙县"], 3, 1)).toEqual([]);
  });

  test("of a long name are found by its beginning", () => {
    expect(closestNames("甲".repeat(1_000_000), ["甲".repeat(60)])).toEqual(["甲".repeat(60)]);
  });
});
