import * as words from "../../facts/prose-words.ts";
import type { PlacedMention } from "./structure.ts";
import type { Things } from "./things.ts";

/** 角色: what the words around a count say that it counts; `other` is a predicate that is none of the rest. */
export type Role =
  "total" | "inspected" | "passed" | "failed" | "hasProblems" | "change" | "earlier" | "other";

/** Roles that say how an inspection went. */
export const outcomes: readonly Role[] = ["passed", "failed", "hasProblems"];

const changed = new RegExp(words.changedBy);
const earlier = new RegExp(words.earlierCount);
const compared = new RegExp(words.comparedBehind);
const noCount = new RegExp(words.noCount);
const hasProblems = new RegExp(words.hasProblems);
const passed = new RegExp(words.passed);
const allPassed = new RegExp(words.allPassed);
const ofWhich = new RegExp(words.ofWhich);
const denied = new RegExp(words.denied);
const failedDenied = new RegExp(words.failedDenied);
const inspected = new RegExp(words.inspected, "g");
const found = new RegExp(words.found);
const total = new RegExp(words.total);
const amongThem = new RegExp(words.amongThem);

/** All that a count is said to be. */
export function rolesOf(mention: PlacedMention, things: Things): ReadonlySet<Role> {
  const { before, after } = mention;
  if (changed.test(before)) return new Set(["change"]);
  if (earlier.test(before) || compared.test(after)) return new Set(["earlier"]);
  if (noCount.test(before)) return new Set(["other"]);
  const outcome = outcomeTold(before, after, things);
  if (outcome !== undefined) return new Set([outcome]);
  const roles = new Set<Role>();
  const looked = [...before.matchAll(inspected)].at(-1);
  // 检查发现8个 tells what the look found.
  const onlyFound = looked !== undefined && found.test(before.slice(looked.index));
  const isOfWhich = amongThem.test(after.replace(things.leadingSubject, ""));
  if ((looked && !onlyFound) || (!isOfWhich && after.search(inspected) >= 0)) roles.add("inspected");
  if (isOfWhich || (total.test(before) && !roles.has("inspected"))) roles.add("total");
  if (roles.size === 0 && (onlyFound || hasPredicate(after, things))) roles.add("other");
  return roles;
}

/** Pass or fail, said before the count (不合格12个) or behind it (39家不合格). */
function outcomeTold(before: string, after: string, { failed }: Things): Role | undefined {
  if (failed.test(before)) return "failed";
  // 29个水源地全部达标: none of more, but all that there are.
  if (allPassed.test(after)) return "inspected";
  // 抽查的10家中合格的9个: what follows is said of some of them.
  const own = ofWhich.test(after) ? "" : after;
  if (failed.test(own) && !failedDenied.test(own)) return "failed";
  if (hasProblems.test(before) || hasProblems.test(own)) return "hasProblems";
  return passed.test(before) || (passed.test(own) && !denied.test(own)) ? "passed" : undefined;
}

/** Whether the words behind a count say something of it, instead of only naming it. */
function hasPredicate(after: string, { onlyNames, namesThroughout }: Things): boolean {
  return after.replace(onlyNames, "") !== "" && !namesThroughout.test(after);
}
