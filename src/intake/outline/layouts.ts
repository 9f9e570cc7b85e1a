import { labelNumerals, yearNumerals } from "../../text/chinese-numerals.ts";

/*
 * How the pages and papers of offices are laid out, as data: a line a pattern, with a line that it knows and one that it must not
 * take for its own. Add one where a received page shows something new; what pages say of a circular beside its text is in
 * metadata.ts.
 */

export interface Layout {
  readonly pattern: RegExp;
  readonly example: string;
  readonly nearMiss: string;
}

/** What such a document looks into. */
const looking = "(?:检查|抽查|监测|普查|评估|考核|核查|巡查|季度|半年)";
const bracket = "(?:（[^（）]{1,20}）)?";
const year = `[\\d${yearNumerals}]{4}年`;
const otherForm = `(?:情况|通知|函|公告|公示|报告|年报|结果)${bracket}$`;

/** A circular, by its own word. */
export const titles: readonly Layout[] = [
  {
    pattern: new RegExp(`${looking}.*(?:通报|通告)${bracket}$`),
    example: "关于2022年第三季度政务新媒体检查情况的通报",
    nearMiss: "关于表扬先进单位的通报",
  },
];

/** Other forms that offices give the same; they have to say what of. */
export const possibleTitles: readonly Layout[] = [
  {
    pattern: new RegExp(`关于.*${looking}.*${otherForm}`),
    example: "关于政府网站抽查结果的公示",
    nearMiss: "关于召开会议的通知",
  },
  {
    pattern: new RegExp(`${year}.*${looking}.*${otherForm}`),
    example: "2023年第一季度政府网站检查情况",
    nearMiss: "2023年重点工作情况",
  },
  {
    pattern: new RegExp(`${looking}.*${year}.*${otherForm}`),
    example: "政府网站普查工作2015年报告",
    nearMiss: "政府网站普查工作方案",
  },
  {
    // What an office tells of month by month need be no inspection.
    pattern: new RegExp(`^.{0,30}关于.*${year}.*(?:通报|通告)${bracket}$`),
    example: "关于2017年4月信息报送情况的通报",
    nearMiss: "关于信息报送情况的通报",
  },
];

/** A sentence, a quotation, a heading with a number, a page's path, or what names an attachment. */
export const noTitles: readonly Layout[] = [
  { pattern: /[。；！？“”：:]/, example: "现将检查情况通报如下：", nearMiss: "检查情况的通报" },
  { pattern: /^《/, example: "《关于检查情况的通报》", nearMiss: "关于《办法》执行情况检查的通报" },
  { pattern: /见附件|^附件/, example: "附件1检查情况的通报", nearMiss: "关于附件管理情况检查的通报" },
  {
    pattern: new RegExp(`^（?[${labelNumerals}]+[、）]`),
    example: "二、检查情况的通报",
    nearMiss: "二季度检查情况的通报",
  },
  { pattern: /^\d{1,2}[.、]/, example: "2.检查情况的通报", nearMiss: "2022年检查情况的通报" },
  { pattern: /[>›»＞]/, example: "首页>检查情况的通报", nearMiss: "首页检查情况的通报" },
];

/** Whole lines of a web page that belong to the page and not to the circular. */
export const pageLines: readonly Layout[] = [
  {
    pattern: /^(?:【[^】]{1,12}】)*(?:责编|责任编辑|编辑|审核|校对|扫一扫|我要纠错)(?:[：:]|在手机|$)/,
    example: "【打印】责编：某某",
    nearMiss: "编辑力量不足。",
  },
  {
    pattern:
      /^(?:当前位置|您的位置|位置|扫一扫|分享到|责任编辑|编辑|作者|浏览次数|阅读次数|点击|访问量|字体|字号|上一篇|下一篇|相关链接|相关附件|附件下载|版权所有|主办单位|承办单位|网站标识码|技术支持)(?:[：:]|在手机)/,
    example: "当前位置：首页",
    nearMiss: "主办单位要落实责任。",
  },
  {
    pattern: /^[一-鿿]{1,12}(?:\s?[>›»＞]\s?[一-鿿]{1,20})+$/,
    example: "首页 > 政务公开 > 通知公告",
    nearMiss: "合格率>99%",
  },
  { pattern: /ICP备|公网安备/, example: "浙ICP备00000001号", nearMiss: "备案号未公布" },
  { pattern: /^[—-]\s?\d{1,3}\s?[—-]$/, example: "— 3 —", nearMiss: "—3.5个" },
];

/** Words of a web page's buttons: a line of nothing else belongs to the page. */
export const pageWords: ReadonlySet<string> = new Set(
  "打印 关闭 收藏 分享 返回 返回顶部 顶部 首页 上一篇 下一篇 默认 超大 大 中 小 字体 字号 A A+ A- EN 收起 下载 无障碍 长者模式 关怀版 登录 注册 搜索 网站地图 联系我们 关于我们 此件公开发布".split(" "),
); // prettier-ignore
