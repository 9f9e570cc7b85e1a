import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { citation, dataVersion, updatedOn } from "../../src/open-data/facts.ts";
import { openDataFiles } from "../../src/open-data/files.ts";
import { openFile } from "../../src/open-data/open-file.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { records } from "./records.ts";

const validator = new Ajv({ strict: false, allErrors: true });
addFormats(validator);
const isDataPackage = validator.compile(
  JSON.parse(readFileSync("test/fixtures/schemas/datapackage-2.0.json", "utf8")) as object,
);
const picture = openFile("charts/a.svg", "svg", "图", "<svg/>");

function described(record: Dashboard, name: string): Record<string, unknown> {
  const file = openDataFiles(record, [picture]).find(({ path }) => path === `data/${name}`);
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Record<string, unknown>;
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: {
    fields: { name: string }[];
    foreignKeys?: { reference: { resource?: string; fields: string[] } }[];
  };
}

describe.each(Object.entries(records))("the data package of the %s record", (_, record) => {
  const descriptor = described(record, "datapackage.json");
  const resources = descriptor["resources"] as Resource[];

  test("is one by the published schema", () => {
    isDataPackage(descriptor);
    expect(isDataPackage.errors ?? []).toEqual([]);
  });

  test("names each resource once, and refers only to what is there", () => {
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name: own, schema } of resources) {
      for (const { reference } of schema?.foreignKeys ?? []) {
        const fields = resources
          .find(({ name }) => name === (reference.resource ?? own))
          ?.schema?.fields.map(({ name }) => name);
        for (const field of reference.fields) expect(fields).toContain(field);
      }
    }
  });

  test("says nothing that the record does not", () => {
    expect(descriptor["created"]).toBeUndefined();
    expect("licenses" in descriptor).toBe(record.site.licence !== undefined);
    expect("homepage" in descriptor).toBe(record.site.url !== undefined);
    expect(resources.some(({ path }) => path.endsWith("a.svg"))).toBe(record.site.url !== undefined);
    expect(descriptor["version"]).toBe(`2.${record.periods.length}.${record.corrections.length}`);
  });
});

test("the schema does refuse", () => {
  const descriptor = described(records.shipped, "datapackage.json");
  const [first, ...rest] = descriptor["resources"] as object[];
  for (const broken of [
    { ...descriptor, resources: [] },
    { ...descriptor, resources: [{ ...first, path: "../observations.csv" }, ...rest] },
    { ...descriptor, resources: [{ ...first, hash: "sha256:xyz" }] },
    { ...descriptor, resources: [{ ...first, schema: { fields: [{ name: "a", type: "text" }] } }] },
    { ...descriptor, licenses: [{ title: "无" }] },
    { ...descriptor, homepage: "data.html" },
  ])
    expect(isDataPackage(broken)).toBe(false);
});

/** Every node of a JSON-LD document that has a type. */
function nodes(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodes);
  return "@type" in value && !("@value" in value) ? [value as Record<string, unknown>, ...inner] : inner;
}

describe.each(Object.entries(records))("the catalogue of the %s record", (_, record) => {
  const catalog = described(record, "catalog.jsonld");
  const all = nodes(catalog);
  const ofType = (type: string) => all.filter((node) => node["@type"] === type);

  test("has what DCAT-AP asks of a catalogue, a data set and a distribution", () => {
    for (const [type, properties] of [
      ["dcat:Catalog", ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"]],
      [
        "dcat:Dataset",
        ["dct:title", "dct:description", "dct:publisher", "dcat:distribution", "dct:identifier"],
      ],
      [
        "dcat:Distribution",
        ["dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dcat:byteSize", "spdx:checksum"],
      ],
    ] as const) {
      expect(ofType(type).length).toBeGreaterThan(0);
      for (const node of ofType(type))
        for (const property of properties) expect(node).toHaveProperty([property]);
    }
    expect(ofType("dcat:Distribution").every((node) => "dct:license" in node)).toBe(
      record.site.licence !== undefined,
    );
  });

  test("uses no prefix that its context does not have, and asks nobody for one", () => {
    const known = catalog["@context"] as Record<string, string>;
    const used = all.flatMap((node) => Object.keys(node).filter((key) => !key.startsWith("@")));
    for (const key of used) expect(known).toHaveProperty([key.split(":")[0] ?? ""]);
    expect(typeof known).toBe("object");
  });

  test("gives addresses that are whole, or relative to data/", () => {
    for (const node of ofType("dcat:Distribution")) {
      const address = (node["dcat:downloadURL"] as { "@id": string })["@id"];
      if (record.site.url === undefined) expect(address).toMatch(/^(\.\.\/(charts|api)\/)?[\w.-]+$/);
      else expect(address.startsWith(record.site.url)).toBe(true);
    }
  });
});

test("a search engine's data set: name, description, files with their digests", () => {
  const dataset = described(records.shipped, "dataset.jsonld");
  expect(dataset).toMatchObject({ "@type": "Dataset", temporalCoverage: "2017-07-01/2024-06-30" });
  expect(String(dataset["description"]).length).toBeGreaterThanOrEqual(50); // what Google's guide asks for at least
  const files = dataset["distribution"] as { contentUrl: string; sha256: string }[];
  expect(files.map(({ contentUrl }) => contentUrl)).toContain("https://tongbao.example/charts/a.svg");
  for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("says how often the office reports, and over which days", () => {
  const [whole] = described(records.shipped, "catalog.jsonld")["dcat:dataset"] as Record<string, unknown>[];
  expect(JSON.stringify(whole?.["dct:accrualPeriodicity"])).toMatch(/frequency\/QUARTERLY"/);
  const [mixed] = described(records.made, "catalog.jsonld")["dcat:dataset"] as Record<string, unknown>[];
  expect(JSON.stringify(mixed?.["dct:accrualPeriodicity"])).toMatch(/frequency\/IRREG"/);
  expect(described(records.made, "dataset.jsonld")).toMatchObject({
    temporalCoverage: "2023-01-01/2024-07-31",
    keywords: ["政府网站", "电梯", "检查", "通报", "合格率"],
  });
});

test("names what is measured, with its unit", () => {
  const measured = described(records.made, "dataset.jsonld")["variableMeasured"];
  expect(measured).toContainEqual({
    "@type": "PropertyValue",
    propertyID: "website.passRate",
    name: "政府网站合格率",
    unitText: "%",
  });
  expect(measured).toContainEqual(expect.objectContaining({ name: "电梯总数", unitText: "台" }));
});

test("a table that refers to itself does so without its name", () => {
  const resources = described(records.made, "datapackage.json")["resources"] as Resource[];
  expect(
    resources.find(({ name }) => name === "regions")?.schema?.foreignKeys?.map(({ reference }) => reference),
  ).toEqual([{ fields: ["region_id"] }, { fields: ["region_id"] }]);
});

test("how to cite it: by whom, what, which version, of when, where", () => {
  expect(citation(records.shipped)).toBe(
    "政务新媒体检查通报（示例站点）. 浙江省政务新媒体和政府网站检查开放数据：第2.8.0版[DS/OL]. [引用日期]. https://tongbao.example/data.html.",
  );
  expect(citation(records.bare)).toBe(
    "云泽市人民政府办公室. 云泽市政府网站和电梯检查开放数据：第2.1.0版[DS/OL]. [引用日期].",
  );
});

test("version and day come from the record alone", () => {
  expect(dataVersion(records.shipped)).toBe("2.8.0");
  const { updates } = records.shipped;
  expect(
    updatedOn({ ...records.shipped, updates: updates.filter(({ period }) => period <= "2022-Q3") }),
  ).toBe("2022-09-29");
  // Its newest publication is of an unknown day.
  expect(updatedOn(records.shipped)).toBeUndefined();
  expect(updatedOn(records.bare)).toBeUndefined();
});
