import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

/** The shipped record, and one of another jurisdiction. */
export const records: Readonly<Record<"shipped" | "other", Dashboard>> = {
  shipped: deepFreeze(dashboardOf(readArchive("data"))),
  other: deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction"))),
};

/** A record with next to nothing in it: the total of one quarter, published by nobody in particular. */
export function bareRecord(): Dashboard {
  const bare = structuredClone(records.other);
  const [quarter] = bare.quarters;
  bare.quarters = [
    {
      ...quarter!,
      regions: [],
      problems: null,
      standardization: null,
      obligations: null,
      dissemination: null,
      circular: null,
      milestones: [],
      breakdowns: [],
    },
  ];
  bare.corrections = [];
  bare.updates = [];
  bare.site = { ...bare.site, url: null, licence: null };
  return deepFreeze(bare);
}
