import type { Change, Figure, KeyFigure, Row, SubjectInfo } from "./schema.ts";
import { listText, unpublished } from "./words.ts";

/** The words of a subject that sentences are made with. */
export type SubjectWords = Pick<SubjectInfo, "name" | "noun" | "counter" | "failedNoun">;

/** Whether a figure is one: printed or computed, not inferred, not missing. */
export function isKnown({ status }: Figure): boolean {
  return status === "published" || status === "computed";
}

/** A figure of a row by its measure; undefined where the row has none of it. */
export function figureIn(row: Row | undefined, measure: string): Figure | undefined {
  if (!row) return undefined;
  const { total, inspected, passed, failed, passRate, samplingRate } = row;
  const own: Readonly<Record<string, Figure>> = { total, inspected, passed, failed, passRate, samplingRate };
  return own[measure] ?? row.more.find((one) => one.measure === measure)?.figure;
}

/** Whether a row has anything that the site worked out from printed numbers. */
export function isWorkedOut({ total, inspected, passed, failed, passRate, change }: Row): boolean {
  return [total, inspected, passed, failed, passRate, change].some(
    ({ status }) => status === "computed" || status === "inferred",
  );
}

/** Whether only some were looked at, or it is not known of how many they were chosen. */
export function isSample({ total, inspected }: Row): boolean {
  return (
    isKnown(inspected) &&
    (total.count === undefined || inspected.count === undefined || inspected.count < total.count)
  );
}

/** "比二季度减少12.5%", "与二季度持平", "比二季度增加3个（二季度为0个）"; undefined where nothing is compared. */
export function changeWords(change: Change, total: Figure, { counter }: SubjectWords): string | undefined {
  const { direction, baseLabel, status, value } = change;
  if (direction === undefined || baseLabel === undefined) return undefined;
  if (direction === "same") return `与${baseLabel}持平`;
  const verb = direction === "down" ? "减少" : "增加";
  if (status === "notApplicable")
    return `比${baseLabel}${verb}${total.value}${counter}（${baseLabel}为0${counter}）`;
  return `比${baseLabel}${verb}${value}`;
}

/** A change as a number with its sign: "−12.5%", "+3.1%", "持平"; words where there is none. */
export function signedChange({ direction, value, status }: Change): string {
  if (status === "notApplicable" || !/^\d/.test(value)) return value;
  return direction === "down" ? `−${value}` : direction === "up" ? `+${value}` : value;
}

/** 减少率, 增长率, 增减率: what a change is called by the way it went. */
export function changeName({ direction }: Change): string {
  return direction === "down" ? "减少率" : direction === "up" ? "增长率" : "增减率";
}

/** A row in clauses: 账号700个, 比二季度减少12.5%, 问题账号7个, 合格率99%. */
function clausesOf(row: Row, words: SubjectWords, figures: readonly KeyFigure[]): string[] {
  const { noun, counter, failedNoun } = words;
  const { total, inspected, failed, passRate, change } = row;
  const clauses = [
    isKnown(total) ? `${noun}${total.value}${counter}` : "",
    isKnown(total) ? (changeWords(change, total, words) ?? "") : "",
    isSample(row) ? `抽查${isKnown(total) ? "" : noun}${inspected.value}${counter}` : "",
    isKnown(failed) ? `${failedNoun}${failed.value}${counter}` : "",
    isKnown(passRate) ? `合格率${passRate.value}` : "",
  ].filter((clause) => clause !== "");
  return [clauses, otherClauses(row), partClauses(figures)].find((some) => some.length > 0) ?? [];
}

/** Of a subject that has none of the usual figures, so many others are told. */
const mostOthers = 3;

/** 报送数301条, 采纳数159条 */
export function otherClauses({ more }: Row): string[] {
  return more.slice(0, mostOthers).map(({ label, figure, counter }) => `${label}${figure.value}${counter}`);
}

/** 未提供有效互动功能问题账号3个: of what only its parts are told of. */
function partClauses(figures: readonly KeyFigure[]): string[] {
  return figures
    .filter(({ figure }) => isKnown(figure))
    .slice(0, mostOthers)
    .map(({ label, figure, unit }) => `${label}${figure.value}${unit}`);
}

/**
 * "账号700个，比二季度减少12.5%，问题账号7个，合格率99%。"
 *
 * @param figures - the figures at the top, which tell of parts where there is nothing else
 */
export function rowSentence(row: Row, words: SubjectWords, figures: readonly KeyFigure[]): string {
  const clauses = clausesOf(row, words, figures);
  return `${clauses.length > 0 ? clauses.join("，") : `${words.noun}数${unpublished}`}。`;
}

/**
 * The newest period in a line: 全省政务新媒体减至700个，比二季度减少12.5%，合格率99%; of a sample:
 * 全省抽查政府网站100家，合格率95%.
 *
 * @param figures - the figures at the top, which tell of parts where there is nothing else
 * @returns clauses of phrases; each clause but the last ends in its comma
 */
export function headlineOf(
  row: Row,
  words: SubjectWords,
  whole: string,
  figures: readonly KeyFigure[],
): string[][] {
  const { name, counter, failedNoun } = words;
  const { total, inspected, failed, passRate, change } = row;
  const rest = [
    ...(isKnown(passRate) ? [[`合格率${passRate.value}`]] : []),
    ...(!isKnown(passRate) && isKnown(failed) ? [[`${failedNoun}${failed.value}${counter}`]] : []),
  ];
  if (isKnown(total)) {
    const became = { down: "减至", up: "增至", same: "仍为", none: "共" }[directionOf(change)];
    const compared = change.direction === "same" ? undefined : changeWords(change, total, words);
    return punctuated([
      [`${whole}${name}`, `${became}${total.value}${counter}`],
      ...(compared === undefined ? [] : [[compared]]),
      ...(isSample(row) ? [[`抽查${inspected.value}${counter}`]] : []),
      ...rest,
    ]);
  }
  if (isKnown(inspected))
    return punctuated([[`${whole}抽查${name}`, `${inspected.value}${counter}`], ...rest]);
  if (rest.length > 0) return punctuated([[`${whole}${name}`, rest[0]?.[0] ?? ""], ...rest.slice(1)]);
  const [other] = [...otherClauses(row), ...partClauses(figures)];
  return [[`${whole}${name}`, other ?? `${words.noun}数${unpublished}`]];
}

/** A change that a source states does not say what the number was before: it is no 减至. */
function directionOf({ direction, status }: Change): "down" | "up" | "same" | "none" {
  return status === "published" ? "none" : (direction ?? "none");
}

/** Each clause but the last with its comma, which stays with the phrase before it. */
function punctuated(clauses: string[][]): string[][] {
  return clauses.map((phrases, index) =>
    index === clauses.length - 1 ? phrases : [...phrases.slice(0, -1), `${phrases.at(-1) ?? ""}，`],
  );
}

/**
 * Those that lead a ranking and can be named: up to `most`, and never one of several equal ones without the others.
 *
 * @param ranked - the leading one first
 * @returns none where more than `most` are equal at the top
 */
export function leading<T>(ranked: readonly T[], most: number, equal: (a: T, b: T) => boolean): readonly T[] {
  let count = Math.min(most, ranked.length);
  while (count > 0 && count < ranked.length && equal(ranked[count - 1] as T, ranked[count] as T)) count--;
  return ranked.slice(0, count);
}

/** How many are equal to the first. */
export function tiedAtTop<T>(ranked: readonly T[], equal: (a: T, b: T) => boolean): number {
  const [first] = ranked;
  return first === undefined ? 0 : ranked.filter((one) => equal(first, one)).length;
}

/**
 * 温州、杭州账号最多; 甲、乙、丙账号最多，各5个; 各地区账号数相同，各5个. "" for one alone, and where there is nothing.
 *
 * @param words.what - 账号; in the last form `heading`: 账号数
 */
export function mostText(
  rows: readonly { readonly name: string; readonly count: number }[],
  words: {
    readonly what: string;
    readonly heading: string;
    readonly counter: string;
    readonly rowWord: string;
  },
): string {
  if (rows.length < 2) return "";
  const { what, heading, counter, rowWord } = words;
  const ranked = rows.toSorted((a, b) => b.count - a.count);
  const equal = (a: { count: number }, b: { count: number }) => a.count === b.count;
  const tied = tiedAtTop(ranked, equal);
  const most = ranked[0]?.count ?? 0;
  if (most === 0) return "";
  if (tied === ranked.length) return `各${rowWord}${heading}相同，各${most}${counter}`;
  const named = leading(ranked, ranked.length > 3 ? 2 : 1, equal);
  if (named.length > 0) return `${listText(named.map(({ name }) => name))}${what}最多`;
  if (tied <= mostTied) {
    return `${listText(ranked.slice(0, tied).map(({ name }) => name))}${what}最多，各${most}${counter}`;
  }
  return `${tied}个${rowWord}${what}最多，各${most}${counter}`;
}

/** So many that are equal at the top are named. */
const mostTied = 3;
