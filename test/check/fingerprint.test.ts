import { describe, expect, test } from "vitest";
import { fingerprintOf, likely } from "../../src/check/fingerprint.ts";
import { isSealedFile, sealedFile } from "../../src/check/sealed-file.ts";
import { pageIndex } from "../../src/check/page-index.ts";
import { sealedCircular } from "../../src/verify/sealed-pieces.ts";
import { sealedRecords } from "../verify/sealed-records.ts";

const records = sealedRecords();
const texts = records.map(({ seal }) => sealedCircular(seal)!.body.text);
const prints = texts.map(fingerprintOf);

describe("which circulars a text may be a copy of", () => {
  test("the one that it is, whatever stands around", () => {
    texts.forEach((text, index) => {
      expect(likely(`某某网首页新闻${text}版权所有`, prints)[0]).toBe(index);
    });
  });

  test("the one that it is, with every twentieth character changed", () => {
    texts.forEach((text, index) => {
      const changed = [...text].map((character, at) => (at % 20 === 19 ? "某" : character)).join("");
      if (text.length > 600) expect(likely(changed, prints)[0]).toBe(index);
    });
  });

  test("none for a text of something else, and for one that is too short", () => {
    expect(
      likely("本市今日天气晴，明日多云转阴，后日有小雨，气温十五至二十度，请市民注意增减衣物。", prints),
    ).toEqual([]);
    expect(likely("短", prints)).toEqual([]);
    expect(likely("", prints)).toEqual([]);
  });

  test("a page carries no more of a long circular than of another", () => {
    expect(Math.max(...prints.map(({ length }) => length))).toBeLessThanOrEqual(16);
    expect(fingerprintOf(texts[0]!.repeat(30)).length).toBeLessThanOrEqual(16);
    expect(fingerprintOf("太短")).toEqual([]);
  });
});

test("the index has the sealed circulars that have a text and are told of", () => {
  const [record] = records;
  const seal = record!.seal;
  const bare = {
    ...seal,
    period: "2000",
    units: seal.units.filter(({ id }) => !id.startsWith("circular.md#")),
  };
  const periods = [
    { period: seal.period, seals: [bare, seal] },
    { period: "2000", seals: [bare] },
  ];
  const told = new Map(
    [seal.period, "2000"].map((period) => [period, { name: `${period}年`, href: "a.html" }]),
  );
  expect(pageIndex({ keys: [], periods }, told)).toEqual({
    circulars: [{ period: seal.period, name: `${seal.period}年`, href: "a.html", print: prints[0] }],
  });
  expect(pageIndex({ keys: [], periods }, new Map())).toEqual({ circulars: [] });
});

test("what was sealed comes as a call with data, and nothing of it runs", () => {
  const [record] = records;
  const text = sealedFile({ period: "2024-Q2", seals: [record!.seal], keys: [] });
  expect(isSealedFile(text)).toBe(true);
  const odd = { ...record!.seal, units: [{ ...record!.seal.units[0]!, text: "</script>\u2028" }] };
  expect(sealedFile({ period: "2024-Q2", seals: [odd], keys: [] })).not.toMatch(/<\/script|\u2028/);
  for (const other of [`${text};`, text.slice(1), text.replace('2024-Q2"', '2024-Q2"+a'), ""])
    expect(isSealedFile(other)).toBe(false);
});
