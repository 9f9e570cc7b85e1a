import { expect, test } from "vitest";
import { signedChange } from "../../src/charts/signed-change.ts";

test.each([
  { published: "70%", shown: "−70%" },
  { published: "-3.1%", shown: "+3.1%" },
  { published: "−3.1%", shown: "+3.1%" },
  { published: "未公布", shown: "未公布" },
])("a decrease of $published is shown as $shown", ({ published, shown }) => {
  expect(signedChange(published)).toBe(shown);
});
