import { expect, test } from "vitest";
import { regionNames } from "../../src/archive/region-names.ts";

const names = regionNames(
  [
    { id: "990300", name: "丙直属区", short: "丙区" },
    { id: "990100", name: "甲市", short: "甲" },
    { id: "990200", name: "和县", short: "和" },
  ],
  true,
);

test.each([
  ["甲、丙直属区", ["990300", "990100"]],
  ["甲市政府办公室", ["990100"]],
  ["甲，和县", ["990100", "990200"]],
  ["各地、各部门", ["990300", "990100", "990200"]],
  ["各市", ["990300", "990100", "990200"]],
  ["各部门和甲方", []],
  ["省级有关单位", []],
])("%s names %j", (text, ids) => {
  expect(names.idsIn(text)).toEqual(ids);
});

test("a region goes by its full and its short name, and by no other", () => {
  expect(["甲市", "甲", "甲县", "各地"].map(names.idOf)).toEqual(["990100", "990100", undefined, undefined]);
  expect(names.closest("丙区区")).toEqual(["丙区", "丙直属区"]);
});

test("where the rows are units, each unit is one of them", () => {
  const units = regionNames([{ id: "education", name: "教育局", short: "教育局" }], true, "单位");
  expect(["各单位", "各部门、各单位", "各街道", "有关单位"].map(units.idsIn)).toEqual([
    ["education"],
    ["education"],
    ["education"],
    [],
  ]);
});

test("blanks inside a name do not matter, in the file and in a table", () => {
  const spaced = regionNames([{ id: "1", name: "New Territories", short: "NT" }], true, "地区");
  expect(["New Territories", "NewTerritories", "甲　市"].map(spaced.idOf)).toEqual(["1", "1", undefined]);
  expect(names.idOf("甲　市")).toBe("990100");
});
