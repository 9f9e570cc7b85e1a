import type { Place, Report } from "../../documents/report.ts";
import { periodIn, periodsNamed } from "../../facts/period-words.ts";
import { comparePeriods, parsePeriod, type Period } from "../../figures/period.ts";
import { message } from "../../messages/message.ts";
import type { ParsedCircular } from "../circular.ts";
import type { Block, Circular } from "../model.ts";
import type { Path, Structured } from "../parse-structured.ts";
import type { PeriodSettings } from "../period-settings.ts";
import { daysIn, daySpansIn, isYearAfter } from "./dates-in-words.ts";

/** What is in doubt in the circular of a period by its own days and words. */
export function doubtCircular(
  period: Period,
  { circular, place }: ParsedCircular,
  { asOf, window }: Partial<PeriodSettings>,
  doubt: Report,
): void {
  const { title, attachments = [], published, signed, remark = "", blocks = [] } = circular;
  if (title !== undefined) doubtPeriod(title, period, place(["title"]), doubt);
  attachments.forEach((name, index) => doubtPeriod(name, period, place(["attachments", index]), doubt));
  doubtOpening(period, blocks, doubt);
  doubtDays(period, blocks, doubt);
  doubtEnd(blocks, doubt);
  const day = published?.slice(0, "2022-09-29".length);
  if (day !== undefined && signed !== undefined) {
    if (day < signed) doubt(place(["published"]), message("publishedUnsigned", { published: day, signed }));
    if (isYearAfter(day, signed))
      doubt(place(["published"]), message("publishedLate", { published: day, signed }));
  }
  if (signed !== undefined && isYearAfter(signed, period.to))
    doubt(place(["signed"]), message("signedLate", { signed, to: period.to }));
  doubtCountDay(period, blocks, asOf, doubt);
  doubtWindow(period, remark, blocks, window, place, doubt);
}

/** A source of an earlier period cannot tell of this one; the circular itself has its own day. */
export function doubtSources(
  period: Period,
  { value: { sources = [] }, place }: Structured<PeriodSettings>,
  { title: own, published, signed }: Partial<Circular>,
  doubt: Report,
): void {
  sources.forEach(({ title, date, files }, index) => {
    if (date !== undefined && signed !== undefined && files.includes("circular.md") && title === own) {
      const days = [signed, ...(published === undefined ? [] : [published.slice(0, signed.length)])];
      if (!days.includes(date))
        doubt(place(["sources", index, "date"]), message("sourceDayDiffers", { date, days }));
    }
    const named = parsePeriod(periodIn(title) ?? "");
    if (!named || overlap(named, period)) return;
    if (comparePeriods(named, period) < 0 || files.includes("circular.md"))
      doubt(
        place(["sources", index, "title"]),
        message("otherPeriodNamed", { text: title, named: named.id, period: period.id }),
      );
  });
}

function doubtPeriod(text: string, period: Period, place: Place, doubt: Report): void {
  const named = parsePeriod(periodIn(text) ?? "");
  if (!named || overlap(named, period)) return;
  doubt(place, message("otherPeriodNamed", { text, named: named.id, period: period.id }));
}

function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The opening says which inspection it tells of: 组织开展了2022年第三季度…检查，现将有关情况通报如下. */
function doubtOpening(period: Period, blocks: readonly Block[], doubt: Report): void {
  const opening = blocks.find(({ text }) => /(?:通报|公布|报告|通告)如下/.test(text));
  if (!opening) return;
  const named = [...periodsNamed(opening.text)].flatMap((id) => parsePeriod(id) ?? []);
  const first = named[0];
  if (!first || named.some((one) => overlap(one, period))) return;
  doubt(
    { line: opening.line, column: 1 },
    message("otherPeriodNamed", { text: opening.text, named: first.id, period: period.id }),
  );
}

function doubtDays(period: Period, blocks: readonly Block[], doubt: Report): void {
  for (const block of blocks) {
    for (const { day, words, offset } of daysIn(block.text, period.year))
      if (day === undefined) doubt(placeIn(block, offset), message("noSuchDay", { text: words }));
  }
}

/** How a text ends without a stop: 特此通报, a list of attachments, whom to ask. */
const openEnd =
  /特此(?:通报|通告|公告|通知|函告|报告)$|^附[件：:]|^[\d一二三四五六七八九十]+[.．、]|联系|电话|^.{1,12}$/u;

/** A text that was cut short ends in the middle of a sentence; a closing bracket or quotation mark may stand last. */
function doubtEnd(blocks: readonly Block[], doubt: Report): void {
  const last = blocks.at(-1);
  if (!last || openEnd.test(last.text) || /[。！？；…：.!?;:）)”’"'》】\]]$/u.test(last.text)) return;
  doubt(placeIn(last, last.text.length), message("lastSentenceOpen", { text: last.text.slice(-20) }));
}

/** 截至 in the text is the day of period.json's asOf. */
function doubtCountDay(
  period: Period,
  blocks: readonly Block[],
  asOf: string | undefined,
  doubt: Report,
): void {
  if (asOf === undefined) return;
  const named = blocks.flatMap((block) =>
    daysIn(block.text, period.year)
      .filter(({ offset }) => /截(?:至|止)(?:到)?\s*$/.test(block.text.slice(0, offset)))
      .map((found) => ({ ...found, block })),
  );
  const [first] = named;
  if (!first || named.some(({ day }) => day === asOf)) return;
  doubt(placeIn(first.block, first.offset), message("countDayDiffers", { text: first.words, asOf }));
}

/** A span of days in the remark, or one that the text looked at, is period.json's window. */
function doubtWindow(
  period: Period,
  remark: string,
  blocks: readonly Block[],
  window: PeriodSettings["window"],
  place: (path: Path) => Place,
  doubt: Report,
): void {
  if (!window) return;
  const inRemark = daySpansIn(remark, period.year);
  const inText = blocks
    .filter(({ text }) => /(?:取自|检查时(?:间|段)|检查期)/.test(text))
    .flatMap((block) => daySpansIn(block.text, period.year));
  const [first] = [...inRemark, ...inText];
  if (!first || [...inRemark, ...inText].some(({ from, to }) => from === window.from && to === window.to))
    return;
  const at = inRemark.length > 0 ? place(["remark"]) : { line: blocks[0]?.line ?? 1, column: 1 };
  doubt(at, message("windowDiffers", { found: first, window }));
}

function placeIn({ line, text }: Block, offset: number): Place {
  return { line, column: Array.from(text.slice(0, offset)).length + 1 };
}
