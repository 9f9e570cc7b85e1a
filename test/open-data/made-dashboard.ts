import type {
  Change,
  Dashboard,
  Figure,
  Observation,
  PeriodView,
  Row,
  SubjectInfo,
} from "../../src/dashboard/schema.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const unpublished: Figure = { value: "未公布", status: "unpublished", sources: [] };

function count(value: number, sources: string[]): Figure {
  return { value: String(value), status: "published", count: value, sources };
}

/** A row of nothing but what is given. */
function row(place: Pick<Row, "region" | "part" | "name">, figures: Partial<Row>): Row {
  return {
    ...place,
    total: unpublished,
    inspected: unpublished,
    passed: unpublished,
    failed: unpublished,
    passRate: unpublished,
    samplingRate: unpublished,
    change: { value: "无上期", status: "noEarlier", sources: [] },
    more: [],
    ...figures,
  };
}

function observation(
  of: Partial<Observation> & Pick<Observation, "subject" | "measure" | "printed" | "number">,
): Observation {
  return {
    label: "",
    unit: "个",
    standing: "stated",
    standingText: "自述",
    sources: ["2023/report"],
    file: "stated.csv",
    line: 2,
    column: 4,
    ...of,
  };
}

const measure = (
  id: string,
  label: string,
  kind: SubjectInfo["measures"][number]["kind"] = "count",
  counter = "",
) => ({ id, label, counter, kind });

const website: SubjectInfo = {
  id: "website",
  name: "政府网站",
  noun: "网站",
  counter: "家",
  failedNoun: "问题网站",
  newest: "2024-07.2",
  measures: [
    measure("total", "网站总数", "count", "家"),
    measure("inspected", "抽查数", "count", "家"),
    measure("passRate", "合格率", "rate"),
    measure("messages", "留言数", "count", "条"),
    measure("score", "得分", "score", "分"),
  ],
};
const lift: SubjectInfo = {
  id: "lift",
  name: "电梯",
  noun: "电梯",
  counter: "台",
  failedNoun: "不合格电梯",
  newest: "2024-07",
  measures: [measure("total", "电梯总数", "count", "台"), measure("faultRate", "故障率", "rate")],
};

const period = (id: string, name: string, from: string, to: string): PeriodView => ({
  id,
  name,
  label: name,
  shortName: name,
  length: id.length === 4 ? "year" : "month",
  from,
  to,
  at: to,
  title: `${name}检查情况`,
  summary: "",
  sources: [
    {
      ref: `${id}/report`,
      publisher: "云泽市人民政府办公室",
      title: `${name}通报`,
      kind: "通报",
      trust: "high",
      trustText: "高",
      reason: "原发布页。",
      files: ["attachment-1.csv", "attachment-2.csv"],
      alterations: [],
      received: [],
      answers: [],
    },
  ],
  notes: [],
  subjects: [],
  observations: [],
  tables: [],
  milestones: [],
});

const y2023: PeriodView = {
  ...period("2023", "2023年", "2023-01-01", "2023-12-31"),
  notes: ["只公布了总数。"],
  subjects: [
    {
      id: "website",
      figures: [],
      total: row(
        { name: "总计" },
        {
          total: count(30, ["2023/report"]),
          more: [
            {
              measure: "messages",
              label: "留言数",
              counter: "条",
              figure: { value: "90多", status: "published", sources: ["2023/report"] },
            },
          ],
        },
      ),
      regions: [],
      parts: [],
    },
  ],
  observations: [
    observation({ subject: "website", measure: "total", printed: "30家", number: "30", unit: "家" }),
    observation({
      subject: "website",
      measure: "messages",
      printed: "90多条",
      number: "90",
      low: "91",
      high: "99",
      unit: "条",
      line: 3,
    }),
  ],
  milestones: [{ label: "2022年清理前", subject: "website", count: 44, source: "2023/report" }],
};

const fallen: Change = {
  value: "20.0%",
  status: "computed",
  ratio: { part: 6, whole: 30 },
  direction: "down",
  base: "2023",
  baseLabel: "2023年",
  note: "与2023年的30家相比",
  sources: ["2024-07/report", "2023/report"],
};

const july: PeriodView = {
  ...period("2024-07", "2024年7月", "2024-07-01", "2024-07-31"),
  subjects: [
    {
      id: "website",
      figures: [],
      total: row(
        { name: "总计" },
        {
          total: count(24, ["2024-07/report"]),
          inspected: count(7, ["2024-07/report"]),
          passed: { value: "6", status: "computed", count: 6, sources: ["2024-07/report"] },
          failed: count(1, ["2024-07/report"]),
          passRate: {
            value: "85.71%",
            status: "computed",
            ratio: { part: 6, whole: 7 },
            published: "85.7%",
            note: "公布85.7%，一致（四舍五入）",
            sources: ["2024-07/report"],
          },
          samplingRate: {
            value: "29.17%",
            status: "computed",
            ratio: { part: 7, whole: 24 },
            sources: ["2024-07/report"],
          },
          change: fallen,
          more: [
            {
              measure: "score",
              label: "得分",
              counter: "分",
              figure: { value: "115.8", status: "published", sources: ["2024-07/report"] },
            },
          ],
        },
      ),
      regions: [
        row({ region: "old_town", name: "老城区" }, {}),
        row(
          { region: "south", name: "南浦区" },
          {
            total: count(13, ["2024-07/report"]),
            failed: {
              value: "1至2",
              status: "inferred",
              range: { from: 1, to: 2 },
              note: "合格率反推",
              sources: ["2024-07/report"],
            },
          },
        ),
      ],
      parts: [
        {
          by: "kind",
          byName: "类别",
          rows: [
            row(
              { part: { by: "kind", name: "门户网站" }, name: "门户网站" },
              {
                total: count(5, ["2024-07/report"]),
                samplingRate: {
                  value: "40%",
                  status: "computed",
                  ratio: { part: 2, whole: 5 },
                  sources: ["2024-07/report"],
                },
              },
            ),
          ],
        },
      ],
      listed: 1,
    },
    {
      id: "lift",
      figures: [],
      total: row(
        { name: "总计" },
        {
          total: count(8, ["2024-07/report"]),
          failed: {
            value: "3",
            status: "inferred",
            count: 3,
            range: { from: 3, to: 3 },
            sources: ["2024-07/report"],
          },
          more: [
            {
              measure: "faultRate",
              label: "故障率",
              counter: "",
              figure: { value: "2.5%", status: "published", sources: ["2024-07/report"] },
            },
          ],
        },
      ),
      regions: [],
      parts: [],
    },
  ],
  observations: [
    observation({
      subject: "website",
      measure: "passRate",
      printed: "85.7%",
      number: "85.7",
      unit: "%",
      standing: "recomputed",
      standingText: "复算",
      sources: ["2024-07/report"],
      file: "attachment-1.csv",
      line: 4,
      column: 5,
      href: "/circulars/2024-07.html#attachment-1-r3-c5",
    }),
    observation({
      subject: "lift",
      measure: "faultRate",
      printed: "2.50%",
      number: "2.50",
      unit: "%",
      low: "2.495",
      high: "2.51",
      sources: ["2024-07/report"],
    }),
    observation({
      subject: "website",
      measure: "score",
      part: { by: "kind", name: "门户网站" },
      printed: "120.5",
      number: "120.5",
      unit: "分",
      sources: ["2024-07/report"],
    }),
    observation({
      subject: "website",
      measure: "score",
      printed: "115.8",
      number: "115.8",
      unit: "分",
      sources: ["2024-07/report"],
    }),
    observation({
      subject: "website",
      measure: "total",
      part: { by: "kind", name: "门户网站" },
      printed: "5",
      number: "5",
      unit: "家",
      sources: ["2024-07/report"],
    }),
    observation({
      subject: "website",
      measure: "changeRate",
      region: "south",
      changeOf: "total",
      base: "去年底",
      printed: "减少7.1%",
      number: "-7.1",
      unit: "%",
      sources: ["2024-07/report"],
    }),
  ],
  tables: [
    {
      id: "attachment-2",
      file: "attachment-2.csv",
      number: 2,
      name: "附件2",
      kind: "list",
      headings: [["名称", "所属", "备注"]],
      columns: [
        { heading: "名称", numeric: false },
        { heading: "所属", numeric: false },
        { heading: "备注", numeric: false },
      ],
      rows: [{ cells: ["南浦教育网", "南浦区", "=已关停"], region: "south" }],
    },
  ],
  listed: [
    {
      href: "/circulars/2024-07.html#attachment-2-r1",
      table: "attachment-2",
      row: 1,
      subject: "website",
      region: "south",
      regionText: "南浦区",
      name: "南浦教育网",
      request: "限期整改",
    },
  ],
};

/** A made-up record of two subjects, one of the office's own, by the year and by the month, with what is rare. */
export const made: Dashboard = deepFreeze({
  schemaVersion: 2,
  site: {
    name: "检查通报",
    fullName: "云泽市检查通报",
    jurisdiction: "云泽市",
    whole: "全市",
    rowWord: "单位",
    scope: "政府网站和电梯",
    periodWord: "期",
    offices: ["云泽市人民政府办公室"],
    demo: false,
    footer: [],
    imprint: {},
  },
  subjects: [website, lift],
  regions: [
    {
      id: "south",
      name: "南浦区",
      short: "南浦",
      level: "区",
      since: "2024-04-01",
      predecessors: ["old_town"],
      lineage: [],
      summary: "",
      trends: [],
      earlier: [],
    },
    {
      id: "old_town",
      name: "老城区",
      short: "老城",
      until: "2024-03-31",
      successor: "south",
      predecessors: [],
      lineage: [],
      summary: "",
      trends: [],
      earlier: [],
    },
  ],
  periods: [y2023, july, period("2024-07.2", "2024年7月第2次", "2024-07-01", "2024-07-31")],
  corrections: [],
  updates: [],
  overview: { period: "2024-07.2", bands: [] },
  trends: { bands: [], cuts: [] },
});
