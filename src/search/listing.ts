import { methodTerms } from "../dashboard/method-terms.ts";
import { problemId } from "../dashboard/place-id.ts";
import type { Dashboard } from "../dashboard/schema.ts";
import { groupByInitial } from "./initials.ts";

/** A name that leads somewhere. */
export interface Listed {
  readonly name: string;
  readonly href: string;
  /** What tells it from others of its name: "丽水市", "用语". */
  readonly note?: string;
}

/** What search.html lists for looking up without a script: by initial, by region, by quarter. */
export interface Listing {
  readonly initials: readonly { initial: string; things: readonly Listed[] }[];
  readonly regions: readonly (Listed & { accountCount: number; accounts: readonly Listed[] })[];
  /** Newest first. */
  readonly years: readonly { year: string; quarters: readonly Listed[] }[];
  /** Problem accounts, each once. */
  readonly accountCount: number;
  /** Whether each of them is listed; too many are only counted, for the regions' pages have them. */
  readonly accountsListed: boolean;
}

/** Above this the page would pass its budget: an account is listed twice, some 40 bytes of brotli in all. */
const mostAccounts = 200;

/** The listing of a record. It stays within bounds however long the record is. */
export function listingOf({ regions, quarters }: Dashboard, most = mostAccounts): Listing {
  const accounts = [
    ...new Map(
      quarters.flatMap(({ id, name, problems }) =>
        (problems ?? []).map(({ code, region, platform, account }, index) => [
          [code, platform, account].join("\n"),
          { code, region, quarter: name, name: account, href: `/circulars/${id}.html#${problemId(index)}` },
        ]),
      ),
    ).values(),
  ];
  const accountsListed = accounts.length <= most;
  const listed = accountsListed ? accounts : [];
  return {
    initials: groupByInitial<Listed>([
      ...regions.map(({ code, name }) => ({ name, href: `/regions/${code}.html` })),
      ...listed.map(({ name, href, region }) => ({ name, href, note: region })),
      ...methodTerms.map(({ id, term }) => ({ name: term, href: `/method.html#${id}`, note: "用语" })),
    ]),
    regions: regions.map(({ code, name }) => ({
      name,
      href: `/regions/${code}.html`,
      accountCount: accounts.filter((account) => account.code === code).length,
      accounts: listed
        .filter((account) => account.code === code)
        .map((account) => ({ name: account.name, href: account.href, note: account.quarter })),
    })),
    years: [...Map.groupBy(quarters.toReversed(), ({ id }) => id.slice(0, 4))].map(([year, inYear]) => ({
      year: `${year}年`,
      quarters: inYear.map(({ id, shortName }) => ({ name: shortName, href: `/circulars/${id}.html` })),
    })),
    accountCount: accounts.length,
    accountsListed,
  };
}
