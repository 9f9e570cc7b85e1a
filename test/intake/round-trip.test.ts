import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordFinding } from "../../src/documents/word-finding.ts";
import { wordLook } from "../../src/intake/staging/plan.ts";
import { receivedText, shippedPeriod, shippedSample, signatory, takenIn } from "./circular-sample.ts";
import { received, takeIn, tempData } from "./temp.ts";
import { docxOf } from "./write-docx.ts";
import { htmlOf } from "./write-html.ts";
import { gb18030, textOf } from "./write-text.ts";
import { workbookOf } from "./write-xlsx.ts";

const sample = shippedSample();
const period = "2022-Q3";

const text = textOf(sample);
const utf16 = Buffer.from(text, "utf16le");
const sheets = {
  first: { name: "Sheet1", title: sample.attachments[0] ?? "", rows: sample.inspection },
  second: { name: "附件2", title: sample.attachments[1] ?? "", rows: sample.problems },
};
const wordAlone = docxOf(sample, { withoutTables: true });

/** 100.% is a slip of the pen that no number format shows: such cells are texts. */
const xlsx = workbookOf([sheets.first]);

const forms: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  "txt, UTF-8": { "通报.txt": text },
  "txt, UTF-8 with a byte order mark": { "通报.txt": `\uFEFF${text}` },
  "txt, GB18030": { "通报.txt": gb18030(text) },
  "txt, UTF-16 with a byte order mark": { "通报.txt": Buffer.concat([Buffer.of(0xff, 0xfe), utf16]) },
  "txt, UTF-16 without one": { "通报.txt": utf16 },
  "txt, big-endian": { "通报.txt": Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]) },
  "txt, tables by tabs": { "通报.txt": textOf(sample, "tabs") },
  "md, tables by pipes": { "通报.md": textOf(sample, "pipes") },
  "txt, lines ended by CRLF": { "通报.txt": text.replaceAll("\n", "\r\n") },
  docx: { "通报.docx": docxOf(sample) },
  "html, UTF-8": { "通报.html": htmlOf(sample) },
  "html, GBK": { "通报.htm": gb18030(htmlOf(sample, "gbk")) },
  "docx and a workbook of both attachments": {
    "通报.docx": wordAlone,
    "附件.xlsx": workbookOf([sheets.first, sheets.second]),
  },
  "docx and a workbook for each attachment": {
    "附件2：名单.xlsx": workbookOf([{ ...sheets.second, name: "Sheet1" }]),
    "附件1：总体情况表.xlsx": xlsx,
    "通报.docx": wordAlone,
  },
  "docx and old workbooks": {
    "通报.docx": wordAlone,
    "附件1.xls": workbookOf([sheets.first], "biff8"),
    "附件2.xls": workbookOf([{ ...sheets.second, name: "Sheet1" }], "biff8"),
  },
  "docx and CSV in UTF-8 and GB18030": {
    "通报.docx": wordAlone,
    "附件1.csv": readFileSync(join(shippedPeriod, "attachment-1.csv")),
    "附件2.csv": gb18030(readFileSync(join(shippedPeriod, "attachment-2.csv"), "utf8")),
  },
};

/** What the prose says that no table does. */
const onlyInProse = `对象,指标,地区,分项,比较,数值,原文
政务新媒体,增减率,,,2022-Q2,减少20.9%,比二季度减少了20.9%
政务新媒体,增减率,宁波市,,,减少70%,账号数量分别减少了70%
政务新媒体,增减率,湖州市,,,减少55%,账号数量分别减少了70%、55%
政务新媒体,增减率,衢州市,,,减少66%,账号数量分别减少了70%、55%、66%
政务新媒体,增减率,舟山市,,,减少47%,账号数量分别减少了70%、55%、66%、47%
政务新媒体,增减率,丽水市,,,减少62%,账号数量分别减少了70%、55%、66%、47%、62%
`;

describe("the shipped period", () => {
  test("is what intake makes of the received text and one answer", () => {
    const { out, findings } = takeIn([receivedText], { signatory });
    expect(findings.filter(({ severity }) => severity === "blocking")).toEqual([]);
    for (const name of takenIn) {
      expect(readFileSync(join(out, period, name), "utf8"), name).toBe(
        readFileSync(join(shippedPeriod, name), "utf8"),
      );
    }
  });

  test("is left byte for byte when taken in again, the editor's own words with it", () => {
    const data = tempData();
    const { staged } = takeIn([receivedText], { signatory, out: data, replace: true });
    expect(staged).toBe(true);
    // The copy is not sealed, or nothing could be taken in again.
    const files = readdirSync(shippedPeriod).filter((name) => name !== "seal.json");
    expect(readdirSync(join(data, period))).toEqual(files);
    for (const name of files) {
      expect(readFileSync(join(data, period, name), "utf8"), name).toBe(
        readFileSync(join(shippedPeriod, name), "utf8"),
      );
    }
  });

  test("has the findings that the received copy earns", () => {
    const { findings, staged } = takeIn([receivedText]);
    expect(staged).toBe(false);
    expect(
      findings.map(({ severity, place }) => `${severity} ${place.replace("zhejiang-2022-Q3.txt:", "")}`),
    ).toEqual(["restored 1", "restored 25", "restored 35", "blocking 63", "restored 274"]);
  });
});

test.each([
  ["docs/editor-guide.md", "en"],
  ["docs/editor-guide.zh-CN.md", "zh"],
] as const)("%s shows the real messages", (file, language) => {
  const guide = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
  const worded = takeIn([receivedText]).findings.map((finding) => wordFinding(finding, language));
  expect(guide).toContain(worded.join("\n"));
  for (const look of takeIn([receivedText], { signatory }).look)
    expect(guide).toContain(wordLook(look, language));
});

describe.each(Object.entries(forms))("the same circular as %s", (_, files) => {
  test("gives the same folder, and no finding", () => {
    const { out, findings, staged } = takeIn(received(files));
    expect(findings).toEqual([]);
    expect(staged).toBe(true);
    expect(readdirSync(join(out, period))).toEqual([...takenIn, "period.json", "stated.csv"]);
    expect(readFileSync(join(out, period, "stated.csv"), "utf8")).toBe(onlyInProse);
    for (const name of takenIn) {
      expect(readFileSync(join(out, period, name), "utf8"), name).toBe(
        readFileSync(join(shippedPeriod, name), "utf8"),
      );
    }
    const settings = JSON.parse(readFileSync(join(out, period, "period.json"), "utf8")) as {
      asOf: string;
      window: object;
    };
    expect(settings.asOf).toBe("2022-09-20");
    expect(settings.window).toEqual({ from: "2022-06-16", to: "2022-09-20" });
  });
});
