import { printedTime } from "./dates.ts";

/** What a page says of a circular beside its text. */
export interface Metadata {
  /** "2022-09-29 14:58", or the day alone. */
  readonly published?: string;
  /** 来源, as printed. */
  readonly source?: string;
  readonly documentNumber?: string;
}

/** How pages label what they say of an article. What has no field is page furniture. */
const labels: Readonly<Record<string, keyof Metadata | undefined>> = {
  日期: "published",
  发布日期: "published",
  发布时间: "published",
  发文日期: "published",
  发表时间: "published",
  公开日期: "published",
  信息时间: "published",
  更新时间: "published",
  时间: "published",
  来源: "source",
  信息来源: "source",
  稿件来源: "source",
  发布机构: "source",
  发文字号: "documentNumber",
  文号: "documentNumber",
  浏览次数: undefined,
  浏览量: undefined,
  阅读次数: undefined,
  访问量: undefined,
  点击数: undefined,
  字体: undefined,
  字号: undefined,
  发布者: undefined,
  发布人: undefined,
  作者: undefined,
  编辑: undefined,
  责任编辑: undefined,
  索引号: undefined,
  主题分类: undefined,
  发文机关: undefined,
  成文日期: undefined,
  标题: undefined,
  有效性: undefined,
  生成日期: undefined,
  公开目录: undefined,
  公开方式: undefined,
  信息类别: undefined,
  主题词: undefined,
  关键词: undefined,
  名称: undefined,
  分类: undefined,
  责编: undefined,
};

/** What pages write where they do not know. */
const noValue = /^(?:未知|不详|无|—|-)?$/;

/** A label of those, also with blanks between its characters. */
const anyLabel = Object.keys(labels)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => Array.from(name).join(String.raw`\s*`))
  .join("|");

const label = new RegExp(`(${anyLabel})\\s*[:：]`, "g");

/** Labels in a table of the page that was copied as lines, without a colon: 索引号 … 发布机构 …. */
const bareLabel = new RegExp(`(?:^|\\s)(${anyLabel})(?=\\s|$)`, "g");

/** 机关代字〔年份〕顺序号, also with the brackets that offices type for 〔〕. */
const documentNumber = /^([一-鿿]{2,15})[〔[［（(【](\d{4})[〕\]］）)】](?:第)?(\d{1,5})号$/;

/**
 * What a line above the text says of the circular: labelled values, a document number, or a time alone.
 *
 * @returns undefined for a line that is none of these; an empty object for page furniture
 */
export function metadataOf(line: string): Metadata | undefined {
  const text = line.replace(/^[•·●\s]+/, "").trim();
  const number = numberOf(text);
  if (number !== undefined) return { documentNumber: number };
  const labelled = [...text.matchAll(label)];
  const bare = labelled.length > 0 ? [] : [...text.matchAll(bareLabel)];
  // A word alone is a heading or a cell: a value has to follow, or another label.
  if (bare[0]?.index === 0 && text !== bare[0][0]) return labelledValues(text, bare, {});
  const [first] = labelled;
  // A time, and perhaps labels after it: 2020-04-09 10:46 来源: …
  const lead = text.slice(0, first?.index ?? text.length).trim();
  const time = lead === "" ? undefined : printedTime(lead);
  if (lead !== "" && (time === undefined || !/^[\d\s:：年月日/.T-]+[|\s]*$/.test(lead))) return undefined;
  return labelledValues(text, labelled, time === undefined ? {} : { published: time });
}

/** What stands behind each label, as far as the next. */
function labelledValues(text: string, labelled: readonly RegExpExecArray[], start: Metadata): Metadata {
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = { ...start };
  labelled.forEach((match, index) => {
    const field = labels[(match[1] ?? "").replaceAll(/\s/g, "")];
    const value = text
      .slice(match.index + match[0].length, labelled[index + 1]?.index)
      .replace(/[|｜【[\s]+$/, "")
      .trim();
    if (field === undefined || noValue.test(value)) return;
    // The time may stand behind the source: 来源：某办公室 2024-04-12 17:44.
    const time = field === "source" ? /\s(\d{4}[-/.年].*)$/.exec(value) : null;
    const behind = time?.[1] === undefined ? undefined : printedTime(time[1]);
    if (behind !== undefined) metadata.published ??= behind;
    const printed = printedAs(field, behind === undefined ? value : value.slice(0, time?.index).trim());
    if (printed !== undefined) metadata[field] ??= printed;
  });
  return metadata;
}

function printedAs(field: keyof Metadata, value: string): string | undefined {
  if (field === "published") return printedTime(value);
  if (field === "source") return value;
  return numberOf(value) ?? value;
}

/** A document number with its brackets as they should be. */
function numberOf(text: string): string | undefined {
  const number = documentNumber.exec(text.replaceAll(/\s/g, ""));
  return number ? `${number[1]}〔${number[2]}〕${number[3]}号` : undefined;
}

/**
 * What a page's table of facts says, its cells in pairs: 索引号 | … | 发布机构 | ….
 *
 * @returns undefined for any other table
 */
export function metadataOfTable(rows: readonly (readonly string[])[]): Metadata | undefined {
  const pairs = rows.flatMap((row) =>
    row.flatMap((cell, index) => {
      const name = cell.replaceAll(/[\s:：]/g, "");
      return name in labels ? [[name, row[index + 1] ?? ""] as const] : [];
    }),
  );
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  if (pairs.length === 0 || pairs.length < filled.length) return undefined;
  return Object.assign(
    {},
    ...pairs.map(([name, value]) => metadataOf(`${name}：${value}`) ?? {}),
  ) as Metadata;
}
