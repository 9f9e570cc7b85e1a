import type { IsoDate } from "../figures/day.ts";
import { digestOf, type Digest } from "./digest.ts";

/** A piece of what is sealed: a field, a paragraph, a row. */
export interface SealedUnit extends Digest {
  /** "circular.md#title", "circular.md#p-3", "attachment-1.csv#r2", "period.json#/asOf". */
  readonly id: string;
  /** As it stands in the record; a row's cells with tabs between them. */
  readonly text: string;
}

/** A file of the period's folder, byte for byte. */
export interface SealedFile extends Digest {
  readonly name: string;
  readonly bytes: number;
}

/** A row of corrections.csv on which a later seal rests. */
export interface SealedCorrection extends Digest {
  /** The file that was corrected. */
  readonly file: string;
}

/** 签名: over the statement of a seal. */
export interface Signature {
  /** SM2 is SM2 with SM3 (GB/T 32918.2-2016), user id 1234567812345678. */
  readonly algorithm: "Ed25519" | "SM2";
  /** The id of the key in site.json. */
  readonly key: string;
  /** Base64; that of SM2 in DER, as openssl takes it. */
  readonly value: string;
}

/** 用印: a period as it was published on a day. */
export interface Seal {
  readonly period: string;
  readonly date: IsoDate;
  /** From 1; each further one is a correction. */
  readonly sequence: number;
  /** SHA-256 of the statement of the seal before. */
  readonly previous?: string;
  readonly files: readonly SealedFile[];
  readonly units: readonly SealedUnit[];
  readonly corrections: readonly SealedCorrection[];
  /** Of the statement. */
  readonly digest: Digest;
  readonly signatures: readonly Signature[];
}

/** Everything that a statement says. */
export type Sealed = Omit<Seal, "digest" | "signatures">;

/** What can be sealed of a period as it stands now. */
export interface Sealable {
  readonly files: readonly SealedFile[];
  readonly units: readonly SealedUnit[];
}

/**
 * 用印说明: the lines that are digested and signed, in UTF-8, each ended by a line feed. They can be written again from
 * the files by anyone who reads docs/sealing.md.
 */
export function statementOf({ period, date, sequence, previous, files, units, corrections }: Sealed): string {
  const lines = [
    "tongbao-seal 1",
    `period ${period}`,
    `date ${date}`,
    `sequence ${sequence}`,
    `previous ${previous ?? "none"}`,
    ...files.map(({ sha256, sm3, bytes, name }) => `file ${sha256} ${sm3} ${bytes} ${name}`),
    ...units.map(({ sha256, sm3, id }) => `unit ${sha256} ${sm3} ${id}`),
    ...corrections.map(({ sha256, sm3, file }) => `correction ${sha256} ${sm3} ${file}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The seal without signatures. */
export function sealOf(sealed: Sealed): Seal {
  return { ...sealed, digest: digestOf(statementOf(sealed)), signatures: [] };
}
