import { z } from "zod";
import { isIsoDate, isIsoDateOrTime } from "../figures/day.ts";
import type { expectations } from "../messages/zh/values.ts";

/* Parts of the schemas of site.json, period.json and front matter. */

/** What a schema says where a value does not hold: the name of what is expected, for a message to word. */
export function expects(name: keyof typeof expectations): string {
  return name;
}

/** Text that is not blank, without the white space around it. */
export const words = z.string(expects("text")).trim().min(1, expects("text"));

export const isoDate = z.string(expects("day")).refine(isIsoDate, expects("day"));

export const isoDateOrTime = z.string(expects("dayOrTime")).refine(isIsoDateOrTime, expects("dayOrTime"));

/** A number of things. */
export const count = z.int(expects("count")).nonnegative(expects("count"));
