import type { Dashboard } from "../dashboard/schema.ts";
import {
  addressOf,
  citation,
  coverage,
  dataDescription,
  dataTitle,
  dataVersion,
  keywords,
  linkFromData,
  publisherName,
  updatedOn,
} from "./facts.ts";
import type { TableFiles } from "./table-files.ts";
import { mediaTypes, type OpenFile } from "./open-file.ts";
import { unitOf } from "./units.ts";

type Json = Readonly<Record<string, unknown>>;

/** `data/dataset.jsonld`: the whole as a schema.org Dataset, which search engines for data sets read. */
export function schemaOrgDataset(
  dashboard: Dashboard,
  tables: readonly TableFiles[],
  others: readonly OpenFile[],
): Json {
  const { site, subjects } = dashboard;
  const { from, to } = coverage(dashboard);
  const url = addressOf(dashboard, "data.html");
  const updated = updatedOn(dashboard);
  const files = [...tables.flatMap(({ excel, plain, json }) => [plain, excel, json]), ...others];
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    ...(url !== undefined && { "@id": url, url }),
    name: dataTitle(dashboard),
    description: dataDescription(dashboard),
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    keywords: keywords(dashboard),
    creator: { "@type": "Organization", name: publisherName(dashboard) },
    version: dataVersion(dashboard),
    ...(updated !== undefined && { dateModified: updated }),
    ...(site.licence && { license: site.licence.href }),
    citation: citation(dashboard),
    temporalCoverage: `${from}/${to}`,
    spatialCoverage: { "@type": "Place", name: site.jurisdiction },
    variableMeasured: subjects.flatMap((subject) =>
      subject.measures.map(({ id, label, counter, kind }) => ({
        "@type": "PropertyValue",
        propertyID: `${subject.id}.${id}`,
        name: label.includes(subject.noun) ? label : `${subject.name}${label}`,
        unitText: unitOf(kind, counter),
      })),
    ),
    distribution: files.map(({ path, title, format, bytes, sha256 }) => ({
      "@type": "DataDownload",
      name: title,
      encodingFormat: mediaTypes[format],
      contentUrl: linkFromData(dashboard, path),
      contentSize: `${bytes.length} B`,
      sha256,
    })),
  };
}
