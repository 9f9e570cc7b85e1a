import { compareRatios } from "../figures/ratio.ts";
import type { Figure, Row } from "./schema.ts";
import { leading, tiedAtTop } from "./sentences.ts";
import { listText } from "./words.ts";

type Rated = Row & { readonly ratio: NonNullable<Figure["ratio"]> };

/** 10个地区合格率100%，舟山99.13%、丽水99.40%; "" where no rate can be computed. */
export function passRatesText(
  rows: readonly Row[],
  shortNames: ReadonlyMap<string, string>,
  rowWord: string,
): string {
  const rated = rows.flatMap((row): Rated[] =>
    row.passRate.ratio ? [{ ...row, ratio: row.passRate.ratio }] : [],
  );
  const below = rated
    .filter(({ ratio }) => ratio.part < ratio.whole)
    .toSorted((a, b) => compareRatios(a.ratio, b.ratio));
  const named = (row: Rated) => `${shortNames.get(row.region ?? "") ?? row.name}${row.passRate.value}`;
  const [only] = rated;
  if (!only) return "";
  if (rated.length === 1) return `${only.name}合格率${only.passRate.value}`;
  if (below.length === 0) return `${rated.length}个${rowWord}合格率均为100%`;
  const full = rated.length - below.length;
  const equal = (a: Rated, b: Rated) => compareRatios(a.ratio, b.ratio) === 0;
  const lowest = leading(below, 2, equal);
  const tied = tiedAtTop(below, equal);
  const least =
    lowest.length > 0
      ? `${listText(lowest.map(named))}${below.length > lowest.length ? "最低" : ""}`
      : `${tied}个${rowWord}${below[0]?.passRate.value ?? ""}${below.length > tied ? "，最低" : ""}`;
  return full > 0 ? `${full}个${rowWord}合格率100%，${least}` : `合格率：${least}`;
}
