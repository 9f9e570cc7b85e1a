/** What a count counts: all accounts, those looked at, those that passed, those that failed. */
export type CountRole = "total" | "inspected" | "pass" | "fail";

/** A count that an archive holds. */
export interface ArchiveCount {
  readonly role: CountRole;
  readonly value: number;
  /** The quarter it stands for: "2022-Q2". */
  readonly quarter: string;
  /** The names of the region, full and short; absent for the whole jurisdiction. */
  readonly region?: readonly string[];
  /** Where it stands, for the explanation: "2022-Q2/inspection.csv 总计". */
  readonly source: string;
}

/** A percentage that an archive holds as published, and that no counts prove. */
export interface ArchiveRate {
  readonly kind: "decrease" | "increase" | "pass_rate";
  /** As published: "70%". */
  readonly stated: string;
  readonly quarter: string;
  readonly region?: readonly string[];
  readonly source: string;
}

/** A figure that an editor has declared: data/<quarter>/declared.json. */
export interface Declaration {
  /** The figure as it stands in the text, with enough around it to be found: "90多个". */
  readonly quote: string;
  readonly reason: string;
}

/** What an archive can add to the operands that a text gives itself. */
export interface ArchiveContext {
  /** The quarter of the text: "2022-Q3". */
  readonly quarter: string;
  readonly counts: readonly ArchiveCount[];
  readonly rates?: readonly ArchiveRate[];
  readonly declarations?: readonly Declaration[];
}
