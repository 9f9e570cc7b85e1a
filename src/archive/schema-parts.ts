import { z } from "zod";
import { isIsoDate, isIsoDateOrTime } from "./calendar.ts";
import type { StatedPercent } from "./model.ts";
import { parsePercent } from "./written-number.ts";

/* Parts of the schemas of site.json, quarter.json and front matter. A message says what is expected. */

/** Text that is not blank, without the white space around it. */
export const words = z.string("text that is not blank").trim().min(1, "text that is not blank");

export const isoDate = z
  .string("a day, as in 2024-05-31")
  .refine(isIsoDate, "a day of the calendar, as in 2024-05-31");

export const isoDateOrTime = z
  .string("a day, or a day and a time")
  .refine(isIsoDateOrTime, "a day, or a day and a time, as in 2024-05-31 14:58");

/** Accounts. */
export const count = z
  .int("a whole number of accounts, as in 472")
  .nonnegative("a whole number of accounts, as in 472");

/** A percentage as printed, kept as text: its digits are its precision. */
export const statedPercent = z
  .string('0% to 100% in quotes with its sign, as in "14%"')
  .refine(
    (text): text is StatedPercent["text"] => parsePercent(text) !== undefined,
    'a percentage from 0% to 100% with its sign, as in "99.5%"',
  );
