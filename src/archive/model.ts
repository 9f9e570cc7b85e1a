/**
 * What `data/` says, once every file has been read and checked.
 *
 * A field that may be absent was not published (未公布). It is never 0 and never guessed.
 */
export interface Archive {
  readonly site: Site;
  /** In the order of their division codes. */
  readonly regions: readonly Region[];
  /** Oldest first; at least one. */
  readonly quarters: readonly Quarter[];
  /** data/corrections.csv: every change after publication, oldest first. */
  readonly corrections: readonly Correction[];
}

/** data/site.json: who publishes, and for whom. */
export interface Site {
  /** The site's title: 政务新媒体检查通报. */
  readonly name: string;
  readonly jurisdiction: {
    /** 某某省. */
    readonly name: string;
    /** How its prose calls the whole of it: 全省, 全市. */
    readonly whole: string;
  };
  /** The names a circular may be signed with. */
  readonly offices: readonly Office[];
  /** True until an office takes the site over: pages then say that they are a demonstration. */
  readonly demo: boolean;
  /** What else the footer says, in order. */
  readonly footer: readonly FooterItem[];
  /** Where the site will stand, with a slash at its end; absent where that is not known. */
  readonly url?: string;
  /** The head tags of a government site; absent where it is none, or has no code yet. */
  readonly tags?: SiteTags;
  /** What the footer of a government site has to say, as far as the office gives it. */
  readonly imprint?: Imprint;
  /** Under what terms the data may be used again. */
  readonly licence?: Licence;
  /** How a circular is printed. */
  readonly paper?: PaperSettings;
}

/** What the head tags say, 《政府网站发展指引》(国办发〔2017〕47号). */
export interface SiteTags {
  /** SiteName */
  readonly siteName: string;
  /** SiteDomain: www.example.gov.cn */
  readonly siteDomain: string;
  /** SiteIDCode, 网站标识码: ten digits, or bm and eight. */
  readonly siteIdCode: string;
  /** ColumnType, one of the guideline's list: 数据发布. */
  readonly columnType: string;
  /** ColumnKeywords */
  readonly columnKeywords: readonly string[];
}

/** The footer set of the guideline. A key that is not given is left out of the page. */
export interface Imprint {
  /** 主办单位 */
  readonly host?: string;
  /** 承办单位 */
  readonly undertaker?: string;
  readonly address?: string;
  readonly phone?: string;
  /** 联系我们 */
  readonly contact?: Required<FooterItem>;
  /** 网站声明 */
  readonly statement?: Required<FooterItem>;
  /** 党政机关网站标识 */
  readonly identification?: Required<FooterItem>;
  /** 我为政府网站找错: its address may hold {code} and {url}. */
  readonly errorReport?: Required<FooterItem>;
  /** ICP备案 */
  readonly icp?: FooterItem;
  /** 公安备案 */
  readonly police?: FooterItem;
}

export interface Licence {
  /** As in the list of the Open Definition or of SPDX: CC-BY-4.0. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

export interface PaperSettings {
  /** 发文机关标志, in red above the number: 某某省人民政府办公厅文件. Absent: no red head is drawn. */
  readonly redHead?: string;
}

/** A row of data/corrections.csv: a change to what had been published. */
export interface Correction {
  /** 日期: the day of the change. */
  readonly date: IsoDate;
  /** 季度 */
  readonly quarter: QuarterId;
  /** 文件: a file of that quarter's folder. */
  readonly file: string;
  /** 位置: where in it, in words. */
  readonly place?: string;
  /** 原: what stood there; absent where something was added. */
  readonly before?: string;
  /** 改为: what stands there now; absent where something was taken out. */
  readonly after?: string;
  /** 原因 */
  readonly reason: string;
}

export interface Office {
  /** As on its seal: 某某省人民政府办公厅. */
  readonly name: string;
  /** Other names in use, as in a circular's 来源: 省政府办公厅. */
  readonly aliases: readonly string[];
}

export interface FooterItem {
  readonly text: string;
  /** Only http, https, mailto or tel. */
  readonly href?: string;
}

/** One row of data/regions.csv. */
export interface Region {
  /** 行政区划代码, GB/T 2260, six digits. */
  readonly code: string;
  /** 地区, as in the attachments: 宁波市. */
  readonly name: string;
  /** 简称, as in running prose: 宁波. */
  readonly short: string;
  /** 层级: 省本级, 设区市, … */
  readonly level: string;
  /** Place in the tile grid, counted from 1; absent for one that is no place on a map (省本级). */
  readonly tile?: { readonly row: number; readonly column: number };
}

/** A quarter as it sorts: "2022-Q3". */
export type QuarterId = `${number}-Q${1 | 2 | 3 | 4}`;

/** A day: "2022-09-20". */
export type IsoDate = string;

/** One folder of data/. */
export interface Quarter {
  readonly id: QuarterId;
  /** The day the counts stand for (截至). */
  readonly asOf?: IsoDate;
  /** The days whose posts were looked at (检查时段). */
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly sources: readonly Source[];
  /** What the editor tells readers of this quarter, a sentence each. */
  readonly notes: readonly string[];
  /** Counts from other days that a source of this quarter states. */
  readonly milestones: readonly Milestone[];
  /** Parts of the total that a source of this quarter states. */
  readonly breakdowns: readonly Breakdown[];
  /** The regions' rows of inspection.csv, in file order; empty where only the total was published. */
  readonly inspections: readonly Inspection[];
  /** The 总计 row of inspection.csv. */
  readonly total: Inspection;
  /** problems.csv; absent where the list was not published, empty where it was and has none. */
  readonly problems?: readonly Problem[];
  /** standardization.csv */
  readonly standardization?: readonly Standardization[];
  /** obligations.csv */
  readonly obligations?: readonly Obligation[];
  /** dissemination.csv */
  readonly dissemination?: readonly Dissemination[];
  /** circular.md */
  readonly circular?: Circular;
  /** attachment-1.csv, …: tables of the circular that no other file has columns for. */
  readonly attachments?: readonly AttachmentTable[];
  /** declared.json */
  readonly declarations: readonly Declaration[];
}

/** How far a source can be relied on: 高, 较高, 中, 较低, 低. */
export type Trust = "high" | "medium-high" | "medium" | "medium-low" | "low";

/** Where figures of a quarter come from. */
export interface Source {
  /** Unique in its quarter: "circular". */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date?: IsoDate;
  /** In words: 通报转载件, 政策文件, 监测机构综述. */
  readonly kind: string;
  readonly trust: Trust;
  /** Why it is trusted so far and no further, a sentence. */
  readonly reason: string;
  /** The files of the quarter's folder that rest on it. */
  readonly files: readonly string[];
  /** What had been altered in the copy received, and how it was put right, a sentence each. */
  readonly alterations: readonly string[];
  /** The files that intake took it from, as they were received. */
  readonly received: readonly ReceivedFile[];
  /** What the editor answered when intake was in doubt. */
  readonly answers: readonly IntakeAnswer[];
}

/** A received file, so that it can be told from any other copy. */
export interface ReceivedFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What intake asked, and what the editor answered: 落款机关, 某某省人民政府办公厅. */
export interface IntakeAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface Milestone {
  readonly label: string;
  readonly accounts: number;
  /** Id of one of the quarter's sources. */
  readonly source: string;
}

export interface Breakdown {
  readonly label: string;
  readonly accounts: number;
  /** As printed: "14%". */
  readonly statedShare?: string;
  readonly source: string;
}

/** A row of inspection.csv. Counts of accounts. */
export interface Inspection {
  /** Division code; absent in the 总计 row. */
  readonly region?: string;
  /** 政务新媒体总数 */
  readonly accounts?: number;
  /** 抽查政务新媒体数 */
  readonly inspected?: number;
  /** 存在突出问题政务新媒体数 */
  readonly problems?: number;
  /** 账号合格率, as printed: "100.%". */
  readonly statedPassRate?: StatedPercent;
}

/** A percentage as a file states it. */
export interface StatedPercent {
  /** As in the file: "100.%", "９９.４％". */
  readonly text: string;
  /** Plain digits, its precision kept: "100.", "99.4". */
  readonly digits: string;
}

/** A row of problems.csv: an account with a serious problem (存在突出问题). */
export interface Problem {
  /** 存在突出问题 */
  readonly problem: string;
  /** 所属地区, as a division code. */
  readonly region: string;
  /** 新媒体类型: 微信视频号 */
  readonly platform: string;
  /** 政务新媒体名称 */
  readonly account: string;
  /** 主办单位 */
  readonly operator: string;
  /** 整改情况 */
  readonly rectification?: string;
  /** 整改日期 */
  readonly rectifiedOn?: IsoDate;
}

/** A row of standardization.csv (基层政务新媒体规范化建设). */
export interface Standardization {
  /** Division code. */
  readonly region: string;
  /** 完成期限 */
  readonly deadline?: IsoDate;
  /** 状态: 已完成 or 推进中. */
  readonly state?: "已完成" | "推进中";
  /** 公布减少率 */
  readonly statedDecrease?: StatedPercent;
  /** 基期: the quarter compared with, or words of the source. */
  readonly base?: string;
}

/** A row of obligations.csv (下一步工作要求): who owes what by when. */
export interface Obligation {
  /** 要求 */
  readonly requirement: string;
  /** 责任单位, as written. */
  readonly owedBy?: string;
  /** Codes of the regions that it names; all of them for 各地 or 各市. */
  readonly regions: readonly string[];
  /** 期限 */
  readonly deadline?: IsoDate;
  /** 依据 */
  readonly basis?: string;
}

/** A row of dissemination.csv (协同传播): what the circular says of reach, in its own words. */
export interface Dissemination {
  /** 活动 */
  readonly activity: string;
  /** The other columns, heading and cell, as written; an empty cell is left out. */
  readonly measures: readonly { readonly label: string; readonly text: string }[];
}

/** An attachment-N.csv: a table as printed. */
export interface AttachmentTable {
  /** "attachment-3.csv" */
  readonly file: string;
  readonly headings: readonly string[];
  /** A cell for each heading. */
  readonly rows: readonly (readonly string[])[];
}

/** circular.md: the front matter and the text. */
export interface Circular {
  readonly title: string;
  /** "2022-09-29 14:58", or the day alone. */
  readonly published?: string;
  /** 来源, as printed. */
  readonly source?: string;
  /** 发文字号 */
  readonly documentNumber?: string;
  /** 落款: one of the site's offices. */
  readonly signatory: string;
  /** 成文日期 */
  readonly signed: IsoDate;
  /** 附件说明: the titles, without numbers. */
  readonly attachments: readonly string[];
  /** 索引号 */
  readonly indexNumber?: string;
  /** 主题分类 */
  readonly topic?: string;
  /** 有效性: 有效, 失效, 废止 … */
  readonly validity?: string;
  /** 附注: 此件公开发布. */
  readonly disclosure?: string;
  /** 备注, without the word itself. */
  readonly remark?: string;
  /** The text from the addressee to the last paragraph. */
  readonly blocks: readonly Block[];
  /** The whole file, decoded. */
  readonly fileText: string;
}

/** A figure of the circular that nothing in data/ can prove, published knowingly (declared.json). */
export interface Declaration {
  /** As it stands in the text, with as much around it as makes it plain: 90多个. */
  readonly quote: string;
  /** Why it is published all the same, a sentence. */
  readonly reason: string;
}

/** One paragraph of a circular. */
export interface Block {
  /** 主送机关, 一级标题 (一、), or a paragraph. */
  readonly kind: "addressee" | "heading" | "paragraph";
  /** The whole paragraph, its label included. */
  readonly text: string;
  /** The sentence that serves as a run-in heading, its label and stop included: （一）以…传播。 */
  readonly lead?: string;
  /** Line in circular.md, from 1. */
  readonly line: number;
  /** Where the text begins in circular.md, in UTF-16 units. */
  readonly start: number;
}
