import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { citation, dataVersion, updatedOn } from "../../src/open-data/facts.ts";
import { openDataFiles } from "../../src/open-data/files.ts";
import { openFile } from "../../src/open-data/open-file.ts";
import type { Dashboard } from "../../src/dashboard/schema.ts";
import { bareRecord, records } from "./records.ts";

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
    foreignKeys?: { reference: { resource: string; fields: string[] } }[];
  };
}

describe.each(Object.entries({ ...records, bare: bareRecord() }))(
  "the data package of the %s record",
  (_, record) => {
    const descriptor = described(record, "datapackage.json");
    const resources = descriptor["resources"] as Resource[];

    test("is one by the published schema", () => {
      isDataPackage(descriptor);
      expect(isDataPackage.errors ?? []).toEqual([]);
    });

    test("names each resource once, and refers only to what is there", () => {
      const names = resources.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { schema } of resources) {
        for (const { reference } of schema?.foreignKeys ?? []) {
          const fields = resources
            .find(({ name }) => name === reference.resource)
            ?.schema?.fields.map(({ name }) => name);
          for (const field of reference.fields) expect(fields).toContain(field);
        }
      }
    });

    test("says nothing that the record does not", () => {
      expect(descriptor["created"]).toBeUndefined();
      expect("licenses" in descriptor).toBe(record.site.licence !== null);
      expect("homepage" in descriptor).toBe(record.site.url !== null);
      expect(resources.some(({ path }) => path.endsWith("a.svg"))).toBe(record.site.url !== null);
      expect(descriptor["version"]).toBe(`1.${record.quarters.length}.${record.corrections.length}`);
    });
  },
);

test("the schema does refuse", () => {
  const descriptor = described(records.shipped, "datapackage.json");
  const [first, ...rest] = descriptor["resources"] as object[];
  for (const broken of [
    { ...descriptor, resources: [] },
    { ...descriptor, resources: [{ ...first, path: "../inspections.csv" }, ...rest] },
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

describe.each(Object.entries({ ...records, bare: bareRecord() }))(
  "the catalogue of the %s record",
  (_, record) => {
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
        record.site.licence !== null,
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
        if (record.site.url === null) expect(address).toMatch(/^(\.\.\/(charts|api)\/)?[\w.-]+$/);
        else expect(address.startsWith(record.site.url)).toBe(true);
      }
    });
  },
);

test("a search engine's data set: name, description, files with their digests", () => {
  const dataset = described(records.shipped, "dataset.jsonld");
  expect(dataset).toMatchObject({ "@type": "Dataset", temporalCoverage: "2021-10-01/2022-09-30" });
  expect(String(dataset["description"]).length).toBeGreaterThanOrEqual(50); // what Google's guide asks for at least
  const files = dataset["distribution"] as { contentUrl: string; sha256: string }[];
  expect(files.map(({ contentUrl }) => contentUrl)).toContain("https://tongbao.example/charts/a.svg");
  for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("how to cite it: by whom, what, which version, of when, where", () => {
  expect(citation(records.shipped)).toBe(
    "政务新媒体检查通报（示例站点）. 浙江省政务新媒体检查开放数据：第1.4.0版[DS/OL]. (2022-09-29)[引用日期]. https://tongbao.example/data.html.",
  );
  expect(citation(bareRecord())).toBe(
    "云泽市人民政府办公室. 云泽市政务新媒体检查开放数据：第1.1.0版[DS/OL]. [引用日期].",
  );
});

test("version and day come from the record alone", () => {
  expect(dataVersion(records.shipped)).toBe("1.4.0");
  expect(updatedOn(records.shipped)).toBe("2022-09-29");
  expect(updatedOn(bareRecord())).toBeUndefined();
});
