import type { Verdict } from "../audit/claim.ts";
import { verdictWords } from "../audit/verdict-words.ts";
import type { Dashboard, Row, Standing, SubjectInfo } from "./schema.ts";
import { computedHere, noEarlier, notApplicable, standingWords, unpublished } from "./words.ts";

/** A term that method.html explains, at the place of that id. */
export interface MethodTerm {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** A rate with its formula, and the figure of a row that is an example of it. */
export interface RateTerm extends MethodTerm {
  readonly figure: keyof Pick<Row, "passRate" | "samplingRate" | "change">;
  readonly formula: string;
}

/** The rates, each with its formula, in the words of what is inspected. */
export function rateTerms(subjects: readonly SubjectInfo[]): RateTerm[] {
  const [only, ...others] = subjects;
  const one = only && others.length === 0 ? only : undefined;
  const failed = one?.failedNoun ?? "不合格";
  const noun = one?.noun ?? "对象";
  return [
    {
      id: "pass-rate",
      term: "合格率",
      figure: "passRate",
      formula: `（抽查数 − ${failed}数）÷ 抽查数`,
      text: `${failed}指存在突出问题、单项否决的${noun}（国办秘函〔2019〕19号）。只计抽查过的${noun}。`,
    },
    {
      id: "sampling-rate",
      term: "抽查比例",
      figure: "samplingRate",
      formula: `抽查数 ÷ ${one?.noun ?? ""}总数`,
      text: "全部受检时为100%。",
    },
    {
      id: "change",
      term: "减少率、增长率",
      figure: "change",
      formula: "（上一个公布数 − 本期数）÷ 上一个公布数；增长率反之",
      text: "与此前最近一个公布了该数、长短相同的一期相比；其间未公布的不以0计，也不推算。只有与紧接的上一期相比才称环比，与上年同期相比才称同比。原为0的没有增减率。",
    },
  ];
}

/** 取整 and 反推, a paragraph or sentence each; method.html adds examples of the newest period. */
export const roundingTexts = [
  "比率以两个整数保存，直到显示时才取整。本站四舍五入；核对来源时，四舍五入与修约（GB/T 8170-2008，四舍六入五成双）都认可，并注明用了哪一种。不足1的比率不显示为100%，大于0的不显示为0%，必要时多写一位小数。",
  "来源中“100.%”“100.00%”一类写法，在附件里照原样列出，在本站计算的表里按100%显示。末位的0是精度的一部分，原样保留。",
] as const;
export const inferenceText =
  "来源只给出比率时，能与之相符的整数往往只有几个。本站逐个试算，把相符的范围列出，并标明";
export const inferenceLimits =
  "这种试算有限度：一位小数的百分比，分母到1000以上时任何数都有整数相符；两位小数是10000，没有小数是100。超过时试算说明不了问题，本站不以此为凭。";

/** The words that stand in the place of a number, or beside one. */
export const absenceTerms: readonly MethodTerm[] = [
  { id: "absence-unpublished", term: unpublished, text: "收录的来源都没有这个数。不是0，也不推算。" },
  { id: "absence-no-earlier", term: noEarlier, text: "此前没有长短相同、公布了该数的一期可以相比。" },
  {
    id: "absence-not-applicable",
    term: notApplicable,
    text: "没有这样的数：抽查数为0时没有合格率，原为0时没有增减率。",
  },
  { id: "computed-here", term: computedHere, text: "来源没有印出，由来源印出的数算得，算式一并列出。" },
];

const standingMeanings: Readonly<Record<Standing, string>> = {
  recomputed: "由其他印出的数字按恒等式算得出来，一致。",
  matched: "另一处独立的地方（附件、此前的通报、其他来源）有同一个数，一致。",
  stated: "只有这一处这样说，没有可据以核对的。不等于有误，也不等于核对过。",
  declared: "与其他数字矛盾，编辑写明理由后照原文发布。",
  contradicted: "与其他数字矛盾。除非声明，否则不能发布。",
};
const standingOrder: readonly Standing[] = ["recomputed", "matched", "stated", "contradicted", "declared"];

/** How far a figure is borne out. */
export const standingTerms = standingOrder.map((standing) => ({
  id: `standing-${standing}`,
  term: standingWords[standing],
  standing,
  text: standingMeanings[standing],
}));

const verdictMeanings: readonly (readonly [Verdict, string])[] = [
  ["exact", "与数据相同，或算出来没有余数。"],
  ["rounds", "按所写的位数四舍五入，或按修约规则，等于计算值。"],
  ["truncated", "等于计算值去掉后面的位数，没有进位。"],
  ["padded", "去掉末位的0以后等于计算值，末位并非算出。"],
  ["unverifiable", "正文和数据里都没有可据以计算的数。"],
  ["mismatch", "与计算值不同。除非声明，否则不能发布。"],
  ["unattainable", "以该分母，没有任何整数能得出这个比率。除非声明，否则不能发布。"],
  ["declared", "与数据不符，编辑写明理由后照原文发布。"],
];
export const verdictTerms = verdictMeanings.map(([verdict, text]) => ({
  id: `verdict-${verdict}`,
  term: verdictWords[verdict],
  verdict,
  text,
}));

/** The degrees of 来源可信度. */
export const trustTexts = [
  ["高", "原发布机关的页面或文件。"],
  ["较高", "完整的转载件，数字相互吻合，但有改动痕迹，已注明。"],
  ["中", "二手综述，或文字有损的转载件，主要数字另有印证。"],
  ["较低", "文字错乱的转载件，仅取个别数字。"],
  ["低", "只有转述，无从印证。"],
] as const;

/** 用语: what is inspected, and the words of the genre. */
export function glossaryTerms(subjects: readonly SubjectInfo[]): MethodTerm[] {
  return [
    ...subjects.flatMap(({ id, name, meaning }) =>
      meaning === undefined ? [] : [{ id: `term-${id}`, term: name, text: meaning }],
    ),
    {
      id: "term-circular",
      term: "通报",
      text: "检查之后公开的文件：正文，和它所附的表（附件）。附件照印发的样子列出。",
    },
    {
      id: "term-serious-problem",
      term: "存在突出问题",
      text: "检查指标中的单项否决，如安全、泄密事故，内容不更新，互动回应差。",
    },
    { id: "term-standardization", term: "规范化建设", text: "归并清理，按规定完成期限。" },
    {
      id: "term-base-period",
      term: "基期",
      text: `减少率所比较的时间。来源没有写明的，写“${unpublished}”。`,
    },
  ];
}

/** Everything that method.html explains, in its order. */
export function methodTerms({ subjects }: Pick<Dashboard, "subjects">): readonly MethodTerm[] {
  return [
    ...rateTerms(subjects).map(({ id, term, formula, text }) => ({ id, term, text: `${formula}。${text}` })),
    { id: "rounding", term: "取整", text: roundingTexts.join("") },
    { id: "inferred", term: "反推", text: `${inferenceText}“反推”。${inferenceLimits}` },
    ...absenceTerms,
    ...standingTerms,
    ...verdictTerms,
    {
      id: "trust",
      term: "来源可信度",
      text: trustTexts.map(([trust, text]) => `${trust}，${text}`).join(""),
    },
    ...glossaryTerms(subjects),
  ];
}
