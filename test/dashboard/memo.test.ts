import { expect, test, vi } from "vitest";
import { memo } from "../../src/dashboard/memo.ts";

test("what is made of a value is made once, nothing included, and of another anew", () => {
  const make = vi.fn((key: { readonly value?: string }) => key.value);
  const kept = memo(make);
  const [one, none] = [{ value: "one" }, {}];
  expect([kept(one), kept(none), kept(one), kept(none)]).toEqual(["one", undefined, "one", undefined]);
  expect(make).toHaveBeenCalledTimes(2);
  expect(kept({ value: "one" })).toBe("one");
  expect(make).toHaveBeenCalledTimes(3);
});
