/** What there is to find: 方法, 地区, 问题账号, 通报. The order is that of the results. */
export type Kind = "term" | "region" | "account" | "circular";

/** A text that is found as one: the id of its place on the page ("" for its top), what the place is called, the text. */
export type Passage = readonly [id: string, place: string, text: string];

/** What can be found on one page of the site, in the page's order. */
export interface Entry {
  readonly kind: Kind;
  /** What the page is called: "2022年第三季度". */
  readonly name: string;
  /** As seen from search.html: "circulars/2022-Q3.html". */
  readonly href: string;
  readonly passages: readonly Passage[];
}

/** What search.html carries of the index. */
export interface PageIndex {
  readonly entries: readonly Entry[];
  /** How many part files hold the rest: search/1.js, the oldest, to search/<parts>.js. */
  readonly parts: number;
}
