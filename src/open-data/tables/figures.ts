import type { AuditedFigure, Dashboard } from "../../dashboard/schema.ts";
import { verdictWords } from "../../audit/verdict-words.ts";
import { cellOf, inPeriods, inRegions, periodField, regionIdPattern } from "../fields.ts";
import { measureIn, regionNamesOf, subjectCodes, subjectIn } from "../names.ts";
import { fileSources, type Sourced, sourceFields } from "../sources.ts";
import { defineTable } from "../table.ts";

interface Row extends Sourced {
  readonly period: string;
  readonly figure: AuditedFigure;
  readonly measureName: string | undefined;
  readonly regionName: string | undefined;
  readonly paragraph: number;
  readonly sha256: string;
}

/** Every figure of every circular, and what recomputing it gave. */
export const figures = defineTable<Row>({
  name: "figures",
  title: "通报中的数字",
  description: "每份收录正文的通报，正文中的每个数字一行：原文、核对结论和算式。",
  notes: [
    "位置按正文段落和字符计（UTF-16，从0起，不含终止处），正文以其SHA-256识别；正文见circulars/期.md。数字的位置可以套在另一个数字的位置之内。",
  ],
  primaryKey: ["period", "number"],
  foreignKeys: [inPeriods, inRegions],
  rows: (dashboard) => {
    const regionName = regionNamesOf(dashboard);
    return dashboard.periods.flatMap((period) => {
      const { circular } = period;
      if (!circular) return [];
      const from = fileSources(dashboard, period, "circular.md");
      return circular.blocks.flatMap((block, index) =>
        block.figures.map((figure): Row => {
          return {
            ...from,
            period: period.id,
            figure,
            measureName: measureNameOf(dashboard, figure),
            regionName: figure.region === undefined ? undefined : regionName(figure.region),
            paragraph: index + 1,
            sha256: circular.sha256,
          };
        }),
      );
    });
  },
  fields: [
    periodField,
    {
      name: "number",
      title: "序号",
      type: "integer",
      description: "在通报各数字中的顺序，从1起。",
      constraints: { required: true, minimum: 1 },
      read: ({ figure }) => figure.number,
    },
    {
      name: "quote",
      title: "原文",
      type: "string",
      description: "数字在通报中的写法，如“99.94%”“90多个”。",
      constraints: { required: true },
      read: ({ figure }) => figure.quote,
    },
    {
      name: "kind",
      title: "类别",
      type: "string",
      description: "数字说的是什么：数目、合格率、减少率等。",
      constraints: { required: true },
      read: ({ figure }) => figure.kind,
    },
    {
      name: "verdict",
      title: "结论代号",
      type: "string",
      description: "核对结论的英文代号，不会改变。",
      constraints: { required: true, enum: Object.keys(verdictWords) },
      read: ({ figure }) => figure.verdict,
    },
    {
      name: "verdict_text",
      title: "核对结论",
      type: "string",
      description: "核对结论，含义见“方法与口径”。",
      constraints: { required: true },
      read: ({ figure }) => figure.verdictText,
    },
    {
      name: "standing",
      title: "核对情况代号",
      type: "string",
      description: "核对情况的英文代号，不会改变。",
      constraints: { required: true, enum: ["recomputed", "matched", "stated", "declared", "contradicted"] },
      read: ({ figure }) => figure.standing,
    },
    {
      name: "standing_text",
      title: "核对情况",
      type: "string",
      description:
        "能否由别的公布的数算出（复算），是否另有独立的一处写着（互见），还是只有这一处写着（自述）；已声明、矛盾的，与别的数不符。",
      constraints: { required: true },
      read: ({ figure }) => figure.standingText,
    },
    {
      name: "subject",
      title: "对象代号",
      type: "string",
      description: `数字说的是什么的数，英文代号：${subjectCodes}，或该机关自定的。`,
      missing: "行文没有写明",
      read: ({ figure }) => cellOf(figure.subject),
    },
    {
      name: "measure",
      title: "指标代号",
      type: "string",
      description: "数的是什么，英文代号，同“观测”表。",
      missing: "行文没有写明",
      read: ({ figure }) => cellOf(figure.measure),
    },
    {
      name: "measure_name",
      title: "指标",
      type: "string",
      description: "数的是什么。",
      missing: "行文没有写明",
      read: ({ measureName }) => cellOf(measureName),
    },
    {
      name: "of_period",
      title: "所说的期",
      type: "string",
      description: "数字是哪一期的；通报也会说到以前的数。",
      missing: "行文没有写明",
      read: ({ figure }) => cellOf(figure.period),
    },
    {
      name: "region_id",
      title: "地区编号",
      type: "string",
      description: "数字是哪个地区的，写编号。",
      constraints: { pattern: regionIdPattern },
      missing: "全辖区的，或行文没有写明",
      read: ({ figure }) => cellOf(figure.region),
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "同上，写名称。",
      missing: "全辖区的，或行文没有写明",
      read: ({ regionName }) => cellOf(regionName),
    },
    {
      name: "part",
      title: "分项",
      type: "string",
      description: "数字是其中哪一部分的：微信、门户网站。",
      missing: "不分项，或行文没有写明",
      read: ({ figure }) => cellOf(figure.part?.name),
    },
    {
      name: "rule",
      title: "读法代号",
      type: "string",
      description: "按哪一条规则读出并核对的，英文代号。",
      missing: "没有规则适用",
      read: ({ figure }) => cellOf(figure.rule),
    },
    {
      name: "explanation",
      title: "算式与说明",
      type: "string",
      description: "如何核对：算式写全；已声明的写理由。",
      constraints: { required: true },
      read: ({ figure }) => figure.explanation,
    },
    {
      name: "evidence",
      title: "依据",
      type: "string",
      description: "运算数各出自何处，以分号分隔。",
      missing: "没有运算数（如已声明的数字）",
      read: ({ figure }) => figure.evidence.map(({ text }) => text).join("；") || null,
    },
    {
      name: "reason",
      title: "声明理由",
      type: "string",
      description: "与别的数不符而照样公布的，为什么。",
      missing: "没有声明",
      read: ({ figure }) => cellOf(figure.reason),
    },
    {
      name: "paragraph",
      title: "段",
      type: "integer",
      description: "在正文的第几段（标题、主送机关各算一段），从1起。",
      constraints: { required: true, minimum: 1 },
      read: ({ paragraph }) => paragraph,
    },
    {
      name: "start",
      title: "起",
      type: "integer",
      description: "在该段的起点。",
      constraints: { required: true, minimum: 0 },
      read: ({ figure }) => figure.start,
    },
    {
      name: "end",
      title: "止",
      type: "integer",
      description: "在该段的终点（不含）。",
      constraints: { required: true, minimum: 1 },
      read: ({ figure }) => figure.end,
    },
    {
      name: "circular_sha256",
      title: "通报SHA-256",
      type: "string",
      description: "所核对的通报正文文件的摘要。",
      constraints: { required: true, pattern: "^[0-9a-f]{64}$" },
      read: ({ sha256 }) => sha256,
    },
    ...sourceFields,
  ],
});

function measureNameOf(dashboard: Dashboard, { subject, measure }: AuditedFigure): string | undefined {
  if (subject === undefined || measure === undefined) return undefined;
  return measureIn(subjectIn(dashboard, subject), measure).label;
}
