import { posix } from "node:path";
import type { Dashboard } from "../dashboard/schema.ts";
import {
  addressOf,
  dataDescription,
  dataTitle,
  dataVersion,
  keywords,
  publisherName,
  tableSources,
  updatedOn,
} from "./facts.ts";
import type { TableFiles } from "./table-files.ts";
import { mediaTypes, type OpenFile } from "./open-file.ts";
import { sourceIndex, sourceText } from "./sources.ts";
import type { FieldDescription, TableDescription } from "./table.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * `data/datapackage.json`: what the files are, as Data Package 2.0 says it (https://datapackage.org).
 *
 * Its paths may not lead out of its own folder, so that a file elsewhere in the site is named by its whole address, and
 * left out of a site that does not know where it will stand.
 */
export function dataPackage(
  dashboard: Dashboard,
  tables: readonly TableFiles[],
  others: readonly OpenFile[],
): Json {
  const { site } = dashboard;
  const id = addressOf(dashboard, "data/datapackage.json");
  const homepage = addressOf(dashboard, "data.html");
  const updated = updatedOn(dashboard);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tongbao",
    ...(id !== undefined && { id }),
    title: dataTitle(dashboard),
    description: dataDescription(dashboard),
    ...(homepage !== undefined && { homepage }),
    version: dataVersion(dashboard),
    ...(updated !== undefined && { updated }),
    keywords: keywords(dashboard),
    ...(site.licence && {
      licenses: [
        {
          ...(/^[-\w.]+$/.test(site.licence.id) && { name: site.licence.id }),
          path: site.licence.href,
          title: site.licence.title,
        },
      ],
    }),
    contributors: [{ title: publisherName(dashboard), roles: ["publisher"] }],
    sources: sourcesOf([...sourceIndex(dashboard).values()]),
    resources: [
      ...tables.flatMap((files) => tableResources(dashboard, files)),
      ...others.flatMap((file) => {
        const inside = posix.dirname(file.path) === "data";
        const path = inside ? posix.basename(file.path) : addressOf(dashboard, file.path);
        return path === undefined ? [] : [{ name: resourceName(file), ...resource(file, path) }];
      }),
    ],
  };
}

/** "charts/accounts-trend.svg" is "charts-accounts-trend-svg", "data/tongbao.xlsx" is "tongbao-xlsx". */
function resourceName({ path }: OpenFile): string {
  return path.replace(/^data\//, "").replaceAll(/[^a-z0-9]+/g, "-");
}

function resource(file: OpenFile, path: string): Json {
  const { title, format, bytes, sha256 } = file;
  return {
    path,
    title,
    format,
    mediatype: mediaTypes[format],
    ...(format !== "xlsx" && { encoding: "utf-8" }),
    bytes: bytes.length,
    hash: `sha256:${sha256}`,
  };
}

/** The plain CSV has the table's own name, for it is the one that programs should read. */
function tableResources(dashboard: Dashboard, { table, excel, plain, json }: TableFiles): Json[] {
  const { name, description } = table;
  const at = ({ path }: OpenFile) => posix.basename(path);
  return [
    {
      name,
      type: "table",
      ...resource(plain, at(plain)),
      description,
      sources: sourcesOf(tableSources(dashboard, table)),
      dialect: { lineTerminator: "\n" },
      schema: tableSchema(table),
    },
    {
      name: `${name}-json`,
      type: "table",
      ...resource(json, at(json)),
      description,
      dialect: { property: "rows", itemType: "object" },
      schema: tableSchema(table),
    },
    {
      name: `${name}-excel`,
      ...resource(excel, at(excel)),
      description: `${description}列名为中文，带BOM，换行为CRLF，像公式的文字前加了撇号；内容与${name}相同。`,
    },
  ];
}

/** A table's fields and keys as Table Schema says them. */
export function tableSchema({ name, fields, primaryKey, foreignKeys }: TableDescription): Json {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: fields.map(fieldSchema),
    primaryKey,
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ fields: own, table, reference }) => ({
        fields: own,
        // A table that refers to itself does not name itself.
        reference: { ...(table !== name && { resource: table }), fields: reference },
      })),
    }),
  };
}

function fieldSchema({ name, title, type, unit, description, constraints, missing }: FieldDescription): Json {
  return {
    name,
    title,
    type,
    ...(unit !== undefined && { unit }),
    description,
    ...(constraints && { constraints }),
    missingValues: missing === undefined ? [] : [{ value: "", label: missing }],
  };
}

function sourcesOf(sources: ReturnType<typeof tableSources>): Json[] {
  return sources.map((source) => ({
    title: sourceText(source),
    ...(source.date !== undefined && { version: source.date }),
  }));
}
