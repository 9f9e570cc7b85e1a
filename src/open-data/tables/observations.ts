import type {
  Figure,
  Observation,
  PeriodView,
  Row as PlaceRow,
  SubjectInfo,
} from "../../dashboard/schema.ts";
import { standingWords } from "../../dashboard/words.ts";
import { numberField, inPeriods, inRegions, periodField, regionIdPattern, spanFields } from "../fields.ts";
import { measureIn, regionNamesOf, subjectCodes, subjectIn } from "../names.ts";
import { exactNumber, figuresOf, knownStatus } from "../place-figures.ts";
import { sourcesField } from "../sources.ts";
import { defineTable } from "../table.ts";
import { unitOf } from "../units.ts";

/** A rate is exact in its two columns; the number beside them is for reading and drawing. */
const decimals = 4;

interface Row {
  readonly subject: SubjectInfo;
  readonly measure: string;
  readonly region?: string | undefined;
  readonly part?: { readonly by: string; readonly name: string } | undefined;
  readonly changeOf?: string | undefined;
  readonly base?: string | undefined;
  /** When, where that is not the period: 2021年清理前. */
  readonly moment?: string;
  readonly printed?: string;
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly computed?: Computed | undefined;
  readonly status: "published" | "computed" | "inferred";
  readonly standing?: Observation["standing"];
  readonly standingText?: string;
  readonly note?: string | undefined;
  readonly sources: readonly string[];
  readonly place?: Pick<Observation, "file" | "line" | "column">;
  readonly href?: string | undefined;
}

/** What the site works out: a number to read, and for a rate the two counts that it is of. */
interface Computed {
  readonly value: number;
  readonly part?: number;
  readonly whole?: number;
}

interface PlacedRow extends Row {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly number: number;
  readonly regionName: string;
  readonly label: string;
  readonly unit: string;
}

const statusTexts: Record<Row["status"], string> = {
  published: "公布",
  computed: "本站计算",
  inferred: "反推",
};

/** 观测: every number of the record, with all that it measures in columns of their own. */
export const observations = defineTable<PlacedRow>({
  name: "observations",
  title: "观测",
  description:
    "每个数一行：检查的是什么、数的是什么、哪一期、哪个地区、哪个分项，原来怎样写，出自哪里，核对得怎样。来源公布的数在前，本站计算和反推的数在后。",
  notes: [
    "“状态”为“公布”的，是来源写明的数；“本站计算”的，是由公布的数算出的；“反推”的，是与公布的比率相符的整数，不止一个时“数值”为空，范围见下限、上限两列。后两种都不是公布的数。",
    "比率的准确值是“计算分子”÷“计算分母”；“数值”“计算值”写成百分数的，已取整（四舍五入，四位小数），供阅读。",
    "同一个数在几处公布的，每处一行。地区和分项的数包含在合计里，相加前请先筛选。",
  ],
  primaryKey: ["period", "number"],
  foreignKeys: [inPeriods, inRegions],
  rows: (dashboard) => {
    const regionName = regionNamesOf(dashboard);
    const subjectOf = (id: string) => subjectIn(dashboard, id);
    return dashboard.periods.flatMap((period) =>
      rowsOf(period, subjectOf).map((row, index): PlacedRow => {
        const { label, kind, counter } = measureIn(row.subject, row.measure);
        return {
          ...row,
          period: period.id,
          from: period.from,
          to: period.to,
          number: index + 1,
          regionName: regionName(row.region),
          label,
          unit: unitOf(kind, counter),
        };
      }),
    );
  },
  fields: [
    periodField,
    ...spanFields,
    numberField,
    {
      name: "subject",
      title: "对象代号",
      type: "string",
      description: `检查的是什么，英文代号，不会改变：${subjectCodes}，或该机关自定的。`,
      constraints: { required: true },
      read: ({ subject }) => subject.id,
    },
    {
      name: "subject_name",
      title: "对象",
      type: "string",
      description: "检查的是什么。",
      constraints: { required: true },
      read: ({ subject }) => subject.name,
    },
    {
      name: "measure",
      title: "指标代号",
      type: "string",
      description:
        "数的是什么，英文代号，不会改变：total总数，inspected抽查数，passed合格数，failed不合格数，passRate合格率，samplingRate抽查比例，changeRate增减率等。",
      constraints: { required: true },
      read: ({ measure }) => measure,
    },
    {
      name: "measure_name",
      title: "指标",
      type: "string",
      description: "数的是什么。",
      constraints: { required: true },
      read: ({ label }) => label,
    },
    {
      name: "region_id",
      title: "地区编号",
      type: "string",
      description: "地区的编号，对应“地区”表。",
      constraints: { pattern: regionIdPattern },
      missing: "全辖区的数",
      read: ({ region }) => region ?? null,
    },
    {
      name: "region",
      title: "地区",
      type: "string",
      description: "地区的名称；全辖区的数写“全省”“全市”等。",
      constraints: { required: true },
      read: ({ regionName }) => regionName,
    },
    {
      name: "part_by",
      title: "分项方式",
      type: "string",
      description: "按什么分：platform平台，level层级，kind类别，row表中的行。",
      missing: "不分项",
      read: ({ part }) => part?.by ?? null,
    },
    {
      name: "part",
      title: "分项",
      type: "string",
      description: "其中的哪一部分：微信、门户网站。",
      missing: "不分项",
      read: ({ part }) => part?.name ?? null,
    },
    {
      name: "change_of",
      title: "何数的变化",
      type: "string",
      description: "增减的是哪个指标，写其代号。",
      missing: "不是增减",
      read: ({ changeOf }) => changeOf ?? null,
    },
    {
      name: "base",
      title: "基期",
      type: "string",
      description: "与何时相比：某一期，或来源的原话。",
      missing: "不是增减，或来源没有写明",
      read: ({ base }) => base ?? null,
    },
    {
      name: "moment",
      title: "另一时点",
      type: "string",
      description: "不是该期的数，而是来源另外说到的某个时候的数。",
      missing: "就是该期的数",
      read: ({ moment }) => moment ?? null,
    },
    {
      name: "printed",
      title: "公布的写法",
      type: "string",
      description: "来源的原写法，如“100.%”“90多”“17.6万”。",
      missing: "不是公布的数",
      read: ({ printed }) => printed ?? null,
    },
    {
      name: "value",
      title: "数值",
      type: "number",
      description:
        "写成数：百分数不带百分号（99.94即99.94%），减少的为负；不是公布的数，则为计算或反推所得。",
      missing: "反推出的数不止一个",
      read: ({ value }) => value,
    },
    {
      name: "value_from",
      title: "数值下限",
      type: "number",
      description: "原写法不确切（约、多、超、万）的，或反推的，至少是多少。",
      missing: "写的是平常的数，以所写的位数为准",
      read: ({ low }) => low ?? null,
    },
    {
      name: "value_to",
      title: "数值上限",
      type: "number",
      description: "同上，至多是多少。",
      missing: "写的是平常的数，或没有上限",
      read: ({ high }) => high ?? null,
    },
    {
      name: "unit",
      title: "计量单位",
      type: "string",
      description: "数值的计量单位：个、家、条、分、%、个百分点。",
      constraints: { required: true },
      read: ({ unit }) => unit,
    },
    {
      name: "computed",
      title: "计算值",
      type: "number",
      description: "本站由公布的数算得的值，单位同上。",
      missing: "没有公布的数可算",
      read: ({ computed }) => computed?.value ?? null,
    },
    {
      name: "computed_numerator",
      title: "计算分子",
      type: "integer",
      description: "比率的分子；减少的为负。",
      missing: "不是比率，或没有公布的数可算",
      read: ({ computed }) => computed?.part ?? null,
    },
    {
      name: "computed_denominator",
      title: "计算分母",
      type: "integer",
      description: "比率的分母。",
      constraints: { minimum: 1 },
      missing: "不是比率，或没有公布的数可算",
      read: ({ computed }) => computed?.whole ?? null,
    },
    {
      name: "status",
      title: "状态代号",
      type: "string",
      description: "状态的英文代号，不会改变。",
      constraints: { required: true, enum: Object.keys(statusTexts) },
      read: ({ status }) => status,
    },
    {
      name: "status_text",
      title: "状态",
      type: "string",
      description: "是来源公布的，本站计算的，还是反推的。",
      constraints: { required: true, enum: Object.values(statusTexts) },
      read: ({ status }) => statusTexts[status],
    },
    {
      name: "standing",
      title: "核对代号",
      type: "string",
      description: "核对情况的英文代号，不会改变。",
      constraints: { enum: ["recomputed", "matched", "stated", "declared", "contradicted"] },
      missing: "不是公布的数",
      read: ({ standing }) => standing ?? null,
    },
    {
      name: "standing_text",
      title: "核对",
      type: "string",
      description:
        "公布的数能否由别的公布的数算出（复算），是否另有独立的一处写着（互见），还是只有这一处写着（自述）。",
      missing: "不是公布的数",
      read: ({ standingText }) => standingText ?? null,
    },
    {
      name: "note",
      title: "说明",
      type: "string",
      description: "与公布的是否一致、如何反推、与哪个数相比。",
      missing: "没有说明",
      read: ({ note }) => note ?? null,
    },
    sourcesField,
    {
      name: "file",
      title: "文件",
      type: "string",
      description: "出自该期的哪个数据文件。",
      missing: "不是公布的数，或不在表中",
      read: ({ place }) => place?.file ?? null,
    },
    {
      name: "line",
      title: "行",
      type: "integer",
      description: "在文件的第几行，从1起。",
      constraints: { minimum: 1 },
      missing: "不是公布的数，或不在表中",
      read: ({ place }) => place?.line ?? null,
    },
    {
      name: "column",
      title: "列",
      type: "integer",
      description: "在该行的第几格，从1起。",
      constraints: { minimum: 1 },
      missing: "不是公布的数，或不在表中",
      read: ({ place }) => place?.column ?? null,
    },
    {
      name: "href",
      title: "网页",
      type: "string",
      description: "在本站的何处可见，从本站首页所在的目录起。",
      constraints: { required: true },
      read: ({ period, href }) => (href ?? `/circulars/${period}.html`).slice(1),
    },
  ],
});

/** The rows of a period: what its files print, what the site works out besides, what a source says of another time. */
function rowsOf(period: PeriodView, subjectOf: (id: string) => SubjectInfo): Row[] {
  const worked = workedOut(period, subjectOf);
  const printed = new Set(period.observations.map(keyOf));
  const published = period.observations.map((observation) =>
    publishedRow(observation, subjectOf(observation.subject), worked.get(keyOf(observation))),
  );
  const others = [...worked].flatMap(([key, row]) =>
    printed.has(key) || row.status === "published" ? [] : [row],
  );
  const moments = period.milestones.map(({ label, subject, count, source }): Row => ({
    subject: subjectOf(subject),
    measure: "total",
    moment: label,
    printed: String(count),
    value: count,
    status: "published",
    standing: "stated",
    standingText: standingWords.stated,
    sources: [source],
  }));
  return [...published, ...others, ...moments];
}

function publishedRow(observation: Observation, subject: SubjectInfo, worked: Row | undefined): Row {
  const {
    measure,
    region,
    part,
    changeOf,
    base,
    printed,
    number,
    low,
    high,
    standing,
    standingText,
    sources,
  } = observation;
  const { file, line, column, href } = observation;
  return {
    subject,
    measure,
    region,
    part,
    changeOf,
    base,
    printed,
    value: Number(number),
    ...(!isPlain(printed) && { low: numberIn(low), high: numberIn(high) }),
    computed: worked?.computed,
    status: "published",
    standing,
    standingText,
    note: worked?.note,
    sources,
    place: { file, line, column },
    href,
  };
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** A number in plain digits, whose digits are its precision: "99.94%" needs no bounds beside it, "约3000" does. */
function isPlain(printed: string): boolean {
  return /^-?\d+(?:\.\d*)?%?$/.test(printed.normalize("NFKC"));
}

/** The figures of a period by what they measure, with what the site works out for them. */
function workedOut({ subjects }: PeriodView, subjectOf: (id: string) => SubjectInfo): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { id, total, regions, parts } of subjects) {
    for (const place of [total, ...regions, ...parts.flatMap((cut) => cut.rows)]) {
      for (const row of placeRows(place, subjectOf(id))) rows.set(keyOf({ ...row, subject: id }), row);
    }
  }
  return rows;
}

function placeRows(place: PlaceRow, subject: SubjectInfo): Row[] {
  const { region, part, change } = place;
  const known = figuresOf(place).flatMap(({ measure, figure }): Row[] => {
    const status = knownStatus(figure);
    return status ? [figureRow({ subject, measure, region, part }, figure, status, 1)] : [];
  });
  const status = knownStatus(change);
  if (!status) return known;
  const base = change.base ?? change.baseLabel;
  const sign = change.direction === "down" ? -1 : 1;
  const of = { subject, measure: "changeRate", region, part, changeOf: "total", base };
  return [...known, figureRow(of, change, status, sign)];
}

function figureRow(
  of: Pick<Row, "subject" | "measure" | "region" | "part" | "changeOf" | "base">,
  figure: Figure,
  status: Row["status"],
  sign: 1 | -1,
): Row {
  const { ratio, range, note, sources, href } = figure;
  const size = exactNumber(figure, decimals);
  const value = size === null ? null : sign * size;
  const exact = ratio && { part: sign * ratio.part, whole: ratio.whole };
  return {
    ...of,
    value,
    low: range?.from,
    high: range?.to,
    computed: value === null || (!exact && status !== "computed") ? undefined : { value, ...exact },
    status,
    note,
    sources,
    href,
  };
}

function keyOf({
  subject,
  measure,
  region,
  part,
  base,
}: {
  readonly subject: string;
  readonly measure: string;
  readonly region?: string | undefined;
  readonly part?: { readonly by: string; readonly name: string } | undefined;
  readonly base?: string | undefined;
}): string {
  return [subject, measure, region ?? "", part?.by ?? "", part?.name ?? "", base ?? ""].join("\n");
}
