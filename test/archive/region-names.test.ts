import { expect, test } from "vitest";
import { regionNames } from "../../src/archive/region-names.ts";

const names = regionNames(
  [
    { code: "990300", name: "丙直属区", short: "丙区" },
    { code: "990100", name: "甲市", short: "甲" },
    { code: "990200", name: "和县", short: "和" },
  ],
  true,
);

test.each([
  ["甲、丙直属区", ["990100", "990300"]],
  ["甲市政府办公室", ["990100"]],
  ["甲，和县", ["990100", "990200"]],
  ["各地、各部门", ["990100", "990200", "990300"]],
  ["各市", ["990100", "990200", "990300"]],
  ["各部门和甲方", []],
  ["省级有关单位", []],
])("%s names %j", (text, codes) => {
  expect(names.codesIn(text)).toEqual(codes);
});

test("a region goes by its full and its short name, and by no other", () => {
  expect(["甲市", "甲", "甲县", "各地"].map(names.codeOf)).toEqual([
    "990100",
    "990100",
    undefined,
    undefined,
  ]);
  expect(names.didYouMean("丙区区")).toBe('; did you mean "丙区" or "丙直属区"?');
});
