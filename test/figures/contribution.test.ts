import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionOf } from "../../src/figures/contribution.ts";

const count = fc.nat(5000);
const part = fc.record({ now: count, was: count, below: fc.nat(60), above: fc.nat(60) });

describe("what parts and the rest contributed", () => {
  test("the true change lies in the ranges, whatever it was", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), count, count, (parts, restThen, restNow) => {
        const sum = (of: (one: (typeof parts)[number]) => number) =>
          parts.reduce((all, one) => all + of(one), 0);
        const [then, now] = [sum((one) => one.was), sum((one) => one.now)];
        const ranges = parts.map((one) => ({
          now: one.now,
          before: { from: Math.max(one.was - one.below, 0), to: one.was + one.above },
        }));
        const found = contributionOf({ before: then + restThen, now: now + restNow }, ranges);
        expect(found).toBeDefined();
        expect(found!.named.from).toBeLessThanOrEqual(now - then);
        expect(found!.named.to).toBeGreaterThanOrEqual(now - then);
        expect(found!.rest.from).toBeLessThanOrEqual(restNow - restThen);
        expect(found!.rest.to).toBeGreaterThanOrEqual(restNow - restThen);
      }),
    );
  });

  test("both ends can be: the parts had no more than the whole", () => {
    const parts = [
      { now: 3, before: { from: 8, to: 10 } },
      { now: 2, before: { from: 4, to: 4 } },
    ];
    expect(contributionOf({ before: 20, now: 15 }, parts)).toEqual({
      named: { from: -9, to: -7 },
      rest: { from: 2, to: 4 },
    });
    expect(contributionOf({ before: 13, now: 5 }, parts)).toEqual({
      named: { from: -8, to: -7 },
      rest: { from: -1, to: 0 },
    });
  });

  test("no part: the rest is all of it", () => {
    expect(contributionOf({ before: 5, now: 3 }, [])).toEqual({
      named: { from: 0, to: 0 },
      rest: { from: -2, to: -2 },
    });
  });

  test.each([
    { why: "more before than the whole", whole: { before: 7, now: 5 } },
    { why: "more now than the whole", whole: { before: 9, now: 2 } },
  ])("nothing is allowed: $why", ({ whole }) => {
    expect(contributionOf(whole, [{ now: 3, before: { from: 8, to: 9 } }])).toBeUndefined();
  });
});
