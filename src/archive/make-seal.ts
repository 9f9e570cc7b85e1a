import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../documents/data-error.ts";
import { type DataProblem, fileStart } from "../documents/report.ts";
import { type IsoDate, isIsoDate } from "../figures/day.ts";
import { type Message, message } from "../messages/message.ts";
import { canonicalRow } from "../seal/canonical.ts";
import { digestOf } from "../seal/digest.ts";
import { type Key, parsePublicKey, publicHexOf, sign } from "../seal/keys.ts";
import { sealText } from "../seal/published.ts";
import { type Seal, type SealedCorrection, sealOf, statementOf } from "../seal/seal.ts";
import type { Archive, Correction } from "./model.ts";
import { displayedDirectory, readArchive } from "./read-archive.ts";
import { changesSince, sealableOf, sealFile } from "./sealed.ts";

/** What is asked of a new seal. */
export interface SealRequest {
  readonly dir: string;
  readonly period: string;
  /** By default the day of the last correction, else that of the circular. */
  readonly date?: string;
  /** Private keys, each to sign with. */
  readonly keys: readonly { readonly path: string; readonly key: Key }[];
}

/** A new seal, and the text of the seal.json that has it. */
export interface NewSeal {
  readonly seal: Seal;
  readonly file: string;
  readonly text: string;
}

/**
 * 用印: the seal of a period as its folder stands, after those that it has.
 *
 * A period that is sealed already is sealed anew only where it changed, and where corrections.csv has a new row for each file
 * that did.
 *
 * @throws DataError with everything that stands in the way; the record itself has to hold
 */
export function makeSeal({ dir, period, date, keys }: SealRequest): NewSeal {
  const shown = displayedDirectory(dir);
  const archive = readArchive(dir, shown, { resealing: period });
  const record = archive.periods.find(({ id }) => id === period);
  if (!record)
    throw problem(
      shown,
      message("sealPeriodUnknown", { period, known: archive.periods.map(({ id }) => id) }),
    );
  const folder = join(dir, period);
  const file = `${shown}/${period}/${sealFile}`;
  const sealable = sealableOf(folder, filesIn(folder));
  const seals = record.seals ?? [];
  const before = seals.at(-1);
  const told = new Set(seals.flatMap(({ corrections }) => corrections.map(({ sha256 }) => sha256)));
  const corrections = archive.corrections
    .filter((row) => row.period === period)
    .map((row) => ({ row, sealed: sealedCorrection(row) }))
    // What was corrected before the first seal is in it already.
    .filter(({ sealed }) => !told.has(sealed.sha256));
  const problems: DataProblem[] = [];
  const report = (where: string, said: Message) => problems.push({ file: where, ...fileStart, said });
  if (before) {
    const changed = new Set(changesSince(before, sealable).map((change) => change.file));
    if (changed.size === 0) report(file, message("sealUnneeded", { period, date: before.date }));
    for (const name of changed)
      if (!corrections.some(({ row }) => row.file === name))
        report(`${shown}/${period}/${name}`, message("sealUncorrected", { file: name, period }));
  }
  const day = dayOf(date, before ? corrections.at(-1)?.row.date : record.circular?.signed);
  // Where corrections.csv lacks a row, the day is not known for that alone.
  if (day === undefined && date !== undefined) report(file, message("sealDateWrong", { date }));
  else if (day === undefined && problems.length === 0) report(file, message("sealDateMissing", { period }));
  else if (before && day !== undefined && day < before.date)
    report(file, message("sealDateWrong", { date: day }));
  const ids = keys.map(({ path, key }) => {
    const id = publishedId(archive, key);
    if (id === undefined) report(path, message("keyUnpublished"));
    return { key, id: id ?? "" };
  });
  if (problems.length > 0 || day === undefined) throw new DataError(problems);
  const unsigned = sealOf({
    period,
    date: day,
    sequence: seals.length + 1,
    ...(before && { previous: before.digest.sha256 }),
    files: sealable.files,
    units: sealable.units.map(({ id, text, sha256, sm3 }) => ({ id, text, sha256, sm3 })),
    corrections: corrections.map(({ sealed }) => sealed),
  });
  const statement = statementOf(unsigned);
  const seal = {
    ...unsigned,
    signatures: ids.map(({ key, id }) => ({
      algorithm: key.algorithm,
      key: id,
      value: sign(statement, key),
    })),
  };
  return { seal, file, text: sealText([...seals, seal]) };
}

function problem(file: string, said: Message): DataError {
  return new DataError([{ file, ...fileStart, said }]);
}

/** What lies in the folder as a file of its own; the record was read, so that nothing else is there. */
function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/^(?:\.|~\$)/.test(name) && name.toLowerCase() !== "thumbs.db")
    .filter((name) => !lstatSync(join(folder, name)).isDirectory())
    .toSorted();
}

/** A row of corrections.csv as a seal names it. */
function sealedCorrection({
  date,
  period,
  file,
  place = "",
  before = "",
  after = "",
  reason,
}: Correction): SealedCorrection {
  return { file, ...digestOf(canonicalRow([date, period, file, place, before, after, reason])) };
}

function dayOf(given: string | undefined, own: IsoDate | undefined): IsoDate | undefined {
  if (given === undefined) return own;
  return isIsoDate(given) ? given : undefined;
}

/** The name under which the site publishes the other half of a private key. */
function publishedId({ site }: Archive, key: Key): string | undefined {
  const hex = publicHexOf(key);
  return site.keys?.find(({ spki }) => parsePublicKey(spki)?.hex === hex)?.id;
}
