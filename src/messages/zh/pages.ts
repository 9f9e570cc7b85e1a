import { entry } from "../entry.ts";
import { listed, quoted } from "./quoted.ts";

/** What keeps a built page from being published (TB5…). */
export const pages = {
  pagesRefused: entry("TB5001", ({ problems, pages: count }: { problems: number; pages: number }) => ({
    found: `${count}个页面中有${problems}个问题，网站没有生成`,
  })),
  pageScript: entry("TB5011", () => ({
    found: "页面中有脚本",
    mend: "请去掉；只有 search.html 和 check.html 各有自己的一个。",
  })),
  pageScriptFile: entry("TB5012", () => ({ found: "这是脚本文件", mend: "请去掉。" })),
  pageBase: entry("TB5013", () => ({
    found: "页面设了 base 地址",
    mend: "请去掉；链接都相对于所在的页面。",
  })),
  pageBlocked: entry("TB5014", () => ({
    found: "页面自己的安全策略不允许这种元素",
    mend: "请改为链接。",
  })),
  pageIdTwice: entry("TB5015", ({ id }: { id: string }) => ({
    found: `有两个元素的 id 是${quoted(id)}`,
    mend: "请使每个 id 只出现一次。",
  })),
  pageStyleAttribute: entry("TB5016", () => ({
    found: "有 style 属性，页面自己的安全策略不允许",
    mend: "请改用 class，或 SVG 的属性。",
  })),
  pageForm: entry("TB5017", () => ({
    found: "表单要提交，页面自己的安全策略不允许",
    mend: "请改为链接。",
  })),
  pageEventHandler: entry("TB5018", ({ name }: { name: string }) => ({
    found: `有事件属性 ${name}`,
    mend: "请去掉；网站不用脚本。",
  })),
  pageScriptUrl: entry("TB5019", () => ({
    found: "地址是 javascript:",
    mend: "请改为指向页面；网站不用脚本。",
  })),
  pageStyleFetches: entry("TB5020", ({ rule }: { rule: string }) => ({
    found: `样式中有 ${rule}`,
    mend: "请把规则直接写进页面。",
  })),
  linkNoUrl: entry("TB5031", ({ url }: { url: string }) => ({
    found: `${quoted(url)}不是网址`,
    mend: "请更正。",
  })),
  linkLoads: entry("TB5032", ({ url }: { url: string }) => ({
    found: `页面要装载${quoted(url)}，它自己的安全策略不允许`,
    mend: "请把内容写进页面。",
  })),
  linkLoadsForeign: entry("TB5033", ({ url }: { url: string }) => ({
    found: `页面要从别的网站装载${quoted(url)}`,
    mend: "请在本站存一份。",
  })),
  linkOutOfSite: entry("TB5034", ({ url }: { url: string }) => ({
    found: `${quoted(url)}指到网站文件夹之外`,
    mend: "请改为指向本站的页面。",
  })),
  linkNoFile: entry("TB5035", ({ file }: { file: string }) => ({
    found: `没有文件${quoted(file)}`,
    mend: "请更正链接；site.json 的 footer 中的链接也在其内。",
  })),
  linkNoPlace: entry("TB5036", ({ id, file }: { id: string; file: string }) => ({
    found: `${quoted(file)}中没有 id 为${quoted(id)}的元素`,
    mend: "请更正链接，或给元素加上这个 id。",
  })),
  notFoundNoClimb: entry("TB5037", ({ url }: { url: string }) => ({
    found: `没有指向${quoted(url)}的链接；代替文件夹中不存在的页面显示时，只有它能回到首页`,
    mend: `请在首页链接旁加上 <a href="${url}">上一级</a>。`,
  })),
  notFoundLoads: entry("TB5038", ({ url }: { url: string }) => ({
    found: `页面要装载${quoted(url)}，代替文件夹中的页面显示时装载不到`,
    mend: "请把它写进页面；图片用 data: 地址。",
  })),
  tagTwice: entry("TB5041", ({ source }: { source: string }) => ({
    found: "这个标签出现了两次",
    mend: `请核对 ${source}。`,
  })),
  tagEmpty: entry("TB5042", ({ content, source }: { content: string; source: string }) => ({
    found: `内容是${quoted(content)}`,
    mend: `请填写 ${source}。`,
  })),
  tagNoTime: entry("TB5043", ({ content, source }: { content: string; source: string }) => ({
    found: `${quoted(content)}不是日期和24小时制的时间`,
    mend: `请填写 ${source}。`,
  })),
  tagMissing: entry("TB5044", ({ source }: { source: string }) => ({
    found: "没有这个标签",
    mend: `请填写 ${source}。`,
  })),
  siteNoFolder: entry("TB5051", ({ path }: { path: string }) => ({
    found: `${quoted(path)}不是文件夹；没有改动任何文件`,
    mend: "请用 --out 另指定一个文件夹。",
  })),
  siteForeign: entry("TB5052", ({ path }: { path: string }) => ({
    found: `${quoted(path)}中有文件，却不是本软件生成的网站；没有改动任何文件`,
    mend: "请用 --out 指定专用的文件夹，或先清空这一个。",
  })),
  siteNoManifest: entry("TB5053", ({ path }: { path: string }) => ({
    found: `${quoted(path)}中的 SHA256SUMS.txt 不在或改动过，分不清哪些文件是生成的；没有改动任何文件`,
    mend: "请核对其中有没有自己放入的文件，移出后清空，再重新生成。",
  })),
  siteFileTaken: entry("TB5054", ({ path, files }: { path: string; files: readonly string[] }) => ({
    found: `${quoted(path)}中有不是本软件生成的文件，与新网站的文件同名：${listed(files.map(quoted))}；没有改动任何文件`,
    mend: "请移走这些文件，或用 --out 另指定一个文件夹。",
  })),
  siteFileUnkept: entry("TB5055", ({ file, code }: { file: string; code: string }) => ({
    found: `${quoted(file)}不是生成的文件，应当保留，但复制不了（${code}）；没有改动网站`,
    mend: "请移走它，再重新生成。",
  })),
};
