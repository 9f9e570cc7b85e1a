import type { Dashboard, PeriodView } from "../dashboard/schema.ts";
import { sealWords } from "../dashboard/seal-words.ts";
import { dateText, unpublished } from "../dashboard/words.ts";
import { feedId } from "./feed-id.ts";

/** A period's circular as readers of a feed get it, what was corrected in it since included. */
export interface Publication {
  readonly id: string;
  readonly period: string;
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
  /** 用印于2022-09-29…; absent where it was not sealed. */
  readonly seal?: string;
}

/** How many entries a feed has at most; all of them are on circulars.html. */
export const mostEntries = 50;

/** The publications of the record, the one that changed last first; of one moment, the newest period. */
export function publications({ site, periods, updates }: Dashboard): Publication[] {
  const updatesOf = Map.groupBy(updates, ({ period }) => period);
  return periods
    .toReversed()
    .map((period): Publication => {
      const { seals = [] } = period;
      const newest = seals.at(-1);
      const own = updatesOf.get(period.id) ?? [];
      const corrections = own.flatMap(({ kind, date, items }) =>
        kind === "correction" && date !== undefined ? items.map((text) => ({ date, text })) : [],
      );
      const published = period.circular?.published;
      const standIn = standInDate(period);
      const days = corrections.map(({ date }) => chinaTime(date));
      const updated = [chinaTime(published ?? standIn.date), ...days].toSorted().at(-1) ?? "";
      return {
        id: feedId(site, period.id),
        period: period.id,
        title: period.title,
        file: `circulars/${period.id}.html`,
        image: `share/${period.id}.png`,
        ...(published === undefined
          ? { dateNote: `发布日期${unpublished}，本条的时间是${standIn.what}（${dateText(standIn.date)}）。` }
          : { published: chinaTime(published) }),
        updated,
        summary: period.summary,
        items: own.find(({ kind }) => kind === "publication")?.items ?? [],
        corrections,
        ...(newest && { seal: `${sealWords(seals)}SHA-256：${newest.sha256}` }),
      };
    })
    .toSorted((a, b) => compare(b.updated, a.updated));
}

/** "2022-09-29" or "2022-09-29 14:58", as it is in China, to RFC 3339. */
function chinaTime(text: string): string {
  const [date = "", time = "00:00"] = text.split(/[ T]/);
  return `${date}T${time.length === "00:00".length ? `${time}:00` : time}+08:00`;
}

/** A feed has to give every entry a time. The nearest that the record knows, and what it is. */
function standInDate({ circular, sources, subjects, asOf, window, to }: PeriodView): {
  date: string;
  what: string;
} {
  if (circular) return { date: circular.signedOn, what: "成文日期" };
  const named = new Set(subjects.flatMap(({ total }) => total.total.sources));
  const source = sources.find(({ ref, date }) => named.has(ref) && date !== undefined)?.date;
  if (source !== undefined) return { date: source, what: "来源的日期" };
  if (asOf !== undefined) return { date: asOf, what: "数据截至日" };
  if (window !== undefined) return { date: window.to, what: "检查结束日" };
  return { date: to, what: "该期的末日" };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
