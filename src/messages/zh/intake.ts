import { entry } from "../entry.ts";
import { shellWord } from "../shell-word.ts";
import { quoted } from "./quoted.ts";

const standings = {
  recomputed: "由正文里别的数算得出",
  matched: "正文里另有一处写着",
  stated: "只有这一处写着",
  contradicted: "与正文里别的数不符",
};

export type StatedStanding = keyof typeof standings;

/** Why a text cannot be used unless the editor says so. */
const doubts = {
  program: "夹有网页程序",
  lost: "有丢失的或私用的字符",
  sign: "有通报中不会有的符号",
  rare: "有无法恢复的繁体字或罕见字",
  address: "有不属于政府网站的网址",
  spamWords: "有赌博或推广用语",
  severalSpamWords: "有几个推广常用的词",
};

export type DoubtKind = keyof typeof doubts;

/** What was put into a copy. */
const marks = {
  tags: "插入的网页标签，已去除",
  emptyTags: "插入的空白网页标签，已去除",
  invisible: "看不见的字符，已去除",
  pinyin: "汉字后插入的拼音，已去除",
  traditional: "被改成繁体的字，已恢复为简体",
};

export type MarkWord = keyof typeof marks;

const times = (count: number) => (count > 1 ? `（共${count}处）` : "");

function keepOrDrop(place: string): string {
  const word = shellWord(place);
  return `--drop ${word} 略去，--keep ${word} 照原样采用`;
}

/** What intake was unsure of, or put right (TB4…). */
export const intake = {
  periodsDiffer: entry("TB4001", ({ titled, answered }: { titled: string; answered: string }) => ({
    found: `标题写的是${titled}，--period 写的是${answered}`,
  })),
  signedMissing: entry("TB4002", ({ suggested }: { suggested: string }) => ({
    found: "正文后面没有成文日期",
    mend: `--signed ${suggested}`,
  })),
  circularEmpty: entry("TB4003", () => ({ found: "标题下面没有正文", mend: "请提供通报全文。" })),
  marksWidened: entry("TB4004", ({ marks: count, paragraphs }: { marks: number; paragraphs: number }) => ({
    found: `${paragraphs}段中的${count}个标点被改成半角，已恢复为全角`,
  })),
  linesLeftOut: entry("TB4005", ({ count }: { count: number }) => ({
    found: `网页上不属于通报的文字已略去${times(count)}`,
  })),
  secondCircularFile: entry("TB4006", () => ({
    found: "这几个文件里有第二份通报",
    mend: "请一次只录入一份通报。",
  })),
  titleMissing: entry("TB4007", () => ({
    found: "有正文，没有认出标题（检查情况的通报、通知、函、报告等）",
    mend: "--title 通报的标题",
  })),
  nothingKnown: entry("TB4008", () => ({
    found: "既没有通报（标题以“通报”等结尾），也没有带表头的表格",
    mend: "请核对是不是这个文件；标题应独占一行。",
  })),
  periodMissing: entry("TB4009", () => ({
    found: "标题没有写明是哪一期，如2024年第一季度",
    mend: "--period 2024-Q1（或 2024-07、2024-H1、2024）",
  })),
  textInDoubt: entry(
    "TB4011",
    ({ doubt, detail, place }: { doubt: DoubtKind; detail?: string; place: string }) => ({
      found: `${doubts[doubt]}${detail === undefined ? "" : `（${detail}）`}`,
      mend: keepOrDrop(place),
    }),
  ),
  marksTaken: entry("TB4012", ({ mark, count }: { mark: MarkWord; count: number }) => ({
    found: `${marks[mark]}${times(count)}`,
  })),
  roundTripWord: entry("TB4013", ({ right, count }: { right: string; count: number }) => ({
    found: `繁简转换造成的错字，已改为${quoted(right)}${times(count)}`,
  })),
  sectionOrder: entry(
    "TB4021",
    ({ number, before, place }: { number: number; before: number; place: string }) => ({
      found: before === 0 ? `第一个标题的序号是${number}` : `标题的序号由${before}跳到${number}`,
      mend: `请更正文件；${keepOrDrop(place)}`,
    }),
  ),
  partOrder: entry(
    "TB4022",
    ({ number, before, place }: { number: number; before: number; place: string }) => ({
      found: before === 0 ? `第一个小标题的序号是${number}` : `小标题的序号由${before}跳到${number}`,
      mend: `请更正文件；${keepOrDrop(place)}`,
    }),
  ),
  marksDoubled: entry("TB4023", ({ place }: { place: string }) => ({
    found: "标点重叠，或段落以标点开头",
    mend: `请更正文件；${keepOrDrop(place)}`,
  })),
  markUnpaired: entry("TB4024", ({ mark, place }: { mark: string; place: string }) => ({
    found: `“${mark}”没有另一半`,
    mend: `请更正文件；${keepOrDrop(place)}`,
  })),
  secondTitle: entry("TB4025", ({ first, place }: { first: string; place: string }) => ({
    found: `又有一份通报开始（前一份的标题在 ${first}）`,
    mend: `请把每份通报分成一个文件；这一行若不是标题，--drop ${shellWord(place)}`,
  })),
  signatureUnknown: entry(
    "TB4031",
    ({
      offices,
      answered,
      suggested,
    }: {
      offices: readonly string[];
      answered?: string;
      suggested: string;
    }) => ({
      found: `落款不是 site.json 所列的机关（${offices.join("、")}）${answered === undefined ? "" : `，--signatory 写的${quoted(answered)}也不是`}`,
      mend: `--signatory ${shellWord(suggested)}`,
    }),
  ),
  signatureReplaced: entry("TB4032", ({ answered }: { answered: string }) => ({
    found: `落款已按答复改为${answered}`,
  })),
  rowFilled: entry(
    "TB4041",
    ({ row, attachment, heading }: { row: number; attachment: number; heading: string }) => ({
      found: `附件${attachment}第${row}行的${quoted(heading)}因单元格合并而缺，已按上一行补全`,
    }),
  ),
  headingParted: entry("TB4042", ({ attachment, place }: { attachment: number; place: string }) => ({
    found: `附件${attachment}的表头中间夹着一行，上面的表头会丢失`,
    mend: `请更正文件中的表头；这一行若不是表头，--drop ${shellWord(place)}`,
  })),
  cellsLeft: entry(
    "TB4043",
    ({ attachment, row, place }: { attachment: number; row: number; place: string }) => ({
      found: `附件${attachment}第${row}行以后的内容凑不成一行`,
      mend: `请在文件中补全这一行；这一格若不属于表格，--drop ${shellWord(place)}`,
    }),
  ),
  totalMissing: entry("TB4044", ({ file }: { file: string }) => ({
    found: `${file} 没有合计行（总计），请看是不是丢了`,
  })),
  headingsUnknown: entry("TB4045", ({ file }: { file: string }) => ({
    found: `表头几乎都不认识，已照原样存为 ${file}`,
  })),
  headingsLost: entry("TB4046", ({ place }: { place: string }) => ({
    found: "这个表的表头不认识，前面又有一个表：可能是一个表断成了两个",
    mend: `请更正文件；若本来就是单独的表，--keep ${shellWord(place)}`,
  })),
  lineBesideTable: entry("TB4047", () => ({ found: "附件表格旁的一行已略去" })),
  tableUnknown: entry("TB4048", ({ place }: { place: string }) => ({
    found: "附件里没有认得的表格：附件是文字，或表头读不出",
    mend: `请把表格连同表头另存为 .xlsx 或 .csv 提供；略去这一行，--drop ${shellWord(place)}`,
  })),
  attachmentMissing: entry("TB4049", ({ number }: { number: number }) => ({
    found: `通报说有附件${number}，没有收到`,
    mend: `请把它的文件一并写在命令里；不要它，--without ${number}`,
  })),
  periodsOfTables: entry("TB4050", ({ period }: { period: string }) => ({
    found: `表格是好几期的，没有一个是${period}的`,
    mend: "请用 --period 写明哪一期，或只提供这一期的表格。",
  })),
  otherPeriodLeft: entry("TB4051", ({ period }: { period: string }) => ({
    found: `另一期（${period}）的表格已略去`,
  })),
  mergedNumber: entry("TB4052", () => ({ found: "几行合并的单元格里是一个数，只记在第一行" })),
  rowsNotNumbered: entry("TB4053", ({ place }: { place: string }) => ({
    found: "序号不连续：可能少了一行，或重复了一行",
    mend: `请更正文件；原件就是这样的，--keep ${shellWord(place)}`,
  })),
  periodSealed: entry("TB4061", () => ({
    found: "这一期已经用印，发布过的内容不会被覆盖",
    mend: "请在 corrections.csv 中记录更正。",
  })),
  settingsBroken: entry("TB4062", () => ({
    found: "这个文件不是JSON，其中您写的内容无法保留",
    mend: "请更正这个文件，或把它移走。",
  })),
  periodThere: entry("TB4063", ({ count }: { count: number }) => ({
    found: `这一期已经有了，会改动${count}个文件`,
    mend: "--replace",
  })),
  hiddenWordText: entry("TB4071", ({ how }: { how: string }) => ({
    found: `Word 不显示的文字（${how}）已略去`,
  })),
  deletionCarried: entry("TB4072", () => ({ found: "修订中删去的文字已删去" })),
  foreignLink: entry("TB4073", () => ({ found: "指向非政府网站的链接已去掉" })),
  noteMarkLeft: entry("TB4074", () => ({ found: "注号已略去" })),
  struckLeft: entry("TB4075", () => ({ found: "加了删除线的文字已略去" })),
  hiddenElementLeft: entry("TB4076", () => ({ found: "网页不显示的内容已略去" })),
  hiddenSheetLeft: entry("TB4077", ({ cells }: { cells: number }) => ({
    found: `隐藏的工作表已略去（${cells}格）`,
  })),
  hiddenCellsLeft: entry("TB4078", ({ cells }: { cells: number }) => ({
    found: `隐藏的行或列已略去（${cells}格）`,
  })),
  formulaUnsolved: entry(
    "TB4079",
    ({ first, last, count }: { first: string; last: string; count: number }) => ({
      found: `公式在文件里没有结果，这一格既不是空的也不知道是多少：${count > 1 ? `${first}至${last}共${count}格` : first}`,
      mend: "请用制作它的程序打开，让它算出结果，再保存。",
    }),
  ),
  symbolUnread: entry("TB4091", ({ place }: { place: string }) => ({
    found: "文中有一个符号，换了字体就读不出",
    mend: `请在原文件中把它换成文字；它没有意思，--keep ${shellWord(place)}`,
  })),
  pictureInSentence: entry("TB4092", ({ place }: { place: string }) => ({
    found: "句子里有一张图片，图片里的字没有录入",
    mend: `请在原文件中把图片里的字打出来；图片里没有字，--keep ${shellWord(place)}`,
  })),
  fileInFile: entry("TB4093", () => ({
    found: "Word 文件里嵌着另一份文件，没有读出",
    mend: "请用 Word 打开，另存一份再录入。",
  })),
  noteMoved: entry("TB4094", () => ({ found: "脚注或尾注放到了它所注的段落或表格之后" })),
  textBoxMoved: entry("TB4095", () => ({ found: "文本框里的文字放到了它所在的段落之后" })),
  rubyLeft: entry("TB4096", () => ({ found: "字上所注的音已略去" })),
  marginLeft: entry("TB4097", () => ({ found: "页眉或页脚的文字已略去" })),
  drawingLeft: entry("TB4098", () => ({ found: "工作表上图形、文本框里的文字没有录入" })),
  fractionsAsPercent: entry("TB4099", ({ heading, percent }: { heading: string; percent: string }) => ({
    found: `${quoted(heading)}一列是小数，已写成百分数：${percent}`,
  })),
  tableContinued: entry("TB4100", () => ({ found: "这个表接着上一个表编号，表头相同，已接在它后面" })),
  linesJoined: entry("TB4101", ({ count }: { count: number }) => ({
    found: `句子在行末断开，已接上（${count}处）；请看是否接对`,
  })),
  listInText: entry("TB4102", () => ({ found: "正文里的小表已逐行写成文字" })),
  tableInText: entry("TB4103", () => ({ found: "正文里的表已作为表格录入，正文接着它之后的段落" })),
  fileInPdf: entry("TB4105", () => ({
    found: "PDF 里附着另一份文件，没有读出",
    mend: "请用 PDF 阅读器把它取出来，一并收文；并请来文单位发一份没有附着文件的 PDF。",
  })),
  annotationLeft: entry("TB4106", ({ place }: { place: string }) => ({
    found: "盖在 PDF 页面上的文字（表单、批注、删除线）没有录入",
    mend: `请来文单位把它写进正文；它不属于通报，--keep ${shellWord(place)}`,
  })),
  unseenLeft: entry("TB4107", () => ({ found: "页面上看不见的文字已略去" })),
  slantedLeft: entry("TB4108", () => ({ found: "斜着或竖着的文字（水印、印章）已略去" })),
  columnsUnclear: entry("TB4109", ({ place }: { place: string }) => ({
    found: "这几行像是没有线的表，看不出哪个字在哪一栏",
    mend: `请把它录入 .xlsx 文件；它不是表，按一行行文字录入，--keep ${shellWord(place)}`,
  })),
  cellCommentLeft: entry("TB4112", () => ({ found: "单元格的批注没有录入" })),
  coveredCellLeft: entry("TB4113", () => ({ found: "合并单元格盖住的内容已略去" })),
  formatHides: entry("TB4114", () => ({ found: "单元格的格式不显示它的数，已略去" })),
  runOnSeparated: entry("TB4111", ({ count }: { count: number }) => ({
    found: `全文连成一行，已按标题、编号和落款分成${count}段；请看是否分对`,
  })),
  columnsOnNextPage: entry("TB4110", ({ place }: { place: string }) => ({
    found: "这一页像是上一页那张表右边的几栏，没有接上",
    mend: `请在表格程序里设为一页宽，再另存；它不是，--keep ${shellWord(place)}`,
  })),
  lookTrust: entry("TB4081", ({ source }: { source: string }) => ({
    found: `来源${quoted(source)}有多可信、为什么（trust、reason、kind），请您写明`,
  })),
  lookStatedRow: entry(
    "TB4104",
    ({
      what,
      value,
      standing,
      quote,
    }: {
      what: string;
      value: string;
      standing: StatedStanding;
      quote: string;
    }) => ({
      found: `据正文写入：${what} ${value}（${standings[standing]}），原文${quoted(quote)}`,
    }),
  ),
  lookStated: entry("TB4082", () => ({
    found: "没有收到表格；请把正文中的数字写进去，每个数字附上原文",
  })),
  lookOwnTable: entry("TB4083", () => ({ found: "没有收到这个表；正文说到的，请补上" })),
  lookRows: entry("TB4084", ({ names }: { names: readonly string[] }) => ({
    found: `没有${names.join("、")}的行`,
  })),
  lookAsOf: entry("TB4085", () => ({ found: "没有找到数据截至日（截至……）：asOf" })),
  lookWindow: entry("TB4086", () => ({ found: "没有找到检查的起止日（备注）：window" })),
};
