import type { Measure, Part, PartKind, Subject, Vocabulary } from "./vocabulary.ts";

/** What a column that holds no number is for. */
export type ColumnRole =
  | "sequence"
  | "row"
  | "name"
  | "problem"
  | "region"
  | "platform"
  | "operator"
  | "rectification"
  | "rectifiedOn"
  | "request"
  | "due"
  | "address"
  | "remark";

/** What a heading says of its column. */
export interface Heading {
  readonly subject?: Subject;
  readonly measure?: Measure;
  readonly part?: Part;
  /** Its cells are in per cent, with or without the sign: 合格率（%）. */
  readonly percent: boolean;
  readonly role?: ColumnRole;
  /** The way of cutting that the cells of a role `row` name: 平台. */
  readonly partKind?: PartKind;
}

/** Headings of columns without numbers, once the words of a subject are out. */
const roleHeadings: Record<ColumnRole, readonly string[]> = {
  sequence: ["序号", "编号", "号", "No", "No."],
  row: [
    "地区",
    "单位",
    "市州",
    "市(州)",
    "地市",
    "州市",
    "市县",
    "区县",
    "县区",
    "县(市、区)",
    "县(区)",
    "各市",
    "各地",
    "各地区",
    "各单位",
    "设区市",
    "盟市",
    "部门",
    "部门(单位)",
    "地区(部门)",
    "地区和部门",
    "地区、部门",
    "地区(单位)",
    "地区单位",
    "单位名称",
    "地区名称",
    "部门名称",
    "乡镇",
    "乡镇(街道)",
    "街道",
    "镇街",
    "主管单位",
    "责任单位",
    "被检单位",
    "单位(地区)",
  ],
  name: ["名称", "名", "名单", "全称", "昵称", "帐户名称"],
  problem: [
    "存在突出问题",
    "突出问题",
    "存在问题",
    "主要问题",
    "存在主要问题",
    "问题",
    "问题类型",
    "问题描述",
    "问题情况",
    "问题类别",
    "检查情况",
    "不合格原因",
    "不合格情况",
    "扣分情况",
    "扣分原因",
    "单项否决情况",
    "存在的问题",
    "存在的突出问题",
    "具体问题",
    "原因",
    "情况",
    "情况说明",
  ],
  region: [
    "所属地区",
    "所在地区",
    "所属地",
    "所属市州",
    "所属市(州)",
    "所属区县",
    "所在地",
    "所属区域",
    "归属地",
  ],
  platform: ["类型", "平台", "所属平台", "平台类型", "平台名称", "渠道", "类别"],
  operator: [
    "主办单位",
    "主管主办单位",
    "主办(主管)单位",
    "主管单位",
    "责任单位",
    "开办单位",
    "运营单位",
    "主体单位",
    "所属单位",
    "所属部门",
    "单位",
    "单位名称",
    "主办部门",
    "运维单位",
  ],
  rectification: ["整改情况", "整改结果", "整改进展", "是否整改", "整改状态"],
  rectifiedOn: ["整改日期", "整改时间", "整改完成时间", "完成时间"],
  request: ["整改要求", "处理要求", "处理意见", "整改意见", "要求"],
  due: ["整改期限", "整改时限", "期限", "完成期限", "限期"],
  address: ["网址", "首页网址", "域名", "标识码", "链接", "地址", "账号ID", "ID"],
  remark: ["备注", "说明", "附注"],
};

/** Words that add nothing to what a heading measures. */
const fillers = /^(?:其中|本季度|本期|本月|本次|本轮|累计|实际|全部|检查发现|抽查发现|发现|存在)+|的/gu;

/** A heading as it is compared: half width, no white space, its unit in brackets taken off. */
function bare(text: string): { words: string; unit: string } {
  const flat = text.normalize("NFKC").replace(/\s+/gu, "").replaceAll("﹪", "%");
  const match =
    /^(.*?)[([【](?:单位[::])?(%|％|‰|个|家|条|件|次|分|户|台|批次|篇|人|万人次|人次|项)[)\]】]$/u.exec(flat);
  if (match?.[1]) return { words: match[1], unit: match[2] ?? "" };
  const trailing = /^(.+?)(%)$/u.exec(flat);
  return trailing?.[1] ? { words: trailing[1], unit: "%" } : { words: flat, unit: "" };
}

/**
 * What a printed heading says, by the vocabulary; undefined where it says nothing that is known.
 *
 * What names a subject or a part may stand anywhere in it: 存在突出问题政务新媒体数, 抽查网站数（家）, 微信合格率.
 *
 * @param roles - what its column may be for where it holds no numbers; none where it holds some
 */
export function recogniseHeading(
  text: string,
  vocabulary: Vocabulary,
  roles: readonly ColumnRole[],
): Heading | undefined {
  const { words, unit } = bare(text);
  const percent = unit === "%";
  const role = roleOf(words, vocabulary, roles);
  if (role) return { percent, role };
  const partKind = roles.includes("row")
    ? vocabulary.partKinds.find(({ headings }) => headings.includes(words))
    : undefined;
  if (partKind) return { percent, role: "row", partKind };
  if (roles.length > 0) return undefined;
  return measured(words, vocabulary, percent);
}

/** The subject whose words a text names; undefined where it names none, or several. */
export function subjectNamed(text: string, { subjects }: Vocabulary): Subject | undefined {
  const named = subjects.filter(({ words }) => words.some((word) => text.includes(word)));
  return named.length === 1 ? named[0] : undefined;
}

function roleOf(words: string, vocabulary: Vocabulary, roles: readonly ColumnRole[]): ColumnRole | undefined {
  const without = withoutSubject(words, vocabulary).rest;
  return roles.find((role) => {
    if (role === "row" && words === vocabulary.rowWord) return true;
    const known = roleHeadings[role];
    // 网站 alone, over names, is the name of each.
    return known.includes(words) || known.includes(without) || (role === "name" && without === "");
  });
}

function measured(words: string, vocabulary: Vocabulary, percent: boolean): Heading | undefined {
  const failedNoun = vocabulary.subjects.find((known) => words.includes(known.failedNoun));
  const unfailed = failedNoun ? words.replace(failedNoun.failedNoun, `${failedNoun.noun}不合格`) : words;
  const { rest, subject } = withoutSubject(unfailed, vocabulary);
  const measure = measureNamed(rest, vocabulary, subject !== undefined);
  if (measure) return { ...(subject && { subject }), measure, percent };
  for (const kind of vocabulary.partKinds) {
    const found = partIn(unfailed, kind);
    if (!found) continue;
    const inner = withoutSubject(found.rest, vocabulary);
    const of = inner.subject ?? vocabulary.subjects.find(({ id }) => id === kind.subject);
    const partMeasure = measureNamed(inner.rest, vocabulary, true);
    if (partMeasure) {
      return { ...(of && { subject: of }), measure: partMeasure, part: found.part, percent };
    }
  }
  return undefined;
}

/** @param named - whether what is counted was named, so that 政府网站 alone is a number of them */
function measureNamed(rest: string, { measures }: Vocabulary, named: boolean): Measure | undefined {
  const plain = rest.replace(fillers, "");
  for (const said of [rest, plain]) {
    if (said === "" && !named) continue;
    const measure = measures.find(({ headings }) => headings.includes(said));
    if (measure) return measure;
  }
  return undefined;
}

function withoutSubject(text: string, { subjects }: Vocabulary): { rest: string; subject?: Subject } {
  const found = subjects
    .flatMap((subject) =>
      subject.words.filter((word) => text.includes(word)).map((word) => ({ subject, word })),
    )
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  return found ? { rest: text.replace(found.word, ""), subject: found.subject } : { rest: text };
}

function partIn(text: string, { id, parts }: PartKind): { rest: string; part: Part } | undefined {
  const found = parts
    .flatMap(({ name, words }) => [name, ...words].map((word) => ({ name, word })))
    .filter(({ word }) => text.includes(word))
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  return found && { rest: text.replace(found.word, ""), part: { by: id, name: found.name } };
}
