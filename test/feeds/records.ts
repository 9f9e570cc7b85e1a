import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";
import { copyUnsealed } from "../support/shipped-record.ts";

/** The dashboard of the shipped record: it says where the site stands. */
export const shipped: Dashboard = deepFreeze(dashboardOf(readArchive("data")));

/** Of a record that does not. */
export const other: Dashboard = deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction")));

export const correctionsCsv = `日期,期,文件,位置,原,改为,原因
2023-02-01,2022-Q1,stated.csv,账号总数,5198,5189,录入有误
2024-07-31,2022-Q1,stated.csv,账号总数,,<5189>,据来源补录
2024-07-31,2022-Q1,period.json,,旧说明,,来源已改
`;

/** Of the shipped record after some corrections. */
export const corrected: Dashboard = deepFreeze(readCorrected());

function readCorrected(): Dashboard {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-corrected-"));
  try {
    copyUnsealed(folder);
    writeFileSync(join(folder, "corrections.csv"), correctionsCsv);
    return dashboardOf(readArchive(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Markup, the end of a CDATA section, what XML 1.0 has no place for, and half a character. */
export const hostile = `通报]]><script>alert(1)</script>&amp;"'\u0000\u0008\u000B\uFFFE\uD800<!--`;

/** The shipped dashboard with that wherever a feed takes words from. */
export function hostileDashboard(url?: string): Dashboard {
  const copy = structuredClone(corrected) as Dashboard;
  Object.assign(copy.site, { name: hostile, fullName: hostile, jurisdiction: hostile, demo: false });
  if (url === undefined) delete copy.site.url;
  else copy.site.url = url;
  copy.site.imprint.host = hostile;
  copy.site.licence = { id: hostile, title: hostile, href: hostile };
  for (const period of copy.periods) Object.assign(period, { title: hostile, summary: hostile });
  for (const update of copy.updates) update.items = [hostile];
  return copy;
}

/** A dashboard without what stands for the day of an unpublished circular, key by key. */
export function without(...keys: ("circular" | "sources" | "asOf" | "window")[]): Dashboard {
  const copy = structuredClone(shipped) as Dashboard;
  for (const period of copy.periods) {
    for (const key of keys) {
      if (key === "sources") period.sources = [];
      else delete period[key];
    }
  }
  return copy;
}

/** The shipped dashboard without circulars, and a source that no figure of the whole rests on named first. */
export function withOtherSource(date: string): Dashboard {
  const copy = without("circular");
  for (const period of copy.periods) {
    const [source] = period.sources;
    if (source) period.sources = [{ ...source, ref: `${period.id}/other`, date }, ...period.sources];
  }
  return copy;
}

/** As many quarters as asked for, each with its publication, newest date last. */
export function manyPeriods(count: number): Dashboard {
  const model = shipped.periods.findLast(({ circular: told }) => told?.published !== undefined);
  if (!model?.circular) throw new Error("the shipped record has no circular");
  const { circular } = model;
  const periods = Array.from({ length: count }, (_, index): Dashboard["periods"][number] => {
    const id = `${2000 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    const published = `${id.slice(0, 4)}-0${(index % 4) + 1}-15`;
    return { ...model, id, circular: { ...circular, published } };
  });
  const updates = periods.toReversed().map(({ id, circular: own, title }): Dashboard["updates"][number] => ({
    ...(own?.published !== undefined && { date: own.published }),
    period: id,
    kind: "publication",
    title,
    items: [],
  }));
  return { ...shipped, periods, updates };
}
