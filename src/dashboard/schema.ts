import { z } from "zod";

/**
 * `.tongbao/dashboard.json`, the only contract between computing and rendering.
 *
 * Everything a page shows is here as it will be shown; pages only lay it out. A field that may be absent is left out
 * where it is; nothing is null. Raise `schemaVersion` when a field changes its meaning or goes away; a new field leaves
 * it alone.
 */

const Count = z.int().nonnegative();
const PeriodId = z
  .string()
  .regex(/^\d{4}(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))?(?:\.\d{1,2})?$/)
  .describe('"2022-Q3", "2024-07", "2025-H1", "2020"; with ".2" behind it a second round in the same span');
const RegionId = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/)
  .describe("编号 of regions.csv: the code of GB/T 2260 where there is one");
const SubjectId = z.string().describe("A subject of the vocabulary: website, media, or the office's own");
const MeasureId = z.string().describe("A measure of the vocabulary: total, inspected, passRate …");
const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const SourceRef = z.string().describe('Period and id of a source: "2022-Q3/circular"');
const Href = z.string().describe('An address in the site: "/circulars/2022-Q3.html#attachment-1-r3-c2"');

export const Figure = z
  .object({
    value: z.string().describe('As shown, with its unit sign: "1500", "12.5%", "约3000", "未公布"'),
    status: z
      .enum(["published", "computed", "inferred", "unpublished", "noEarlier", "notApplicable"])
      .describe(
        "Printed by a source; worked out by this site from printed counts (本站计算); deduced from a printed rate (反推); not published (未公布); nothing to compare with (无上期); no such figure can be (不适用)",
      ),
    count: Count.exactOptional().describe("The value, where it is a single count and known exactly"),
    ratio: z
      .object({ part: z.int(), whole: z.int().positive() })
      .exactOptional()
      .describe("The exact value of a rate"),
    range: z
      .object({ from: Count, to: Count.exactOptional() })
      .exactOptional()
      .describe("The whole numbers that fit, where it is inferred; without `to` nothing bounds them"),
    published: z.string().exactOptional().describe('As the source printed it: "100.%"'),
    derivation: z.string().exactOptional().describe('The arithmetic in full: "(800 − 700) ÷ 800"'),
    exact: z.string().exactOptional().describe('The first digits of the exact value: "20.8523…%"'),
    note: z
      .string()
      .exactOptional()
      .describe("What a reader should know of it: 公布99.94%，一致（四舍五入）"),
    sources: z.array(SourceRef),
    href: Href.exactOptional().describe("Where on the site the printed number stands"),
  })
  .describe("One number and what proves it");

export const Standing = z
  .enum(["recomputed", "matched", "stated", "declared", "contradicted"])
  .describe(
    "How far a figure is borne out: 复算, it follows from other printed figures; 互见, the same number stands in an independent place; 自述, only its own place says so; 已声明, others rule it out and it is published knowingly; 矛盾, others rule it out",
  );

const Source = z.object({
  ref: SourceRef,
  publisher: z.string(),
  title: z.string(),
  date: IsoDate.exactOptional(),
  kind: z.string(),
  trust: z.enum(["high", "medium-high", "medium", "medium-low", "low"]),
  trustText: z.string().describe("高, 较高, 中, 较低, 低"),
  reason: z.string(),
  files: z.array(z.string()),
  alterations: z.array(z.string()),
  received: z
    .array(z.object({ name: z.string(), bytes: Count, sha256: z.string() }))
    .describe("The files that it was taken in from, as they were received"),
  answers: z
    .array(z.object({ question: z.string(), answer: z.string() }))
    .describe("What the editor answered where intake was in doubt"),
});

const Seal = z
  .object({
    sequence: z.int().positive().describe("From 1; each further one is a correction"),
    date: IsoDate,
    sha256: z.string().describe("Of the statement (用印说明)"),
    sm3: z.string(),
    files: Count,
    units: Count.describe("Fields, paragraphs and rows that have a digest of their own"),
    corrections: Count.describe("Rows of corrections.csv on which it rests"),
    signatures: z.array(
      z.object({
        algorithm: z.enum(["Ed25519", "SM2"]),
        key: z.string().describe("The id of the key in site.json"),
        keyFile: z.string().describe("The key's file in seals/"),
        value: z.string().describe("Base64"),
      }),
    ),
  })
  .describe("用印: the period's files as they were on a day");

const SubjectInfo = z
  .object({
    id: SubjectId,
    name: z.string().describe("As circulars call it"),
    noun: z.string().describe("One of it, in running text"),
    counter: z.string().describe("个"),
    failedNoun: z.string().describe("One that is not up to standard"),
    meaning: z.string().exactOptional().describe("What is meant by it, a sentence"),
    newest: PeriodId.describe("The newest period that has a number of it"),
    measures: z
      .array(
        z.object({
          id: MeasureId,
          label: z.string().describe("As a heading words it: 合格率"),
          counter: z.string().describe("个, 条, 分; empty for rates"),
          kind: z.enum(["count", "rate", "score", "difference", "changeRate", "points"]),
        }),
      )
      .describe("Those that the record has a number of, in the vocabulary's order"),
  })
  .describe("检查对象: what is inspected");

const Part = z
  .object({ by: z.string(), name: z.string() })
  .describe("分项: a way of cutting (platform, level, kind, row) and one of its parts");

export const Change = Figure.extend({
  direction: z
    .enum(["down", "up", "same"])
    .exactOptional()
    .describe("Which way the number went; absent where it is not known"),
  base: PeriodId.exactOptional().describe("The period compared with"),
  baseLabel: z.string().exactOptional().describe("The same in words, or the source's own: 二季度, 去年底"),
  comparison: z
    .enum(["环比", "同比"])
    .exactOptional()
    .describe(
      "环比: with the period directly before, of the same length; 同比: with the same period a year before",
    ),
}).describe(
  "增减 of the total: its size as a rate; `ratio` is the size ÷ what there was before, without a sign. Against the newest earlier period of the same length that has the number, or as a source states it",
);

export const Row = z
  .object({
    region: RegionId.exactOptional().describe("Absent: the whole jurisdiction, or a part"),
    part: Part.exactOptional(),
    name: z.string().describe("宁波市, 总计, 微信"),
    total: Figure,
    inspected: Figure,
    passed: Figure,
    failed: Figure,
    passRate: Figure,
    samplingRate: Figure,
    change: Change,
    more: z
      .array(z.object({ measure: MeasureId, label: z.string(), counter: z.string(), figure: Figure }))
      .describe("Every other measure that has a number here, in the vocabulary's order"),
    rank: z
      .object({ place: z.int().positive(), of: z.int().positive(), tied: z.boolean() })
      .exactOptional()
      .describe("By total, most first; those that are equal share a place"),
  })
  .describe("What one period says of one subject in one place");

const KeyFigure = z.object({
  label: z.string().describe("合格率, 比二季度减少"),
  unit: z.string().describe("Empty behind words and rates"),
  figure: Figure,
  alarming: z.boolean().describe("Set in red: a number of failures above 0"),
  href: Href.exactOptional().describe("Where it leads, if not to where the printed number stands"),
});

const SubjectView = z
  .object({
    id: SubjectId,
    figures: z.array(KeyFigure).describe("What stands at the top of the page"),
    total: Row.describe("The whole jurisdiction"),
    regions: z.array(Row).describe("In the order of regions.csv; only those that have a number"),
    parts: z
      .array(z.object({ by: z.string(), byName: z.string().describe("平台, 层级"), rows: z.array(Row) }))
      .describe("Parts of the whole, a list a way of cutting"),
    listed: Count.exactOptional().describe(
      "Rows of its lists of what failed; absent where none was published",
    ),
  })
  .describe("A subject in one period");

export const Observation = z
  .object({
    subject: SubjectId,
    measure: MeasureId,
    region: RegionId.exactOptional(),
    part: Part.exactOptional(),
    changeOf: MeasureId.exactOptional().describe("For a change: the measure that changed"),
    base: z.string().exactOptional().describe("For a change: a period's id, or the source's words"),
    label: z.string().describe("What it measures, in words, without the period: 宁波市抽查数"),
    printed: z.string().describe('As it stands in the file: "100.%", "90多个"'),
    number: z
      .string()
      .describe(
        'The number that its digits name, in plain decimal digits, in hundredths for a rate: "100", "98.5", "-12.5"',
      ),
    unit: z.string().describe("%, 个, 家, 条, 分, 个百分点"),
    low: z.string().exactOptional().describe("The least that it can stand for, where it is not exact"),
    high: z.string().exactOptional().describe("The most"),
    standing: Standing,
    standingText: z.string().describe("复算, 互见, 自述, 已声明, 矛盾"),
    proof: z.string().exactOptional().describe("The arithmetic or the place that decides its standing"),
    sources: z.array(SourceRef),
    file: z.string().describe('In the period\'s folder: "attachment-1.csv"'),
    line: z.int().positive(),
    column: z.int().positive().describe("The field, from 1"),
    href: Href.exactOptional().describe("Where on the site it stands"),
  })
  .describe("观测: a number as a file of the period prints it");

const Table = z
  .object({
    id: z.string().describe("Its anchor: attachment-1"),
    file: z.string(),
    number: z.int().positive().exactOptional().describe("附件1"),
    name: z.string().describe("附件1, 附件1之2, 附表"),
    title: z.string().exactOptional().describe("As issued"),
    kind: z.enum(["figures", "list", "other"]),
    headings: z
      .array(z.array(z.string()))
      .describe("One or two rows; a blank cell belongs to the one before it"),
    columns: z.array(
      z.object({
        heading: z.string().describe("Both rows in one: 检查情况 合格率"),
        numeric: z.boolean(),
        measured: z
          .object({ subject: SubjectId, measure: MeasureId, part: Part.exactOptional() })
          .exactOptional()
          .describe("What its numbers measure, where that is known"),
      }),
    ),
    rows: z.array(
      z.object({
        cells: z.array(z.string()).describe("As printed"),
        region: RegionId.exactOptional(),
        isTotal: z.literal(true).exactOptional(),
      }),
    ),
  })
  .describe(
    "A table as it was issued; cell 2 of row 3 is at #attachment-1-r3-c2, the row at #attachment-1-r3",
  );

const ListedItem = z
  .object({
    href: Href.describe("Its row on the page of its period"),
    table: z.string().describe("The table's id"),
    row: z.int().positive().describe("From 1"),
    subject: SubjectId.exactOptional(),
    problem: z.string().exactOptional(),
    region: RegionId.exactOptional(),
    regionText: z.string().exactOptional().describe("The region's name, or what is printed in its place"),
    platform: z.string().exactOptional(),
    name: z.string().exactOptional(),
    operator: z.string().exactOptional(),
    request: z.string().exactOptional(),
    due: z.string().exactOptional(),
    rectification: z.string().exactOptional(),
    rectifiedOn: z.string().exactOptional(),
    rectificationSources: z
      .array(z.string())
      .exactOptional()
      .describe("Refs of the sources that tell it, where it is not the list itself"),
  })
  .describe("A row of a list of what failed, as far as its columns are known");

const Standardization = z.object({
  subject: SubjectId.describe("What is being cut"),
  region: RegionId,
  name: z.string(),
  deadline: IsoDate.exactOptional(),
  state: z.string().exactOptional(),
  decrease: Figure.describe("As published (公布减少率)"),
  current: Figure.describe("What was left"),
  baseline: Figure.describe("What there was before, as far as the published decrease implies it"),
  base: z.string().exactOptional().describe("What the decrease is measured against: a period's id, or words"),
  baseText: z.string().describe("The same in words: 2022年一季度, 未公布"),
});

const Obligation = z.object({
  requirement: z.string(),
  owedBy: z.string().exactOptional(),
  regions: z.array(RegionId),
  deadline: IsoDate.exactOptional(),
  basis: z.string().exactOptional(),
});

const Dissemination = z.object({
  activity: z.string(),
  measures: z.array(z.object({ label: z.string(), text: z.string() })),
});

export const AuditedFigure = z
  .object({
    number: z
      .int()
      .positive()
      .describe("Its place among the figures of the circular; it stands at #mark-<number>"),
    start: z.int().nonnegative().describe("Span in the block's text, in UTF-16 units; spans may nest"),
    end: z.int().positive(),
    quote: z.string(),
    kind: z.string().describe("减少率, 合格率, 数目 …"),
    verdict: z.enum([
      "exact",
      "rounds",
      "truncated",
      "padded",
      "mismatch",
      "unattainable",
      "declared",
      "unverifiable",
    ]),
    verdictText: z.string().describe("相符, 舍入相符, 已声明 …"),
    standing: Standing,
    standingText: z.string().describe("复算, 互见, 自述, 已声明, 矛盾"),
    rule: z.string().exactOptional().describe("The rule that bound it; absent where none did"),
    explanation: z.string().describe("The arithmetic written out, a sentence"),
    evidence: z
      .array(z.object({ text: z.string(), href: Href }))
      .describe("Where the operands stand: in this text, or elsewhere on the site"),
    subject: SubjectId.exactOptional(),
    measure: MeasureId.exactOptional(),
    period: PeriodId.exactOptional(),
    region: RegionId.exactOptional(),
    part: Part.exactOptional(),
    reason: z.string().exactOptional().describe("Why it is published all the same (declared.json)"),
  })
  .describe("A figure of the circular's text and what recomputing it gave");

const Circular = z.object({
  title: z.string(),
  published: z.string().exactOptional().describe('"2022-09-29 14:58", or the day alone'),
  source: z.string().exactOptional(),
  documentNumber: z.string().exactOptional(),
  signatory: z.string(),
  signed: z.string().describe("As on paper: 2022年9月29日"),
  signedOn: IsoDate,
  attachments: z.array(z.string()),
  indexNumber: z.string().exactOptional().describe("索引号"),
  topic: z.string().exactOptional().describe("主题分类"),
  validity: z.string().exactOptional().describe("有效性"),
  disclosure: z.string().exactOptional().describe("附注: 此件公开发布"),
  remark: z.string().exactOptional(),
  text: z.string().describe("circular.md, whole: published as circulars/<period>.md"),
  sha256: z.string().describe("Of that text in UTF-8: the digest of the circular"),
  blocks: z.array(
    z.object({
      kind: z.enum(["addressee", "heading", "paragraph"]),
      text: z.string(),
      lead: z.string().exactOptional(),
      figures: z.array(AuditedFigure).describe("In the order of the text, an outer one before those in it"),
    }),
  ),
  standings: z
    .array(z.object({ standing: Standing, text: z.string(), count: Count }))
    .describe("How many figures of the text stand how; those of none are left out"),
  summary: z
    .string()
    .describe(
      "The same in a sentence: 正文11个数字：复算4个，自述7个。 It says 全部核对 only where it is true",
    ),
});

const PeriodView = z.object({
  id: PeriodId,
  name: z.string().describe("2022年第三季度, or the period's own name: 2016年第二次抽查"),
  label: z.string().describe("As running text calls it: 2022年三季度"),
  shortName: z.string().describe("The same, seen from its own year: 三季度"),
  length: z.enum(["month", "quarter", "half", "year"]),
  from: IsoDate.describe("The first and last day of its span"),
  to: IsoDate,
  at: IsoDate.describe("The day that it is drawn at: its last one; rounds of one span are spread over it"),
  asOf: IsoDate.exactOptional().describe("The day that the counts stand for"),
  window: z.object({ from: IsoDate, to: IsoDate }).exactOptional(),
  title: z.string().describe("The circular's title, or a plain name where its text is not in the record"),
  summary: z.string().describe("A sentence a subject with the period's figures"),
  sources: z.array(Source),
  notes: z.array(z.string()),
  subjects: z
    .array(SubjectView)
    .describe("Those that have a number or a list here, in the vocabulary's order"),
  observations: z.array(Observation).describe("Every number of its files, in their order"),
  tables: z.array(Table),
  listed: z.array(ListedItem).exactOptional().describe("Absent where no list was published"),
  milestones: z.array(z.object({ label: z.string(), subject: SubjectId, count: Count, source: SourceRef })),
  standardization: z.array(Standardization).exactOptional(),
  obligations: z.array(Obligation).exactOptional(),
  dissemination: z.array(Dissemination).exactOptional(),
  circular: Circular.exactOptional(),
  seals: z.array(Seal).min(1).exactOptional().describe("The first one first; absent where it is not sealed"),
});

const Headline = z
  .array(z.array(z.string()))
  .describe("The finding, clause by clause and phrase by phrase: a line breaks between them, not inside");

/** A picture: what it finds, in words and in rows. Drawn by the file of the same name in src/charts/. */
function exhibit<Row extends z.ZodRawShape>(row: Row) {
  return z.object({
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/)
      .describe("Also the name of its SVG and CSV"),
    title: z.string().describe("The finding"),
    subtitle: z.string().describe("What is shown, and in which unit"),
    description: z.string().describe("The picture in words, for those who do not see it"),
    columns: z
      .array(z.object({ key: z.string(), label: z.string() }))
      .describe("The columns of its table and CSV: a key of the rows, and the heading"),
    rows: z.array(z.object(row)),
    sources: z.array(SourceRef).describe("Of the whole; a row that has its own rests on those alone"),
  });
}

export const Trend = exhibit({
  period: PeriodId,
  label: z.string().describe("2021年四季度"),
  at: IsoDate.describe("The day that it is drawn at"),
  value: z
    .number()
    .nonnegative()
    .exactOptional()
    .describe("A count, or a rate in per cent; absent: not published"),
  text: z.string().describe('As shown: "1500", "98.5%", 未公布'),
  change: z
    .string()
    .exactOptional()
    .describe('Change on the newest earlier value, signed: "−9.2%", "+3.1%", 持平; of counts alone'),
  changeText: z
    .string()
    .exactOptional()
    .describe("The same as its table says it, with the words where there is none: 无上期, 未公布, 不适用"),
  since: PeriodId.exactOptional().describe("The period that `change` compares with"),
  sources: z.array(SourceRef),
}).extend({
  subject: SubjectId,
  measure: MeasureId.describe("What is drawn: total where the record has it, else a rate or another count"),
  unit: z.string().describe("个, 家, %"),
  milestones: z.array(z.object({ label: z.string(), count: Count })),
});

export const Units = exhibit({
  region: RegionId,
  name: z.string(),
  count: Count,
  failed: Count,
  failedNames: z.string().describe("Joined by 、, as far as a list names them"),
}).extend({
  subject: SubjectId,
  counter: z.string(),
  perDot: z.int().positive().describe("How many a dot stands for; one that failed always has its own"),
});

export const PublishedCuts = exhibit({
  region: RegionId,
  name: z.string(),
  current: Count.exactOptional(),
  decrease: z.string().describe('As published: "70%"'),
  from: Count.exactOptional().describe("Least implied baseline"),
  to: Count.exactOptional().describe(
    "Greatest implied baseline; absent where nothing bounds it or nothing is implied",
  ),
  baseline: z.string().describe("The implied range in words: 1010至1044"),
});

export const StandardizationTiles = exhibit({
  region: RegionId,
  name: z.string().describe("Short name"),
  row: z.int().positive(),
  column: z.int().positive(),
  state: z.string().describe("已完成, 推进中, 未公布"),
  deadline: z.string().describe("2022年底前, 2022年7月底前, 未公布"),
  decrease: z.string().describe('As published: "70%"; 未公布'),
});

export const Ledger = exhibit({
  region: RegionId,
  name: z.string(),
  group: z.string().describe("逾期, 推进中, 已完成, 状态未公布; empty: no table of the period names it"),
  count: Count.exactOptional(),
  from: Count.exactOptional().describe("What there was before, at least"),
  to: Count.exactOptional().describe("At most; absent where nothing bounds it"),
  baseline: z.string().describe("The same in words: 1010至1044"),
  isInferred: z.boolean().describe("What there was before follows from a published decrease (反推)"),
  decrease: z.string().describe('As published: "70%"; 未公布'),
  base: z.string().describe("What the decrease is measured against; empty where there is none"),
  state: z.string().describe("已完成, 推进中, 未公布; empty where nothing is owed"),
  deadline: z.string().describe("2022-12-31, 未公布; empty where nothing is owed"),
  days: z.int().exactOptional().describe("From the period's as-of date to the deadline of what is not done"),
  failed: z.string().describe('As shown: "0", "1", 未公布'),
  failedCount: Count.exactOptional(),
  passRate: z.string(),
  problems: z.array(
    z.object({
      href: Href,
      name: z.string(),
      platform: z.string().exactOptional(),
      due: z.string().exactOptional(),
      rectification: z.string().describe("整改情况, 未公布"),
    }),
  ),
  history: z
    .array(
      z.object({
        period: PeriodId,
        label: z.string(),
        value: Count.exactOptional().describe("Absent: not published"),
        failed: z.boolean().describe("Something failed in that period"),
      }),
    )
    .describe("Its newest periods, oldest first"),
})
  .extend({
    subject: SubjectId,
    period: PeriodId,
    countHeading: z.string(),
    counter: z.string(),
    passRates: z.string().exactOptional().describe("10个地区合格率100%，舟山99.13%、丽水99.40%"),
    tells: z
      .object({
        former: z.boolean(),
        decrease: z.boolean(),
        state: z.boolean(),
        failed: z.boolean(),
        passRate: z.boolean(),
        history: z.boolean(),
      })
      .describe("What any region's row has"),
    groups: z
      .array(
        z.object({
          name: z.string(),
          note: z.string().describe("6个地区，共2090个"),
          regions: z
            .int()
            .positive()
            .describe("So many of `rows` are its own; the groups take them in order"),
        }),
      )
      .describe("What is most urgent first"),
    sum: z.string().exactOptional().describe("300 + 150 + 50 = 500，与公布的总数一致。"),
    caution: z
      .object({
        title: z.string(),
        text: z.string(),
        least: Count,
        most: Count,
        lost: Count,
        partsLabel: z.string(),
        wholeLabel: z.string(),
      })
      .exactOptional()
      .describe("What the published decreases together cannot be read as"),
  })
  .describe("地区总览: a row a region");

const Region = z.object({
  id: RegionId,
  name: z.string(),
  short: z.string(),
  level: z.string().exactOptional(),
  parent: RegionId.exactOptional(),
  since: IsoDate.exactOptional(),
  until: IsoDate.exactOptional(),
  successor: RegionId.exactOptional().describe("The region that goes on where this one ends"),
  predecessors: z.array(RegionId).describe("The regions that were renamed to this one or merged into it"),
  lineage: z
    .array(z.string())
    .describe("What became of it and where it came from, a sentence each: 2024年4月1日并入上城区。"),
  summary: z.string().describe("A sentence a subject with its newest figures"),
  trends: z.array(Trend).describe("One for each subject that has a number here"),
  earlier: z
    .array(z.object({ period: PeriodId, subject: SubjectId, row: Row }))
    .describe(
      "Of periods before others were renamed to it or merged into it: their figures taken together, in the place of its own",
    ),
});

const Band = z
  .object({
    subject: SubjectId,
    period: PeriodId.describe("The newest that has a number of it"),
    kicker: z.string().describe("2022年第三季度, and the subject where there are several"),
    headline: Headline,
    figures: z.array(KeyFigure),
    changes: z.array(z.string()).describe("What changed since, a sentence each, each with its base"),
    trend: Trend.exactOptional().describe(
      "The newest periods; trends.html has them all. Absent without numbers",
    ),
    ledger: Ledger.exactOptional().describe("Absent where no region's number is known"),
    units: Units.exactOptional(),
    publishedCuts: PublishedCuts.exactOptional(),
    standardizationTiles: StandardizationTiles.exactOptional(),
  })
  .describe("One subject at a glance");

const FooterItem = z.object({ text: z.string(), href: z.string().exactOptional() });
const FooterLink = z.object({ text: z.string(), href: z.string() });

const Correction = z
  .object({
    date: IsoDate,
    period: PeriodId,
    periodName: z.string(),
    file: z.string(),
    what: z.string().describe("The file in words: 通报正文, 附件1"),
    place: z.string().exactOptional(),
    before: z.string().exactOptional().describe("Absent: it was added"),
    after: z.string().exactOptional().describe("Absent: it was taken out"),
    reason: z.string(),
  })
  .describe("A change to what had been published (更正)");

const Update = z
  .object({
    date: IsoDate.exactOptional().describe("The day of publication, as far as the source says it"),
    period: PeriodId,
    kind: z.enum(["publication", "correction"]),
    title: z.string(),
    items: z.array(z.string()).describe("What was added or changed, a sentence each"),
  })
  .describe("What one publication added or changed");

export const Dashboard = z.object({
  schemaVersion: z.literal(2),
  site: z.object({
    name: z.string(),
    fullName: z.string().describe("With the jurisdiction said once"),
    jurisdiction: z.string(),
    whole: z.string().describe("全省"),
    rowWord: z.string().describe("What a row of regions.csv is called: 地区 or 单位"),
    scope: z.string().describe("What is inspected: the names of the subjects"),
    periodWord: z
      .string()
      .describe("What one period is called: 季度, 月, 半年, 年度; 期 where they are of several lengths"),
    offices: z.array(z.string()),
    demo: z.boolean(),
    footer: z.array(FooterItem),
    url: z.string().exactOptional().describe("Where the site stands, with a slash at its end"),
    tags: z
      .object({
        siteName: z.string(),
        siteDomain: z.string(),
        siteIdCode: z.string(),
        columnType: z.string(),
        columnKeywords: z.array(z.string()),
      })
      .exactOptional()
      .describe("The head tags of a government site (国办发〔2017〕47号)"),
    imprint: z
      .object({
        host: z.string().exactOptional(),
        undertaker: z.string().exactOptional(),
        address: z.string().exactOptional(),
        phone: z.string().exactOptional(),
        contact: FooterLink.exactOptional(),
        statement: FooterLink.exactOptional(),
        identification: FooterLink.exactOptional(),
        errorReport: FooterLink.exactOptional(),
        icp: FooterItem.exactOptional(),
        police: FooterItem.exactOptional(),
      })
      .describe("The footer set, as far as the office gives it"),
    licence: z.object({ id: z.string(), title: z.string(), href: z.string() }).exactOptional(),
    redHead: z.string().exactOptional().describe("发文机关标志 in print, where the office asks for it"),
  }),
  subjects: z.array(SubjectInfo).describe("Those that the record has a number of, in the vocabulary's order"),
  regions: z.array(Region).describe("In the order of regions.csv; every one that is or was there"),
  periods: z.array(PeriodView).min(1).describe("Oldest first"),
  corrections: z.array(Correction).describe("Newest first"),
  updates: z.array(Update).describe("Newest first"),
  overview: z.object({
    period: PeriodId.describe("The newest"),
    bands: z.array(Band).describe("One for each of `subjects`, in their order"),
  }),
  trends: z.object({
    bands: z.array(
      z.object({
        subject: SubjectId,
        headline: Headline,
        trend: Trend.describe("Every period that has something of the subject"),
        others: z
          .array(Trend)
          .describe(
            "The same of each other measure that two periods or more have a number of: 合格率, 问题账号",
          ),
      }),
    ),
    cuts: z
      .array(z.object({ period: PeriodId, name: z.string(), rows: z.array(Standardization) }))
      .describe("Newest first"),
  }),
});

export type Dashboard = z.infer<typeof Dashboard>;
export type AuditedFigure = z.infer<typeof AuditedFigure>;
export type Band = z.infer<typeof Band>;
export type Change = z.infer<typeof Change>;
export type Circular = z.infer<typeof Circular>;
export type Correction = z.infer<typeof Correction>;
export type Figure = z.infer<typeof Figure>;
export type KeyFigure = z.infer<typeof KeyFigure>;
export type Ledger = z.infer<typeof Ledger>;
export type ListedItem = z.infer<typeof ListedItem>;
export type Obligation = z.infer<typeof Obligation>;
export type Observation = z.infer<typeof Observation>;
export type PeriodView = z.infer<typeof PeriodView>;
export type PublishedCuts = z.infer<typeof PublishedCuts>;
export type RegionView = z.infer<typeof Region>;
export type Row = z.infer<typeof Row>;
export type SealView = z.infer<typeof Seal>;
export type Source = z.infer<typeof Source>;
export type Standardization = z.infer<typeof Standardization>;
export type StandardizationTiles = z.infer<typeof StandardizationTiles>;
export type Standing = z.infer<typeof Standing>;
export type SubjectInfo = z.infer<typeof SubjectInfo>;
export type SubjectView = z.infer<typeof SubjectView>;
export type Table = z.infer<typeof Table>;
export type Trend = z.infer<typeof Trend>;
export type Units = z.infer<typeof Units>;
export type Update = z.infer<typeof Update>;
