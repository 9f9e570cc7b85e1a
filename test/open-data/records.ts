import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";
import { made } from "./made-dashboard.ts";

const shipped = dashboardOf(readArchive("data"));

/** The shipped record, one of another jurisdiction, one of other subjects and periods, and one with next to nothing. */
export const records: Readonly<Record<"shipped" | "other" | "made" | "bare", Dashboard>> = {
  shipped: deepFreeze(shipped),
  other: deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction"))),
  made,
  bare: bareRecord(),
};

/** The total of one period, published by nobody in particular, without regions. */
function bareRecord(): Dashboard {
  const { licence: _licence, url: _url, ...site } = made.site;
  const [first] = made.periods;
  const [subject] = made.subjects;
  if (!first || !subject) throw new Error("the made record has no period");
  return deepFreeze({
    ...made,
    site,
    subjects: [{ ...subject, newest: first.id }],
    regions: [],
    periods: [{ ...first, notes: [], milestones: [] }],
  });
}
