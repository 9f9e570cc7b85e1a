import { entry } from "../entry.ts";
import { listed, quoted } from "./quoted.ts";

/** What the editor can say of a doubt that is none. */
const orDeclare = "核对无误的，请在 declared.json 的 doubts 中写明代码和理由。";

/** What is not certain to be wrong, and stops a build until the editor has looked into it (TB23…). */
export const doubts = {
  otherPeriodNamed: entry(
    "TB2301",
    ({ text, named, period }: { text: string; named: string; period: string }) => ({
      found: `${quoted(text)}说的是 ${named}，文件夹却是 ${period}`,
      expected: "同一期",
      mend: `请更正其中一处。${orDeclare}`,
    }),
  ),
  noSuchDay: entry("TB2302", ({ text }: { text: string }) => ({
    found: `没有${quoted(text)}这一天`,
    expected: "有的日子",
    mend: `请对照原件更正。${orDeclare}`,
  })),
  publishedUnsigned: entry("TB2303", ({ published, signed }: { published: string; signed: string }) => ({
    found: `发布日期 ${published} 早于成文日期 ${signed}`,
    expected: "成文之日或以后",
    mend: `请更正 published 或 signed。${orDeclare}`,
  })),
  publishedLate: entry("TB2304", ({ published, signed }: { published: string; signed: string }) => ({
    found: `发布日期 ${published} 比成文日期 ${signed} 晚一年以上`,
    expected: "成文后一年以内",
    mend: `请更正 published 或 signed。${orDeclare}`,
  })),
  signedLate: entry("TB2305", ({ signed, to }: { signed: string; to: string }) => ({
    found: `成文日期 ${signed} 比本期最后一天 ${to} 晚一年以上`,
    expected: "本期结束后一年以内",
    mend: `请更正 signed，或文件夹名。${orDeclare}`,
  })),
  countDayDiffers: entry("TB2306", ({ text, asOf }: { text: string; asOf: string }) => ({
    found: `正文说截至${quoted(text)}，period.json 的 asOf 却是 ${asOf}`,
    expected: "同一天",
    mend: `请更正其中一处。${orDeclare}`,
  })),
  windowDiffers: entry("TB2307", ({ found, window }: { found: Days; window: Days }) => ({
    found: `文字说的检查时段是 ${found.from} 至 ${found.to}，period.json 的 window 却是 ${window.from} 至 ${window.to}`,
    expected: "同样的起止日期",
    mend: `请更正其中一处。${orDeclare}`,
  })),
  deadlineNotInText: entry("TB2308", ({ due, named }: { due: string; named: readonly string[] }) => ({
    found: `期限 ${due} 在正文中没有；正文中的日期有：${listed(named)}`,
    expected: "正文写明的日期",
    mend: `请更正期限或正文；另有依据的，请写入“依据”。${orDeclare}`,
  })),
  owedByOthers: entry("TB2309", ({ found, text }: { found: readonly string[]; text: readonly string[] }) => ({
    found: `责任单位是${listed(found)}，正文这一句说的却是${listed(text)}`,
    expected: "同样的单位",
    mend: `请更正其中一处。${orDeclare}`,
  })),
  stateDiffers: entry(
    "TB2310",
    ({ state, name, finished }: { state: string; name: string; finished: readonly string[] }) => ({
      found: `${name}的状态是“${state}”，正文说已完成的却是${listed(finished)}`,
      expected: "与正文一致的状态",
      mend: `请更正其中一处。${orDeclare}`,
    }),
  ),
  wordsNotInText: entry("TB2311", ({ text }: { text: string }) => ({
    found: `正文中没有${quoted(text)}`,
    expected: "正文的原话",
    mend: `请更正其中一处。${orDeclare}`,
  })),
  sequenceBroken: entry("TB2312", ({ found, expected }: { found: string; expected: number }) => ({
    found: `序号是 ${found}`,
    expected: String(expected),
    mend: `请核对有没有漏行。${orDeclare}`,
  })),
  rowsEqual: entry("TB2313", ({ line }: { line: number }) => ({
    found: `这一行与第${line}行相同`,
    expected: "每行各不相同",
    mend: `请删去重复的一行。${orDeclare}`,
  })),
  operatorElsewhere: entry("TB2314", ({ operator, region }: { operator: string; region: string }) => ({
    found: `主办单位${quoted(operator)}不在${region}`,
    expected: "属于该地区的单位",
    mend: `请更正地区或主办单位。${orDeclare}`,
  })),
  deadlineMoved: entry(
    "TB2315",
    ({ name, due, before, period }: { name: string; due: string; before: string; period: string }) => ({
      found: `${name}的完成期限是 ${due}，${period} 中却是 ${before}`,
      expected: "与前一期相同的期限",
      mend: `请更正其中一处。${orDeclare}`,
    }),
  ),
  regionsGone: entry("TB2316", ({ names, period }: { names: readonly string[]; period: string }) => ({
    found: `表中没有${listed(names)}，${period} 中却有`,
    expected: "前一期所列的各地区",
    mend: `请补上，空着的内容留空即可。${orDeclare}`,
  })),
  tableRepeated: entry("TB2317", ({ period }: { period: string }) => ({
    found: `这张表与 ${period} 的一张完全相同`,
    expected: "本期自己的表",
    mend: `请核对是不是放错了文件。${orDeclare}`,
  })),
  sourceDayDiffers: entry("TB2318", ({ date, days }: { date: string; days: readonly string[] }) => ({
    found: `来源的日期是 ${date}，同名通报的成文、发布日期却是 ${listed([...new Set(days)])}`,
    expected: "同一天",
    mend: `请更正其中一处。${orDeclare}`,
  })),
  lastSentenceOpen: entry("TB2319", ({ text }: { text: string }) => ({
    found: `正文的最后一句没有句号：${quoted(text)}`,
    expected: "完整的句子",
    mend: `请核对正文是不是缺了末尾。${orDeclare}`,
  })),
  tableRegionsMissing: entry("TB2321", ({ names, period }: { names: readonly string[]; period: string }) => ({
    found: `表中没有${listed(names)}，${period} 的同样一张表中却有`,
    expected: "前一张表所列的各地区",
    mend: `请核对有没有漏行；本来就不全的表，在 period.json 的 tables 中写 "partial": true。${orDeclare}`,
  })),
  tableNoFigures: entry("TB2322", () => ({
    found: "表中只有列名，没有数字",
    expected: "至少一行数字",
    mend: `请核对文件是不是保存完整。${orDeclare}`,
  })),
  doubtNotRaised: entry("TB2320", ({ code }: { code: string }) => ({
    found: `doubts 中的 ${quoted(code)} 在这一期没有出现`,
    expected: "本期出现的代码",
    mend: "请删去这一条，或更正代码。",
  })),
};

interface Days {
  readonly from: string;
  readonly to: string;
}
