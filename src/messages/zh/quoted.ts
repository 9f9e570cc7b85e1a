import { escapeHidden } from "../../text/hidden-characters.ts";
import { cutShort } from "../cut-short.ts";

/** A found text in quotes, cut short, what cannot be seen written as an escape. */
export function quoted(text: string): string {
  return `“${escapeHidden(cutShort(text))}”`;
}

/** 总数、抽查数、合格率. */
export function listed(names: readonly string[]): string {
  return names.join("、");
}

/** 总数、抽查数、合格率之一; of a single name, that name. */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? either(names) : `${listed(names)}之一`;
}

/** “甲市”或“乙市”. */
export function either(names: readonly string[]): string {
  return names.map(quoted).join("或");
}

/** What may have been meant, behind what is expected; empty where nothing is near. */
export function meant(nearest: readonly string[]): string {
  return nearest.length === 0 ? "" : `（是不是${either(nearest)}？）`;
}
