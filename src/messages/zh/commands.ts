import { entry } from "../entry.ts";
import { quoted } from "./quoted.ts";

const missingArguments = {
  copy: "没有写出要比对的文件",
  period: "没有写出要用印的期",
  siteOrData: "--site 和 --data 只能写一个",
  received: "没有写出要录入的文件",
  folder: "没有写出目录",
};

const wantedValues = {
  day: "日期，如 2024-05-31",
  attachment: "附件的序号，如 1",
};

export type MissingArgument = keyof typeof missingArguments;
export type WantedValue = keyof typeof wantedValues;

/** What commands say of their own work (TB9…). */
export const commands = {
  problemsFound: entry("TB9001", ({ problems, files }: { problems: number; files: number }) => ({
    found: `${files}个文件中有${problems}个问题，未写入任何内容`,
  })),
  systemForbidden: entry("TB9011", ({ path }: { path: string }) => ({
    found: `没有写入或读取${quoted(path)}的权限`,
    mend: "请核对权限；或用 --out、TONGBAO_WORK 指定当前用户可以写入的文件夹。",
  })),
  systemFull: entry("TB9012", ({ path }: { path: string }) => ({
    found: `磁盘已满，${quoted(path)}没有写成；原来的内容没有动`,
    mend: "请腾出空间后重新运行。",
  })),
  systemNoFolder: entry("TB9013", ({ path }: { path: string }) => ({
    found: `${quoted(path)}不能用作文件夹：已有同名的文件，或路径中有一段不是文件夹`,
    mend: "请另选一个文件夹。",
  })),
  systemNameTooLong: entry("TB9014", ({ path }: { path: string }) => ({
    found: `路径${quoted(path)}太长`,
    mend: "请改短。",
  })),
  systemLinkLoop: entry("TB9015", ({ path }: { path: string }) => ({
    found: `${quoted(path)}是链接，所指的不存在，或绕回它自己`,
    mend: "请删去这个链接，或另选一个文件夹。",
  })),
  systemOther: entry("TB9019", ({ path, code }: { path: string; code: string }) => ({
    found: `系统不能读写${quoted(path)}（${code}）`,
    mend: "请核对这个路径及其所在的磁盘。",
  })),
  workBusy: entry("TB9022", ({ folder }: { folder: string }) => ({
    found: `另一个命令正在使用工作目录${quoted(folder)}，没有做任何事`,
    mend: "请等它结束后重新运行，或用 TONGBAO_WORK 另指定一个文件夹。",
  })),
  newRecordNotEmpty: entry("TB9023", ({ folder }: { folder: string }) => ({
    found: `文件夹${quoted(folder)}中已有内容，没有写入`,
    mend: "请另指定一个文件夹，或先清空这一个。",
  })),
  newRecordRegionTwice: entry("TB9024", ({ name }: { name: string }) => ({
    found: `${quoted(name)}写了两次，没有写入`,
    mend: "每个地区或单位写一次。",
  })),
  browserWrong: entry("TB9031", ({ path }: { path: string }) => ({
    found: `CHROMIUM_PATH 所指的${quoted(path)}不是可以运行的浏览器；各期没有 PDF，网站其余部分完整`,
    mend: "请更正，或取消这个环境变量，由程序查找。",
  })),
  browserMissing: entry("TB9032", () => ({
    found: "没有找到浏览器；各期没有 PDF，网站其余部分完整",
    mend: "请安装 Chromium、Chrome 或 Edge，或用 CHROMIUM_PATH 指明，再重新生成。",
  })),
  fontMissing: entry("TB9033", () => ({
    found: "这台机器没有中文字体；各期没有 PDF，网站其余部分完整",
    mend: "请安装中文字体（Debian、Ubuntu：fonts-noto-cjk 和 fontconfig），再重新生成。",
  })),
  printFailed: entry("TB9034", ({ browser, output }: { browser: string; output: string }) => ({
    found: `浏览器${quoted(browser)}没有打印出 PDF；它的输出是${quoted(output)}`,
    mend: "请核对浏览器，或不用 --pdf。",
  })),
  portWrong: entry("TB9041", ({ port }: { port: string }) => ({
    found: `${quoted(port)}不是端口号`,
    expected: "0 至 65535 的整数",
  })),
  portTaken: entry("TB9042", ({ port }: { port: number }) => ({
    found: `端口 ${port} 已被占用`,
    mend: "请用 --port 另选一个。",
  })),
  previewNothing: entry("TB9043", ({ folder }: { folder: string }) => ({
    found: `没有文件夹${quoted(folder)}`,
    mend: "请先执行 npm run build。",
  })),
  recordBusy: entry("TB9021", () => ({
    found: "另一个命令正在写这个数据目录，未写入任何内容",
    mend: "请等它结束后重新运行。",
  })),
  optionUnknown: entry("TB9051", ({ option }: { option: string }) => ({
    found: `没有选项${quoted(option)}`,
    expected: "下列选项之一",
  })),
  optionWrong: entry("TB9052", ({ option }: { option: string }) => ({
    found: `选项${quoted(option)}写得不对：缺少它的值，或不应有值`,
    expected: "如下的写法",
  })),
  argumentTooMany: entry("TB9053", ({ argument }: { argument: string }) => ({
    found: `${quoted(argument)}是多余的`,
    expected: "如下的写法",
  })),
  periodWrong: entry("TB9055", ({ value, forms }: { value: string; forms: readonly string[] }) => ({
    found: `--period ${quoted(value)}不是期`,
    expected: `如 ${forms.join("、")}`,
  })),
  optionValueWrong: entry(
    "TB9056",
    ({ option, value, wanted }: { option: string; value: string; wanted: WantedValue }) => ({
      found: `${option} ${quoted(value)}不对`,
      expected: wantedValues[wanted],
    }),
  ),
  answerMissing: entry("TB9057", ({ option }: { option: string }) => ({
    found: `没有写出 ${option}`,
    expected: "如下的写法",
  })),
  argumentMissing: entry("TB9054", ({ what }: { what: MissingArgument }) => ({
    found: missingArguments[what],
    expected: "如下的写法",
  })),
};
