/** The counts of 附件1 that other pages link to. */
export type CountColumn = "accounts" | "inspected" | "problems";

/** The id of a cell of 附件1: "cell-330200-accounts", "cell-total-problems". */
export function cellId(region: string | null | undefined, column: CountColumn): string {
  return `cell-${region ?? "total"}-${column}`;
}
