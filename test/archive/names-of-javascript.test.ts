// Words that mean something to JavaScript are words like others where a record has them.
import { expect, test } from "vitest";
import { readCsv } from "../../src/archive/read-csv.ts";
import { readJson } from "../../src/archive/read-json.ts";
import { message } from "../../src/messages/message.ts";
import { collect } from "./collect.ts";

const words = ["__proto__", "constructor", "toString", "hasOwnProperty"];

test.each(words)("a heading %s is an unknown one", (heading) => {
  const { problems, report } = collect();
  readCsv(`地区,${heading}\n甲,1\n`, { required: ["地区"], synonyms: new Map([["州", "地区"]]) }, report);
  expect(problems.map(({ said }) => said)).toEqual([
    message("headingUnknown", { heading, known: ["地区"], nearest: [] }),
  ]);
});

test.each(words)("a key %s that stands twice is found at its second place", (key) => {
  const { problems, report } = collect();
  readJson(`{"${key}": 1,\n "a": {"${key}": 2}, "${key}": 3}`, report);
  expect(problems).toEqual([expect.objectContaining({ line: 2, said: message("keyTwice", { key }) })]);
});
