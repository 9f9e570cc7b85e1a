import { ed25519 } from "@noble/curves/ed25519";
import { sm2 } from "sm-crypto-v2";
import { bytesOfHex, hexOf } from "./digest.ts";
import type { Signature } from "./seal.ts";

/** A key as its PEM file holds it. */
export interface Key {
  readonly algorithm: Signature["algorithm"];
  readonly isPrivate: boolean;
  /** Hexadecimal: of Ed25519 the 32 bytes; of SM2 the point with its 04, or the 32 bytes of a private key. */
  readonly hex: string;
}

/** The DER of a key is one of these, then the key: nothing in them depends on it. RFC 8410; GM/T 0006-2012 for the curve. */
const publicHeads = {
  Ed25519: "302a300506032b6570032100",
  SM2: "3059301306072a8648ce3d020106082a811ccf5501822d034200",
} as const;
const privateHeads = {
  Ed25519: "302e020100300506032b657004220420",
  SM2: "308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420",
} as const;
const algorithms = ["Ed25519", "SM2"] as const;
/** Between the private number of SM2 and its public point. */
const pointFollows = "a144034200";

/** The user id that GB/T 35276-2017 gives where none is agreed on; with openssl: -pkeyopt distid:1234567812345678. */
export const userId = "1234567812345678";

/** The key of a PEM text; undefined where it holds none of the two algorithms. */
export function parseKey(pem: string): Key | undefined {
  const found =
    /^-----BEGIN (PUBLIC|PRIVATE) KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END \1 KEY-----\s*$/.exec(
      pem.trim(),
    );
  if (!found) return undefined;
  return keyOf((found[2] ?? "").replace(/\s/g, ""), found[1] === "PRIVATE");
}

/** The public key of a line of Base64: what stands between the first and the last line of its PEM file. */
export function parsePublicKey(spki: string): Key | undefined {
  return keyOf(spki, false);
}

function keyOf(base64: string, isPrivate: boolean): Key | undefined {
  const der = bytesOfBase64(base64);
  if (!der) return undefined;
  const whole = hexOf(der);
  for (const algorithm of algorithms) {
    const prefix = (isPrivate ? privateHeads : publicHeads)[algorithm];
    if (!whole.startsWith(prefix)) continue;
    const rest = whole.slice(prefix.length);
    const isWhole =
      algorithm === "Ed25519"
        ? /^[0-9a-f]{64}$/.test(rest)
        : isPrivate
          ? /^[0-9a-f]{64}a14403420004[0-9a-f]{128}$/.test(rest)
          : /^04[0-9a-f]{128}$/.test(rest);
    if (!isWhole) return undefined;
    return { algorithm, isPrivate, hex: isPrivate ? rest.slice(0, 64) : rest };
  }
  return undefined;
}

/** A new pair of keys, as PEM texts. */
export function newKeys(algorithm: Signature["algorithm"]): {
  readonly privatePem: string;
  /** Base64, a line: as site.json publishes it. */
  readonly spki: string;
} {
  if (algorithm === "SM2") {
    const pair = sm2.generateKeyPairHex();
    const secret = pair.privateKey.padStart(64, "0");
    return {
      privatePem: privatePemOf(privateHeads.SM2 + secret + pointFollows + pair.publicKey),
      spki: base64Of(bytesOfHex(publicHeads.SM2 + pair.publicKey)),
    };
  }
  const secret = ed25519.utils.randomPrivateKey();
  return {
    privatePem: privatePemOf(privateHeads.Ed25519 + hexOf(secret)),
    spki: base64Of(bytesOfHex(publicHeads.Ed25519 + hexOf(ed25519.getPublicKey(secret)))),
  };
}

function privatePemOf(derHex: string): string {
  const lines = base64Of(bytesOfHex(derHex)).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----\n`;
}

/** The public half of a private key. */
export function publicHexOf({ algorithm, hex }: Key): string {
  return algorithm === "SM2" ? sm2.getPublicKeyFromPrivateKey(hex) : hexOf(ed25519.getPublicKey(hex));
}

/** @returns the signature in Base64 */
export function sign(statement: string, { algorithm, hex }: Key): string {
  const bytes = new TextEncoder().encode(statement);
  return base64Of(
    algorithm === "SM2"
      ? bytesOfHex(sm2.doSignature(bytes, hex, { hash: true, der: true, userId }))
      : ed25519.sign(bytes, hex),
  );
}

/** Whether a signature was made of the statement, with the private half of the key. */
export function isSigned(statement: string, { value }: Signature, { algorithm, hex }: Key): boolean {
  const bytes = new TextEncoder().encode(statement);
  const signature = bytesOfBase64(value);
  // One signature has one way of being written, or a change in seal.json could go unseen.
  if (!signature || base64Of(signature) !== value || (algorithm === "SM2" && !isDer(hexOf(signature))))
    return false;
  try {
    return algorithm === "SM2"
      ? sm2.doVerifySignature(bytes, hexOf(signature), hex, { hash: true, der: true, userId })
      : ed25519.verify(signature, bytes, hex);
  } catch {
    // The libraries throw at what is no signature at all.
    return false;
  }
}

/** Whether this is the DER of two positive numbers and nothing else; the library does not mind what stands around them. */
function isDer(hex: string): boolean {
  const [, length = "", numbers = ""] = /^30([0-7][0-9a-f])(.*)$/.exec(hex) ?? [];
  const rest = withoutNumber(numbers);
  return parseInt(length, 16) === numbers.length / 2 && rest !== undefined && withoutNumber(rest) === "";
}

/** What follows a positive number in its shortest form: a zero leads where the first bit would else be taken for a sign. */
function withoutNumber(hex: string): string | undefined {
  const digits = 2 * parseInt(hex.slice(2, 4), 16);
  const number = hex.slice(4, 4 + digits);
  const isShortest = /^(?!00)[0-7]|^00[89a-f]/.test(number);
  return hex.startsWith("02") && number.length === digits && isShortest ? hex.slice(4 + digits) : undefined;
}

/** A public key as the PEM file that openssl takes. */
export function publicPemOf(spki: string): string {
  const lines = spki.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @returns undefined for what is no Base64 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
