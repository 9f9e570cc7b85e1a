import { methodTerms } from "../dashboard/method-terms.ts";
import type { Dashboard } from "../dashboard/schema.ts";
import { groupByInitial } from "./initials.ts";

/** A name that leads somewhere. */
export interface Listed {
  readonly name: string;
  readonly href: string;
  /** What tells it from others of its name: "丽水市", "用语". */
  readonly note?: string;
}

/** What search.html lists for looking up without a script: by initial, by region, by period. */
export interface Listing {
  readonly initials: readonly { initial: string; things: readonly Listed[] }[];
  readonly regions: readonly (Listed & { itemCount: number; items: readonly Listed[] })[];
  /** Newest first. */
  readonly years: readonly { year: string; periods: readonly Listed[] }[];
  /** Of what failed, each once: so many. */
  readonly itemCount: number;
  /** How many of them are of no region of the record, as far as their lists say. */
  readonly unplacedCount: number;
  /** Whether each of them is listed; too many are only counted, for the regions' pages have them. */
  readonly itemsListed: boolean;
}

/** Above this the page would pass its budget: an item is listed twice, some 40 bytes of brotli in all. */
const mostItems = 200;

/** The listing of a record. It stays within bounds however long the record is. */
export function listingOf(dashboard: Dashboard, most = mostItems): Listing {
  const { regions, periods } = dashboard;
  const items = listedOnce(dashboard);
  const itemsListed = items.length <= most;
  const listed = itemsListed ? items : [];
  // A word may be explained twice: as a standing and as a verdict.
  const terms = new Map(
    methodTerms(dashboard)
      .toReversed()
      .map((term) => [term.term, term]),
  );
  const ofRegion = Map.groupBy(items, ({ region }) => region);
  return {
    initials: groupByInitial<Listed>([
      ...regions.map(({ id, name }) => ({ name, href: `/regions/${id}.html` })),
      ...listed.map(({ name, href, regionText }) => ({
        name,
        href,
        ...(regionText !== undefined && { note: regionText }),
      })),
      ...[...terms.values()].map(({ id, term }) => ({
        name: term,
        href: `/method.html#${id}`,
        note: "用语",
      })),
    ]),
    regions: regions.map(({ id, name }) => {
      const own = ofRegion.get(id) ?? [];
      return {
        name,
        href: `/regions/${id}.html`,
        itemCount: own.length,
        items: itemsListed
          ? own.map((item) => ({ name: item.name, href: item.href, note: item.period }))
          : [],
      };
    }),
    years: [...Map.groupBy(periods.toReversed(), ({ to }) => to.slice(0, 4))].map(([year, inYear]) => ({
      year: `${year}年`,
      periods: inYear.map(({ id, shortName }) => ({ name: shortName, href: `/circulars/${id}.html` })),
    })),
    itemCount: items.length,
    unplacedCount: ofRegion.get(undefined)?.length ?? 0,
    itemsListed,
  };
}

interface Item {
  readonly name: string;
  readonly href: string;
  readonly region: string | undefined;
  readonly regionText: string | undefined;
  /** In words: 2022年第三季度. */
  readonly period: string;
}

/** What failed, once each at its newest place; what a list does not name cannot be looked up by a name. */
function listedOnce({ periods }: Dashboard): Item[] {
  const items = new Map<string, Item>();
  for (const { name: period, listed = [] } of periods) {
    for (const { subject, region, regionText, platform, name, href } of listed) {
      if (name === undefined) continue;
      const key = [subject, region ?? regionText, platform, name].join("\n");
      items.set(key, { name, href, region, regionText, period });
    }
  }
  return [...items.values()];
}
