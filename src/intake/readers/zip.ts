import { unzipSync } from "fflate";
import { limits } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * The parts of a Word file or workbook, inflated; names that lead anywhere are only ever names here.
 *
 * The sizes that the archive states are added up before anything is inflated, and inflating stops at the stated size,
 * so that a bomb is refused at no cost.
 *
 * @param wanted - which parts to inflate; all are counted
 * @throws Unreadable when it is broken, encrypted or too large
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  let parts = 0;
  const names = new Set<string>();
  let unzipped: Record<string, Uint8Array>;
  try {
    unzipped = unzipSync(bytes, {
      filter({ name, originalSize, size, compression }) {
        parts++;
        total += originalSize;
        if (parts > limits.parts || total > limits.inflatedBytes) throw tooLarge(total);
        if (names.has(name)) throw broken(`the part ${JSON.stringify(name)} is in it twice`);
        names.add(name);
        if (compression !== 0 && compression !== 8) throw broken(`compression method ${compression}`);
        if (size > bytes.length) throw broken("a part that is larger than the file");
        return wanted(name);
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw broken(error instanceof Error ? error.message : String(error));
  }
  const macros = [...names].find(
    (name) => /vbaProject|macrosheets|\.bin$/i.test(name) && !/printerSettings|embeddings/i.test(name),
  );
  if (macros !== undefined) {
    throw new Unreadable({
      found: `the file holds macros (${JSON.stringify(macros)})`,
      expected: "a document without programs in it",
      mend: "save it as .docx or .xlsx (not .docm, .xlsm), and hand that in.",
    });
  }
  return new Map(Object.entries(unzipped));
}

function tooLarge(bytes: number): Unreadable {
  return new Unreadable({
    found: `the file unpacks to more than ${Math.floor(bytes / 1024 / 1024)} MB or ${limits.parts} parts`,
    expected: `at most ${limits.inflatedBytes / 1024 / 1024} MB and ${limits.parts} parts`,
    mend: "check that this is the right file; take out large pictures.",
  });
}

function broken(what: string): Unreadable {
  return new Unreadable({
    found: `the file is damaged or cut off (${what})`,
    expected: "a whole .docx or .xlsx file",
    mend: "open it in Word, WPS or Excel and save it again, or ask the sender for another copy.",
  });
}
