import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sealableOf } from "../../src/archive/sealed.ts";
import { type Seal, sealOf } from "../../src/seal/seal.ts";

/** Every circular of the shipped record and of the fixtures, sealed as it stands. */
export function sealedRecords(): { readonly folder: string; readonly seal: Seal }[] {
  const folders = ["data", "test/fixtures"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("circular.md"))
      .map((file) => join(root, dirname(file)))
      .toSorted(),
  );
  return folders.map((folder, index) => {
    const files = readdirSync(folder).toSorted();
    const { files: sealed, units } = sealableOf(folder, files);
    return {
      folder,
      seal: sealOf({
        period: `${2001 + index}`,
        date: /signed: ["']?(\d{4}-\d\d-\d\d)/.exec(
          readFileSync(join(folder, "circular.md"), "utf8"),
        )?.[1] as Seal["date"],
        sequence: 1,
        files: sealed,
        units,
        corrections: [],
      }),
    };
  });
}
