import type { Language } from "../messages/message.ts";
import type { Alteration, Note } from "./compare.ts";
import type { Verdict } from "./verify.ts";

/** What a note says, in words. */
export const noteWords: Readonly<Record<Language, Readonly<Record<Note["kind"], string>>>> = {
  zh: {
    mergedCell: "原表与上一行合并，送核的文本里是空格，不计为不同",
    absent: "送核的文本里没有，不计为不同",
    part: "送核的文本只是其中一段，没有的部分不计为不同",
    traditional: "送核的文本是繁体字，已按简体字比对",
  },
  en: {
    mergedCell: "merged with the row above in the table, empty in the copy; not counted as a difference",
    absent: "not in the copy; not counted as a difference",
    part: "the copy is an excerpt: what it leaves out is not counted",
    traditional: "the copy is in Traditional characters, and was compared in Simplified ones",
  },
};

const words = {
  zh: {
    same: (title: string, seal: string) => `与封存本相同：《${title}》，${seal}`,
    altered: (title: string, seal: string, count: number) =>
      `与封存本有${count}处不同：《${title}》，${seal}`,
    seal: (period: string, sequence: number, date: string) => `${period}第${sequence}印，${date}`,
    unrelated: (count: number) => `不是已封存的任何一份通报（共${count}份）`,
    place: ({ where }: Alteration | Note) => where,
    copy: "送核：",
    sealed: "封存：",
    nothing: "（没有）",
    note: "说明：",
    meaning: "相同，是说文字与封存本一致；不能证明文件由发文机关发出。",
  },
  en: {
    same: (title: string, seal: string) => `says what was sealed: “${title}”, ${seal}`,
    altered: (title: string, seal: string, count: number) =>
      `differs from what was sealed in ${count} ${count === 1 ? "place" : "places"}: “${title}”, ${seal}`,
    seal: (period: string, sequence: number, date: string) => `${period}, seal ${sequence} of ${date}`,
    unrelated: (count: number) => `is none of the circulars that were sealed (${count})`,
    place: (one: Alteration | Note) => ("unit" in one ? one.unit : one.where),
    copy: "copy:   ",
    sealed: "sealed: ",
    nothing: "(nothing)",
    note: "note: ",
    meaning: "The words are those that were sealed; that does not make the document genuine.",
  },
};

/**
 * A report for people: which circular a copy is of, and both readings wherever it differs.
 *
 * @param sealed - how many circulars were looked at
 */
export function reportVerdict(file: string, verdict: Verdict, sealed: number, language: Language): string {
  const say = words[language];
  if (verdict.verdict === "unrelated") return `${file}  ${say.unrelated(sealed)}`;
  const seal = say.seal(verdict.period, verdict.seal.sequence, verdict.seal.date);
  const first =
    verdict.verdict === "same"
      ? say.same(verdict.title, seal)
      : say.altered(verdict.title, seal, verdict.alterations.length);
  return [
    `${file}  ${first}`,
    ...verdict.alterations.flatMap((one) => [
      `  ${one.place}  ${say.place(one)}`,
      `    ${say.copy}${inContext(one, one.copy, say.nothing)}`,
      `    ${say.sealed}${inContext(one, one.sealed, say.nothing)}`,
    ]),
    ...verdict.notes.map((note) => {
      const place = note.place === undefined ? "" : `${note.place}  `;
      return `  ${say.note}${place}${say.place(note)}${language === "zh" ? "：" : ": "}${noteWords[language][note.kind]}`;
    }),
    ...(verdict.verdict === "same" ? [`  ${say.meaning}`] : []),
  ].join("\n");
}

/** “…影响力显【着】提升…” */
function inContext({ before, after }: Alteration, reading: string, nothing: string): string {
  return `${before && `…${before}`}【${reading || nothing}】${after && `${after}…`}`;
}
