import axe from "axe-core";
import type { RunOptions } from "axe-core";
import { describe, expect, test } from "vitest";
import { pageUrl, schemes, screenNames, screens, typicalPages, usePage } from "../support/site.ts";

const resultTypes: RunOptions["resultTypes"] = ["violations"];
const everything: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  resultTypes,
};
// A scheme changes colours and nothing else.
const colours: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes,
};

describe.each(screenNames)("on a %s screen", (screen) => {
  // Only here, and only to let axe in: the pages' policy would stop it.
  const page = usePage({ ...screens[screen], bypassCSP: true });

  test.each(typicalPages())(
    "axe finds nothing against %s",
    async (file) => {
      await page().goto(pageUrl(file));
      await page().evaluate(axe.source);
      for (const colorScheme of schemes) {
        await page().emulateMedia({ colorScheme });
        const { violations } = await page().evaluate(
          (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
          colorScheme === "light" ? everything : colours,
        );
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
        );
        expect.soft(found, colorScheme).toEqual([]);
      }
    },
    300_000,
  );
});
