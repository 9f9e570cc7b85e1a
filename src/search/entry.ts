/** A kind of thing that can be found, and what results call it. */
export interface Kind {
  /** "region", "listed", "listed-media", "duty", "standardization", "source", "term", "period" */
  readonly id: string;
  /** 方法, 地区, 通报, 问题账号 */
  readonly label: string;
}

/** A text that is found as one: the id of its place on the page ("" for its top), what the place is called, the text. */
export type Passage = readonly [id: string, place: string, text: string];

/** What can be found on one page of the site, in the page's order. */
export interface Entry {
  /** The id of its kind. */
  readonly kind: string;
  /** What the page is called: "2022年第三季度". */
  readonly name: string;
  /** As seen from search.html: "circulars/2022-Q3.html". */
  readonly href: string;
  readonly passages: readonly Passage[];
}

/** What search.html carries of the index. */
export interface PageIndex {
  /** In the order of the results. */
  readonly kinds: readonly Kind[];
  readonly entries: readonly Entry[];
  /** Traditional characters with the Simplified ones of the index that they stand for. */
  readonly traditional: readonly (readonly [traditional: string, simplified: string])[];
  /** How many part files hold the rest: search/1.js, the oldest, to search/<parts>.js. */
  readonly parts: number;
}
