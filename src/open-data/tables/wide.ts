import type {
  Dashboard,
  Figure,
  Observation,
  PeriodView,
  Row as PlaceRow,
  SubjectInfo,
} from "../../dashboard/schema.ts";
import { inPeriods, inRegions, percentNumber, periodField, regionIdPattern, spanFields } from "../fields.ts";
import { measureIn, regionNamesOf } from "../names.ts";
import { commonMeasures, exactNumber, figuresOf, knownStatus } from "../place-figures.ts";
import { type Sourced, sourced, sourceFields } from "../sources.ts";
import { defineTable, type Field, type TableDefinition } from "../table.ts";
import { unitOf } from "../units.ts";

/** As the pages round: two for a rate, one for a change. */
const rateDecimals = 2;
const changeDecimals = 1;

interface Row extends Sourced {
  readonly period: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly regionId: string | undefined;
  readonly region: string;
  readonly place: PlaceRow;
  /** By measure. */
  readonly numbers: ReadonlyMap<string, number | null>;
  readonly note: string | null;
}

const changeKinds: ReadonlySet<string> = new Set(["difference", "changeRate", "points"]);

/** A table for people for each subject: a row a period and place, a column a measure. */
export function wideTables(dashboard: Dashboard): TableDefinition[] {
  return dashboard.subjects.map((subject) => wideTable(subject, placedMeasures(dashboard, subject)));
}

/** What has a number for the whole or a region somewhere: what is known of parts alone has no column here. */
function placedMeasures({ periods }: Dashboard, { id }: SubjectInfo): Set<string> {
  const views = periods.flatMap(({ subjects }) => subjects.filter((view) => view.id === id));
  const places = views.flatMap(({ total, regions }) => [total, ...regions]);
  return new Set(places.flatMap(({ more }) => more.map(({ measure }) => measure)));
}

function wideTable(subject: SubjectInfo, placed: ReadonlySet<string>): TableDefinition {
  const common: readonly string[] = commonMeasures;
  // Other changes are measured against bases of their own, which a column cannot say.
  const others = subject.measures.filter(({ id, kind }) => placed.has(id) && !changeKinds.has(kind));
  const measures = [...common, ...others.map(({ id }) => id)];
  return defineTable<Row>({
    name: `wide-${subject.id}`,
    title: `${subject.name}一览`,
    description: `${subject.name}的每一期、每个地区一行，每个指标一列，供电子表格阅读；全辖区的数写“全省”“全市”等，地区编号为空。分项的数、原来的写法和出处见“观测”表。`,
    notes: [
      "比率的列是百分数，已取整（四舍五入）；准确值见“观测”表的计算分子和计算分母。",
      "“说明”列写明哪些数是本站计算或反推的，不是公布的，哪些不是确数。",
    ],
    primaryKey: ["period", "region"],
    foreignKeys: [inPeriods, inRegions],
    rows: (dashboard) => {
      const regionName = regionNamesOf(dashboard);
      return dashboard.periods.flatMap((period) => rowsOf(dashboard, period, subject, regionName));
    },
    fields: [
      periodField,
      {
        name: "period_name",
        title: "期名称",
        type: "string",
        description: "如2022年第三季度。",
        constraints: { required: true },
        read: ({ name }) => name,
      },
      ...spanFields,
      {
        name: "region_id",
        title: "地区编号",
        type: "string",
        description: "地区的编号，对应“地区”表。",
        constraints: { pattern: regionIdPattern },
        missing: "全辖区",
        read: ({ regionId }) => regionId ?? null,
      },
      {
        name: "region",
        title: "地区",
        type: "string",
        description: "地区的名称；全辖区的数写“全省”“全市”等。",
        constraints: { required: true },
        read: ({ region }) => region,
      },
      ...measures.map((id) => measureField(subject, id)),
      {
        name: "change_percent",
        title: "总数增减率",
        type: "number",
        unit: "%",
        description: "比基期增减多少，减少的为负。",
        missing: "没有可比的数",
        read: ({ place: { change } }) => {
          const size = exactNumber(change, changeDecimals) ?? percentNumber(change.value);
          return size === null ? null : size * (change.direction === "down" ? -1 : 1);
        },
      },
      {
        name: "change_base",
        title: "增减率基期",
        type: "string",
        description: "与何时相比：某一期，或来源的原话。",
        missing: "没有可比的数",
        read: ({ place: { change } }) => change.base ?? change.baseLabel ?? null,
      },
      {
        name: "note",
        title: "说明",
        type: "string",
        description: "该行哪些数不是公布的，而是本站计算或反推的；公布的数中，哪些不是确数。",
        missing: "都是公布的确数",
        read: ({ note }) => note,
      },
      ...sourceFields,
    ],
  });
}

function measureField(subject: SubjectInfo, id: string): Field<Row> {
  const { label, kind, counter } = measureIn(subject, id);
  const unit = unitOf(kind, counter);
  return {
    name: columnName(id) + (unit === "%" ? "_percent" : ""),
    title: label,
    type: kind === "count" ? "integer" : "number",
    ...(unit !== "" && { unit }),
    description: `${subject.name}的${label}。`,
    missing: "未公布，也算不出",
    read: ({ numbers }) => numbers.get(id) ?? null,
  };
}

/** passRate is pass_rate. */
function columnName(measure: string): string {
  return measure
    .replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replaceAll(/[^a-z0-9_]+/g, "_")
    .replace(/^[_0-9]+/, "");
}

function rowsOf(
  dashboard: Dashboard,
  { id, name, from, to, subjects, observations }: PeriodView,
  subject: SubjectInfo,
  regionName: (id: string | undefined) => string,
): Row[] {
  const view = subjects.find((one) => one.id === subject.id);
  if (!view) return [];
  const printed = Map.groupBy(
    observations.filter((observation) => observation.subject === subject.id && !observation.part),
    ({ region }) => region,
  );
  return [...view.regions, view.total].flatMap((place): Row[] => {
    const figures = figuresOf(place);
    const known = [...figures.map(({ figure }) => figure), place.change].filter(
      (figure) => knownStatus(figure) !== undefined,
    );
    if (known.length === 0) return [];
    const sources = new Set(known.flatMap((figure) => figure.sources));
    const own = printed.get(place.region) ?? [];
    return [
      {
        period: id,
        name,
        from,
        to,
        regionId: place.region,
        region: regionName(place.region),
        place,
        numbers: new Map(figures.map(({ measure, figure }) => [measure, numberOf(measure, figure, own)])),
        note: noteOf(place, subject, own),
        ...sourced(dashboard, [...sources]),
      },
    ];
  });
}

/** Exact, or else as printed: a rate that nothing proves, a score, a number of round ten thousands. */
function numberOf(measure: string, figure: Figure, printed: readonly Observation[]): number | null {
  const exact = exactNumber(figure, rateDecimals);
  if (exact !== null || figure.status !== "published") return exact;
  const observation = printed.find((one) => one.measure === measure);
  return observation ? Number(observation.number) : null;
}

/** 本站计算：合格数、抽查比例；反推：问题账号28至30；不是确数：留言数90多条 */
function noteOf(place: PlaceRow, subject: SubjectInfo, printed: readonly Observation[]): string | null {
  const figures = [...figuresOf(place), { measure: "changeRate", figure: place.change }];
  const label = (measure: string) => measureIn(subject, measure).label;
  const computed = figures.filter(
    ({ figure }) => figure.status === "computed" && figure.published === undefined,
  );
  const inferred = figures.filter(({ figure }) => figure.status === "inferred");
  const inexact = printed.filter(
    ({ measure, low, high }) =>
      kindOf(subject, measure) === "count" && (low !== undefined || high !== undefined),
  );
  const clauses: [string, string[]][] = [
    ["本站计算", computed.map(({ measure }) => label(measure))],
    ["反推", inferred.map(({ measure, figure }) => label(measure) + figure.value)],
    ["不是确数", inexact.map((one) => label(one.measure) + one.printed)],
  ];
  const texts = clauses
    .filter(([, list]) => list.length > 0)
    .map(([word, list]) => `${word}：${list.join("、")}`);
  return texts.join("；") || null;
}

function kindOf(subject: SubjectInfo, measure: string): string {
  return measureIn(subject, measure).kind;
}
