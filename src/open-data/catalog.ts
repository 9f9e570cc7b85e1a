import type { Dashboard } from "../dashboard/schema.ts";
import {
  coverage,
  dataDescription,
  dataTitle,
  dataVersion,
  linkFromData,
  publisherName,
  updatedOn,
} from "./facts.ts";
import type { TableFiles } from "./table-files.ts";
import { mediaTypes, type OpenFile } from "./open-file.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * `data/catalog.jsonld`: the files as a data portal takes them in (DCAT 3, with the properties that DCAT-AP asks for).
 *
 * A data set a table, one of the whole, and one of the pictures. The context is written out: reading it asks nobody else.
 */
export function catalog(
  dashboard: Dashboard,
  tables: readonly TableFiles[],
  others: readonly OpenFile[],
): Json {
  const title = dataTitle(dashboard);
  const inCharts = ({ path }: OpenFile) => path.startsWith("charts/");
  const dataset = datasetOf(dashboard);
  const datasets = [
    dataset(
      "whole",
      title,
      dataDescription(dashboard),
      others.filter((file) => !inCharts(file)),
    ),
    ...tables.map(({ table, excel, plain, json }) =>
      dataset(table.name, `${title}：${table.title}`, table.description, [plain, excel, json]),
    ),
    dataset("pictures", `${title}：图件`, "网站上每幅图的SVG，及所画的数据。", others.filter(inCharts)),
  ];
  return {
    "@context": context,
    "@id": "#catalog",
    "@type": "dcat:Catalog",
    "dct:title": text(title),
    "dct:description": text(dataDescription(dashboard)),
    "dct:publisher": {
      "@id": publisher,
      "@type": "foaf:Agent",
      "foaf:name": text(publisherName(dashboard)),
    },
    "dct:language": { "@id": chinese },
    "foaf:homepage": { "@id": linkFromData(dashboard, "data.html") },
    ...modified(dashboard),
    ...licence(dashboard),
    "dcat:dataset": datasets,
  };
}

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const publisher = "#publisher";
const chinese = "http://publications.europa.eu/resource/authority/language/ZHO";
const frequencies = "http://publications.europa.eu/resource/authority/frequency";

function datasetOf(dashboard: Dashboard) {
  const { from, to } = coverage(dashboard);
  return (name: string, title: string, description: string, files: readonly OpenFile[]): Json => ({
    "@id": `#${name}`,
    "@type": "dcat:Dataset",
    "dct:identifier": name,
    "dct:title": text(title),
    "dct:description": text(description),
    "dct:publisher": { "@id": publisher },
    "dct:language": { "@id": chinese },
    "dct:accrualPeriodicity": { "@id": `${frequencies}/${frequencyOf(dashboard)}` },
    "dct:spatial": { "@type": "dct:Location", "rdfs:label": text(dashboard.site.jurisdiction) },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": typed("date", from),
      "dcat:endDate": typed("date", to),
    },
    ...modified(dashboard),
    "dcat:version": dataVersion(dashboard),
    "dcat:landingPage": { "@id": linkFromData(dashboard, "data.html") },
    "dcat:distribution": files.map((file) => distribution(dashboard, file)),
  });
}

/** How often the office reports, by the authority list of the EU. */
function frequencyOf({ periods }: Dashboard): string {
  const lengths = new Set(periods.map(({ length }) => length));
  const [length, ...others] = lengths;
  return length === undefined || others.length > 0 ? "IRREG" : frequencyNames[length];
}

const frequencyNames = { month: "MONTHLY", quarter: "QUARTERLY", half: "ANNUAL_2", year: "ANNUAL" } as const;

function distribution(dashboard: Dashboard, { path, title, format, bytes, sha256 }: OpenFile): Json {
  const there = { "@id": linkFromData(dashboard, path) };
  return {
    "@type": "dcat:Distribution",
    "dct:title": text(title),
    "dcat:accessURL": there,
    "dcat:downloadURL": there,
    "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaTypes[format]}` },
    "dcat:byteSize": typed("nonNegativeInteger", String(bytes.length)),
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
      "spdx:checksumValue": typed("hexBinary", sha256),
    },
    ...licence(dashboard),
  };
}

function text(value: string): Json {
  return { "@value": value, "@language": "zh-CN" };
}

function typed(type: string, value: string): Json {
  return { "@value": value, "@type": `xsd:${type}` };
}

function modified(dashboard: Dashboard): Json {
  const updated = updatedOn(dashboard);
  return updated === undefined ? {} : { "dct:modified": typed("date", updated) };
}

function licence({ site }: Dashboard): Json {
  return site.licence ? { "dct:license": { "@id": site.licence.href } } : {};
}
