import type { Observation } from "../facts/observation.ts";
import type { ColumnRole } from "../facts/headings.ts";
import type { Measure, Part, Subject, Vocabulary } from "../facts/vocabulary.ts";
import type { World } from "../facts/world.ts";
import type { IsoDate } from "../figures/day.ts";
import type { Period, PeriodId } from "../figures/period.ts";
import type { PublicKey } from "../seal/chain.ts";
import type { Seal } from "../seal/seal.ts";

/**
 * What `data/` says, once every file has been read and checked.
 *
 * A field that may be absent was not published (未公布). It is never 0 and never guessed.
 */
export interface Archive {
  readonly site: Site;
  readonly vocabulary: Vocabulary;
  /** In the order of regions.csv; empty where the record has none. */
  readonly regions: readonly Region[];
  /** Oldest first; at least one. */
  readonly periods: readonly PeriodRecord[];
  /** data/corrections.csv: every change after publication, oldest first. */
  readonly corrections: readonly Correction[];
  /** Every number of the tables, and what has to hold between them. */
  readonly world: World;
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
  /** What a row of regions.csv is called: 地区 or 单位. */
  readonly rowWord?: string;
  /** Subjects by the ids of built-in ones, or the office's own, in the order in which the site shows them. */
  readonly subjects?: readonly (string | Subject)[];
  /** Measures that the office adds. */
  readonly measures?: readonly Measure[];
  /** Rates, sums and changes that nothing proves stop the build, too. */
  readonly strict?: boolean;
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
  /** 公钥: those with which seals are signed, old ones too. */
  readonly keys?: readonly PublicKey[];
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
  /** 期 */
  readonly period: PeriodId;
  /** 文件: a file of that period's folder. */
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
  /** 编号: the division code of GB/T 2260, or any other stable id. */
  readonly id: string;
  /** 名称, as in the attachments: 宁波市. */
  readonly name: string;
  /** 简称, as in running prose: 宁波. */
  readonly short: string;
  /** 层级: 省本级, 设区市, … */
  readonly level?: string;
  /** 上级: the region that it is a part of. */
  readonly parent?: string;
  /** 自, 至: its first and last day, where it has not always been there or is there no more. */
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  /** 并入: the region that goes on where this one ends. */
  readonly successor?: string;
  /** Place in the tile grid, counted from 1; absent for one that is no place on a map (省本级). */
  readonly tile?: { readonly row: number; readonly column: number };
}

/** One folder of data/. */
export interface PeriodRecord {
  readonly id: PeriodId;
  readonly span: Period;
  /** 2022年第三季度, or the period's own name: 2016年第二次抽查. */
  readonly name: string;
  /** 2022年三季度: as running text calls it. */
  readonly label: string;
  /** The day the counts stand for (截至). */
  readonly asOf?: IsoDate;
  /** The days whose posts were looked at (检查时段). */
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly sources: readonly Source[];
  /** What the editor tells readers of this period, a sentence each. */
  readonly notes: readonly string[];
  /** Counts from other days that a source of this period states. */
  readonly milestones: readonly Milestone[];
  /** attachment-1.csv, …: the tables that were issued, as they were issued. */
  readonly tables: readonly IssuedTable[];
  /** Every number of its tables and of stated.csv. */
  readonly observations: readonly Observation[];
  /** Rows of the lists of what failed; absent where no list was published, empty where one was and has none. */
  readonly listed?: readonly ListedItem[];
  /** standardization.csv */
  readonly standardization?: readonly Standardization[];
  /** obligations.csv */
  readonly obligations?: readonly Obligation[];
  /** dissemination.csv */
  readonly dissemination?: readonly Dissemination[];
  /** circular.md */
  readonly circular?: Circular;
  /** seal.json: every seal, the first one first; absent where the period is not sealed. */
  readonly seals?: readonly Seal[];
  /** declared.json */
  readonly declarations: readonly Declaration[];
}

/** How far a source can be relied on: 高, 较高, 中, 较低, 低. */
export type Trust = "high" | "medium-high" | "medium" | "medium-low" | "low";

/** Where figures of a period come from. */
export interface Source {
  /** Unique in its period: "circular". */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date?: IsoDate;
  /** In words: 通报转载件, 政策文件, 监测机构综述. */
  readonly kind: string;
  readonly trust: Trust;
  /** Why it is trusted so far and no further, a sentence. */
  readonly reason: string;
  /** The files of the period's folder that rest on it. */
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
  /** A subject's id. */
  readonly subject: string;
  readonly count: number;
  /** Id of one of the period's sources. */
  readonly source: string;
}

/**
 * A table as it was issued: under its printed headings, in its printed order.
 *
 * - `figures`: rows of regions, units or parts, columns of measures
 * - `list`: things named one by one, such as what failed
 * - `other`: anything else, shown and published as it is
 */
export interface IssuedTable {
  /** "attachment-3.csv" */
  readonly file: string;
  /** 附件3: its number; absent where its file's name has none. */
  readonly number?: number;
  readonly title?: string;
  readonly kind: "figures" | "list" | "other";
  /** One or two rows of headings; a blank cell belongs to the one before it. */
  readonly headings: readonly (readonly string[])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  /** Both rows of a heading in one: 政府网站 合格率. */
  readonly heading: string;
  /** What its numbers measure, where that is known. */
  readonly measured?: { readonly subject: string; readonly measure: string; readonly part?: Part };
  readonly role?: ColumnRole;
}

export interface TableRow {
  /** In its file, from 1. */
  readonly line: number;
  /** A cell for each column, as printed. */
  readonly cells: readonly string[];
  /** The region that it is of. */
  readonly region?: string;
  /** Whether it is of the whole: 总计. */
  readonly isTotal?: boolean;
}

/** A row of a list of what failed, as far as its columns are known. */
export interface ListedItem {
  /** Its table and its row there, from 0. */
  readonly file: string;
  readonly row: number;
  readonly subject?: string;
  /** 存在突出问题 */
  readonly problem?: string;
  /** 所属地区: a region's id. */
  readonly region?: string;
  /** As printed, where it is no region of the record. */
  readonly regionText?: string;
  /** 新媒体类型: 微信视频号 */
  readonly platform?: string;
  /** 政务新媒体名称, 网站名称 */
  readonly name?: string;
  /** 主办单位 */
  readonly operator?: string;
  /** 整改要求, 整改期限 */
  readonly request?: string;
  readonly due?: string;
  /** 整改情况 */
  readonly rectification?: string;
  /** 整改日期 */
  readonly rectifiedOn?: string;
  /** Where a rectification.csv tells of it, its sources: "2024-Q2/circular". */
  readonly rectificationSources?: readonly string[];
}

/** A percentage as a file states it. */
export interface StatedPercent {
  /** As in the file: "100.%", "９９.４％". */
  readonly text: string;
  /** Plain digits, its precision kept: "100.", "99.4". */
  readonly digits: string;
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
  /** 基期: the period compared with, or words of the source. */
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

/** A figure that is published knowingly though others contradict it (declared.json). */
export interface Declaration {
  /** Words of the circular, the figure among them: 90多个. */
  readonly quote?: string;
  /** Or a cell of a table: its file, the name of its row, its heading. */
  readonly cell?: { readonly table: string; readonly row: string; readonly column: string };
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
