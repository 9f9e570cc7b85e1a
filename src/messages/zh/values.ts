import { entry } from "../entry.ts";
import { keyNamed } from "./key-names.ts";
import { listed, meant, oneOf, quoted } from "./quoted.ts";

/** What a value of a JSON file or of front matter should be. */
export const expectations = {
  text: "不是空白的文字",
  string: "文字（写在英文双引号中）",
  boolean: "true（是）或 false（否）",
  number: "数字",
  list: "列表，形如 [ … ]",
  object: "一组键和值，形如 { … }",
  day: "日历上有的一天，如 2024-05-31",
  dayOrTime: "一天，或一天和时刻，如 2024-05-31 14:58",
  count: "零或正整数，如 472",
  bytes: "字节数，整数",
  sha256: "SHA-256 摘要，64个字符，只含 0至9 和 a至f",
  percent: '0%至100%的百分数，带百分号，如 "99.5%"',
  tableKind: "figures（数据）、list（名单）或 other（其他）",
  headingRows: "1 或 2",
  measureKind: "count（个数）、rate（比率）或 score（得分）",
  id: "字母和数字组成的编号，以小写字母开头，如 lift",
  subject: "检查对象的编号，或检查对象本身",
  subjects: "至少一个检查对象",
  offices: "至少一个可以在通报上落款的单位",
  keywords: "至少一个关键词",
  address: "以 https:、http:、mailto: 或 tel: 开头的网址，或相对于网页的路径",
  siteAddress: "以 https: 或 http: 开头、以 / 结尾的网址，如 https://www.example.gov.cn/tongbao/",
  domain: "单独的域名，如 www.example.gov.cn",
  siteIdCode: "十位数字，或 bm 加八位数字",
};

export type Expectation = keyof typeof expectations | { readonly oneOf: readonly string[] };

/** A value by its key, or by its number (from 1) in a list; the whole file where it has neither. */
export type ValueName = { readonly key: string } | { readonly list: string; readonly entry: number } | "file";

/** A text, or how another value is written; of a list or an object no more than that it is one. */
export type FoundValue =
  { readonly text: string } | { readonly literal: string } | "list" | "emptyList" | "object";

function nameOf(name: ValueName): string {
  if (name === "file") return "文件的内容";
  return "key" in name ? keyNamed(name.key) : `${keyNamed(name.list)}的第${name.entry}项`;
}

function expected(expectation: Expectation): string {
  return typeof expectation === "object" ? `${listed(expectation.oneOf)}之一` : expectations[expectation];
}

function found(value: FoundValue): string {
  if (value === "list") return "列表";
  if (value === "emptyList") return "空的列表";
  if (value === "object") return "一组键和值";
  return "text" in value ? quoted(value.text) : value.literal;
}

const frontMatter = "开头一行 ---，然后是 title: … 等各行，再一行 ---";

/** Values in JSON files and in the front matter of a circular (TB21…). */
export const values = {
  valueMissing: entry("TB2101", (told: { name: ValueName; expected: Expectation }) => ({
    found: `缺少${nameOf(told.name)}`,
    expected: expected(told.expected),
    mend: "请补上。",
  })),
  valueWrong: entry("TB2102", (told: { name: ValueName; value: FoundValue; expected: Expectation }) => ({
    found: `${nameOf(told.name)}是${found(told.value)}`,
    expected: expected(told.expected),
    mend: "请更正。",
  })),
  keyUnknown: entry(
    "TB2103",
    (told: { key: string; known: readonly string[]; nearest: readonly string[] }) => ({
      found: `不认识键${quoted(told.key)}`,
      expected: `${oneOf(told.known)}${meant(told.nearest)}`,
      mend: "请更正这个键，或删去它。",
    }),
  ),
  keyTwice: entry("TB2104", ({ key }: { key: string }) => ({
    found: `键${quoted(key)}在这里又出现一次`,
    expected: "每个键只出现一次",
    mend: "请删去其中一个。",
  })),
  textHidden: entry("TB2105", ({ text, character }: { text: string; character: string }) => ({
    found: `${quoted(text)}中有看不见的字符 ${character}`,
    expected: "不含看不见字符的文字",
    mend: "请把这段文字重新键入一遍。",
  })),
  jsonWrong: entry("TB2106", ({ rest }: { rest: string }) => ({
    found: `从${quoted(rest)}起不合 JSON 的写法`,
    expected: "键和文字写在英文双引号中，两个值之间一个英文逗号，最后一个之后没有",
    mend: "请更正这里的字符，或它前面的字符。",
  })),
  jsonEndsEarly: entry("TB2107", () => ({
    found: "文件没有写完就结束了",
    expected: "完整的 JSON，每个 { 和 [ 都有配对的 } 和 ]",
    mend: "请补上缺少的部分。",
  })),
  frontMatterMissing: entry("TB2108", () => ({
    found: "文件开头没有标题、落款等信息",
    expected: frontMatter,
    mend: "请在正文之前加上这些行。",
  })),
  frontMatterOpen: entry("TB2109", () => ({
    found: "开头的信息没有结束",
    expected: frontMatter,
    mend: "请在最后一行信息之后加上一行 ---。",
  })),
  frontMatterWrong: entry("TB2110", () => ({
    found: "这里不合“键: 值”的写法",
    expected: "title: … 这样的行",
    mend: "文字中有英文冒号加空格、# 或引号的，请用英文单引号把整段文字括起来。",
  })),
  frontMatterAlias: entry("TB2111", () => ({
    found: "开头的信息中有 & 或 *，引用了另一处的内容",
    expected: "直接写出的内容",
    mend: "请在两处都写出内容；本来就是这些字符的，用英文单引号括起来。",
  })),
};
