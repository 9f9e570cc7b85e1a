import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chineseDay, shippedSample, signatory } from "./circular-sample.ts";
import { received, takeIn } from "./temp.ts";
import { textOf } from "./write-text.ts";

const sample = shippedSample();
const { title, paragraphs } = sample;
const day = chineseDay(sample.signed);

/** What the text is in lines: a heading keeps the text that ran into it, and what has no number goes on with what is before. */
const separated = paragraphs.reduce<string[]>((lines, line) => {
  const last = lines.at(-1) ?? "";
  const isLabelled = /^(?:[一二三]、|（[一二三]）|为持续)/.test(line);
  const runsOn = lines.length > 0 && !isLabelled;
  return runsOn ? [...lines.slice(0, -1), last + line] : [...lines, line];
}, []);

function bodyIn(out: string): string[] {
  const circular = readFileSync(join(out, "2022-Q3/circular.md"), "utf8");
  return circular
    .slice(circular.indexOf("\n---\n") + 5)
    .split("\n")
    .filter((line) => line !== "");
}

describe("a page whose line breaks were lost", () => {
  test.each([
    ["all of them", "通报.txt", `${title}${paragraphs.join("")}${signatory}${day}`],
    ["in a page", "通报.html", `<body><div>${title}${paragraphs.join("")}${signatory}${day}</div></body>`],
    [
      "its marks half as wide",
      "通报.txt",
      `${title}${paragraphs.join("")}${signatory}${day}`
        .replaceAll("（", "(")
        .replaceAll("）", ")")
        .replaceAll("：", ":"),
    ],
  ])("is parted by its numbers and its signature: %s", (_, name, text) => {
    const { out, findings, staged } = takeIn(received({ [name]: text }));
    expect(findings.filter(({ said }) => said.key !== "marksWidened")).toMatchObject([
      { severity: "restored", said: { key: "runOnSeparated" }, place: `${name}:1` },
    ]);
    expect(staged).toBe(true);
    // The last paragraph ends where the signature begins.
    expect(bodyIn(out).join("\n")).toBe(separated.join("\n"));
  });

  test("with spaces for the breaks is parted at those that surely are, with what the page says around it", () => {
    const page = [
      "首页>通知公告",
      title,
      "日期：2022-09-29",
      "来源：省政府办公厅",
      ...paragraphs,
      "附件：1.总体情况表",
      "2.名单",
      signatory,
      day,
      "打印",
      "关闭",
    ];
    const { out, findings, staged } = takeIn(received({ "通报.txt": page.join(" ") }), {
      without: new Set([1, 2]),
    });
    expect(findings.map(({ said }) => said.key)).toEqual(["runOnSeparated"]);
    expect(staged).toBe(true);
    expect(bodyIn(out)[0]).toBe(paragraphs[0]);
    expect(bodyIn(out).at(-1)).toBe(paragraphs.at(-1));
    const circular = readFileSync(join(out, "2022-Q3/circular.md"), "utf8");
    expect(circular).toContain("published: 2022-09-29\nsource: 省政府办公厅\n");
    // Two attachments, though none of them was received.
    const asked = takeIn(received({ "通报.txt": page.join(" ") })).findings.filter(
      ({ severity }) => severity === "blocking",
    );
    expect(asked.map(({ text }) => text)).toEqual(["总体情况表", "名单"]);
  });

  test("keeps a space within a sentence", () => {
    const spaced = paragraphs.map((line) => line.replace("账号", "账 号")).join("");
    const { out } = takeIn(received({ "通报.txt": `${title} ${spaced} ${signatory} ${day}` }));
    expect(bodyIn(out).join("\n")).toBe(
      separated.join("\n").replaceAll("账号", (word, at: number, all: string) =>
        // The first of each line, as above.
        all.slice(all.lastIndexOf("\n", at) + 1, at).includes("账号") ? word : "账 号",
      ),
    );
  });

  test("has a place for each of its lines, so that an answer covers one", () => {
    const [first = "", second = "", ...others] = paragraphs;
    const text = `${title}${first}${second}${others.join("").replace("二、存在问题", "二、存在问题”")}某某娱乐城注册送彩金。${signatory}${day}`;
    const { findings } = takeIn(received({ "通报.txt": text }));
    const places = findings.filter(({ severity }) => severity === "blocking").map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(place).toMatch(/^通报\.txt:1:\d+$/);
    const keep = new Set(places.slice(0, 1));
    expect(
      takeIn(received({ "通报.txt": text }), { keep }).findings.filter(
        ({ severity }) => severity === "blocking",
      ),
    ).toHaveLength(places.length - 1);
  });

  const keysOf = (text: string) =>
    takeIn(received({ "通报.txt": text })).findings.map(({ said }) => said.key);
  const listed = "如下：一、甲；二、乙；三、丙。";

  test.each([
    [
      "that has lines of its own",
      `${title}\n${paragraphs.slice(0, 3).join("\n")}\n${"检查情况良好，".repeat(40)}${listed}\n${signatory}\n${day}\n`,
    ],
    ["of one paragraph", `${title}\n${"检查情况良好，".repeat(60)}没有问题。\n${signatory}\n${day}\n`],
    ["that is short", `${title}\n${"检查情况良好，".repeat(20)}${listed}\n${signatory}\n${day}\n`],
  ])("is none %s", (_, text) => {
    expect(keysOf(text)).not.toContain("runOnSeparated");
  });

  test("may be as short as its title, its text and its signature", () => {
    expect(keysOf(`${title} ${"检查情况良好，".repeat(30)}没有问题。${signatory}${day}`)).toEqual([
      "runOnSeparated",
    ]);
  });
});

describe("several notices in one file are one question", () => {
  const text = textOf(sample);

  test.each([
    ["another circular", title.replace("第三季度", "第二季度")],
    ["another form, behind the signature", "关于开展2022年第四季度政务新媒体检查的通知"],
  ])("%s", (_, other) => {
    const alone = text.slice(0, text.indexOf("\n附件1"));
    const second = alone.replace(title, other);
    const { findings } = takeIn(received({ "通报.txt": `${alone}\n${second}` }), {
      without: new Set([1, 2]),
    });
    expect(findings.filter(({ severity }) => severity === "blocking")).toMatchObject([
      { said: { key: "secondTitle" }, text: other },
    ]);
  });

  test("an attachment may be a report, and a text name a notice", () => {
    const attached = text.replace("\n附件1\n", "\n附件1\n关于2022年第三季度检查情况的报告\n");
    expect(takeIn(received({ "通报.txt": attached })).findings.map(({ said }) => said.key)).not.toContain(
      "secondTitle",
    );
  });
});
