import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";

/** A claim for each count that no other claim accounts for: nothing in the text proves it. */
export function unboundCounts({ counts }: Evidence, drafts: readonly Draft[]): Draft[] {
  const used = new Set(drafts.flatMap(({ uses }) => uses));
  return counts.flatMap((count): Draft[] => {
    // 一个, 两类: turns of speech, unless they count what circulars count.
    const idle = count.counter === "" || (count.chinese && (count.value < 2 || !count.ownObject));
    if (used.has(count.index) || (idle && count.value < 1e4)) return [];
    const near = { over: "多于", under: "少于", about: "约" };
    const said =
      count.approximation === undefined ? "" : `，且只说${near[count.approximation]}${count.value}`;
    return [
      {
        start: count.start,
        end: count.end,
        kind: "count",
        stated: "",
        operands: { stated: count.value },
        computed: null,
        verdict: "unverifiable",
        explanation: `文中没有可据以复算的数字${said}。`,
        uses: [count.index],
      },
    ];
  });
}
