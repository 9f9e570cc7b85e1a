import type { ArchiveContext, ArchiveCount, CountRole } from "./context.ts";
import type { Count } from "./counts.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { ratioSentence } from "./explanation.ts";
import { sharedBy } from "./lexicon.ts";
import type { Rate } from "./rates.ts";
import { judgeChange, numberComputed, percentComputed, ratioOf } from "./recompute.ts";

/**
 * Adds what an archive knows: the counts of the text's own quarter prove the counts it prints, those of the quarter
 * before prove its decreases, published rates prove the same rates of a region, and a declared figure is declared.
 */
export function withContext(drafts: readonly Draft[], evidence: Evidence, context: ArchiveContext): Draft[] {
  const rates = new Map(evidence.rates.map((rate) => [rate.index, rate]));
  const told = drafts.map((draft) => {
    const rate = rates.get(draft.uses[0] ?? -1);
    return rate === undefined || draft.verdict !== "unverifiable"
      ? draft
      : (changeProven(draft, rate, evidence, context) ?? draft);
  });
  const counts = evidence.counts.flatMap((count) => countProven(count, context) ?? []);
  const proven = new Set(counts.map(({ uses }) => uses[0]));
  const rest = told.filter(
    ({ kind, verdict, uses }) => !(kind === "count" && verdict === "unverifiable" && proven.has(uses[0])),
  );
  return [...rest, ...counts].map((draft) => declared(asPublished(draft, context), evidence, context));
}

/** 比二季度减少了20.9%: from the total of the quarter before; 宁波市…减少70%: as the archive has published it. */
function changeProven(
  draft: Draft,
  rate: Rate,
  evidence: Evidence,
  context: ArchiveContext,
): Draft | undefined {
  if (draft.kind !== "decrease" && draft.kind !== "increase") return undefined;
  const region = regionOf(rate, evidence);
  const published = context.rates?.filter(
    (other) =>
      other.kind === draft.kind && other.quarter === context.quarter && sameRegion(other.region, region),
  );
  const from = countOf(context, "total", earlierQuarter(rate.words, context.quarter), region);
  const own = countOf(context, "total", context.quarter, region);
  const to = draft.operands.to ?? own?.value;
  if (from !== undefined && to !== undefined) {
    const change = draft.kind === "decrease" ? from.value - to : to - from.value;
    const value = ratioOf(change, from.value);
    if (value !== undefined) {
      const verdict = judgeChange(rate.digits, value);
      const terms =
        draft.kind === "decrease"
          ? `（${from.value} − ${to}）÷ ${from.value}`
          : `（${to} − ${from.value}）÷ ${from.value}`;
      const explanation = `${ratioSentence(rate.digits, value, verdict, terms).replace(/。$/, "")}（基期${from.value}据${from.source}）。`;
      return {
        ...draft,
        operands: { from: from.value, to },
        computed: percentComputed(value),
        verdict,
        explanation,
      };
    }
  }
  const known = published?.[0];
  if (known === undefined || region === undefined) return undefined;
  const agrees = known.stated.replace("%", "") === rate.digits;
  return {
    ...draft,
    operands: to === undefined ? draft.operands : { to },
    computed: Number(known.stated.replace("%", "")).toFixed(4),
    verdict: agrees ? "exact" : "mismatch",
    explanation: agrees
      ? `与${known.source}所载${known.stated}一致。`
      : `${known.source}所载为${known.stated}，与此不符。`,
  };
}

/** A rate of the whole that is cut off here but rounded in the archive was meant to be rounded. */
function asPublished(draft: Draft, { rates = [], quarter, counts }: ArchiveContext): Draft {
  if (draft.kind !== "pass_rate" || draft.verdict !== "truncated" || draft.computed === null) return draft;
  const ofWhole = counts.some(
    ({ role, value, region }) =>
      role === "inspected" && region === undefined && value === draft.operands.total,
  );
  const known = rates.find(
    (other) => other.kind === "pass_rate" && other.quarter === quarter && other.region === undefined,
  );
  if (!ofWhole || known === undefined || draft.explanation.includes(`截尾为${known.stated}`)) return draft;
  return {
    ...draft,
    verdict: "mismatch",
    explanation: `${draft.explanation.replace(/。$/, "")}，而${known.source}所载为${known.stated}。`,
  };
}

/** The region in the same place of the list before the rates, or the one named before a rate alone. */
function regionOf({ shared, start, words }: Rate, { prose }: Evidence): string | undefined {
  if (shared === undefined)
    return /([\u4e00-\u9fa5]{2,6}[省市县区州])(?:[^省市县区州]{0,12})$/.exec(words)?.[1];
  const first = prose.figures[shared.first];
  const sentence =
    prose.text
      .slice(Math.max(0, (first?.start ?? start) - 200), first?.start ?? start)
      .split(/[。;\n]/)
      .at(-1) ?? "";
  const listed = new RegExp(
    `((?:[\\u4e00-\\u9fa5]{2,8}[、和与及,])+[\\u4e00-\\u9fa5]{2,8}?[省市县区州])`,
  ).exec(sentence.replace(new RegExp(sharedBy), ""))?.[1];
  const names = listed?.split(/[、和与及,]/) ?? [];
  return names.length === shared.size ? names[shared.place] : undefined;
}

function sameRegion(names: readonly string[] | undefined, region: string | undefined): boolean {
  return region === undefined ? names === undefined : (names ?? []).includes(region);
}

function countOf(
  { counts }: ArchiveContext,
  role: CountRole,
  quarter: string | undefined,
  region: string | undefined,
): ArchiveCount | undefined {
  return counts.find(
    (count) => count.role === role && count.quarter === quarter && sameRegion(count.region, region),
  );
}

const quarterNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** 二季度, 上季度, 去年同期, as a quarter: "2022-Q2". */
export function earlierQuarter(words: string, quarter: string): string | undefined {
  const [year = 0, number = 0] = quarter.split("-Q").map(Number);
  const named = /([一二三四1-4])季度/.exec(words)?.[1];
  if (/同期|同比/.test(words) && named === undefined) return `${year - 1}-Q${number}`;
  if (named !== undefined) {
    const other = quarterNumbers[named] ?? Number(named);
    const past = /去年|上年/.test(words) || other >= number;
    return `${past ? year - 1 : year}-Q${other}`;
  }
  if (/上|前|环比/.test(words)) return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
  return undefined;
}

const roleNames: readonly CountRole[] = ["fail", "pass", "inspected", "total"];

/** A count of all accounts, of those inspected or of those with problems, against the archive's. */
function countProven(count: Count, context: ArchiveContext): Draft | undefined {
  if (count.approximation !== undefined || count.object !== "media") return undefined;
  const role = roleNames.find((name) => count.roles.has(name));
  const regions = context.counts.flatMap(({ region }) => region ?? []);
  const region = regions.find((name) => count.label.includes(name));
  const known = role === undefined ? undefined : countOf(context, role, context.quarter, region);
  if (known === undefined) return undefined;
  const agrees = known.value === count.value;
  // A part of the whole (微信公众号2人) is not the archive's total.
  if (!agrees && Math.abs(known.value - count.value) > Math.max(2, known.value * 0.02)) return undefined;
  return {
    start: count.start,
    end: count.end,
    kind: "count",
    stated: "",
    operands: { stated: count.value, counted: known.value },
    computed: numberComputed(known.value),
    verdict: agrees ? "exact" : "mismatch",
    explanation: agrees
      ? `与${known.source}的${known.value}一致。`
      : `${known.source}为${known.value}，与所载${count.value}不符。`,
    uses: [count.index],
  };
}

/** What an editor has declared stands as declared, whatever else is known of it. */
function declared(draft: Draft, { prose }: Evidence, { declarations = [] }: ArchiveContext): Draft {
  const fine =
    draft.verdict !== "unverifiable" && draft.verdict !== "mismatch" && draft.verdict !== "unattainable";
  if (fine) return draft;
  const around = prose.text.slice(Math.max(0, draft.start - 40), draft.end + 40);
  const figure = prose.text.slice(draft.start, draft.end);
  const found = declarations.find(
    ({ quote }) =>
      quote !== "" && around.includes(quote) && (quote.includes(figure) || figure.includes(quote)),
  );
  return found === undefined
    ? draft
    : { ...draft, verdict: "declared", explanation: `已声明：${found.reason.replace(/。$/, "")}。` };
}
