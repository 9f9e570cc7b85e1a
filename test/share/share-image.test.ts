import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { readArchive } from "../../src/archive/read-archive.ts";
import { dashboardOf } from "../../src/dashboard/assemble.ts";
import type { Dashboard, PeriodView } from "../../src/dashboard/schema.ts";
import { fontFile } from "../../src/share/draw-png.ts";
import { fontCharacters } from "../../src/share/font-characters.ts";
import { shareImage } from "../../src/share/share-image.ts";
import { parseXml } from "../feeds/xml-tree.ts";
import type { XmlElement } from "../feeds/xml-tree.ts";
import { deepFreeze } from "../support/deep-freeze.ts";

const shipped = deepFreeze(dashboardOf(readArchive("data")));
const other = deepFreeze(dashboardOf(readArchive("test/fixtures/other-jurisdiction")));
const periodOf = ({ periods }: Dashboard, id: string): PeriodView => {
  const found = periods.find((period) => period.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const newest = periodOf(shipped, "2022-Q3");

const longTitle =
  "某某自治区人民政府办公厅关于2024年第一季度全区政府网站与政务新媒体检查情况及2023年第四季度问题整改落实情况的通报";
const [view] = newest.subjects;
if (!view) throw new Error("no subject");
const extreme: PeriodView = {
  ...newest,
  title: longTitle,
  subjects: [
    {
      ...view,
      total: {
        ...view.total,
        total: { ...view.total.total, value: "1234567" },
        change: { ...view.total.change, value: "1234.5%", direction: "up" },
        passRate: { ...view.total.passRate, value: "99.1%至99.3%", status: "inferred" },
      },
    },
  ],
};
const extremeSite: Pick<Dashboard, "site" | "subjects"> = {
  ...shipped,
  site: {
    ...shipped.site,
    jurisdiction: "鄠邑区𠮷😀",
    name: "很长的站名".repeat(12),
    url: `https://${"a".repeat(60)}.gov.cn/`,
  },
};

describe("the picture as it should be", () => {
  test.each([
    { name: "circular", svg: shareImage(shipped, newest) },
    { name: "unpublished", svg: shareImage(shipped, periodOf(shipped, "2022-Q2")) },
    { name: "no-address-and-an-increase", svg: shareImage(other, periodOf(other, "2025-Q3")) },
    { name: "long-words", svg: shareImage(extremeSite, extreme) },
  ])("$name", async ({ name, svg }) => {
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});

/** The texts of a picture, each with those inside it. */
function textsOf(svg: string): string[] {
  const all = (element: XmlElement): string => element.text + element.children.map(all).join("");
  return parseXml(svg)
    .children.filter(({ name }) => name === "text")
    .map(all);
}

test("says whose it is, which circular, and its figures", () => {
  expect(textsOf(shareImage(shipped, newest))).toEqual([
    "政务新媒体检查通报",
    "示例站点",
    "浙江省 · 2022年第三季度",
    "关于2022年第三季度浙江省政府系统",
    "政务新媒体检查情况的通报",
    "账号总数",
    "3120个",
    "减少率",
    "20.9%",
    "合格率",
    "99.94%",
    "2022年9月29日发布",
    "tongbao.example",
  ]);
});

test("what was not published is said to be so", () => {
  const texts = textsOf(shareImage(shipped, periodOf(shipped, "2022-Q2")));
  expect(texts[texts.indexOf("合格率") + 1]).toBe("未公布");
  expect(texts).toContain("发布日期未公布");
  expect(textsOf(shareImage(other, periodOf(other, "2025-Q2")))).toContain("2025年6月30日成文");
  expect(textsOf(shareImage(extremeSite, extreme))).toContain("合格率（反推）");
});

test("a site that is no demonstration is not marked as one", () => {
  expect(shareImage(other, periodOf(other, "2025-Q3"))).not.toContain("示例站点");
});

test("hostile words are drawn as words, and only with what the font has", () => {
  const hostile = `</text><image href="http://a.example/"/>&\u0000\uD800\n\t二\u200B级`;
  const site = { ...shipped.site, name: hostile, jurisdiction: hostile };
  const svg = shareImage({ ...shipped, site }, { ...newest, title: hostile, name: hostile });
  const root = parseXml(svg);
  const names = (element: XmlElement): string[] => [element.name, ...element.children.flatMap(names)];
  expect(new Set(names(root))).toEqual(new Set(["svg", "rect", "text", "tspan"]));
  expect(textsOf(svg)[0]).toContain(`</text><image href="http://a.example/"/>& 二级`);
  for (const text of textsOf(svg))
    expect([...text].filter((character) => !fontCharacters().has(character))).toEqual([]);
});

test("what is too long is cut, and the title keeps to three lines", () => {
  const lines = textsOf(shareImage(extremeSite, extreme));
  expect(lines[0]).toMatch(/^(?:很长的站名)+.*…$/);
  expect(lines.at(-1)).toMatch(/^a+…$/);
  expect(lines.filter((line) => longTitle.includes(line.replace("…", "")) && line.length > 9)).toHaveLength(
    3,
  );
});

test.each([
  { name: "usual words", svg: shareImage(shipped, newest) },
  { name: "long words", svg: shareImage(extremeSite, extreme) },
])("as the font sets them, no text reaches the edge or another text: $name", ({ svg }) => {
  const [open = ""] = svg.split("\n");
  const boxes = [...svg.matchAll(/<text .*?<\/text>/g)].map(([text]) => {
    const font = { loadSystemFonts: false, fontFiles: [fontFile()] };
    const box = new Resvg(`${open}${text}</svg>`, { font }).innerBBox();
    if (!box) throw new Error(`nothing is drawn of ${text}`);
    return { text, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
  });
  const margin = 70;
  for (const box of boxes) {
    expect(box.left, box.text).toBeGreaterThanOrEqual(margin);
    expect(box.right, box.text).toBeLessThanOrEqual(1200 - margin);
    const over = boxes.filter(
      (one) =>
        one !== box &&
        one.left < box.right &&
        box.left < one.right &&
        one.top < box.bottom &&
        box.top < one.bottom,
    );
    expect(
      over.map(({ text }) => text),
      box.text,
    ).toEqual([]);
  }
});

test("a sample says its size, what a period does not tell of is not drawn", () => {
  const sampled = { ...view.total, total: { value: "未公布", status: "unpublished" as const, sources: [] } };
  const texts = textsOf(shareImage(shipped, { ...newest, subjects: [{ ...view, total: sampled }] }));
  expect(texts.slice(5, 11)).toEqual(["抽查账号数", "3120个", "问题账号", "2个", "合格率", "99.94%"]);
  expect(textsOf(shareImage(shipped, { ...newest, subjects: [] }))).not.toContain("合格率");
});
