import { entry } from "../entry.ts";
import { shellWord } from "../shell-word.ts";
import { oneOf, quoted } from "./quoted.ts";

/** What does not hold in a chain of seals. */
const faults = {
  period: "写的是另一期",
  sequence: "的序号与位置不符：有印被抽去、插入或调换",
  previous: "没有接在前一印之后：有印被抽去、插入或改动",
  date: "的日期早于前一印",
  digest: "的指纹与内容不符：内容被改动过",
  "signature-wrong": "的签名与内容不符",
  "signature-unknown": "的签名所用的公钥，site.json 的 keys 中没有",
};

export type SealFault = keyof typeof faults;

const restore = "请取回用印时的 seal.json；数据目录若有备份或版本记录，可从中取回。";

/** A change, both readings: where one is missing, it was put in or taken out. */
interface Change {
  readonly before?: string;
  readonly after?: string;
  readonly date: string;
  readonly period: string;
  readonly file: string;
}

function mendChange({ period, file }: Change): string {
  return `若是笔误，请改回；若是更正，请在 corrections.csv 增加一行（期 ${period}，文件 ${file}），再执行 npm run -s seal -- ${period}。`;
}

/** Seals, and what differs from them (TB6…). */
export const seals = {
  sealedChanged: entry("TB6001", (change: Change) => ({
    found:
      change.before === undefined
        ? `用印以后增加了${quoted(change.after ?? "")}`
        : change.after === undefined
          ? `用印时的${quoted(change.before)}没有了`
          : `用印时是${quoted(change.before)}，现在是${quoted(change.after)}`,
    expected: `与${change.date}用印时相同`,
    mend: mendChange(change),
  })),
  sealedBytes: entry("TB6002", (change: Change) => ({
    found: "用印以后，这个文件的字节变了，读得出的内容没有变（如换行、编码）",
    expected: `与${change.date}用印时逐字节相同`,
    mend: mendChange(change),
  })),
  sealedFileGone: entry("TB6003", (change: Change) => ({
    found: "用印时有的这个文件没有了",
    expected: `与${change.date}用印时相同`,
    mend: mendChange(change),
  })),
  sealedFileNew: entry("TB6004", (change: Change) => ({
    found: "用印时没有这个文件",
    expected: `与${change.date}用印时相同`,
    mend: mendChange(change),
  })),
  sealFault: entry("TB6005", ({ fault, sequence }: { fault: SealFault; sequence: number }) => ({
    found: `第${sequence}印${faults[fault]}`,
    expected: "用印时写下的内容，一字不差",
    mend: fault === "signature-unknown" ? "请在 site.json 的 keys 中写上这把公钥。" : restore,
  })),
  sealUnitWrong: entry("TB6006", ({ unit, sequence }: { unit: string; sequence: number }) => ({
    found: `第${sequence}印所存的${quoted(unit)}，文字与指纹不符`,
    expected: "用印时写下的内容，一字不差",
    mend: restore,
  })),
  sealWrong: entry("TB6008", ({ where }: { where: string }) => ({
    found: `不是用印写下的样子（${where}）`,
    expected: "npm run -s seal 写出的 seal.json",
    mend: restore,
  })),
  keyWrong: entry("TB6007", () => ({
    found: "这不是可用的公钥",
    expected: "Ed25519 或 SM2 公钥的 Base64，一行，没有 PEM 文件的首行和末行",
    mend: "请放入 npm run -s seal -- --new-key 写出的公钥；私钥不要放在这里。",
  })),
  sealPeriodUnknown: entry("TB6011", ({ period, known }: { period: string; known: readonly string[] }) => ({
    found: `数据中没有${quoted(period)}这一期`,
    expected: oneOf(known),
    mend: "请核对期的编号。",
  })),
  sealUnneeded: entry("TB6012", ({ period, date }: { period: string; date: string }) => ({
    found: `${period} 已于${date}用印，此后没有变化`,
    expected: "没有用过印的一期，或用印以后有更正的一期",
    mend: "不需要再用印。",
  })),
  sealUncorrected: entry("TB6013", ({ file, period }: { file: string; period: string }) => ({
    found: `${file} 在用印以后改动过，corrections.csv 中没有新的一行说明它`,
    expected: `corrections.csv 中一行新的更正，期为 ${period}，文件为 ${file}`,
    mend: "请写明改了什么、为什么，再用印；若不是更正，请改回。",
  })),
  sealDateMissing: entry("TB6014", ({ period }: { period: string }) => ({
    found: `${period} 没有可以作为用印日期的日期`,
    expected: "通报的成文日期，或 --date 给出的日期",
    mend: `请执行 npm run -s seal -- ${period} --date 2024-05-31。`,
  })),
  sealDateWrong: entry("TB6015", ({ date }: { date: string }) => ({
    found: `${quoted(date)}不是日期，或早于前一印的日期`,
    expected: "日历上有的一天，写作 2024-05-31，不早于前一印",
    mend: "请更正 --date。",
  })),
  keyUnreadable: entry("TB6021", ({ path }: { path: string }) => ({
    found: `${shellWord(path)} 不是可用的私钥`,
    expected: "npm run -s seal -- --new-key 写出的私钥文件（PEM）",
    mend: "请核对路径。",
  })),
  keyUnpublished: entry("TB6022", () => ({
    found: "site.json 的 keys 中没有与这把私钥成对的公钥",
    expected: "先公布公钥，读者才能验证签名",
    mend: "请把公钥写进 site.json 的 keys，再用印。",
  })),
  keyInside: entry("TB6023", ({ folder }: { folder: string }) => ({
    found: `${shellWord(folder)} 在本项目或数据目录之内`,
    expected: "两者之外的目录，私钥才不会被一起公开",
    mend: "请另选一个目录，如加密的优盘。",
  })),
  keyExists: entry("TB6024", ({ path }: { path: string }) => ({
    found: `${shellWord(path)} 已经存在`,
    expected: "还没有钥匙的目录",
    mend: "请另选一个目录；旧的私钥不会被覆盖。",
  })),
  nothingSealed: entry("TB6031", () => ({
    found: "没有任何一期用过印，没有可以比对的文本",
    expected: "至少一期有 seal.json",
    mend: "请先执行 npm run -s seal -- 期；只核对数字时用 npm run -s audit -- 文件。",
  })),
  sealedPeriodUnknown: entry("TB6032", ({ period, known }: { period: string; known: readonly string[] }) => ({
    found: `${quoted(period)}没有用过印`,
    expected: `用过印的一期：${oneOf(known)}`,
    mend: "请更正 --period，或不写它：用过印的各期都会比对。",
  })),
  siteFolderMissing: entry("TB6033", () => ({
    found: "没有这个文件夹",
    expected: "build 写出的站点文件夹，如 dist",
    mend: "请核对 --site 的路径。",
  })),
};
