import { verdictWords } from "../audit/verdict-words.ts";
import type { Verdict } from "../audit/claim.ts";

/** A term that method.html explains, at the place of that id. */
export interface MethodTerm {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** The rates, each with its formula. */
export const rateTerms = [
  {
    id: "pass-rate",
    term: "合格率",
    figure: "passRate",
    formula: "（抽查数 − 问题账号数）÷ 抽查数",
    text: "问题账号指存在突出问题、单项否决的账号（国办秘函〔2019〕19号）。只计抽查过的账号。",
  },
  {
    id: "sampling-rate",
    term: "抽查比例",
    figure: "samplingRate",
    formula: "抽查数 ÷ 账号总数",
    text: "全部受检时为100%。",
  },
  {
    id: "decrease",
    term: "减少率",
    figure: "decrease",
    formula: "（上一个公布数 − 本季度数）÷ 上一个公布数",
    text: "与此前最近一个公布了该数的季度相比；其间未公布的季度不以0计，也不推算。负值表示增加。",
  },
] as const;

/** 取整 and 反推, a paragraph or sentence each; method.html adds examples of the newest quarter. */
export const roundingTexts = [
  "比率以两个整数保存，直到显示时才取整。本站四舍五入；核对来源时，四舍五入与修约（GB/T 8170-2008，四舍六入五成双）都认可，并注明用了哪一种。不足1的比率不显示为100%，大于0的不显示为0%，必要时多写一位小数。",
  "来源中“100.%”“100.00%”一类写法，按100%显示，原写法列在附件表的“公布写法”一栏。末位的0是精度的一部分，原样保留。",
] as const;
export const inferenceText =
  "来源只给出比率时，能与之相符的整数往往只有几个。本站逐个试算，把相符的范围列出，并标明";
export const inferenceLimits =
  "这种试算有限度：一位小数的百分比，分母到1000以上时任何数都有整数相符；两位小数是10000，没有小数是100。超过时试算说明不了问题，本站不以此为凭。";

const verdictMeanings: readonly (readonly [Verdict, string])[] = [
  ["exact", "与数据相同，或算出来没有余数。"],
  ["rounds", "按所写的位数四舍五入，或按修约规则，等于计算值。"],
  ["truncated", "等于计算值去掉后面的位数，没有进位。"],
  ["padded", "去掉末位的0以后等于计算值，末位并非算出。"],
  ["declared", "数据无从证明，或与数据不符，编辑写明理由后照原文发布。"],
  ["unverifiable", "正文和数据里都没有可据以计算的数。收录的通报不得有这样的数字，否则不能发布。"],
  ["mismatch", "与计算值不同。除非声明，否则不能发布。"],
  ["unattainable", "以该分母，没有任何整数能得出这个比率。除非声明，否则不能发布。"],
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

/** 用语. */
export const glossaryTerms: readonly MethodTerm[] = [
  {
    id: "term-new-media",
    term: "政务新媒体",
    text: "行政机关及其内设机构在第三方平台开设的政务账号，以及自行开发的移动客户端（国办发〔2018〕123号）。",
  },
  {
    id: "term-circular",
    term: "通报",
    text: "检查之后公开的文件：正文、分地区总体情况表（附件1）和问题账号名单（附件2）。",
  },
  {
    id: "term-serious-problem",
    term: "存在突出问题",
    text: "检查指标中的单项否决，如安全、泄密事故，内容不更新，互动回应差。",
  },
  { id: "term-standardization", term: "规范化建设", text: "基层账号的归并清理，按地区规定完成期限。" },
  { id: "term-base-period", term: "基期", text: "减少率所比较的时间。来源没有写明的，写“未公布”。" },
];

/** Everything that method.html explains, in its order. */
export const methodTerms: readonly MethodTerm[] = [
  ...rateTerms.map(({ id, term, formula, text }) => ({ id, term, text: `${formula}。${text}` })),
  { id: "rounding", term: "取整", text: roundingTexts.join("") },
  { id: "inferred", term: "反推", text: `${inferenceText}“反推”。${inferenceLimits}` },
  ...verdictTerms,
  { id: "trust", term: "来源可信度", text: trustTexts.map(([trust, text]) => `${trust}，${text}`).join("") },
  ...glossaryTerms,
];
