import { readFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { openDataFiles } from "../../src/open-data/files.ts";
import { tablesOf } from "../../src/open-data/tables.ts";
import { records } from "./records.ts";

const isWide = (name: string) => name.startsWith("wide-");

test("docs/open-data-columns.md lists every column (npx vitest run -u writes it anew)", async () => {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const sections = tablesOf(records.shipped).map(
    ({ name, title, description, notes, primaryKey, foreignKeys, fields }) => `## ${name}: ${title}

${[description, ...notes].join("\n")}

Key: ${primaryKey.map((field) => `\`${field}\``).join(", ")}.${foreignKeys
      .map(
        ({ fields: own, table, reference }) =>
          ` \`${own.join()}\` is a \`${reference.join()}\` of \`${table}\`.`,
      )
      .join("")}

| field | heading | type | unit | meaning | an empty cell |
|---|---|---|---|---|---|
${fields
  .map(
    (field) =>
      `| \`${field.name}\` | ${[field.title, field.type, field.unit ?? "", field.description, field.missing ?? "none"].map(cell).join(" | ")} |`,
  )
  .join("\n")}`,
  );
  const text = `# Columns of the open data

Written from \`src/open-data/tables/\` by \`test/open-data/docs.test.ts\`; [open-data.md](open-data.md) says how values are written.

${sections.join("\n\n")}
`;
  await expect(await format(text, { parser: "markdown", printWidth: 110 })).toMatchFileSnapshot(
    "../../docs/open-data-columns.md",
  );
});

test("docs/open-data.md names every table, and every kind of file", () => {
  const text = readFileSync("docs/open-data.md", "utf8");
  const names = new Set(tablesOf(records.shipped).map(({ name }) => name));
  for (const name of names) expect(text).toContain(`\`${isWide(name) ? "wide-SUBJECT" : name}\``);
  for (const { path } of openDataFiles(records.shipped, [])) {
    const kind = path.replace(/^data\/([a-z-]+)/, (whole, name: string) =>
      names.has(name) ? "data/NAME" : whole,
    );
    expect(text, path).toContain(`| \`${kind}\` `);
  }
});
