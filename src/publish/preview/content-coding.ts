/** The forms that a file may lie in, best first, with what is added to its name. */
export const codings = { br: ".br", gzip: ".gz", identity: "" } as const;
export type Coding = keyof typeof codings;

/**
 * The codings that a browser takes, as its Accept-Encoding says (RFC 9110, 12.5.3), the one it likes best first.
 *
 * Of those it likes as much, the smallest file comes first. The file as it is stays last unless asked for before
 * others, and is there even if refused: rather that than no page.
 */
export function acceptedCodings(acceptEncoding = ""): Coding[] {
  const qualities = new Map<string, number>();
  for (const item of acceptEncoding.toLowerCase().split(",")) {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim());
    const quality = parameters.find((parameter) => /^q\s*=/.test(parameter))?.split("=")[1];
    qualities.set(name === "x-gzip" ? "gzip" : name, quality === undefined ? 1 : Number(quality));
  }
  const quality = (coding: Coding): number =>
    qualities.get(coding) ?? (coding === "identity" ? 0 : (qualities.get("*") ?? 0));
  return (Object.keys(codings) as Coding[])
    .filter((coding) => coding === "identity" || quality(coding) > 0)
    .toSorted((a, b) => quality(b) - quality(a));
}
