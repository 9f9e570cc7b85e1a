import { entry } from "../entry.ts";
import { oneOf, quoted } from "./quoted.ts";

/** What a file can turn out to be, whatever its name says. */
const contents = {
  docx: "Word 文档（.docx）",
  xlsx: "工作簿（.xlsx）",
  xls: "旧版工作簿（.xls）",
  doc: "旧版 Word 文档（.doc）",
  locked: "加了密码的文档",
  zip: "压缩包，或已损坏的办公文档",
  pdf: "PDF",
  rtf: "富文本（.rtf）",
  html: "网页",
  text: "纯文本，或无法识别的内容",
};

export type FileContent = keyof typeof contents;

export type EncodingName = "UTF-8" | "UTF-16" | "UTF-8/GB18030";

const saveAgain = "请用 Word、WPS 或 Excel 打开后重新保存，或请来文单位另发一份。";
const saveAsUtf8 = "请重新保存为 UTF-8（Excel 中选“CSV UTF-8”），并核对此处的文字。";

/** A file that intake does not read, by the end of its name. */
const unread = (mend: string) => (values: { ending: string; known: readonly string[] }) => ({
  found: `不读取以${quoted(values.ending)}结尾的文件`,
  expected: oneOf(values.known),
  mend,
});

const encodings: Record<EncodingName, string> = {
  "UTF-8": "UTF-8 文本",
  "UTF-16": "UTF-16 文本",
  "UTF-8/GB18030": "UTF-8 或 GB18030 文本",
};

interface BadBytes {
  /** As an editor of bytes shows them: "B5 D8". */
  bytes: string;
  encoding: EncodingName;
}

/** Files that cannot be read. */
export const documents = {
  fileMissing: entry("TB1001", () => ({
    found: "没有这个文件",
    expected: "已有的文件",
    mend: "请核对路径和文件名。",
  })),
  fileForbidden: entry("TB1002", () => ({
    found: "没有读取这个文件的权限",
    expected: "当前用户可以读取的文件",
    mend: "请核对文件的权限。",
  })),
  fileUnreadable: entry("TB1003", ({ code }: { code: string }) => ({
    found: `无法读取这个文件（系统报告 ${code}）`,
    expected: "当前用户可以读取的文件",
    mend: "请核对文件及其所在的磁盘。",
  })),
  notAFile: entry("TB1004", () => ({
    found: "这是文件夹，不是文件",
    expected: "文件",
    mend: "请写出其中的文件，不要只写文件夹。",
  })),
  linkLeadsOut: entry("TB1036", ({ target }: { target: string }) => ({
    found: `这是链接，指向数据文件夹以外的${quoted(target)}`,
    expected: "文件就在数据文件夹中：数据文件夹以外的内容不公布",
    mend: "请把要公布的文件复制到这里；否则请删去这个链接。",
  })),
  linkBroken: entry("TB1037", () => ({
    found: "这是链接，所指的已不存在，或绕回它自己",
    expected: "文件或文件夹",
    mend: "请删去这个链接，把文件复制到这里。",
  })),
  neitherFileNorFolder: entry("TB1038", () => ({
    found: "这既不是文件，也不是文件夹（如管道、设备）",
    expected: "文件或文件夹",
    mend: "请移出数据文件夹。",
  })),
  fileEmpty: entry("TB1005", () => ({
    found: "文件是空的",
    expected: "有内容的文件",
    mend: "请补上内容；若没有公布过，请删去这个文件。",
  })),
  receivedEmpty: entry("TB1006", () => ({
    found: "收到的文件是空的",
    expected: "有内容的文件",
    mend: "请来文单位另发一份。",
  })),
  fileTooLarge: entry("TB1007", ({ bytes, most }: { bytes: number; most: number }) => ({
    found: `文件有${bytes}字节`,
    expected: `不超过${most}字节（${most / 1024 / 1024} MB）`,
    mend: "请核对是否拿错了文件，并去掉不属于它的内容。",
  })),
  fileNameHidden: entry("TB1008", ({ character }: { character: string }) => ({
    found: `文件名中有看不见的字符 ${character}`,
    expected: "看上去是什么就是什么的文件名",
    mend: "请重新命名这个文件。",
  })),
  formatUnknown: entry("TB1009", unread("请另存为其中一种格式。")),
  formatOldWord: entry("TB1010", unread("请用 Word 或 WPS 打开，另存为 .docx。")),
  formatOldSheet: entry("TB1011", unread("请用 WPS 打开，另存为 .xlsx。")),
  formatPdf: entry("TB1012", unread("请索取生成它的 Word 文件，或把文字复制到 .txt 文件。")),
  formatMacros: entry("TB1013", unread("请另存为不带宏的 .docx 或 .xlsx。")),
  otherContent: entry("TB1014", ({ ending, holds }: { ending: string; holds: FileContent }) => ({
    found: `文件名以 .${ending} 结尾，内容却是${contents[holds]}`,
    expected: "与文件名相符的内容",
    mend:
      holds === "html"
        ? "请把文件名改为以 .html 结尾。"
        : "请按实际内容改名；或用生成它的程序打开，重新保存。",
  })),
  nulByte: entry("TB1015", () => ({
    found: "这里有空字节（NUL）",
    expected: "文本文件，不是二进制文件（如工作簿、Word 文档、压缩包）",
    mend: "请另存为文本：表格存为 CSV UTF-8，通报存为 UTF-8 纯文本。",
  })),
  badBytes: entry("TB1016", ({ bytes, encoding }: BadBytes) => ({
    found: `这几个字节（${bytes}）不成字符`,
    expected: encodings[encoding],
    mend: saveAsUtf8,
  })),
  endsInsideCharacter: entry("TB1017", ({ bytes, encoding }: BadBytes) => ({
    found: `文件在一个字符的中间断了（${bytes}）`,
    expected: encodings[encoding],
    mend: saveAsUtf8,
  })),
  otherEncoding: entry("TB1018", () => ({
    found: "读出来的都是生僻字，文件用的是别的编码（如 Big5、Shift-JIS）",
    expected: "UTF-8、UTF-16 或 GB18030 文本",
    mend: "请用生成它的程序打开，另存为 UTF-8。",
  })),
  readingTooLong: entry("TB1019", ({ seconds, files }: { seconds: number; files: number }) => ({
    found: `读取${ofFiles(files)}用了${seconds}秒还没有完`,
    expected: "通报或其附件，至多几十页",
    mend: "请核对是否拿错了文件；或用生成它的程序打开，重新保存。",
  })),
  readingGivenUp: entry("TB1020", ({ megabytes, files }: { megabytes: number; files: number }) => ({
    found: `读取${ofFiles(files)}所需的内存超过${megabytes} MB，或读取程序出了错`,
    expected: "通报或其附件，至多几十页",
    mend: "请核对是否拿错了文件；或用生成它的程序打开，重新保存。",
  })),
  textTooLong: entry("TB1021", ({ place, most }: { place: string; most: number }) => ({
    found: `一段文字或一个单元格（${place}）超过${most}字`,
    expected: `一段或一格不超过${most}字`,
    mend: "请核对是否拿错了文件；通报一般有几十段。",
  })),
  tooManyBlocks: entry("TB1022", ({ blocks, most }: { blocks: number; most: number }) => ({
    found: `文件有${blocks}段`,
    expected: `不超过${most}段`,
    mend: "请核对是否拿错了文件；通报一般有几十段。",
  })),
  nothingVisible: entry("TB1023", () => ({
    found: "文件中没有看得见的文字",
    expected: "通报或附件",
    mend: "请打开文件核对；扫描件（文字的图片）须录成文字。",
  })),
  officeDamaged: entry("TB1024", () => ({
    found: "文件已损坏，或不完整",
    expected: "完整的 .docx 或 .xlsx 文件",
    mend: saveAgain,
  })),
  officeTooLarge: entry("TB1025", ({ megabytes, parts }: { megabytes: number; parts: number }) => ({
    found: `文件展开后超过${megabytes} MB，或内含文件多于${parts}个`,
    expected: `展开后不超过${megabytes} MB，内含文件不多于${parts}个`,
    mend: "请核对是否拿错了文件，并去掉大幅图片。",
  })),
  macros: entry("TB1026", ({ part }: { part: string }) => ({
    found: `文件中有宏（${quoted(part)}）`,
    expected: "不含程序的文档",
    mend: "请另存为 .docx 或 .xlsx（不是 .docm、.xlsm），再收文。",
  })),
  wordWithoutText: entry("TB1027", () => ({
    found: "Word 文档中没有正文（word/document.xml）",
    expected: "Word 或 WPS 保存的文档",
    mend: saveAgain,
  })),
  partUnreadable: entry("TB1028", ({ part }: { part: string }) => ({
    found: `文档的内部文件${quoted(part)}无法读取`,
    expected: "Word、WPS 或 Excel 保存的文档",
    mend: saveAgain,
  })),
  partDocumentType: entry("TB1029", ({ part }: { part: string }) => ({
    found: `文档的内部文件${quoted(part)}带有文档类型声明（DOCTYPE），办公软件从不写入这种声明`,
    expected: "Word、WPS 或 Excel 保存的文档",
    mend: saveAgain,
  })),
  partTooDeep: entry("TB1030", ({ part, most }: { part: string; most: number }) => ({
    found: `文档的内部文件${quoted(part)}嵌套超过${most}层`,
    expected: "Word 或 WPS 保存的文档",
    mend: saveAgain,
  })),
  workbookUnreadable: entry("TB1031", () => ({
    found: "无法读取这个工作簿",
    expected: "Excel 或 WPS 保存的工作簿，不带密码",
    mend: "请用 Excel 或 WPS 打开，另存为 .xlsx，或请来文单位另发一份。",
  })),
  pageTooDeep: entry("TB1032", ({ most }: { most: number }) => ({
    found: `网页的标签嵌套超过${most}层`,
    expected: "浏览器保存的网页",
    mend: "请从浏览器中把文字复制到 .txt 文件，并核对有没有不属于通报的内容。",
  })),
  mergedOverlap: entry("TB1033", ({ place }: { place: string }) => ({
    found: `表格（${place}）的合并单元格互相重叠`,
    expected: "每个位置只属于一个单元格的表格",
    mend: "请取消合并，填好各单元格，再保存。",
  })),
  tableTooLarge: entry(
    "TB1034",
    (values: { place: string; rows: number; columns: number; mostRows: number; mostColumns: number }) => ({
      found: `表格（${values.place}）有${values.rows}行${values.columns}列`,
      expected: `不超过${values.mostRows}行${values.mostColumns}列`,
      mend: "请核对是否拿错了文件，并删去不属于附件的单元格。",
    }),
  ),
  quoteOpen: entry("TB1035", ({ row }: { row: number }) => ({
    found: `第${row}行有一个英文双引号只有前半，没有后半`,
    expected: '形如 "甲,乙" 的单元格，其中的双引号写两遍',
    mend: "请把表格重新保存为 CSV UTF-8。",
  })),
  namedAsWorkbook: entry("TB1046", ({ holds }: { holds: "html" | "text" }) => ({
    found: `文件名以 .xls 结尾，内容是${holds === "html" ? "网页" : "用制表符分列的文本"}，已按内容读取`,
  })),
  pdfLocked: entry("TB1039", () => ({
    found: "PDF 加了密码",
    expected: "不用密码就能打开的 PDF",
    mend: "请来文单位另发一份不带密码的。",
  })),
  pdfDamaged: entry("TB1040", () => ({
    found: "PDF 已损坏，或不完整",
    expected: "能打开的 PDF",
    mend: "请用 PDF 阅读器打开核对；打得开，请另存一份再收文；打不开，请来文单位另发一份。",
  })),
  pdfTooLong: entry("TB1041", ({ pages, most }: { pages: number; most: number }) => ({
    found: `PDF 有${pages}页`,
    expected: `不超过${most}页`,
    mend: "请核对是否拿错了文件；通报和附件一般有几十页。",
  })),
  pdfTooMuch: entry("TB1042", ({ page, most }: { page: number; most: number }) => ({
    found: `PDF 第${page}页所画的超过${most}笔`,
    expected: "文字和表格",
    mend: "请核对是否拿错了文件；或请来文单位发 Word 文件。",
  })),
  pdfScan: entry("TB1043", ({ pages }: { pages: readonly number[] }) => ({
    found: `PDF 第${pages.join("、")}页是扫描的图片，没有文字（识别程序附上的文字看不见，不作数）`,
    expected: "由 Word、WPS 或 Excel 生成、有文字的 PDF",
    mend: "请索取生成它的文件；或逐字录入 .txt 文件，把表格录入 .xlsx 文件，并与扫描件核对。",
  })),
  pdfTooLarge: entry("TB1045", ({ megabytes }: { megabytes: number }) => ({
    found: `PDF 所画的内容展开后超过${megabytes} MB`,
    expected: `展开后不超过${megabytes} MB（图片和字体不计）`,
    mend: "请核对是否拿错了文件；或请来文单位发 Word 文件。",
  })),
  pdfTurned: entry("TB1044", ({ place }: { place: string }) => ({
    found: `PDF 的一页（${place}）文字横着`,
    expected: "文字正着的页",
    mend: "请用 PDF 阅读器把这一页转正，另存一份再收文。",
  })),
};

function ofFiles(files: number): string {
  return files > 1 ? `这个文件或它后面的文件（共${files}个）` : "这个文件";
}
