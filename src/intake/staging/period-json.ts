import type { Facts } from "../intake.ts";
import { jsonText } from "./json-text.ts";

/** The id of the source that intake writes. */
export const sourceId = "circular";

type JsonObject = { readonly [key: string]: unknown };

/**
 * A period's period.json: what the received files say, and where they came from.
 *
 * Where there is one already, what only the editor can say stays: other sources, notes, milestones, and how far the
 * circular is trusted and why. A new one gets the most cautious words; the editor is told to replace them.
 *
 * @param existing - the parsed period.json that is replaced
 * @param files - names of all files of the folder that the circular is the source of
 */
export function periodJson(facts: Facts, files: readonly string[], existing: unknown): string {
  const before = isObject(existing) ? existing : {};
  const sources = Array.isArray(before["sources"]) ? before["sources"].filter(isObject) : [];
  const old = sources.find(({ id }) => id === sourceId) ?? {};
  const { asOf, window, title, publisher, date, received, answers, alterations } = facts;
  const oldFiles = Array.isArray(old["files"]) ? old["files"].filter((file) => typeof file === "string") : [];
  const known = {
    id: sourceId,
    publisher: publisher ?? "未署名",
    title: title ?? "（收到的附件，无通报正文）",
    ...(date !== undefined && { date }),
    kind: "收到的通报文件",
    trust: "medium",
    reason: "据收到的文件录入，尚未与原发布页核对。",
  };
  const source = {
    ...known,
    ...old,
    // What the files themselves say is renewed.
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    files: [...new Set([...oldFiles, ...files])],
    ...(alterations.length > 0 && { alterations }),
    received,
    ...(answers.length > 0 && { answers }),
  };
  const renewed: { [key: string]: unknown } = { ...source };
  if (alterations.length === 0) delete renewed["alterations"];
  if (answers.length === 0) delete renewed["answers"];
  const { asOf: _, window: __, sources: ___, ...others } = before;
  return jsonText({
    ...(asOf !== undefined && { asOf }),
    ...(window && { window }),
    sources: [renewed, ...sources.filter(({ id }) => id !== sourceId)],
    ...others,
  });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
