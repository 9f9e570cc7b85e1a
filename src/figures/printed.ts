/**
 * A figure as an office printed it. Its digits are its precision: "99.40" claims two decimals, "99.4" one.
 */
export interface Printed {
  /** The digits without the point: "99.40" is 9940n. */
  readonly units: bigint;
  /** Digits behind the point: "99.40" has 2; "100." has 0. */
  readonly decimals: number;
}

/**
 * Reads a printed figure: "20.9", "100.", "99.40". A percent sign belongs to the caller.
 *
 * @throws RangeError when `text` is not plain ASCII digits
 */
export function parsePrinted(text: string): Printed {
  if (!/^\d{1,15}(\.\d{0,15})?$/.test(text)) throw new RangeError(`not plain digits: "${text}"`);
  const decimals = text.split(".")[1]?.length ?? 0;
  return { units: BigInt(text.replace(".", "")), decimals };
}
