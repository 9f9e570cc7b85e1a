import type { MeasureKind } from "../facts/vocabulary.ts";
import type { Interval } from "../figures/interval.ts";
import type { PrintedNumber } from "../figures/printed-number.ts";
import type { Rational } from "../figures/rational.ts";
import { decimalText } from "../figures/rounding.ts";

/** The number that its digits name, in plain decimal digits; of a percentage its hundredths: "176000", "99.40", "-12.5". */
export function plainDigits({ units, decimals, scale }: PrintedNumber): string {
  return scale > decimals
    ? decimalText(units * 10n ** BigInt(scale - decimals), 0)
    : decimalText(units, decimals - scale);
}

/** A change with its sign: "−12.5%", "+12", "+0.8" of percentage points; one that is none: "0". */
export function signedText(number: PrintedNumber, kind: MeasureKind): string {
  const size = plainDigits({ ...number, units: number.units < 0n ? -number.units : number.units });
  const sign = number.units < 0n ? "−" : number.units > 0n ? "+" : "";
  return sign + size + (number.percent && kind !== "points" ? "%" : "");
}

/** The ends of an interval in decimal digits, rounded outward to as many places as are wanted. */
export function boundsText(
  { low, high }: Interval,
  { percent, decimals }: { readonly percent: boolean; readonly decimals: number },
): { low?: string; high?: string } {
  const factor = (percent ? 100n : 1n) * 10n ** BigInt(decimals);
  const floor = ({ numerator, denominator }: Rational) => {
    const scaled = numerator * factor;
    const quotient = scaled / denominator;
    return scaled < 0n && scaled % denominator !== 0n ? quotient - 1n : quotient;
  };
  const ceiling = ({ numerator, denominator }: Rational) => -floor({ numerator: -numerator, denominator });
  return {
    ...(low && { low: decimalText(floor(low), decimals) }),
    ...(high && { high: decimalText(ceiling(high), decimals) }),
  };
}
