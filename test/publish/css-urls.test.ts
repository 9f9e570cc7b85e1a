import { expect, test } from "vitest";
import { fetchingAtRules, mapCssUrls } from "../../src/publish/css-urls.ts";

test.each([
  { css: "a{background:url(/x.svg)}", mapped: 'a{background:url("<x>")}', why: "bare" },
  { css: `a{background:url( "/x.svg" )}`, mapped: 'a{background:url("<x>")}', why: "in quotes" },
  {
    css: "a{background:URL('/x.svg')}",
    mapped: 'a{background:url("<x>")}',
    why: "in single quotes, capitals",
  },
  { css: "a{fill:url(#p)}", mapped: "a{fill:url(#p)}", why: "another URL keeps its bytes" },
  { css: "/* url(/x.svg) */", mapped: "/* url(/x.svg) */", why: "in a comment" },
  { css: `a{content:"url(/x.svg)"}`, mapped: `a{content:"url(/x.svg)"}`, why: "in a string" },
  { css: "a{width:calc(1px + 2px)}", mapped: "a{width:calc(1px + 2px)}", why: "another function" },
])("$why: $css", ({ css, mapped }) => {
  expect(mapCssUrls(css, (url) => (url === "/x.svg" ? "<x>" : url))).toBe(mapped);
});

test.each([
  { css: `@import "/a.css";`, rules: ["@import"] },
  { css: "@FONT-FACE{src:url(/a.woff2)}", rules: ["@font-face"] },
  { css: `/* @import */ a{content:"@import"} @media print{}`, rules: [] },
])("$css fetches by $rules", ({ css, rules }) => {
  expect(fetchingAtRules(css)).toEqual(rules);
});
