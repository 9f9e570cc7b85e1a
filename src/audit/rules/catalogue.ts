/** What a rule is for: its Chinese name, the smallest text that it reads, and one that looks alike. */
export interface RuleDescription {
  /** As pages and reports say it. */
  readonly title: string;
  /** A text, and the claim that the rule makes of it: "pass_rate 94.03% exact". */
  readonly example: readonly [text: string, claim: string];
  /** A text that looks alike, and what is claimed of it instead. */
  readonly nearMiss: readonly [text: string, claim: string];
}

/**
 * 规则: every rule by which a figure is read. The claim carries the name; `test/audit/rules.test.ts` runs the examples.
 */
export const rules = {
  "part of a whole": {
    title: "部分与全体",
    example: ["抽查网站40家，不合格3家，合格率92.5%。", "pass_rate 92.5% exact"],
    nearMiss: ["移动客户端2个，合格率95%；微博40个，不合格2个。", "pass_rate 95% unverifiable"],
  },
  "some of the whole": {
    title: "仅有总数",
    example: ["抽查网站346家，合格率98.84%。", "pass_rate 98.84% unverifiable"],
    nearMiss: ["抽查网站31家，合格率98.84%。", "pass_rate 98.84% unattainable"],
  },
  "none failed": {
    title: "未发现不合格",
    example: ["全面检查网站40家，未发现不合格网站，合格率100%。", "pass_rate 100% exact"],
    nearMiss: ["全面检查网站40家，发现不合格网站1家，合格率100%。", "pass_rate 100% mismatch"],
  },
  "all passed": {
    title: "全部合格",
    example: ["检查政务新媒体28个，合格率100%。", "pass_rate 100% exact"],
    nearMiss: ["全省网站858个，有19个市合格率达到100%。", "pass_rate 100% unverifiable"],
  },
  "all inspected": {
    title: "全部检查",
    example: ["检查政府网站39家：市级1家、旗县11家、部门27家，检查率100%。", "sampling_ratio 100% exact"],
    nearMiss: ["检查政府网站39家，检查率90%。", "sampling_ratio 90% unverifiable"],
  },
  "said of all": {
    title: "全部如此",
    example: ["全市53家政府网站均已发布年度报表，完成率100%。", "share 100% exact"],
    nearMiss: ["全市53家政府网站中不少已发布年度报表，完成率100%。", "share 100% unverifiable"],
  },
  "rate of a sample": {
    title: "按抽查比例推得的抽查数",
    example: [
      "备案的政务新媒体3316个，检查比例50%。查出5个不合格，总体合格率99.70%。",
      "pass_rate 99.70% rounds",
    ],
    nearMiss: ["备案的政务新媒体3316个，检查比例50%，总体合格率99.70%。", "pass_rate 99.70% unverifiable"],
  },
  "change on an earlier number": {
    title: "与上期相比的增减率",
    example: ["受理诉求59878件，比上季度的56675件增长5.65%。", "increase 5.65% rounds"],
    nearMiss: ["受理诉求59878件，比上季度增长5.65%。", "increase 5.65% unverifiable"],
  },
  "difference of two rates": {
    title: "两个比率之差",
    example: ["合格率95.3%，比上季度的96.1%下降0.8个百分点。", "point_change 0.8个百分点 exact"],
    nearMiss: ["合格率95.3%，比上季度下降0.8个百分点。", "point_change 0.8个百分点 unverifiable"],
  },
  "change as a number": {
    title: "增减数",
    example: ["共有账号1516个，比上季度的1843个减少327个。", "decrease 327 exact"],
    nearMiss: ["共有账号1516个，比上季度的1843个减少337个。", "decrease 337 mismatch"],
  },
  "parts of a total": {
    title: "分项之和",
    example: ["政府网站529家，其中门户102家，部门网站427家。", "sum 529 exact"],
    nearMiss: ["政务新媒体56个，其中微信31个，微博10个。", "count 56 unverifiable"],
  },
  "parts told with their shares": {
    title: "各列占比的分项之和",
    example: [
      "交办议案1件、建议93件。甲类60件，占建议总数的64.52%；乙类33件，占建议总数的35.48%。",
      "sum 93 exact",
    ],
    nearMiss: [
      "交办议案1件、建议93件。甲类60件，占建议总数的64.52%；乙类32件，占建议总数的34.41%。",
      "share 64.52% rounds",
    ],
  },
  "parts before their total": {
    title: "分项在前的合计",
    example: ["省级118个，设区市1170个，县1798个，合计3086个。", "sum 3086 exact"],
    nearMiss: ["省级118个，设区市1170个，县1798个，抽查3086个。", "count 118 unverifiable"],
  },
  "parts told later": {
    title: "后文分述之和",
    example: ["随机选择10家网站检查。\n抽查的网站中合格9家，不合格1家。", "sum 10 exact"],
    nearMiss: ["随机选择10家网站检查。\n抽查的网站中合格8家，不合格1家。", "count 10 unverifiable"],
  },
  "all of one kind": {
    title: "同类各项",
    example: [
      "网站119家：省政府门户1家，省级部门7家，设区市门户11家，县级门户100家。\n其中112家门户网站全部抽查。",
      "sum 112 exact",
    ],
    nearMiss: [
      "网站119家：省政府门户1家，省级部门7家，设区市门户11家，县级门户100家。\n其中113家门户网站全部抽查。",
      "count 113 unverifiable",
    ],
  },
  "more than there are": {
    title: "多于总数",
    example: ["检查范围为全县政务新媒体，共24个。检查31个。", "count 31 mismatch"],
    nearMiss: ["检查范围为全县政务新媒体，共24个。检查24个。", "count 24 unverifiable"],
  },
  "names of a list": {
    title: "名单",
    example: ["不合格账号3个，分别为甲市发布、乙县交警、丙区文旅。", "count 3 exact"],
    nearMiss: ["不合格账号3个，分别为甲市发布、乙县交警等。", "count 3 unverifiable"],
  },
  "rate of a row": {
    title: "表中各行的比率",
    example: ["单位 | 报送 | 采纳 | 采纳率\n甲 | 14 | 7 | 50%\n乙 | 30 | 15 | 50%\n", "share 50% exact"],
    nearMiss: [
      "单位 | 报送 | 采纳 | 采纳率\n甲 | 14 | 7 | 50%\n乙 | 31 | 15 | 50%\n丙 | 4 | 3 | 75%\n",
      "share 50% unattainable",
    ],
  },
  "total of a row": {
    title: "表中各行的合计",
    example: [
      "单位 | 总件数 | 处理中 | 已办结\n甲 | 14 | 4 | 10\n乙 | 30 | 1 | 29\n丙 | 9 | 2 | 7\n",
      "sum 14 exact",
    ],
    nearMiss: [
      "单位 | 总件数 | 处理中 | 已办结\n甲 | 14 | 4 | 10\n乙 | 30 | 1 | 28\n丙 | 9 | 2 | 7\n合计 | 53 | 7 | 45\n",
      "sum 53 exact",
    ],
  },
  "total of a table": {
    title: "表中合计",
    example: ["单位 | 数量 | 采纳\n甲 | 14 | 7\n乙 | 30 | 15\n合计 | 44 | 22\n", "sum 44 exact"],
    nearMiss: ["单位 | 数量 | 采纳\n甲 | 14 | 7\n乙 | 30 | 15\n合计 | 45 | 22\n", "sum 45 mismatch"],
  },
} as const satisfies Record<string, RuleDescription>;

export type RuleName = keyof typeof rules;
