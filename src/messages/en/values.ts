import type { Translation } from "../entry.ts";
import type {
  Expectation,
  expectations as chineseExpectations,
  FoundValue,
  ValueName,
  values as chinese,
} from "../zh/values.ts";
import { listed, meant, quoted } from "./quoted.ts";

const expectations: Record<keyof typeof chineseExpectations, string> = {
  text: "text that is not blank",
  string: "text in quotes",
  boolean: "true or false",
  number: "a number",
  list: "a list, as in [ … ]",
  object: "an object, as in { … }",
  day: "a day of the calendar, as in 2024-05-31",
  dayOrTime: "a day, or a day and a time, as in 2024-05-31 14:58",
  count: "a whole number from zero on, as in 472",
  bytes: "a whole number of bytes",
  sha256: "a SHA-256 digest: 64 digits 0 to 9 and a to f",
  percent: 'a percentage from 0% to 100% with its sign, as in "99.5%"',
  tableKind: "figures, list or other",
  headingRows: "1 or 2",
  measureKind: "count, rate or score",
  id: "an id of letters and digits that begins with a small letter, as in lift",
  subject: "the id of a subject, or a subject",
  subjects: "at least one subject",
  offices: "at least one office that may sign a circular",
  keywords: "at least one keyword",
  address: "an address that begins with https:, http:, mailto: or tel:, or a path relative to the page",
  siteAddress:
    "an address that begins with https: or http: and ends with a slash, as in https://www.example.gov.cn/tongbao/",
  domain: "a domain alone, as in www.example.gov.cn",
  siteIdCode: "the ten digits of the site's code, or bm and eight digits",
};

function nameOf(name: ValueName): string {
  if (name === "file") return "the file";
  return "key" in name ? quoted(name.key) : `entry ${name.entry} of ${quoted(name.list)}`;
}

function expected(expectation: Expectation): string {
  return typeof expectation === "object" ? `one of ${listed(expectation.oneOf)}` : expectations[expectation];
}

function found(value: FoundValue): string {
  if (value === "list") return "a list";
  if (value === "emptyList") return "an empty list";
  if (value === "object") return "an object";
  return "text" in value ? quoted(value.text) : value.literal;
}

const frontMatter = "a line ---, lines such as title: …, and another line ---";

export const values: Translation<typeof chinese> = {
  valueMissing: (told) => ({
    found: `${nameOf(told.name)} is missing`,
    expected: expected(told.expected),
    mend: "add it.",
  }),
  valueWrong: (told) => ({
    found: `${nameOf(told.name)} is ${found(told.value)}`,
    expected: expected(told.expected),
    mend: "correct the value.",
  }),
  keyUnknown: ({ key, known, nearest }) => ({
    found: `unknown key ${quoted(key)}`,
    expected: `one of ${listed(known)}${meant(nearest)}`,
    mend: "correct the key, or remove it.",
  }),
  keyTwice: ({ key }) => ({
    found: `the key ${quoted(key)} stands here again`,
    expected: "each key once",
    mend: "remove one of the two.",
  }),
  textHidden: ({ text, character }) => ({
    found: `${quoted(text)} holds ${character}, a character that cannot be seen`,
    expected: "text that reads as it looks",
    mend: "type the text again by hand.",
  }),
  jsonWrong: ({ rest }) => ({
    found: `${quoted(rest)} is not JSON here`,
    expected: "keys and texts in double quotes, a comma between two values and none after the last",
    mend: "correct the character here, or what stands just before it.",
  }),
  jsonEndsEarly: () => ({
    found: "the file ends too early",
    expected: "whole JSON: a } for every {, and a ] for every [",
    mend: "add what is missing.",
  }),
  frontMatterMissing: () => ({
    found: "the file does not begin with front matter",
    expected: frontMatter,
    mend: "add these lines above the text.",
  }),
  frontMatterOpen: () => ({
    found: "the front matter is not closed",
    expected: frontMatter,
    mend: "add a line --- after the last of them.",
  }),
  frontMatterWrong: () => ({
    found: "this is no line of front matter",
    expected: "lines such as title: …",
    mend: 'put a text that holds ": ", "#" or quotes into single quotes.',
  }),
  frontMatterAlias: () => ({
    found: "the front matter refers to another part of itself (& and *)",
    expected: "plain values",
    mend: "write the value out in both places; put one that is meant to hold these signs into single quotes.",
  }),
};
