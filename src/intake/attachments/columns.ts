/** A column of a table that offices issue: its usual heading, and what else they call it. */
export interface Column {
  readonly heading: string;
  readonly synonyms: readonly string[];
  /** What its cells hold. */
  readonly holds: "ordinal" | "region" | "count" | "percent" | "text";
}

/** A kind of table that can be told by its headings, so that a scrape of it is put together again. */
export interface TableKind {
  readonly columns: readonly Column[];
  /** Headings without which a table is not of this kind. */
  readonly telling: readonly string[];
}

const ordinal: Column = { heading: "序号", synonyms: ["编号", "序", "No", "No."], holds: "ordinal" };

const regionWords = ["地区", "所属地区", "行政区", "行政区划", "市", "设区市", "地市", "市州", "州市", "市区", "区县", "县区", "县市区", "辖区", "属地", "地区单位", "单位地区", "市县"]; // prettier-ignore

/** 附件1 */
export const inspectionTable: TableKind = {
  columns: [
    ordinal,
    { heading: "地区", synonyms: regionWords, holds: "region" },
    {
      heading: "政务新媒体总数",
      synonyms: [
        "政务新媒体数",
        "政务新媒体数量",
        "政务新媒体账号总数",
        "账号总数",
        "账号数",
        "账号数量",
        "新媒体总数",
        "总数",
        "在运行政务新媒体数",
      ],
      holds: "count",
    },
    {
      heading: "抽查政务新媒体数",
      synonyms: [
        "检查政务新媒体数",
        "政务新媒体抽查数",
        "政务新媒体检查数",
        "抽查数",
        "抽查数量",
        "检查数",
        "检查数量",
        "抽查账号数",
        "检查账号数",
        "抽查新媒体数",
        "抽查政务新媒体数量",
      ],
      holds: "count",
    },
    {
      heading: "存在突出问题政务新媒体数",
      synonyms: [
        "存在突出问题数",
        "突出问题数",
        "存在突出问题的政务新媒体数",
        "存在问题政务新媒体数",
        "问题账号数",
        "问题账号数量",
        "不合格数",
        "不合格政务新媒体数",
        "不合格账号数",
      ],
      holds: "count",
    },
    {
      heading: "账号合格率",
      synonyms: ["合格率", "总体合格率", "抽查合格率", "检查合格率", "政务新媒体合格率"],
      holds: "percent",
    },
  ],
  telling: ["地区", "政务新媒体总数"],
};

/** 附件2 */
export const problemsTable: TableKind = {
  columns: [
    ordinal,
    {
      heading: "存在突出问题",
      synonyms: [
        "突出问题",
        "存在的突出问题",
        "存在问题",
        "存在的问题",
        "主要问题",
        "问题",
        "问题类型",
        "问题描述",
        "不合格原因",
        "问题情况",
      ],
      holds: "text",
    },
    { heading: "所属地区", synonyms: regionWords, holds: "region" },
    {
      heading: "新媒体类型",
      synonyms: ["政务新媒体类型", "账号类型", "平台类型", "平台", "所属平台", "类型", "渠道", "开设平台"],
      holds: "text",
    },
    {
      heading: "政务新媒体名称",
      synonyms: ["账号名称", "新媒体名称", "名称", "政务新媒体账号名称", "账号名"],
      holds: "text",
    },
    {
      heading: "主办单位",
      synonyms: ["主管单位", "开办单位", "运维单位", "责任单位", "单位名称", "单位", "主办部门"],
      holds: "text",
    },
    { heading: "整改情况", synonyms: ["整改结果", "是否整改", "整改状态"], holds: "text" },
    { heading: "整改日期", synonyms: ["整改时间", "整改完成时间"], holds: "text" },
  ],
  telling: ["政务新媒体名称", "主办单位"],
};

export const tableKinds: readonly TableKind[] = [inspectionTable, problemsTable];

/** Whether a column numbers its rows. */
export function isOrdinalHeading(heading: string): boolean {
  const plain = plainHeading(heading);
  return plain === ordinal.heading || ordinal.synonyms.includes(plain);
}

/** What offices write for the row of the whole. */
export const totalWords: ReadonlySet<string> = new Set(["总计", "合计", "共计", "总数", "全部", "小计"]);

/** A heading without white space, brackets with a unit in them, and signs: "账号 合格率（%）" is "账号合格率". */
export function plainHeading(text: string): string {
  return text
    .replaceAll(/\s/g, "")
    .replace(/[（(](?:个|家|%|％|单位)[^（()）]{0,6}[)）]$|[（(](?:个|家|%|％)[)）]$/, "")
    .replaceAll(/[/、]/g, "");
}

/** The column of a kind that a heading names. */
export function columnOf(heading: string, kind: TableKind): Column | undefined {
  const plain = plainHeading(heading);
  return kind.columns.find((column) => column.heading === plain || column.synonyms.includes(plain));
}

/** The kind of a table by its headings; undefined for a table of any other. */
export function kindOf(headings: readonly string[]): TableKind | undefined {
  return tableKinds.find((kind) => {
    const named = new Set(headings.map((heading) => columnOf(heading, kind)?.heading));
    return kind.telling.every((heading) => named.has(heading));
  });
}
