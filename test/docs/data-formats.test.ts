import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtInMeasures, builtInPartKinds, builtInSubjects } from "../../src/facts/built-in-vocabulary.ts";
import { measureLabel } from "../../src/facts/vocabulary.ts";

test.each(["docs/data-formats.md", "docs/data-formats.zh-CN.md"])(
  "%s has every measure that is built in",
  (page) => {
    const rows = readFileSync(page, "utf8")
      .split("\n")
      .filter((line) => /^\| [^|]*\| `\w+` +\|/.test(line));
    const listed = rows.map((line) => /`(\w+)`/.exec(line)?.[1]);
    expect(listed.toSorted()).toEqual(builtInMeasures.map(({ id }) => id).toSorted());
    for (const measure of builtInMeasures) {
      const row = rows.find((line) => line.includes(`\`${measure.id}\``)) ?? "";
      const labels = builtInSubjects.map((subject) => measureLabel(measure, subject));
      expect(
        labels.some((label) => row.includes(label)),
        `${measure.id}: ${row}`,
      ).toBe(true);
    }
  },
);

test.each(["docs/data-formats.md", "docs/data-formats.zh-CN.md"])("%s shows how parts are told", (page) => {
  const text = readFileSync(page, "utf8");
  for (const [, name] of text.matchAll(/`([^`：]+)：[^`]+`/g)) {
    if (name !== undefined && /^\p{Script=Han}+$/u.test(name) && name !== "注")
      expect(builtInPartKinds.map((kind) => kind.name)).toContain(name);
  }
});
