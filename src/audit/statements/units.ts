import type { Thing } from "./things.ts";

/** 个, 家 and 户 count sites and bodies, 家次 each time that one was looked at; 条 and 件 count what is written. */
export function isPlain(counter: string): boolean {
  return /^(?:[个家户所座]|[个家]次)?$/.test(counter);
}

export function isPerson(counter: string): boolean {
  return counter === "人" || counter === "名";
}

/** 件, 起, 宗, 份, 封 and 单 count cases; one text may count them by 个, too. */
function isCase(counter: string): boolean {
  return /^[件起宗份封单]$/.test(counter);
}

/** Whether two counters can count the same things. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b || a === "" || b === "" || (isPlain(a) && isPlain(b))) return true;
  const [others, cases] = isCase(a) ? [b, a] : [a, b];
  return isCase(cases) && (isCase(others) || others === "个");
}

export function sameThing(a: Thing | undefined, b: Thing | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** 家次 as 家. */
export function timesAside(counter: string): string {
  return counter.replace(/^([个家])次$/, "$1");
}
