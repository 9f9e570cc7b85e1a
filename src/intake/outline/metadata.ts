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
  作者: undefined,
  编辑: undefined,
  责任编辑: undefined,
  索引号: undefined,
  主题分类: undefined,
  发文机关: undefined,
  成文日期: undefined,
  标题: undefined,
  有效性: undefined,
};

const label = new RegExp(
  `(${Object.keys(labels)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => Array.from(name).join(String.raw`\s*`))
    .join("|")})\\s*[:：]`,
  "g",
);

/** 机关代字〔年份〕顺序号, also with the brackets that offices type for 〔〕. */
const documentNumber = /^([一-鿿]{2,15})[〔[［（(【](\d{4})[〕\]］）)】](?:第)?(\d{1,5})号$/;

/**
 * What a line above the text says of the circular: labelled values, a document number, or a time alone.
 *
 * @returns undefined for a line that is none of these; an empty object for page furniture
 */
export function metadataOf(line: string): Metadata | undefined {
  const text = line.replace(/^[•·●\s]+/, "").trim();
  const number = documentNumber.exec(text.replaceAll(/\s/g, ""));
  if (number) return { documentNumber: `${number[1]}〔${number[2]}〕${number[3]}号` };
  const labelled = [...text.matchAll(label)];
  const [first] = labelled;
  // A time, and perhaps labels after it: 2020-04-09 10:46 来源: …
  const lead = text.slice(0, first?.index ?? text.length).trim();
  const time = lead === "" ? undefined : printedTime(lead);
  if (lead !== "" && (time === undefined || !/^[\d\s:：年月日/.T-]+[|\s]*$/.test(lead))) return undefined;
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  if (time !== undefined) metadata.published = time;
  labelled.forEach((match, index) => {
    const field = labels[(match[1] ?? "").replaceAll(/\s/g, "")];
    const value = text
      .slice(match.index + match[0].length, labelled[index + 1]?.index)
      .replace(/[|｜【[\s]+$/, "")
      .trim();
    if (field === undefined || value === "") return;
    const printed = field === "published" ? printedTime(value) : value;
    if (printed !== undefined) metadata[field] ??= printed;
  });
  return metadata;
}
