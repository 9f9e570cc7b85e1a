import type { Place, Report } from "../../documents/report.ts";
import type { Period } from "../../figures/period.ts";
import { type Message, message } from "../../messages/message.ts";
import { comparable } from "../../text/same-text.ts";
import { anyWord } from "../../text/word-pattern.ts";
import type { Block, Region } from "../model.ts";
import type { RegionNames } from "../region-names.ts";
import { countsDays, namedDays } from "./dates-in-words.ts";

/** A circular's text as the editor's own tables are held against it. */
export interface TextOfPeriod {
  readonly period: Period;
  /** Its paragraphs, in order; none where the period has no circular. */
  readonly blocks: readonly Block[];
  readonly regions: readonly Region[];
  readonly names: RegionNames;
  readonly doubt: (file: string) => Report;
  readonly nameOf: (id: string) => string;
}

/** A circular's text as it is compared, so that it is made so once. */
const comparableTexts = new WeakMap<readonly Block[], string>();

function comparableText(blocks: readonly Block[]): string {
  const known = comparableTexts.get(blocks) ?? comparable(blocks.map(({ text }) => text).join("\n"));
  comparableTexts.set(blocks, known);
  return known;
}

/** Whether the text has a cell's words. True where there is no text. */
export function hasWords({ blocks }: TextOfPeriod, words: string): boolean {
  return blocks.length === 0 || comparableText(blocks).includes(comparable(words));
}

/** Whether 依据 names the circular itself: nothing, 通报第三部分, 正文, 附件1. */
const ofCircular = /^$|通报|正文|附件|本文|第.{1,3}部分|结尾/;

/** Why a deadline cannot be the circular's: it names days, all others, and none that has to be counted. */
export function deadlineDoubt(
  { blocks, period }: TextOfPeriod,
  due: string,
  basis: string,
): Message | undefined {
  if (!ofCircular.test(basis)) return undefined;
  const text = blocks.map((block) => block.text).join("\n");
  const named = [...namedDays(text, period.year)].filter((day) => day > period.to);
  if (named.length === 0 || named.includes(due) || countsDays(text)) return undefined;
  return message("deadlineNotInText", { due, named: named.toSorted() });
}

/** A requirement, and whom its row says that it falls to. */
export interface Owed {
  readonly requirement: string;
  readonly cell: Place;
  /** Ids of regions. */
  readonly by: readonly string[];
}

/** Whether those who owe a requirement, over all of its rows, are those that one of its sentences in the text names. */
export function doubtOwed(told: TextOfPeriod, owed: readonly Owed[], doubt: Report): void {
  const sentences = told.blocks
    .flatMap(({ text }) => text.split("。"))
    .map((sentence) => ({ words: comparable(sentence), ids: new Set(told.names.idsIn(sentence)) }))
    .filter(({ ids }) => ids.size > 0);
  for (const [requirement, rows] of Map.groupBy(owed, (row) => row.requirement)) {
    const by = new Set(rows.flatMap((row) => row.by));
    const asked = comparable(requirement);
    const named = sentences.filter(({ words }) => words.includes(asked)).map(({ ids }) => ids);
    const [first] = named;
    const [row] = rows;
    if (!first || !row || by.size === 0 || named.some((ids) => sameIds(ids, by))) continue;
    doubt(
      row.cell,
      message("owedByOthers", { found: [...by].map(told.nameOf), text: [...first].map(told.nameOf) }),
    );
  }
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...b].every((id) => a.has(id));
}

/** The ids of the regions that the text says have finished: 甲市、乙市已完成规范化建设. Undefined where it names none. */
export function finishedRegions({ blocks, regions, names }: TextOfPeriod): ReadonlySet<string> | undefined {
  if (regions.length === 0) return undefined;
  const name = anyWord(regions.flatMap((region) => [region.name, region.short]));
  const list = new RegExp(
    `((?:(?:${name})(?:市|县|区|州)?[、和及与，]?)+)(?:等\\d*个?(?:市|县|区|地|地区|设区市)?)?(?:均|都|全部)?已(?:经|全部|全面)?完成[^，。；]{0,12}规范化`,
    "u",
  );
  const found = new Set<string>();
  for (const { text } of blocks) {
    for (const sentence of text.split(/[。；]/)) {
      if (/[除未]/.test(sentence)) continue;
      const words = list.exec(sentence)?.[1];
      if (words !== undefined) for (const id of names.idsIn(words.replace(/[、，]$/, ""))) found.add(id);
    }
  }
  return found.size > 0 ? found : undefined;
}
