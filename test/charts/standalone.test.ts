import { DOMParser } from "linkedom/worker";
import { expect, test } from "vitest";
import { pictureSvg, standaloneSvg } from "../../src/charts/standalone.ts";
import { shipped } from "./pictures.ts";

const words = {
  title: '五市已完成“规范化” <建设> & "其余"',
  subtitle: "账号总数（个）",
  notes: ["来源：2022年三季度通报 <附件1>", "示例"],
};

test.each(shipped)("$name as a file of its own", async ({ name, draw }) => {
  const file = standaloneSvg(draw("wide"), words);
  await expect(file).toMatchFileSnapshot(`golden/standalone/${name}.svg`);
  expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
  expect(file).toContain("prefers-color-scheme:dark");
  expect(file).toContain("&lt;建设&gt; &amp; &quot;其余&quot;");
  const document = new DOMParser().parseFromString(file, "image/svg+xml");
  expect(document.querySelectorAll("svg").length).toBe(1);
  expect(document.querySelector("text")?.textContent).toBe(words.title);
});

test.each(shipped)(
  "$name as a picture has one font, one set of colours and words that the font can set",
  ({ draw }) => {
    const file = pictureSvg(draw("wide"), words, "某体", (text) => text.replaceAll("其余", "〓〓"));
    const [, wide, high, box] = /width="(\d+)" height="(\d+)" viewBox="0 0 ([\d ]+)"/.exec(file) ?? [];
    expect(box).toBe(`${Number(wide) / 2} ${Number(high) / 2}`);
    expect(file).not.toMatch(/var\(|<style|class=|其余/);
    expect(file).toContain('font-family="某体"');
    expect(file).toContain("&amp; &quot;〓〓&quot;");
    expect(new DOMParser().parseFromString(file, "image/svg+xml").querySelectorAll("svg").length).toBe(1);
  },
);

test("only a chart can be made a file", () => {
  expect(() => standaloneSvg("<svg></svg>", words)).toThrow(TypeError);
});
