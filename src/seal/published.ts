import type { PublicKey } from "./chain.ts";
import { bytesOfBase64, publicPemOf } from "./keys.ts";
import { type Seal, statementOf } from "./seal.ts";

/** The seals of a site as they leave the record: by period, and the keys that they were signed with. */
export interface SealedSite {
  readonly keys: readonly PublicKey[];
  readonly periods: readonly { readonly period: string; readonly seals: readonly Seal[] }[];
}

/** A file of seals/, by its name there. */
export interface SealFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** seal.json, as `seal` writes it and the site publishes it. */
export function sealText(seals: readonly Seal[]): string {
  return `${JSON.stringify({ form: 1, seals }, undefined, 1)}\n`;
}

/** "2022-Q3-1.txt": the statement of a seal. */
export function statementName({ period, sequence }: Pick<Seal, "period" | "sequence">): string {
  return `${period}-${sequence}.txt`;
}

/** "2022-Q3-1-ed25519.sig": a signature, as openssl takes it. Two keys of one algorithm are told apart by their number. */
function signatureName(
  { period, sequence }: Pick<Seal, "period" | "sequence">,
  algorithm: string,
  number = 1,
): string {
  return `${period}-${sequence}-${algorithm.toLowerCase()}${number > 1 ? `-${number}` : ""}.sig`;
}

/** "key-1.pem": the keys of site.json in their order; an id may have characters that no address has. */
export function keyName(index: number): string {
  return `key-${index + 1}.pem`;
}

/**
 * What a site publishes of its seals, so that they can be checked without it: each seal.json, and of each seal the statement and
 * the signatures as files of their own; the public keys.
 */
export function sealFiles({ keys, periods }: SealedSite): SealFile[] {
  return [
    ...(keys.length > 0
      ? [
          {
            name: "keys.json",
            content: `${JSON.stringify(
              keys.map(({ id, spki }, index) => ({ id, spki, file: keyName(index) })),
              undefined,
              1,
            )}\n`,
          },
        ]
      : []),
    ...keys.map(({ spki }, index) => ({ name: keyName(index), content: publicPemOf(spki) })),
    ...periods.flatMap(({ period, seals }) => [
      { name: `${period}.json`, content: sealText(seals) },
      ...seals.flatMap((seal) => [
        { name: statementName(seal), content: statementOf(seal) },
        ...signatureFiles(seal),
      ]),
    ]),
  ];
}

/** The signatures of a seal with the names of their files. */
export function signatureFiles(seal: Pick<Seal, "period" | "sequence" | "signatures">): SealFile[] {
  return seal.signatures.flatMap(({ algorithm, value }, index) => {
    const number = seal.signatures.slice(0, index + 1).filter((one) => one.algorithm === algorithm).length;
    const content = bytesOfBase64(value);
    return content ? [{ name: signatureName(seal, algorithm, number), content }] : [];
  });
}
