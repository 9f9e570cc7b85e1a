import type { StatedPercent } from "./model.ts";

/** Full-width digits, point and percent sign as ASCII: "９９.４％" is "99.4%". */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** A count as a cell writes it: "472", "４７２". Undefined for anything else, and above what a number holds exactly. */
export function parseCount(text: string): number | undefined {
  const digits = halfWidth(text);
  if (!/^(0|[1-9]\d*)$/.test(digits)) return undefined;
  const count = Number(digits);
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A percentage from 0 to 100 as a file states it: "99.4%", "100.%", "９９.４％". Undefined for anything else. */
export function parsePercent(text: string): StatedPercent | undefined {
  const digits = /^(\d{1,3}(?:\.\d{0,15})?)%$/.exec(halfWidth(text))?.[1];
  if (digits === undefined) return undefined;
  const [whole = "", decimals = ""] = digits.split(".");
  const above = Number(whole) > 100 || (Number(whole) === 100 && /[1-9]/.test(decimals));
  return above ? undefined : { text, digits };
}

/** A division code as ASCII digits; undefined unless six. */
export function parseDivisionCode(text: string): string | undefined {
  return /^\d{6}$/.exec(halfWidth(text))?.[0];
}
