import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

/** The dashboard of the shipped record: it says where the site stands. */
export const shipped: Dashboard = deepFreeze(dashboardOf(readArchive("data")));

/** Of a record that does not. */
export const other: Dashboard = deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction")));

export const correctionsCsv = `日期,季度,文件,位置,原,改为,原因
2023-02-01,2022-Q1,inspection.csv,总计行,5198,5189,录入有误
2024-05-31,2022-Q1,inspection.csv,总计行,,<5189>,据来源补录
2024-05-31,2022-Q1,quarter.json,,旧说明,,来源已改
`;

/** Of the shipped record after some corrections. */
export const corrected: Dashboard = deepFreeze(readCorrected());

function readCorrected(): Dashboard {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-corrected-"));
  try {
    cpSync("data", folder, { recursive: true });
    writeFileSync(join(folder, "corrections.csv"), correctionsCsv);
    return dashboardOf(readArchive(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Markup, the end of a CDATA section, what XML 1.0 has no place for, and half a character. */
export const hostile = `通报]]><script>alert(1)</script>&amp;"'\u0000\u0008\u000B\uFFFE\uD800<!--`;

/** The shipped dashboard with that wherever a feed takes words from. */
export function hostileDashboard(url: string | null): Dashboard {
  const copy = structuredClone(corrected) as Dashboard;
  Object.assign(copy.site, { name: hostile, jurisdiction: hostile, demo: false, url });
  copy.site.imprint.host = hostile;
  copy.site.licence = { id: hostile, title: hostile, href: hostile };
  for (const quarter of copy.quarters) Object.assign(quarter, { title: hostile, summary: hostile });
  for (const update of copy.updates) update.items = [hostile];
  return copy;
}

/** As many quarters as asked for, each with its publication, newest date last. */
export function manyQuarters(count: number): Dashboard {
  const [model] = shipped.quarters.slice(-1);
  if (!model) throw new Error("the shipped record has no quarter");
  const quarters = Array.from({ length: count }, (_, index): Dashboard["quarters"][number] => {
    const id = `${2000 + Math.floor(index / 4)}-Q${((index % 4) + 1) as 1 | 2 | 3 | 4}` as const;
    return {
      ...model,
      id,
      circular: model.circular && {
        ...model.circular,
        published: `${id.slice(0, 4)}-0${(index % 4) + 1}-15`,
      },
    };
  });
  const updates = quarters.toReversed().map(({ id, circular, title }): Dashboard["updates"][number] => ({
    date: circular?.published ?? null,
    quarter: id,
    kind: "publication",
    title,
    items: [],
  }));
  return { ...shipped, quarters, updates };
}
