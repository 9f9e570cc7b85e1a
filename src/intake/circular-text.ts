import { parse } from "yaml";

/** What circular.md says above its text. */
export interface FrontMatterFields {
  readonly title: string;
  readonly published?: string;
  readonly source?: string;
  readonly documentNumber?: string;
  readonly signatory: string;
  readonly signed: string;
  readonly attachments: readonly string[];
  readonly remark?: string;
}

/** circular.md: front matter, then a paragraph a line with a blank one between. */
export function circularText(fields: FrontMatterFields, paragraphs: readonly string[]): string {
  const lines = (
    [
      "title",
      "published",
      "source",
      "documentNumber",
      "signatory",
      "signed",
      "attachments",
      "remark",
    ] as const
  ).flatMap((key) => {
    const value = fields[key];
    if (value === undefined || value.length === 0) return [];
    if (typeof value === "string") return [`${key}: ${scalar(value)}`];
    return [`${key}:`, ...value.map((entry) => `  - ${scalar(entry)}`)];
  });
  return ["---", ...lines, "---", "", paragraphs.join("\n\n"), ""].join("\n");
}

/** Plain where YAML reads it back as it is, else quoted. */
function scalar(text: string): string {
  try {
    const plain = parse(`- key: ${text}\n- ${text}`, { schema: "failsafe", logLevel: "silent" }) as unknown;
    if (JSON.stringify(plain) === JSON.stringify([{ key: text }, text])) return text;
  } catch {
    // Not plain, then.
  }
  return JSON.stringify(text);
}
