import type { Language } from "../messages/message.ts";
import { sentence } from "../messages/sentence.ts";
import type { SiteCheck, SiteFault } from "./check-site.ts";
import { manifestFile } from "./manifest.ts";

type Plain = Exclude<SiteFault["kind"], "seal" | "text">;

const faultWords: Readonly<Record<Language, Readonly<Record<Plain, string>>>> = {
  zh: {
    noManifest: "没有清单：不是 build 写出的文件夹，或清单被删去",
    manifest: "清单被改动过",
    missing: "清单里有，文件夹里没有",
    extra: "清单里没有这个文件",
    changed: "与清单中的指纹不符：被改动过",
    sealFile: "与印不符：不是这一印的说明、签名或公钥",
  },
  en: {
    noManifest: "no manifest: not a folder that build wrote, or it was taken out",
    manifest: "the manifest was changed",
    missing: "in the manifest, not in the folder",
    extra: "not in the manifest",
    changed: "not what the manifest says: changed",
    sealFile: "not the statement, signature or key of its seal",
  },
};

/** A report for people: what is wrong, a line each; then what was looked at. */
export function reportSite(
  dir: string,
  { files, seals, signatures, faults }: SiteCheck,
  language: Language,
): string {
  const lines = faults.map((fault) => `${dir}/${fault.file}  ${wordsOf(fault, language)}`);
  const summary =
    language === "zh"
      ? `${dir}：${faults.length === 0 ? "没有发现改动" : `${faults.length}处不符`}；${manifestFile}列${files}个文件，${seals}印，${signatures}个签名`
      : `${dir}: ${faults.length === 0 ? "nothing was changed" : `${faults.length} faults`}; ${files} files in ${manifestFile}, ${seals} seals, ${signatures} signatures`;
  return [...lines, summary].join("\n");
}

function wordsOf(fault: SiteFault, language: Language): string {
  if (fault.kind === "seal") return sentence(fault.said, language);
  if (fault.kind !== "text") return faultWords[language][fault.kind];
  const where = fault.where.join(language === "zh" ? "、" : ", ");
  return language === "zh"
    ? `所载的通报与印不符：${where}`
    : `the circular is not the one that was sealed: ${where}`;
}
