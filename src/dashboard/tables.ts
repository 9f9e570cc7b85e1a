import type { Dashboard, DashboardQuarter, Figure } from "./schema.ts";

/** A cell: text, a count, or null for what was not published. */
export type Cell = string | number | null;

/** One open-data table, tidy: a row an observation, a column a variable. */
export interface OpenTable {
  /** File name without its ending: "inspections". */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The record as tables over all quarters, oldest first. A table that no quarter fills is left out. */
export function openTables({ quarters, regions }: Dashboard): OpenTable[] {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const tables: OpenTable[] = [
    {
      name: "inspections",
      title: "检查总体情况",
      columns: [
        "季度",
        "行政区划代码",
        "地区",
        "政务新媒体总数",
        "抽查政务新媒体数",
        "存在突出问题政务新媒体数",
        "问题数依据",
        "账号合格率",
        "公布的合格率",
        "比上一个公布数的减少率",
        "来源",
      ],
      rows: quarters.flatMap(({ id, regions: rows, total }) =>
        [...rows, total].map((row) => [
          id,
          row.code,
          row.name,
          ...[row.accounts, row.inspected, row.problems].map(countCell),
          row.problems.status === "unpublished" ? null : row.problems.status === "inferred" ? "反推" : "公布",
          textCell(row.passRate),
          row.passRate.published ?? null,
          textCell(row.decrease),
          row.accounts.sources.join(" "),
        ]),
      ),
    },
    table("problems", "存在突出问题的政务新媒体", quarters, "problems", {
      存在突出问题: (row) => row.problem,
      行政区划代码: (row) => row.code,
      所属地区: (row) => row.region,
      新媒体类型: (row) => row.platform,
      政务新媒体名称: (row) => row.account,
      主办单位: (row) => row.operator,
      整改情况: (row) => row.rectification,
      整改日期: (row) => row.rectifiedOn,
    }),
    table("standardization", "基层政务新媒体规范化建设", quarters, "standardization", {
      行政区划代码: (row) => row.code,
      地区: (row) => row.region,
      完成期限: (row) => row.deadline,
      状态: (row) => row.state,
      公布减少率: (row) => textCell(row.decrease),
      基期: (row) => row.base,
      现有账号: (row) => countCell(row.current),
      "原有账号（反推下限）": (row) => row.baseline.range?.from ?? null,
      "原有账号（反推上限）": (row) => row.baseline.range?.to ?? null,
    }),
    table("obligations", "下一步工作要求", quarters, "obligations", {
      要求: (row) => row.requirement,
      责任单位: (row) => row.owedBy,
      涉及地区: (row) => row.codes.map((code) => names.get(code) ?? code).join("、") || null,
      期限: (row) => row.deadline,
      依据: (row) => row.basis,
    }),
    table("dissemination", "协同传播", quarters, "dissemination", {
      活动: (row) => row.activity,
      公布数: (row) => row.measures.map(({ label, text }) => `${label}${text}`).join("，") || null,
    }),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The rows that each quarter has of one kind, under columns that read one cell each. */
function table<Key extends "problems" | "standardization" | "obligations" | "dissemination">(
  name: string,
  title: string,
  quarters: readonly DashboardQuarter[],
  key: Key,
  columns: Record<string, (row: NonNullable<DashboardQuarter[Key]>[number]) => Cell>,
): OpenTable {
  return {
    name,
    title,
    columns: ["季度", ...Object.keys(columns)],
    rows: quarters.flatMap((quarter) =>
      (quarter[key] ?? []).map((row) => [quarter.id, ...Object.values(columns).map((cell) => cell(row))]),
    ),
  };
}

/** A count, a range in words where it is inferred, or null where it was not published. */
function countCell(figure: Figure): Cell {
  return figure.count ?? textCell(figure);
}

function textCell(figure: Figure): Cell {
  return figure.status === "unpublished" ? null : figure.value;
}
