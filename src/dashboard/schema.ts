import { z } from "zod";

/**
 * `.tongbao/dashboard.json`, the only contract between computing and rendering.
 *
 * Everything a page shows is here as it will be shown; pages only lay it out. Raise `schemaVersion` when a field
 * changes its meaning or goes away; a new field leaves it alone.
 */

const Count = z.int().nonnegative();
const QuarterId = z
  .templateLiteral([z.int().min(1000).max(9999), "-Q", z.enum(["1", "2", "3", "4"])])
  .describe('As it sorts: "2022-Q3"');
const RegionCode = z
  .string()
  .regex(/^\d{6}$/)
  .describe("行政区划代码 (GB/T 2260)");
const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const SourceRef = z.string().describe('Quarter and id of a source: "2022-Q3/circular"');

export const Figure = z
  .object({
    value: z.string().describe('As shown, with its unit sign: "3120", "20.9%", "未公布"'),
    status: z
      .enum(["published", "computed", "inferred", "unpublished"])
      .describe(
        "Printed by the source; worked out from printed counts; deduced from a printed rate; not known",
      ),
    count: Count.optional().describe("The value, where it is a single count"),
    ratio: z
      .object({ part: z.int(), whole: z.int().positive() })
      .optional()
      .describe("The exact value of a rate"),
    range: z
      .object({ from: Count, to: Count.nullable() })
      .optional()
      .describe("The whole numbers that fit, where it is inferred; `to` is null where nothing bounds it"),
    published: z.string().optional().describe('As the source printed it: "100.%"'),
    derivation: z.string().optional().describe('The arithmetic in full: "(3942 − 3120) ÷ 3942"'),
    exact: z.string().optional().describe('The first digits of the exact value: "20.8523…%"'),
    note: z.string().optional().describe("What a reader should know of it: 公布99.94%，一致（四舍五入）"),
    sources: z.array(SourceRef),
  })
  .describe("One number and what proves it");

const Source = z.object({
  ref: SourceRef,
  publisher: z.string(),
  title: z.string(),
  date: IsoDate.optional(),
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

const RegionFigures = z.object({
  code: RegionCode.nullable().describe("null: the total (总计)"),
  name: z.string(),
  accounts: Figure,
  inspected: Figure,
  problems: Figure,
  passRate: Figure,
  samplingRate: Figure,
  decrease: Figure.describe(
    "减少率 on the newest earlier quarter that has the count; negative where there are more",
  ),
  rank: z
    .object({ place: z.int().positive(), of: z.int().positive() })
    .nullable()
    .describe("By accounts, most first"),
});

const Problem = z.object({
  problem: z.string(),
  code: RegionCode,
  region: z.string(),
  platform: z.string(),
  account: z.string(),
  operator: z.string(),
  rectification: z.string().nullable(),
  rectifiedOn: IsoDate.nullable(),
});

const Standardization = z.object({
  code: RegionCode,
  region: z.string(),
  deadline: IsoDate.nullable(),
  state: z.string().nullable(),
  decrease: Figure.describe("As published (公布减少率)"),
  current: Figure.describe("The accounts that were left"),
  baseline: Figure.describe("What the published decrease implies there were before"),
  base: z.string().describe("What the decrease is measured against (基期)"),
});

const Obligation = z.object({
  requirement: z.string(),
  owedBy: z.string().nullable(),
  codes: z.array(RegionCode),
  deadline: IsoDate.nullable(),
  basis: z.string().nullable(),
});

const Dissemination = z.object({
  activity: z.string(),
  measures: z.array(z.object({ label: z.string(), text: z.string() })),
});

export const AuditedFigure = z
  .object({
    number: z.int().positive().describe("Its place among the figures of the circular"),
    start: z.int().nonnegative().describe("Span in the block's text, in UTF-16 units"),
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
    explanation: z.string().describe("The arithmetic written out, a sentence"),
    evidence: z
      .array(z.object({ text: z.string(), href: z.string() }))
      .describe("Where on the site the operands stand"),
  })
  .describe("A figure of the circular's text and what recomputing it gave");

const Circular = z.object({
  title: z.string(),
  published: z.string().nullable(),
  source: z.string().nullable(),
  documentNumber: z.string().nullable(),
  signatory: z.string(),
  signed: z.string().describe("As on paper: 2022年9月29日"),
  attachments: z.array(z.string()),
  indexNumber: z.string().nullable().describe("索引号"),
  topic: z.string().nullable().describe("主题分类"),
  validity: z.string().nullable().describe("有效性"),
  disclosure: z.string().nullable().describe("附注: 此件公开发布"),
  remark: z.string().nullable(),
  text: z.string().describe("circular.md, whole: published as circulars/<quarter>.md"),
  sha256: z.string().describe("Of that text in UTF-8: the digest of the circular"),
  blocks: z.array(
    z.object({
      kind: z.enum(["addressee", "heading", "paragraph"]),
      text: z.string(),
      lead: z.string().optional(),
      figures: z.array(AuditedFigure).describe("In the order of the text"),
    }),
  ),
  unproven: Count.describe(
    "Figures that are wrong or that nothing proves: 0 on a site that was built, not previewed",
  ),
  verdicts: z
    .array(z.object({ verdict: z.string(), text: z.string(), count: Count }))
    .describe("How many figures of the text have which verdict; those of none are left out"),
});

const Quarter = z.object({
  id: QuarterId,
  name: z.string().describe("2022年第三季度"),
  shortName: z.string().describe("三季度"),
  asOf: IsoDate.nullable(),
  window: z.object({ from: IsoDate, to: IsoDate }).nullable(),
  title: z.string().describe("The circular's title, or a plain name where its text is not in the record"),
  summary: z.string().describe("One sentence with the quarter's figures"),
  sources: z.array(Source),
  notes: z.array(z.string()),
  total: RegionFigures,
  regions: z
    .array(RegionFigures)
    .describe("In the order of the attachment; empty where only the total was published"),
  milestones: z.array(z.object({ label: z.string(), accounts: Count, source: SourceRef })),
  breakdowns: z.array(z.object({ label: z.string(), accounts: Count, share: Figure, source: SourceRef })),
  problems: z.array(Problem).nullable(),
  standardization: z.array(Standardization).nullable(),
  obligations: z.array(Obligation).nullable(),
  dissemination: z.array(Dissemination).nullable(),
  attachments: z
    .array(z.object({ file: z.string(), headings: z.array(z.string()), rows: z.array(z.array(z.string())) }))
    .describe("Tables of the circular that no other key has columns for, as printed"),
  circular: Circular.nullable(),
});

const Headline = z
  .array(z.array(z.string()))
  .describe("The finding, clause by clause and phrase by phrase: a line breaks between them, not inside");

/** A picture: what it finds, in words and in rows. Drawn by the file of the same name in src/charts/. */
function exhibit<Row extends z.ZodRawShape>(row: Row) {
  return z.object({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe("Also the name of its SVG and CSV"),
    title: z.string().describe("The finding"),
    subtitle: z.string().describe("What is shown, and in which unit"),
    description: z.string().describe("The picture in words, for those who do not see it"),
    columns: z
      .array(z.object({ key: z.string(), label: z.string() }))
      .describe("The columns of its table and CSV: a key of the rows, and the heading"),
    rows: z.array(z.object(row)),
    sources: z.array(SourceRef),
  });
}

export const AccountsTrend = exhibit({
  quarter: QuarterId,
  label: z.string().describe("2021年四季度"),
  accounts: Count.nullable(),
  decrease: z
    .string()
    .nullable()
    .describe('Change on the newest earlier quarter that has the count, signed: "−9.2%", "+3.1%"'),
  since: QuarterId.nullable().describe("The quarter that `decrease` compares with"),
}).extend({
  milestones: z.array(z.object({ label: z.string(), accounts: Count })),
});

export const RegionAccounts = exhibit({
  code: RegionCode,
  region: z.string(),
  accounts: Count.nullable(),
  problems: Count.nullable(),
  passRate: z.string(),
});

export const RegionPassRates = exhibit({
  code: RegionCode,
  region: z.string(),
  passed: Count.nullable(),
  inspected: Count.nullable(),
  passRate: z.string(),
});

export const AccountUnits = exhibit({
  code: RegionCode,
  region: z.string(),
  accounts: Count,
  problems: Count,
  problemAccounts: z.string().describe("Their names, joined by 、"),
}).extend({
  perDot: z.int().positive().describe("Accounts that a dot stands for; a problem account always has its own"),
});

export const PublishedCuts = exhibit({
  code: RegionCode,
  region: z.string(),
  current: Count.nullable(),
  decrease: z.string().describe('As published: "70%"'),
  from: Count.nullable().describe("Least implied baseline"),
  to: Count.nullable().describe(
    "Greatest implied baseline; null where nothing bounds it or nothing is implied",
  ),
  baseline: z.string().describe("The implied range in words: 1010至1044"),
});

export const StandardizationTiles = exhibit({
  code: RegionCode,
  region: z.string().describe("Short name"),
  row: z.int().positive(),
  column: z.int().positive(),
  state: z.string().describe("已完成, 推进中, 未公布"),
  deadline: z.string().describe("2022年底前, 2022年7月底前, 未公布"),
  decrease: z.string().describe('As published: "70%"; 未公布'),
});

const FooterItem = z.object({ text: z.string(), href: z.string().optional() });
const FooterLink = z.object({ text: z.string(), href: z.string() });

const Correction = z
  .object({
    date: IsoDate,
    quarter: QuarterId,
    quarterName: z.string(),
    file: z.string(),
    what: z.string().describe("The file in words: 通报正文, 附件1"),
    place: z.string().nullable(),
    before: z.string().nullable().describe("null: it was added"),
    after: z.string().nullable().describe("null: it was taken out"),
    reason: z.string(),
  })
  .describe("A change to what had been published (更正)");

const Update = z
  .object({
    date: IsoDate.nullable().describe("The day of publication, as far as the source says it"),
    quarter: QuarterId,
    kind: z.enum(["publication", "correction"]),
    title: z.string(),
    items: z.array(z.string()).describe("What was added or changed, a sentence each"),
  })
  .describe("What one publication added or changed");

export const Dashboard = z.object({
  schemaVersion: z.literal(1),
  site: z.object({
    name: z.string(),
    jurisdiction: z.string(),
    whole: z.string(),
    offices: z.array(z.string()),
    demo: z.boolean(),
    footer: z.array(FooterItem),
    url: z.string().nullable().describe("Where the site stands, with a slash at its end"),
    tags: z
      .object({
        siteName: z.string(),
        siteDomain: z.string(),
        siteIdCode: z.string(),
        columnType: z.string(),
        columnKeywords: z.array(z.string()),
      })
      .nullable()
      .describe("The head tags of a government site (国办发〔2017〕47号)"),
    imprint: z
      .object({
        host: z.string(),
        undertaker: z.string(),
        address: z.string(),
        phone: z.string(),
        contact: FooterLink,
        statement: FooterLink,
        identification: FooterLink,
        errorReport: FooterLink,
        icp: FooterItem,
        police: FooterItem,
      })
      .partial()
      .describe("The footer set, as far as the office gives it"),
    licence: z.object({ id: z.string(), title: z.string(), href: z.string() }).nullable(),
    redHead: z.string().nullable().describe("发文机关标志 in print, where the office asks for it"),
  }),
  regions: z.array(
    z.object({
      code: RegionCode,
      name: z.string(),
      short: z.string(),
      level: z.string(),
      summary: z.string().describe("One sentence with the newest figures"),
      trend: AccountsTrend,
    }),
  ),
  quarters: z.array(Quarter).min(1).describe("Oldest first"),
  corrections: z.array(Correction).describe("Newest first"),
  updates: z.array(Update).describe("Newest first"),
  overview: z.object({
    quarter: QuarterId,
    headline: Headline,
    figures: z.array(
      z.object({ label: z.string(), unit: z.string(), figure: Figure, alarming: z.boolean() }),
    ),
    changes: z.array(z.string()).describe("What changed on the quarter before, a sentence each"),
    accountsTrend: AccountsTrend,
    regionAccounts: RegionAccounts.nullable(),
    regionPassRates: RegionPassRates.nullable(),
    accountUnits: AccountUnits.nullable(),
    publishedCuts: PublishedCuts.nullable(),
    standardizationTiles: StandardizationTiles.nullable(),
  }),
  trends: z.object({
    headline: Headline,
    accountsTrend: AccountsTrend.describe("Every quarter of the record"),
    cuts: z.array(
      z.object({
        quarter: QuarterId,
        name: z.string(),
        rows: z.array(Standardization),
      }),
    ),
  }),
});

export type Dashboard = z.infer<typeof Dashboard>;
export type AuditedFigure = z.infer<typeof AuditedFigure>;
export type Figure = z.infer<typeof Figure>;
export type DashboardQuarter = z.infer<typeof Quarter>;
export type RegionFigures = z.infer<typeof RegionFigures>;
export type DashboardSource = z.infer<typeof Source>;
export type AccountsTrend = z.infer<typeof AccountsTrend>;
export type RegionAccounts = z.infer<typeof RegionAccounts>;
export type RegionPassRates = z.infer<typeof RegionPassRates>;
export type AccountUnits = z.infer<typeof AccountUnits>;
export type PublishedCuts = z.infer<typeof PublishedCuts>;
export type Correction = z.infer<typeof Correction>;
export type Update = z.infer<typeof Update>;
export type StandardizationTiles = z.infer<typeof StandardizationTiles>;
