import type { Dashboard, Ledger } from "./schema.ts";

type LedgerRow = Ledger["rows"][number];

/** An order in which the ledger can be read. */
export interface LedgerOrder {
  /** The name of its page: regions.html, regions-most.html. */
  readonly id: "printed" | "most" | "most-cut" | "deadline";
  /** 按数量 */
  readonly name: string;
  readonly href: string;
  /** Whether it says anything of that ledger that the printed order does not. */
  readonly tells: (ledger: Ledger) => boolean;
  /** Sorts rows that stand in the printed order; equal ones keep it. */
  readonly compare: (a: LedgerRow, b: LedgerRow) => number;
}

const percent = ({ decrease }: LedgerRow) => (/^\d/.test(decrease) ? Number.parseFloat(decrease) : -1);

/** What is done or has no deadline comes behind what is still due. */
const dueFirst = ({ days }: LedgerRow) => days ?? Number.MAX_SAFE_INTEGER;

export const ledgerOrders: readonly LedgerOrder[] = [
  { id: "printed", name: "按名册次序", href: "/regions.html", tells: () => true, compare: () => 0 },
  {
    id: "most",
    name: "按数量",
    href: "/regions-most.html",
    tells: ({ rows }) => rows.some(({ count }) => count !== undefined),
    compare: (a, b) => (b.count ?? -1) - (a.count ?? -1),
  },
  {
    id: "most-cut",
    name: "按公布减少率",
    href: "/regions-most-cut.html",
    tells: ({ tells }) => tells.decrease,
    compare: (a, b) => percent(b) - percent(a),
  },
  {
    id: "deadline",
    name: "按期限",
    href: "/regions-deadline.html",
    tells: ({ rows }) => rows.some(({ days }) => days !== undefined),
    compare: (a, b) => dueFirst(a) - dueFirst(b),
  },
];

/** The orders that any ledger of the record can be read in; none without a ledger. */
export function ordersOf({ overview }: Pick<Dashboard, "overview">): readonly LedgerOrder[] {
  const ledgers = overview.bands.flatMap(({ ledger }) => ledger ?? []);
  return ledgers.length === 0 ? [] : ledgerOrders.filter(({ tells }) => ledgers.some(tells));
}

/** The rows of a ledger in an order, those of regions.csv first where they are equal. */
export function inOrder(
  { rows }: Ledger,
  { compare }: Pick<LedgerOrder, "compare">,
  regions: Dashboard["regions"],
): readonly LedgerRow[] {
  const places = new Map(regions.map(({ id }, index) => [id, index]));
  const printed = rows.toSorted((a, b) => (places.get(a.region) ?? 0) - (places.get(b.region) ?? 0));
  return printed.toSorted(compare);
}
