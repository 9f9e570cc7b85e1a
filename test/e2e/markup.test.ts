import { brotliCompressSync, constants } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { readSiteFile, sitePages } from "../support/site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Style, not validity: parse5 writes every attribute with a value, `download=""` as `open=""`.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
  },
});

test.each(sitePages())(
  "%s is valid HTML",
  async (file) => {
    const { results } = await validator.validateString(readSiteFile(file).toString("utf8"), file);
    const messages = results.flatMap(({ messages: found }) =>
      found.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  },
  300_000,
);

test.each(sitePages())(
  "%s arrives within its budget, and without a script unless it is the search or the check",
  (file) => {
    const html = readSiteFile(file);
    const scripts = html.toString("utf8").match(/<script/gi) ?? [];
    expect(scripts.length).toBe(/^(?:large\/)?(?:search|check)\.html$/.test(file) ? 1 : 0);
    const { length } = brotliCompressSync(html, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
      },
    });
    expect(length).toBeLessThanOrEqual(file === "index.html" ? 14 * 1024 : 30 * 1024);
  },
);
