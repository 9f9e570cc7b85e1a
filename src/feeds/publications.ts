import type { Dashboard, DashboardQuarter } from "../dashboard/schema.ts";
import { dateText, unpublished } from "../dashboard/words.ts";
import { feedId } from "./feed-id.ts";

/** A quarter's circular as readers of a feed get it, what was corrected in it since included. */
export interface Publication {
  readonly id: string;
  readonly quarter: string;
  readonly title: string;
  /** Its page: "circulars/2022-Q3.html". */
  readonly file: string;
  /** Its picture: "share/2022-Q3.png". */
  readonly image: string;
  /** RFC 3339, in China's time; absent where the day was not published. */
  readonly published?: string;
  /** RFC 3339: its publication or its latest correction, whichever is later. */
  readonly updated: string;
  readonly summary: string;
  /** What stands for the day of publication where that was not published. */
  readonly dateNote?: string;
  /** What the publication brought, a sentence each. */
  readonly items: readonly string[];
  /** 更正说明: newest first. */
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
}

/** How many entries a feed has at most; all of them are on circulars.html. */
export const mostEntries = 50;

/** The publications of the record, the one that changed last first. */
export function publications({ site, quarters, updates }: Dashboard): Publication[] {
  return quarters
    .map((quarter): Publication => {
      const own = updates.filter((update) => update.quarter === quarter.id);
      const corrections = own.flatMap(({ kind, date, items }) =>
        kind === "correction" && date !== null ? items.map((text) => ({ date, text })) : [],
      );
      const published = quarter.circular?.published ?? null;
      const standIn = standInDate(quarter);
      const days = corrections.map(({ date }) => chinaTime(date));
      const updated = [chinaTime(published ?? standIn.date), ...days].toSorted().at(-1) ?? "";
      return {
        id: feedId(site, quarter.id),
        quarter: quarter.id,
        title: quarter.title,
        file: `circulars/${quarter.id}.html`,
        image: `share/${quarter.id}.png`,
        ...(published === null
          ? { dateNote: `发布日期${unpublished}，本条的时间是${standIn.what}（${dateText(standIn.date)}）。` }
          : { published: chinaTime(published) }),
        updated,
        summary: quarter.summary,
        items: own.find(({ kind }) => kind === "publication")?.items ?? [],
        corrections,
      };
    })
    .toSorted((a, b) => compare(b.updated, a.updated) || compare(b.quarter, a.quarter));
}

/** "2022-09-29" or "2022-09-29 14:58", as it is in China, to RFC 3339. */
function chinaTime(text: string): string {
  const [date = "", time = "00:00"] = text.split(/[ T]/);
  return `${date}T${time.length === "00:00".length ? `${time}:00` : time}+08:00`;
}

/** A feed has to give every entry a time. The nearest that the record knows, and what it is. */
function standInDate(quarter: DashboardQuarter): { date: string; what: string } {
  const { id, circular, sources, total, asOf, window } = quarter;
  const signed = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(circular?.signed ?? "");
  if (signed) {
    const [, year = "", month = "", day = ""] = signed;
    return { date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, what: "成文日期" };
  }
  const source = sources.find(({ ref }) => total.accounts.sources.includes(ref))?.date;
  if (source !== undefined) return { date: source, what: "来源的日期" };
  if (asOf !== null) return { date: asOf, what: "数据截至日" };
  if (window !== null) return { date: window.to, what: "检查结束日" };
  const lastDays = { 1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31" };
  const [year = "", number = ""] = id.split("-Q");
  return { date: `${year}-${lastDays[Number(number) as 1 | 2 | 3 | 4]}`, what: "该季度的末日" };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
