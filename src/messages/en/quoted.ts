import { escapeHidden } from "../../text/hidden-characters.ts";
import { cutShort } from "../cut-short.ts";

/** A found text in quotes, cut short, what cannot be seen written as an escape. */
export function quoted(text: string): string {
  return `"${escapeHidden(cutShort(text).replace(/["\\]/g, "\\$&"))}"`;
}

export function listed(names: readonly string[]): string {
  return names.join(", ");
}

export function either(names: readonly string[]): string {
  return names.map(quoted).join(" or ");
}

/** What may have been meant, behind what is expected; empty where nothing is near. */
export function meant(nearest: readonly string[]): string {
  return nearest.length === 0 ? "" : `; did you mean ${either(nearest)}?`;
}

/** "1 problem", "3 problems". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
