import { closestNames } from "../text/closest-names.ts";
import type { Answers, RecordedAnswer } from "./answers.ts";
import type { Finding } from "../documents/finding.ts";
import { message } from "../messages/message.ts";
import type { Outline } from "./outline/outline.ts";
import type { KnownNames } from "./known-names.ts";

/** Who signs a circular. */
export interface Signature {
  /** Undefined while the editor has not answered. */
  readonly signatory?: string;
  readonly findings: readonly Finding[];
  readonly answers: readonly RecordedAnswer[];
}

/**
 * Who signs: the name as printed where it is one of site.json's offices, else the editor's answer.
 *
 * @param place - where the signature would stand, when there is none
 */
export function signatureOf(
  { signature, metadata }: Outline,
  place: string,
  { offices, officeNames }: KnownNames,
  answer: Answers["signatory"],
): Signature {
  const printed = signature?.prose.replaceAll(/\s/g, "").replace(/[（(](?:章|印章|盖章|公章)[)）]$/, "");
  const stands = printed !== undefined && signature?.doubt === undefined && officeNames.includes(printed);
  if (stands && (answer === undefined || answer === printed))
    return { signatory: printed, findings: [], answers: [] };

  const at = signature?.place ?? place;
  const bySource = offices.find(({ name, aliases }) => [name, ...aliases].includes(metadata.source ?? ""));
  if (answer === undefined || !officeNames.includes(answer)) {
    const near = closestNames(printed ?? "", officeNames, 1)[0];
    const suggested = bySource?.name ?? near ?? offices[0]?.name ?? "";
    return {
      findings: [
        {
          place: at,
          severity: "blocking",
          said: message("signatureUnknown", {
            offices: officeNames,
            ...(answer !== undefined && { answered: answer }),
            suggested,
          }),
          ...(signature && { text: signature.text }),
        },
      ],
      answers: [],
    };
  }
  const how = bySource && [bySource.name, ...bySource.aliases].includes(answer) ? "“来源”一栏" : "编辑确认";
  const what =
    signature === undefined
      ? "收到的文件没有落款"
      : signature.doubt === undefined
        ? "落款处的名称不是本站的发文机关"
        : "落款处的机关名称被替换为与通报无关的推广文字";
  return {
    signatory: answer,
    findings: [
      {
        place: at,
        severity: "restored",
        said: message("signatureReplaced", { answered: answer }),
        ...(signature && { text: signature.text }),
        alteration: `${what}，今按${how}恢复为${answer}。`,
      },
    ],
    answers: [{ question: "落款机关", answer }],
  };
}
