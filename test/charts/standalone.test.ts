import { DOMParser } from "linkedom/worker";
import { expect, test } from "vitest";
import { standaloneSvg } from "../../src/charts/standalone.ts";
import { shipped } from "./pictures.ts";

const words = { title: '五市已完成“规范化” <建设> & "其余"', source: "来源：2022年三季度通报 <附件1>" };

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

test("only a chart can be made a file", () => {
  expect(() => standaloneSvg("<svg></svg>", words)).toThrow(TypeError);
});
